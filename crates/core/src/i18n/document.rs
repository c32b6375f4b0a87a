//! Texts of the guide as a Markdown document.

use super::wire_format::messages;

messages! {
    /// Texts that only the document uses; it shares the others with the page.
    #[derive(Debug)]
    pub struct DocumentTexts {
        /// The title, with `{release}` and `{target}`.
        pub title: &'static str,
        /// How to use the document.
        pub introduction: &'static str,
        /// Which shell the laptop's commands are for, with `{shell}`.
        pub shell: &'static str,
        /// Where to keep the private files on a Windows laptop.
        pub windows_private: &'static str,
        /// Label of a step's checkbox.
        pub done: &'static str,
        /// Introduces a list of files to copy by hand.
        pub place: &'static str,
        /// Introduces a list of files to copy to another computer.
        pub place_elsewhere: &'static str,
        /// Follows a file that holds secrets.
        pub place_secret: &'static str,
        /// Follows a file that holds secrets where files have a mode; with `{path}`.
        pub place_secret_mode: &'static str,
        /// Follows a file that is not overwritten if it exists.
        pub place_once: &'static str,
        /// Precedes a command that the shell cannot express exactly, with `{shell}`.
        pub posix_only: &'static str,
    }
}
