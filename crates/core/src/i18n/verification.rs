//! The words of a verification, apart from [`super::Text`]: only who verifies carries them.

use super::wire_format::words;
use super::{CauseTexts, VerdictTexts};

macro_rules! panel {
    ($( $name:ident )*) => {
        words! {
            /// The panel of the verification.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "named after the place they stand in")]
            pub struct PanelTexts { $( pub $name: &'static str, )* }
        }
    };
}

panel! {
    verify_address verify_token verify_start verify_cancel verify_running verify_again
    verify_server verify_protocol verify_uptime verify_agent verify_channels verify_no_channels verify_channel_linked
    verify_channel_configured verify_model_missing verify_took verify_words verify_wait verify_remedies
    verify_address_empty verify_address_scheme verify_address_host
    verify_address_port verify_address_extra verify_insecure verify_token_blank verify_token_placeholder
    verify_token_characters verify_token_provider verify_token_address verify_token_setup_code verify_token_device
    verify_token_trimmed verify_token_assignment verify_link_taken_apart verify_progress_dev
    verify_progress_permission verify_progress_starting verify_progress_restarting verify_progress_approval
    verify_causes verify_cause_evidence verify_cause_reading verify_round_trip verify_plugin_errors verify_unhealthy
    verify_next verify_open_control_ui verify_renamed verify_newer verify_not_the_plan verify_paired verify_timeline
    verify_timeline_note verify_timeline_copy verify_timeline_time verify_timeline_what verify_timeline_dropped
    verify_terminal verify_terminal_note verify_replay verify_replay_note verify_replay_start verify_replay_problem
    verify_replay_line verify_replayed pairing_heading pairing_note pairing_keep pairing_start pairing_forget
    pairing_kept pairing_impossible
}

words! {
    /// Everything a verification says.
    #[derive(Debug)]
    pub struct VerificationTexts {
        /// What it found.
        pub verdicts: VerdictTexts,
        /// Why nothing useful answered.
        pub causes: CauseTexts,
        /// Its panel in the page.
        pub panel: PanelTexts,
    }
}
