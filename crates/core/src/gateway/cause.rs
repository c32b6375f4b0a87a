//! Ranks the possible causes when no gateway answered. A browser reports the same close code 1006 for a dozen causes;
//! the other evidence it has ranks them.

use super::address::{GatewayAddress, local_tunnel_port};
use super::environment::{Browser, ConnectionEvidence, Environment, PageSource, Permission};
use super::remedy::{GatewayCommands, Remedy, remedies};
use super::terminal;
use super::verdict::{Verdict, VerdictKind};
use crate::i18n::{CauseText, CauseTexts, VerificationTexts, format_message};
use crate::plan::{FieldResult, Origin, Plan, Target};
use crate::shell::{Command, Invocation};
use crate::steps::RunLocation;

macro_rules! causes {
    ($( $(#[$doc:meta])* $variant:ident = $id:literal, $text:ident; )*) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum CauseKind { $( $(#[$doc])* $variant, )* }

        impl CauseKind {
            pub const ALL: &'static [CauseKind] = &[ $( CauseKind::$variant, )* ];

            /// The stable identifier in JSON output.
            pub const fn id(self) -> &'static str {
                match self { $( CauseKind::$variant => $id, )* }
            }

            pub const fn text(self, texts: &'static CauseTexts) -> &'static CauseText {
                match self { $( CauseKind::$variant => &texts.$text, )* }
            }
        }
    };
}

causes! {
    /// The computer has no network.
    Offline = "offline", offline;
    /// The browser has not granted a public page access to this computer's network.
    BrowserPermission = "browser-permission", browser_permission;
    /// An encrypted page may not open an unencrypted socket to another computer.
    MixedContent = "mixed-content", mixed_content;
    /// Safari blocks unencrypted sockets from encrypted pages, loopback included.
    Safari = "safari", safari;
    /// A public page served without encryption cannot get the permission at all.
    PageOverHttp = "page-over-http", page_over_http;
    /// Nothing listens on the local end of the tunnel.
    TunnelDown = "tunnel-down", tunnel_down;
    /// The tunnel is up, but nothing listens at its far end.
    GatewayDown = "gateway-down", gateway_down;
    /// The gateway listens on the loopback interface of its container only.
    BoundToLoopback = "bound-to-loopback", bound_to_loopback;
    /// The address names a different port than the local end of the tunnel in the plan.
    WrongPort = "wrong-port", wrong_port;
    /// The tunnel ends at a different port than the gateway's.
    TunnelElsewhere = "tunnel-elsewhere", tunnel_elsewhere;
    /// The gateway rejects traffic through a proxy that is not on its list.
    ProxyNotTrusted = "proxy-not-trusted", proxy_not_trusted;
    /// The Fly.io application has no running machine, or one that fails.
    FlyNotRunning = "fly-not-running", fly_not_running;
    /// The private network of Fly.io is IPv6, and the gateway listens on IPv4 only.
    FlyProxyIpv4 = "fly-proxy-ipv4", fly_proxy_ipv4;
    /// Another program listens at the address.
    OtherProgram = "other-program", other_program;
    /// `wss` to a port without TLS, or the reverse.
    EncryptionMismatch = "encryption-mismatch", encryption_mismatch;
    /// The TLS certificate is not valid for the address.
    Certificate = "certificate", certificate;
    /// The connection was accepted, but no data followed.
    NetworkHangs = "network-hangs", network_hangs;
}

/// One possible cause, with its evidence and the way to confirm it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    pub kind: CauseKind,
    /// One short phrase.
    pub title: String,
    /// Observations that support the cause, one sentence each; never empty.
    pub evidence: Vec<String>,
    /// The command whose output confirms or excludes the cause. `None` where looking at the form or the computer is
    /// enough.
    pub check: Option<Remedy>,
    /// How to read the output of `check`, or where to look without one.
    pub reading: String,
    /// What fixes it, once it is confirmed.
    pub remedies: Vec<Remedy>,
}

/// Everything besides the verdict that ranking needs.
#[derive(Debug, Clone, Copy)]
pub struct DiagnosisContext<'a> {
    pub plan: &'a Plan,
    /// The address that was tried.
    pub address: &'a GatewayAddress,
    /// The environment before the attempt.
    pub environment: Environment,
    /// The page's origin; `None` for a page opened from a file.
    pub origin: Option<&'a Origin>,
}

/// A failure within this many milliseconds was a refused connection, not a timeout.
const REFUSED_WITHIN_MS: u32 = 1_000;

/// The possible causes of a verdict that leaves the cause open, most likely first; empty for every other verdict.
pub fn causes(context: &DiagnosisContext<'_>, verdict: &Verdict, text: &'static VerificationTexts) -> Vec<Cause> {
    let leaves_open =
        matches!(verdict.kind, VerdictKind::Unreachable | VerdictKind::NotAGateway | VerdictKind::BlockedByBrowser);
    if !leaves_open {
        return Vec::new();
    }
    let ranking = Ranking { context, evidence: verdict.evidence, text, texts: &text.causes };
    let is_possible = |kind: &&CauseKind| verdict.kind != VerdictKind::BlockedByBrowser || kind.is_browser_policy();
    let mut list: Vec<(u8, Cause)> =
        CauseKind::ALL.iter().filter(is_possible).filter_map(|kind| ranking.cause(*kind)).collect();
    // `sort_by_key` is stable: equal weights keep the order of `CauseKind::ALL`.
    list.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    list.into_iter().map(|(_, cause)| cause).collect()
}

impl CauseKind {
    /// Whether a policy of the browser blocks the connection.
    const fn is_browser_policy(self) -> bool {
        matches!(self, Self::BrowserPermission | Self::MixedContent | Self::Safari | Self::PageOverHttp)
    }
}

struct Ranking<'a> {
    context: &'a DiagnosisContext<'a>,
    evidence: ConnectionEvidence,
    text: &'static VerificationTexts,
    texts: &'static CauseTexts,
}

impl Ranking<'_> {
    fn cause(&self, kind: CauseKind) -> Option<(u8, Cause)> {
        let weight = self.weight(kind).filter(|weight| *weight > 0)?;
        let text = kind.text(self.texts);
        let values = self.values();
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let cause = Cause {
            kind,
            title: format_message(text.title, &values),
            evidence: self
                .evidence_templates(kind)
                .into_iter()
                .map(|template| format_message(template, &values))
                .collect(),
            check: self.check(kind),
            reading: format_message(text.reading, &values),
            remedies: self.remedies(kind),
        };
        Some((weight, cause))
    }

    /// The likelihood from 0 to 100; `None` if the evidence excludes the cause.
    fn weight(&self, kind: CauseKind) -> Option<u8> {
        let DiagnosisContext { plan, address, environment, .. } = self.context;
        let (local, fly) = (address.is_loopback(), plan.target.is_fly());
        // A public application is behind Fly.io's own proxy; every other address leads to the gateway itself.
        let behind_edge = fly && !local && address.is_encrypted();
        let answers = self.evidence.http_answers == Some(true);
        let is_silent = !answers && !self.evidence.opened;
        let at_once = self.failed_at_once();
        let browser_may_block = local && is_silent && environment.page != PageSource::Loopback;
        match kind {
            CauseKind::Offline => environment.is_offline.then_some(if local { 30 } else { 100 }),
            // An unencrypted public page cannot get the permission, whatever state the browser reports.
            CauseKind::BrowserPermission if browser_may_block && environment.page != PageSource::Plain => {
                match (self.evidence.permission, environment.browser) {
                    (Permission::Denied, _) => Some(100),
                    (Permission::Prompt, _) => Some(98),
                    (Permission::Unknown, Browser::Chromium) if environment.page == PageSource::Encrypted => Some(50),
                    _ => None,
                }
            }
            CauseKind::MixedContent => {
                let is_mixed = environment.page == PageSource::Encrypted && !address.is_safe();
                (is_mixed || self.evidence.refused_by_browser).then_some(99)
            }
            CauseKind::Safari => {
                let may_block = browser_may_block && environment.page == PageSource::Encrypted;
                (may_block && environment.browser == Browser::Safari).then_some(96)
            }
            CauseKind::PageOverHttp => {
                let may_block = browser_may_block && environment.page == PageSource::Plain;
                (may_block && environment.browser == Browser::Chromium).then_some(97)
            }
            CauseKind::WrongPort => self.port_differs().then_some(95),
            CauseKind::TunnelElsewhere => {
                (local && plan.target == Target::Gcp).then_some(if answers { 60 } else { 20 })
            }
            CauseKind::TunnelDown => (local && is_silent).then_some(if at_once { 90 } else { 40 }),
            CauseKind::GatewayDown if is_silent && !behind_edge => Some(if at_once { 70 } else { 50 }),
            CauseKind::GatewayDown => (self.evidence.opened && !answers).then_some(30),
            CauseKind::BoundToLoopback => {
                (is_silent && at_once && plan.target == Target::Gcp).then_some(if local { 55 } else { 80 })
            }
            CauseKind::ProxyNotTrusted => {
                let refuses = answers && plan.release.refuses_unknown_proxies && !self.evidence.opened;
                refuses.then_some(if self.expects_proxy() { 92 } else { 45 })
            }
            CauseKind::FlyNotRunning => (fly && !self.evidence.opened).then_some(match (local, answers) {
                (false, true) => 65,
                (false, false) => 80,
                (true, _) => 60,
            }),
            CauseKind::FlyProxyIpv4 => {
                let is_private = plan.target == Target::FlyPrivate && !plan.fly.has_service;
                (is_private && local && is_silent).then_some(75)
            }
            CauseKind::OtherProgram if self.evidence.opened || (answers && !behind_edge) => Some(88),
            CauseKind::OtherProgram => (local && is_silent).then_some(25),
            CauseKind::EncryptionMismatch if is_silent && at_once && !behind_edge => {
                Some(if address.is_encrypted() { 93 } else { 15 })
            }
            CauseKind::BrowserPermission | CauseKind::EncryptionMismatch => None,
            CauseKind::Certificate => (is_silent && address.is_encrypted() && !local).then_some(40),
            CauseKind::NetworkHangs => (!at_once && !answers).then_some(85),
        }
    }

    /// Whether a proxy adds its headers in front of the gateway, or the configuration says that one does.
    fn expects_proxy(&self) -> bool {
        let plan = self.context.plan;
        let is_fly_service = plan.target.is_fly() && plan.fly.has_service;
        is_fly_service || plan.access.trusted_proxies.as_ref().is_ok_and(|proxies| !proxies.is_empty())
    }

    fn remedies(&self, kind: CauseKind) -> Vec<Remedy> {
        let DiagnosisContext { plan, origin, .. } = self.context;
        let (gateway, texts) = (GatewayCommands::new(plan), &self.text.verdicts);
        let on_gateway_host = |purpose, commands| Remedy::new(gateway.place(), purpose, commands);
        let list = match kind {
            CauseKind::TunnelDown | CauseKind::TunnelElsewhere | CauseKind::NetworkHangs | CauseKind::WrongPort => {
                vec![Remedy::new(RunLocation::Laptop, texts.do_tunnel, gateway.tunnel())]
            }
            CauseKind::GatewayDown | CauseKind::FlyNotRunning => {
                vec![
                    on_gateway_host(texts.do_read_log, gateway.logs()),
                    on_gateway_host(texts.do_restart, gateway.restart()),
                ]
            }
            CauseKind::ProxyNotTrusted => {
                return remedies(plan, VerdictKind::ProxyNotTrusted, *origin, None, texts);
            }
            _ => Vec::new(),
        };
        list.into_iter().flatten().collect()
    }

    /// Templates of the sentences for [`Cause::evidence`].
    fn evidence_templates(&self, kind: CauseKind) -> Vec<&'static str> {
        let texts = &self.texts;
        let way = if self.evidence.opened {
            texts.seen_opened
        } else if self.failed_at_once() {
            texts.seen_at_once
        } else if self.evidence.failed_after_ms.is_some() {
            texts.seen_slow
        } else {
            texts.seen_hanging
        };
        let http = match self.evidence.http_answers {
            Some(true) => Some(texts.seen_http),
            Some(false) => Some(texts.seen_no_http),
            None => None,
        };
        let permission = match self.evidence.permission {
            Permission::Denied => Some(texts.seen_permission_denied),
            Permission::Prompt => Some(texts.seen_permission_prompt),
            Permission::Granted | Permission::Unknown => None,
        };
        let seen = match kind {
            CauseKind::Offline => vec![Some(texts.seen_offline)],
            CauseKind::BrowserPermission => vec![Some(texts.seen_public_page), permission],
            CauseKind::MixedContent => {
                let is_mixed =
                    self.context.environment.page == PageSource::Encrypted && !self.context.address.is_encrypted();
                let refused = self.evidence.refused_by_browser;
                vec![is_mixed.then_some(texts.seen_encrypted_page), refused.then_some(texts.seen_refused)]
            }
            CauseKind::Safari => vec![Some(texts.seen_safari), Some(texts.seen_encrypted_page)],
            CauseKind::PageOverHttp => vec![Some(texts.seen_plain_page)],
            CauseKind::WrongPort => vec![Some(texts.seen_other_port)],
            CauseKind::ProxyNotTrusted => vec![http, Some(texts.seen_release_refuses_proxies)],
            CauseKind::EncryptionMismatch if self.context.address.is_encrypted() => {
                vec![Some(texts.seen_encrypted_local), Some(way)]
            }
            _ => vec![Some(way), http],
        };
        seen.into_iter().flatten().collect()
    }

    /// The command for [`Cause::check`].
    fn check(&self, kind: CauseKind) -> Option<Remedy> {
        let DiagnosisContext { plan, address, .. } = self.context;
        let gateway = GatewayCommands::new(plan);
        let text = kind.text(self.texts);
        let laptop = |commands: FieldResult<Vec<Command>>| (RunLocation::Laptop, commands);
        let (place, commands) = match kind {
            CauseKind::Offline | CauseKind::WrongPort => return None,
            CauseKind::GatewayDown => (gateway.place(), gateway.status()),
            CauseKind::BoundToLoopback => (RunLocation::Vm, curl_on_machine(plan)),
            CauseKind::TunnelElsewhere => (RunLocation::Vm, gateway.published_port()),
            CauseKind::ProxyNotTrusted => laptop(Ok(vec![curl_ready(address).into()])),
            CauseKind::FlyNotRunning => laptop(gateway.status()),
            CauseKind::FlyProxyIpv4 => laptop(terminal::handshake_in_container(plan)),
            CauseKind::NetworkHangs => laptop(gateway.machine_status()),
            CauseKind::BrowserPermission
            | CauseKind::MixedContent
            | CauseKind::Safari
            | CauseKind::PageOverHttp
            | CauseKind::TunnelDown
            | CauseKind::OtherProgram
            | CauseKind::EncryptionMismatch
            | CauseKind::Certificate => laptop(Ok(vec![terminal::curl_handshake(address).into()])),
        };
        Remedy::new(place, text.check, commands)
    }

    fn values(&self) -> Vec<(&'static str, String)> {
        let DiagnosisContext { plan, address, origin, .. } = self.context;
        let planned = local_tunnel_port(plan).map(|port| port.to_string()).unwrap_or_default();
        vec![
            ("address", address.socket_url()),
            ("http", address.http_url()),
            ("origin", origin.map_or_else(|| "null".to_owned(), |origin| origin.as_str().to_owned())),
            ("time", self.evidence.failed_after_ms.unwrap_or_default().to_string()),
            ("port", address.port_number().to_string()),
            ("planned_port", planned),
            ("release", plan.release.title()),
            ("product", plan.release.product.name().to_owned()),
            ("service", plan.release.service()),
            ("app", plan.fly.app.as_ref().map(ToString::to_string).unwrap_or_default()),
        ]
    }

    fn failed_at_once(&self) -> bool {
        self.evidence.failed_after_ms.is_some_and(|time| time < REFUSED_WITHIN_MS)
    }

    fn port_differs(&self) -> bool {
        let DiagnosisContext { plan, address, .. } = self.context;
        let has_tunnel = plan.target != Target::Fly;
        has_tunnel
            && address.is_loopback()
            && local_tunnel_port(plan).is_ok_and(|port| address.port_number() != port.get())
    }
}

/// The output tells three causes apart: connection refused, connection reset, or a page.
fn curl_on_machine(plan: &Plan) -> FieldResult<Vec<Command>> {
    let address = GatewayAddress::local(plan.docker.host_port?);
    Ok(vec![Invocation::of(&["curl", "-sS", "-i", "--max-time", "5"]).with(address.probe_url()).into()])
}

/// The gateway answers `/readyz` with the same refusal as the WebSocket request; `/healthz` is always allowed.
fn curl_ready(address: &GatewayAddress) -> Invocation {
    Invocation::of(&["curl", "-sS", "-i", "--max-time", "10"]).with(format!("{}/readyz", address.http_url()))
}
