//! The page.

use crate::i18n::wire_format::words;

macro_rules! interface {
    ($( $name:ident )*) => {
        words! {
            /// Every word of the page that is not a field, finding, step or verdict.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "named after the place they stand in")]
            pub struct InterfaceTexts { $( pub $name: &'static str, )* }
        }
    };
}

interface! {
    title tagline skip_to_result nav_label
    parts_label part_new part_existing existing_loading existing_failed existing_retry existing_filled
    choose_heading settings_heading result_heading
    section_choice section_cloud section_container section_fly section_image section_gateway section_access
    advanced target_gcp target_fly target_fly_private target_gcp_hint target_fly_hint target_fly_private_hint
      reset reset_all use_fix use_empty nav_checks plan_reset plan_undo
    findings_heading findings_none findings_errors_one findings_errors_other findings_warnings_one
    findings_warnings_other findings_information findings_show severity_error severity_warning severity_information
    tab_guide tab_files tab_verify
    files_heading files_write_note files_changed files_download_all files_download files_copy files_secret files_show
    files_hide files_mode files_blocked
    copy copied copy_failed copy_block
    guide_heading guide_blocked guide_optional phase_prepare phase_machine phase_deploy phase_connect
    phase_operate place_laptop place_vm place_fly_machine place_browser step_check step_expect step_undo
    step_again step_once step_console step_links step_placeholder step_one_at_a_time step_go_verify
    secrets_heading secrets_note secrets_token secrets_new secrets_show secrets_hide secrets_keyring
    plan_save plan_open plan_opened plan_problem
    footer_privacy footer_version
}
