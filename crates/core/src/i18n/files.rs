//! Comments in generated files.

use crate::i18n::wire_format::messages;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Comments {
    /// For files that others read as well.
    #[default]
    English,
    /// The language of the page or the command line.
    Own,
}

messages! {
    /// Comment templates. Headers have the placeholders `{release}` and `{directory}`.
    #[derive(Debug)]
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
