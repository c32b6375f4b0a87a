//! Comments in generated files.

use crate::i18n::wire_format::words;

/// The language of the comments in generated files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Comments {
    /// English, which whoever gets the files can read.
    #[default]
    English,
    /// That of the person.
    Own,
}

words! {
    /// Templates for comments. `{release}` and `{directory}` are known in the headers.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after the line it explains")]
    pub struct FileTexts {
        pub made_by: &'static str,
        pub env_purpose_gcp: &'static str,
        pub env_purpose_fly: &'static str,
        pub keys_purpose: &'static str,
        pub compose_purpose: &'static str,
        pub compose_build: &'static str,
        pub compose_keys: &'static str,
        pub compose_environment: &'static str,
        pub compose_volumes: &'static str,
        pub compose_ports_local: &'static str,
        pub compose_ports_public: &'static str,
        pub compose_command: &'static str,
        pub dockerfile_purpose: &'static str,
        pub ignore_purpose: &'static str,
        pub dockerfile_architecture: &'static str,
        pub dockerfile_checked: &'static str,
        pub dockerfile_unchecked: &'static str,
        pub fly_purpose: &'static str,
        pub fly_processes: &'static str,
        pub fly_internal_port: &'static str,
        pub fly_mounts: &'static str,
    }
}
