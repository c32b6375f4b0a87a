//! Possible causes of a failed connection.

use crate::i18n::wire_format::messages;

messages! {
    #[derive(Debug)]
    pub struct CauseText {
        /// A short phrase with placeholders.
        pub title: &'static str,
        /// The purpose of the command that tests this cause; empty if there is none.
        pub check: &'static str,
        /// How to interpret the command's output and what to do then. Contains placeholders and code spans.
        pub reading: &'static str,
    }
}

#[cfg(feature = "catalogs")]
pub(super) const fn cause(title: &'static str, check: &'static str, reading: &'static str) -> CauseText {
    CauseText { title, check, reading }
}

macro_rules! cause_texts {
    ($( $name:ident )* ; $( $line:ident )*) => {
        messages! {
            /// The causes, the evidence for them, and ways to test them in a terminal.
            #[derive(Debug)]
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
