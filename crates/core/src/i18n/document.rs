//! The words of the guide as a document.

use super::wire_format::words;

words! {
    /// What only the document says; the rest of its words are those of the page.
    #[derive(Debug)]
    pub struct DocumentTexts {
        /// The title, with `{release}` and `{target}`.
        pub title: &'static str,
        /// What to do with the document.
        pub introduction: &'static str,
        /// Which shell the commands for the laptop are for, with `{shell}`.
        pub shell: &'static str,
        /// Where the private files of a laptop with Windows should lie.
        pub windows_private: &'static str,
        /// Beside a step's box.
        pub done: &'static str,
        /// Before a list of files that are put in their places by hand.
        pub place: &'static str,
        /// The same where the place is another computer.
        pub place_elsewhere: &'static str,
        /// Behind a file that holds secrets.
        pub place_secret: &'static str,
        /// Behind a file that holds secrets, where a file has a mode; with `{path}`.
        pub place_secret_mode: &'static str,
        /// Behind a file that stays as it is where it is already there.
        pub place_once: &'static str,
        /// Before a command that the shell cannot say exactly, with `{shell}`.
        pub posix_only: &'static str,
    }
}
