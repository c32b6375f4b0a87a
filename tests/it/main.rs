//! The tests of the web application that need no browser.

mod boundary;
mod first_paint;
mod lazy;
