//! The words of a migration.
//!
//! This part is apart from [`super::Text`], so that a program that migrates nothing does not carry it.

use super::StepText;
use crate::i18n::wire_format::words;

macro_rules! migration_step_texts {
    ($( $name:ident; )*) => {
        words! {
            /// The words of every step of a migration.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "one entry a step, named after it")]
            pub struct MigrationStepTexts {
                $( pub $name: StepText, )*
            }
        }
    };
}

migration_step_texts! {
    gcp_login; gcp_look; gcp_stop; gcp_backup; gcp_move; gcp_directories; gcp_keys; gcp_files; gcp_copy_files;
    gcp_private; gcp_place_config; gcp_new_config; gcp_config; gcp_start; gcp_clean;
    gcp_rollback_stop; gcp_rollback; gcp_rollback_start; gcp_rollback_clean;
    fly_look; fly_snapshot; fly_backup; fly_files; fly_secrets; fly_workspace; fly_maintenance; fly_rename;
    fly_config_file; fly_new_config; fly_config; fly_unset; fly_clean;
    fly_rollback_stop; fly_rollback; fly_rollback_start;
    build; ready; deploy; status;
}

words! {
    /// What stays and what changes, each with the word for what it is.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is the word for the thing it is named after")]
    pub struct NameTexts {
        pub project: &'static str,
        pub machine: &'static str,
        pub app: &'static str,
        pub volume: &'static str,
        pub region: &'static str,
        pub mount: &'static str,
        pub host_port: &'static str,
        pub token: &'static str,
        pub token_kept: &'static str,
        pub keys: &'static str,
        pub keys_kept: &'static str,
        pub settings: &'static str,
        pub size_known: &'static str,
        pub size_unknown: &'static str,
        pub settings_kept: &'static str,
        pub release: &'static str,
        pub service: &'static str,
        pub directory: &'static str,
        pub state_directory: &'static str,
        pub workspace: &'static str,
        pub config_file: &'static str,
        pub variables: &'static str,
        pub image: &'static str,
    }
}

words! {
    /// What to know before the start.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after what it warns of")]
    pub struct MigrationWarnings {
        pub token_placeholder: &'static str,
        pub token_unknown: &'static str,
        pub ran_as_root: &'static str,
        pub config_unknown: &'static str,
        pub literal_variable: &'static str,
        pub dropped: &'static str,
        pub own_workspace: &'static str,
        pub old_variable: &'static str,
        pub unusual: &'static str,
        pub memory: &'static str,
        pub fly_workspace: &'static str,
        pub doctor: &'static str,
    }
}

words! {
    /// Why there is no migration, and what the command line says about one.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is named after what it says")]
    pub struct MigrationProblems {
        pub same_release: &'static str,
        pub not_newer: &'static str,
        pub no_destination: &'static str,
        pub no_files: &'static str,
        pub several: &'static str,
        pub exists: &'static str,
        pub bad_directory: &'static str,
        pub unreadable: &'static str,
        pub done: &'static str,
    }
}

words! {
    /// The words of `MIGRATION.md`.
    #[derive(Debug)]
    #[expect(missing_docs, reason = "each is the heading or sentence it is named after")]
    pub struct MigrationGuideTexts {
        pub title: &'static str,
        pub introduction: &'static str,
        pub solve: &'static str,
        pub warnings: &'static str,
        pub kept: &'static str,
        pub changed: &'static str,
        pub what: &'static str,
        pub old: &'static str,
        pub new: &'static str,
        pub settings: &'static str,
        pub setting_moved: &'static str,
        pub setting_dropped: &'static str,
        pub setting_set: &'static str,
        pub setting_variable: &'static str,
        pub setting_token: &'static str,
        pub left_behind: &'static str,
        pub left_behind_why: &'static str,
        pub steps: &'static str,
        pub rollback: &'static str,
        pub rollback_why: &'static str,
        pub step_title: &'static str,
        pub step_title_optional: &'static str,
        pub place_laptop: &'static str,
        pub place_vm: &'static str,
        pub place_fly_machine: &'static str,
        pub place_browser: &'static str,
        pub check: &'static str,
        pub expect: &'static str,
        pub undo: &'static str,
        pub blocked: &'static str,
        pub copy_laptop: &'static str,
    }
}

words! {
    /// Everything a migration says.
    #[derive(Debug)]
    pub struct MigrationTexts {
        /// The steps.
        pub steps: MigrationStepTexts,
        /// Names of what stays and changes.
        pub names: NameTexts,
        /// What to know before the start.
        pub warnings: MigrationWarnings,
        /// Why there is none.
        pub problems: MigrationProblems,
        /// `MIGRATION.md`.
        pub guide: MigrationGuideTexts,
    }
}
