//! Docker Compose's variable substitutions (`${NAME:-default}`), in compose files and `.env` files.
//!
//! Compose finds substitutions with a regular expression whose operand extends to the last `}` of the line. It then
//! cuts the match at the first balanced brace, counting every `{` but skipping the character after each one. This
//! module reproduces the results, because the value that Compose computes is what the container gets. Measured with
//! docker compose 2.26.1 (`tests/it/conformance_dotenv.rs` repeats it): `${A:-{x}}` gives `{x}`, `${A:-{}` gives `{`,
//! an operand cannot contain a line feed, `$1` and a trailing `$` stay as they are, and an error in an operand is
//! reported even if the operand is not used. Later versions of Compose evaluate an operand only when it is used.

mod parser;
mod template;

pub use self::template::{Operator, Segment, SourceMap, Substitution, Template};
