//! Texts of the guide's steps.

use crate::i18n::wire_format::messages;

macro_rules! step_texts {
    ($( $name:ident; )*) => {
        messages! {
            #[derive(Debug)]
            pub struct StepTexts {
                $( pub $name: StepText, )*
                pub runs_as_root: &'static str,
                pub runs_as_node: &'static str,
                /// Menu paths of the Google Cloud console, one list per step.
                pub console_project: &'static [&'static str],
                pub console_api: &'static [&'static str],
                pub console_vm: &'static [&'static str],
                pub console_ssh: &'static [&'static str],
            }
        }
    };
}

#[cfg(feature = "catalogs")]
pub(super) const fn step(title: &'static str, why: &'static str, expect: &'static str, undo: &'static str) -> StepText {
    StepText { title, why, expect, undo }
}

messages! {
    /// The texts of a step. All except the title can contain placeholders for the step's values.
    #[derive(Debug)]
    pub struct StepText {
        /// A short imperative.
        pub title: &'static str,
        /// Purpose and pitfalls: paragraphs separated by line feeds.
        pub why: &'static str,
        /// The expected result.
        pub expect: &'static str,
        /// How to revert the step; empty if there is nothing to revert.
        pub undo: &'static str,
    }
}

step_texts! {
    gcp_cli; gcp_project; gcp_billing; gcp_api; gcp_service_account; gcp_vm; gcp_firewall; gcp_firewall_exposed; gcp_ssh; gcp_ssh_again;
    gcp_copy_files; gcp_tunnel; gcp_open_port; gcp_resize; gcp_os_login; gcp_teardown;
    vm_docker; vm_logout; vm_docker_check; vm_source; vm_directories; vm_files; vm_place_config; vm_keys; vm_build; vm_start; vm_programs;
    vm_logs; vm_pairing; plugins; vm_channels; vm_settings; vm_update; vm_backup; vm_restore;
    fly_cli; fly_source; fly_app; fly_volume; fly_files; fly_token; fly_keys; fly_deploy; fly_status; fly_config;
    fly_config_sftp; fly_config_console; fly_open; fly_proxy; fly_six_pn; fly_wireguard; fly_trusted_proxies; fly_pairing;
    fly_channels; fly_logs; fly_console; fly_backup; fly_machine; fly_lock; fly_owner; fly_update; fly_make_private; fly_make_public;
    fly_webhooks; fly_teardown;
    browser_control_ui; browser_verify; next_steps;
}
