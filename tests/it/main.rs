//! The tests of the web application that need no browser.

mod first_paint;
mod lazy;
mod policy;
