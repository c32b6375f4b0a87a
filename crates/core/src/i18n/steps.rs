//! The words of the guide.

use crate::i18n::wire_format::words;

macro_rules! step_texts {
    ($( $name:ident; )*) => {
        words! {
            /// The words of every step.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "one entry a step, named after it")]
            pub struct StepTexts {
                $( pub $name: StepText, )*
                pub runs_as_root: &'static str,
                pub runs_as_node: &'static str,
                /// Menu paths of the Google Cloud console, one list a step.
                pub console_project: &'static [&'static str],
                pub console_api: &'static [&'static str],
                pub console_vm: &'static [&'static str],
                pub console_ssh: &'static [&'static str],
            }
        }
    };
}

/// A step's words, in a catalogue.
#[cfg(feature = "catalogs")]
pub(super) const fn step(title: &'static str, why: &'static str, expect: &'static str, undo: &'static str) -> StepText {
    StepText { title, why, expect, undo }
}

words! {
    /// What a step says beside its commands. All but the title may name the step's values in braces.
    #[derive(Debug)]
    pub struct StepText {
        /// A short imperative.
        pub title: &'static str,
        /// Why it is done and what to look out for; paragraphs are separated by a line feed.
        pub why: &'static str,
        /// What success looks like.
        pub expect: &'static str,
        /// How to take it back; empty where there is nothing to take back.
        pub undo: &'static str,
    }
}

step_texts! {
    gcp_cli; gcp_project; gcp_billing; gcp_api; gcp_service_account; gcp_vm; gcp_firewall; gcp_ssh; gcp_ssh_again;
    gcp_copy_files; gcp_tunnel; gcp_resize; gcp_os_login; gcp_teardown;
    vm_docker; vm_logout; vm_docker_check; vm_source; vm_directories; vm_files; vm_place_config; vm_keys; vm_build; vm_start; vm_programs;
    vm_logs; vm_pairing; plugins; vm_channels; vm_settings; vm_update; vm_backup; vm_restore;
    fly_cli; fly_source; fly_app; fly_volume; fly_files; fly_token; fly_keys; fly_deploy; fly_status; fly_config;
    fly_config_sftp; fly_config_console; fly_open; fly_proxy; fly_six_pn; fly_wireguard; fly_trusted_proxies; fly_pairing;
    fly_channels; fly_logs; fly_console; fly_backup; fly_machine; fly_lock; fly_owner; fly_update; fly_make_private; fly_make_public;
    fly_webhooks; fly_teardown;
    browser_control_ui; browser_verify; next_steps;
}
