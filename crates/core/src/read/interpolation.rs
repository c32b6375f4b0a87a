//! The substitutions of Docker Compose (`${NAME:-default}`), in compose files and in `.env` files.
//!
//! Compose finds them with a regular expression whose operand runs to the last `}` of the line, then cuts at the first
//! brace that balances, counting every `{` but never looking at the character after one. The results of that are kept
//! here, because a value that Compose reads in its own way is what the container gets. Measured with docker compose
//! 2.26.1 (`tests/judge_dotenv.rs` repeats it): `${A:-{x}}` gives `{x}`, `${A:-{}` gives `{`, an operand cannot hold a
//! line feed, `$1` and a last `$` stay as they are, and what is wrong in an operand that is not needed is wrong all the
//! same (later sources of Compose look at an operand only when it is needed).

mod parser;
mod template;

pub use self::template::{Operator, Segment, SourceMap, Substitution, Template};
