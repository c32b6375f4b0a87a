//! Rules about Fly.io configurations.

use super::codes::codes;

codes! {
    FlyCode, FlyTexts, "Fly.io configurations";
    T1 t1 "superfly/flyctl ad0172face30";
}
