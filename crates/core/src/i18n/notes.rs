//! Reference information shown next to the steps it belongs to.

use crate::i18n::wire_format::messages;

messages! {
    /// A heading with paragraphs.
    #[derive(Debug)]
    pub struct NoteText {
        pub title: &'static str,
        /// Paragraphs with placeholders.
        pub lines: &'static [&'static str],
    }
}

messages! {
    /// A heading with a table.
    #[derive(Debug)]
    pub struct TableText {
        pub title: &'static str,
        /// Column headings.
        pub head: &'static [&'static str],
        /// Rows of cells with placeholders.
        pub rows: &'static [&'static [&'static str]],
    }
}

messages! {
    #[derive(Debug)]
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
        /// For a port that is published on every interface.
        pub security_gcp_exposed: NoteText,
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
