//! Why nothing useful answered, in words.

use crate::i18n::wire_format::words;

words! {
    /// One possible reason.
    #[derive(Debug)]
    pub struct CauseText {
        /// A few words. Values in braces.
        pub title: &'static str,
        /// What the deciding command is for; empty where there is none.
        pub check: &'static str,
        /// How to read its answer and what to do then. Values in braces, code between backticks.
        pub reading: &'static str,
    }
}

/// A cause's words, in a catalogue.
#[cfg(feature = "catalogs")]
pub(super) const fn cause(title: &'static str, check: &'static str, reading: &'static str) -> CauseText {
    CauseText { title, check, reading }
}

macro_rules! cause_texts {
    ($( $name:ident )* ; $( $line:ident )*) => {
        words! {
            /// All of them, what can speak for them, and the ways to check from a terminal.
            #[derive(Debug)]
            #[expect(missing_docs, reason = "one entry a cause or a piece of evidence, named after it")]
            pub struct CauseTexts {
                $( pub $name: CauseText, )*
                $( pub $line: &'static str, )*
            }
        }
    };
}

cause_texts! {
    offline browser_permission mixed_content safari page_over_http tunnel_down gateway_down bound_to_loopback wrong_port
    tunnel_elsewhere proxy_not_trusted fly_not_running fly_proxy_ipv4 other_program encryption_mismatch certificate network_hangs;
    seen_offline seen_at_once seen_slow seen_hanging seen_opened seen_http seen_no_http seen_public_page seen_permission_denied
    seen_permission_prompt seen_encrypted_page seen_plain_page seen_safari seen_refused seen_other_port
    seen_release_refuses_proxies seen_encrypted_local
    terminal_node terminal_curl terminal_inside
}
