//! Rules about compose files.

use super::codes::codes;

codes! {
    ComposeCode, ComposeTexts, "compose files";
    D1 d1 "docker compose 2.40, measured";
}
