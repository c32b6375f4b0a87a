//! Rules about environment files.

use super::codes::codes;

codes! {
    DotenvCode, DotenvTexts, "environment files";
    E1 e1 "docker compose 2.40, measured";
}
