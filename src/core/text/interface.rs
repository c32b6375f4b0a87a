//! The page.

macro_rules! interface {
    ($( $name:ident )*) => {
        /// Every word of the page that is not a field, finding, step or verdict.
        #[derive(Debug)]
        #[expect(missing_docs, reason = "named after the place they stand in")]
        pub struct InterfaceTexts { $( pub $name: &'static str, )* }
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
    verify_heading verify_note verify_address verify_token verify_start verify_cancel verify_running verify_again
    verify_server verify_protocol verify_uptime verify_agent verify_channels verify_no_channels
    verify_channel_linked verify_channel_configured verify_model_missing verify_took verify_words verify_wait
    verify_remedies verify_public_page verify_file_page verify_address_empty verify_address_scheme verify_address_host
    verify_address_port verify_address_extra verify_insecure verify_token_blank verify_token_placeholder
    verify_token_characters verify_token_provider verify_token_address verify_token_setup_code verify_token_device
    verify_token_trimmed verify_token_assignment verify_link_taken_apart verify_progress_dev
    verify_progress_permission verify_progress_starting verify_progress_restarting verify_progress_approval
    verify_causes verify_cause_evidence verify_cause_reading verify_round_trip verify_plugin_errors verify_unhealthy
    verify_next verify_open_control_ui verify_renamed verify_newer verify_not_the_plan verify_paired
    verify_timeline verify_timeline_note verify_timeline_copy verify_timeline_time verify_timeline_what
    verify_timeline_dropped
    verify_terminal verify_terminal_note verify_replay verify_replay_note verify_replay_start verify_replay_problem
    verify_replay_line verify_replayed
    pairing_heading pairing_note pairing_keep pairing_start pairing_forget pairing_kept pairing_impossible
    footer_privacy footer_version
}
