//! Reference matter that stands beside the steps it belongs to.

use crate::i18n::wire_format::words;

words! {
    /// A heading with paragraphs.
    #[derive(Debug)]
    pub struct NoteText {
        /// Heading.
        pub title: &'static str,
        /// Paragraphs; values in braces.
        pub lines: &'static [&'static str],
    }
}

words! {
    /// A heading with a table.
    #[derive(Debug)]
    pub struct TableText {
        /// Heading.
        pub title: &'static str,
        /// Head of each column.
        pub head: &'static [&'static str],
        /// Rows; values in braces.
        pub rows: &'static [&'static [&'static str]],
    }
}

words! {
    /// All of it.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after its subject")]
    pub struct NoteTexts {
        pub what_you_need_gcp: NoteText,
        pub what_you_need_fly: NoteText,
        pub persistence_gcp: TableText,
        pub persistence_fly: TableText,
        pub machine_types: TableText,
        pub costs_gcp: NoteText,
        pub costs_fly: NoteText,
        pub key_settings_fly: TableText,
        pub public_or_private: TableText,
        pub when_private: NoteText,
        pub security_gcp: NoteText,
        pub security_fly: NoteText,
        pub baking: NoteText,
        pub ssh_trouble: NoteText,
        pub out_of_memory: NoteText,
        pub no_tag: NoteText,
        pub architecture: NoteText,
        pub signal: NoteText,
        pub stale_shell: NoteText,
        pub trouble_fly: NoteText,
        pub own_folder: NoteText,
    }
}
