//! Why nothing useful answered. A browser shows the same blank 1006 for a dozen causes; what else it knows ranks them.

use super::address::{GatewayAddress, near_port};
use super::remedy::{Cures, Remedy, remedies};
use super::surroundings::{Browser, Evidence, PageSource, Permission, Surroundings};
use super::terminal;
use super::verdict::{Verdict, VerdictKind};
use crate::i18n::{CauseText, CauseTexts, VerificationTexts, fill};
use crate::plan::{Checked, Origin, Plan, Target};
use crate::shell::{Command, Invocation};
use crate::steps::Place;

macro_rules! causes {
    ($( $(#[$doc:meta])* $variant:ident = $id:literal, $text:ident; )*) => {
        /// What can be the reason.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum CauseKind { $( $(#[$doc])* $variant, )* }

        impl CauseKind {
            /// Every kind.
            pub const ALL: &'static [CauseKind] = &[ $( CauseKind::$variant, )* ];

            /// The stable name.
            pub const fn id(self) -> &'static str {
                match self { $( CauseKind::$variant => $id, )* }
            }

            /// Its words in one language.
            pub const fn text(self, texts: &'static CauseTexts) -> &'static CauseText {
                match self { $( CauseKind::$variant => &texts.$text, )* }
            }
        }
    };
}

causes! {
    /// The computer has no network.
    Offline = "offline", offline;
    /// The browser may not reach this computer's network from a public page.
    BrowserPermission = "browser-permission", browser_permission;
    /// An encrypted page may not open a plain socket to another computer.
    MixedContent = "mixed-content", mixed_content;
    /// Safari blocks plain sockets from encrypted pages, loopback too.
    Safari = "safari", safari;
    /// A public page without encryption gets no permission at all.
    PageOverHttp = "page-over-http", page_over_http;
    /// Nothing listens on this side.
    TunnelDown = "tunnel-down", tunnel_down;
    /// The tunnel stands and nothing listens at its end.
    GatewayDown = "gateway-down", gateway_down;
    /// The gateway listens only to its own container.
    BoundToLoopback = "bound-to-loopback", bound_to_loopback;
    /// The address names another port than the plan's end of the tunnel.
    WrongPort = "wrong-port", wrong_port;
    /// The tunnel leads to another port than the gateway's.
    TunnelElsewhere = "tunnel-elsewhere", tunnel_elsewhere;
    /// The gateway refuses what comes through a proxy it does not know.
    ProxyNotTrusted = "proxy-not-trusted", proxy_not_trusted;
    /// The application on Fly.io has no running machine, or a failing one.
    FlyNotRunning = "fly-not-running", fly_not_running;
    /// The private network is IPv6 and the gateway listens on IPv4 only.
    FlyProxyIpv4 = "fly-proxy-ipv4", fly_proxy_ipv4;
    /// Something else listens there.
    OtherProgram = "other-program", other_program;
    /// `wss` to a plain port, or the reverse.
    EncryptionMismatch = "encryption-mismatch", encryption_mismatch;
    /// The certificate does not fit.
    Certificate = "certificate", certificate;
    /// The connection was taken and then nothing happened.
    NetworkHangs = "network-hangs", network_hangs;
}

/// One possible reason, with what speaks for it and how to find out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cause {
    /// Which.
    pub kind: CauseKind,
    /// A few words.
    pub title: String,
    /// What was seen that speaks for it.
    pub evidence: Vec<String>,
    /// The one command that decides, and how to read its answer; a cause that a look decides has none.
    pub check: Option<Remedy>,
    /// How to read the answer, or where to look.
    pub reading: String,
    /// What mends it, once it is known to be this.
    pub remedies: Vec<Remedy>,
}

/// What is known when causes are ranked.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The deployment.
    pub plan: &'a Plan,
    /// Where it was tried.
    pub address: &'a GatewayAddress,
    /// What the browser knew before.
    pub surroundings: Surroundings,
    /// The page's origin.
    pub origin: Option<&'a Origin>,
}

/// A failure within so many milliseconds was a refusal, not a wait.
const AT_ONCE: u32 = 1_000;

/// The ranked list for a verdict that leaves the cause open, the likeliest first; empty for every other verdict.
pub fn causes(scene: &Scene<'_>, verdict: &Verdict, text: &'static VerificationTexts) -> Vec<Cause> {
    let leaves_open =
        matches!(verdict.kind, VerdictKind::Unreachable | VerdictKind::NotAGateway | VerdictKind::BlockedByBrowser);
    if !leaves_open {
        return Vec::new();
    }
    let ranking = Ranking { scene, evidence: verdict.evidence, text, texts: &text.causes };
    let is_possible = |kind: &&CauseKind| verdict.kind != VerdictKind::BlockedByBrowser || kind.is_the_browser();
    let mut list: Vec<(u8, Cause)> =
        CauseKind::ALL.iter().filter(is_possible).filter_map(|kind| ranking.cause(*kind)).collect();
    // A stable sort: equal weights keep the order of the catalogue.
    list.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    list.into_iter().map(|(_, cause)| cause).collect()
}

impl CauseKind {
    /// Whether the browser itself is in the way.
    const fn is_the_browser(self) -> bool {
        matches!(self, Self::BrowserPermission | Self::MixedContent | Self::Safari | Self::PageOverHttp)
    }
}

struct Ranking<'a> {
    scene: &'a Scene<'a>,
    evidence: Evidence,
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
            title: fill(text.title, &values),
            evidence: self.reasons(kind).into_iter().map(|template| fill(template, &values)).collect(),
            check: self.check(kind),
            reading: fill(text.reading, &values),
            remedies: self.remedies(kind),
        };
        Some((weight, cause))
    }

    /// How likely it is, 0 to 100; `None` where it cannot be.
    fn weight(&self, kind: CauseKind) -> Option<u8> {
        let Scene { plan, address, surroundings, .. } = self.scene;
        let (local, fly) = (address.is_loopback(), plan.target.is_fly());
        // A public application stands behind Fly.io's own proxy; every other address leads to the gateway itself.
        let behind_edge = fly && !local && address.is_encrypted();
        let answers = self.evidence.http_answers == Some(true);
        let silent = !answers && !self.evidence.opened;
        let at_once = self.at_once();
        let browser_may_block = local && silent && surroundings.page != PageSource::Loopback;
        match kind {
            CauseKind::Offline => surroundings.is_offline.then_some(if local { 30 } else { 100 }),
            // An unencrypted page cannot be given the permission at all, whatever the browser says of it.
            CauseKind::BrowserPermission if browser_may_block && surroundings.page != PageSource::Plain => {
                match (self.evidence.permission, surroundings.browser) {
                    (Permission::Denied, _) => Some(100),
                    (Permission::Prompt, _) => Some(98),
                    (Permission::Unknown, Browser::Chromium) if surroundings.page == PageSource::Encrypted => Some(50),
                    _ => None,
                }
            }
            CauseKind::MixedContent => {
                let is_mixed = surroundings.page == PageSource::Encrypted && !address.is_safe();
                (is_mixed || self.evidence.refused_by_browser).then_some(99)
            }
            CauseKind::Safari => {
                let may_block = browser_may_block && surroundings.page == PageSource::Encrypted;
                (may_block && surroundings.browser == Browser::Safari).then_some(96)
            }
            CauseKind::PageOverHttp => {
                let may_block = browser_may_block && surroundings.page == PageSource::Plain;
                (may_block && surroundings.browser == Browser::Chromium).then_some(97)
            }
            CauseKind::WrongPort => self.port_differs().then_some(95),
            CauseKind::TunnelElsewhere => {
                (local && plan.target == Target::Gcp).then_some(if answers { 60 } else { 20 })
            }
            CauseKind::TunnelDown => (local && silent).then_some(if at_once { 90 } else { 40 }),
            CauseKind::GatewayDown if silent && !behind_edge => Some(if at_once { 70 } else { 50 }),
            CauseKind::GatewayDown => (self.evidence.opened && !answers).then_some(30),
            CauseKind::BoundToLoopback => {
                (silent && at_once && plan.target == Target::Gcp).then_some(if local { 55 } else { 80 })
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
                (is_private && local && silent).then_some(75)
            }
            CauseKind::OtherProgram if self.evidence.opened || (answers && !behind_edge) => Some(88),
            CauseKind::OtherProgram => (local && silent).then_some(25),
            CauseKind::EncryptionMismatch if silent && at_once && !behind_edge => {
                Some(if address.is_encrypted() { 93 } else { 15 })
            }
            CauseKind::BrowserPermission | CauseKind::EncryptionMismatch => None,
            CauseKind::Certificate => (silent && address.is_encrypted() && !local).then_some(40),
            CauseKind::NetworkHangs => (!at_once && !answers).then_some(85),
        }
    }

    /// Whether something that adds proxy headers stands before the gateway, or the gateway was told that it does.
    fn expects_proxy(&self) -> bool {
        let plan = self.scene.plan;
        let is_fly_service = plan.target.is_fly() && plan.fly.has_service;
        is_fly_service || plan.access.trusted_proxies.as_ref().is_ok_and(|proxies| !proxies.is_empty())
    }

    /// What mends it.
    fn remedies(&self, kind: CauseKind) -> Vec<Remedy> {
        let Scene { plan, origin, .. } = self.scene;
        let (cures, words) = (Cures::of(plan), &self.text.verdicts);
        let there = |purpose, commands| Remedy::new(cures.place(), purpose, commands);
        let list = match kind {
            CauseKind::TunnelDown | CauseKind::TunnelElsewhere | CauseKind::NetworkHangs | CauseKind::WrongPort => {
                vec![Remedy::new(Place::Laptop, words.do_tunnel, cures.tunnel())]
            }
            CauseKind::GatewayDown | CauseKind::FlyNotRunning => {
                vec![there(words.do_read_log, cures.logs()), there(words.do_restart, cures.restart())]
            }
            CauseKind::ProxyNotTrusted => {
                return remedies(plan, VerdictKind::ProxyNotTrusted, *origin, None, words);
            }
            _ => Vec::new(),
        };
        list.into_iter().flatten().collect()
    }

    /// What was seen that speaks for a cause.
    fn reasons(&self, kind: CauseKind) -> Vec<&'static str> {
        let texts = &self.texts;
        let way = if self.evidence.opened {
            texts.seen_opened
        } else if self.at_once() {
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
                    self.scene.surroundings.page == PageSource::Encrypted && !self.scene.address.is_encrypted();
                let refused = self.evidence.refused_by_browser;
                vec![is_mixed.then_some(texts.seen_encrypted_page), refused.then_some(texts.seen_refused)]
            }
            CauseKind::Safari => vec![Some(texts.seen_safari), Some(texts.seen_encrypted_page)],
            CauseKind::PageOverHttp => vec![Some(texts.seen_plain_page)],
            CauseKind::WrongPort => vec![Some(texts.seen_other_port)],
            CauseKind::ProxyNotTrusted => vec![http, Some(texts.seen_release_refuses_proxies)],
            CauseKind::EncryptionMismatch if self.scene.address.is_encrypted() => {
                vec![Some(texts.seen_encrypted_local), Some(way)]
            }
            _ => vec![Some(way), http],
        };
        seen.into_iter().flatten().collect()
    }

    /// The command that decides.
    fn check(&self, kind: CauseKind) -> Option<Remedy> {
        let Scene { plan, address, .. } = self.scene;
        let cures = Cures::of(plan);
        let text = kind.text(self.texts);
        let laptop = |commands: Checked<Vec<Command>>| (Place::Laptop, commands);
        let (place, commands) = match kind {
            CauseKind::Offline | CauseKind::WrongPort => return None,
            CauseKind::GatewayDown => (cures.place(), cures.status()),
            CauseKind::BoundToLoopback => (Place::Vm, ask_on_machine(plan)),
            CauseKind::TunnelElsewhere => (Place::Vm, cures.published_port()),
            CauseKind::ProxyNotTrusted => laptop(Ok(vec![ready(address).into()])),
            CauseKind::FlyNotRunning => laptop(cures.status()),
            CauseKind::FlyProxyIpv4 => laptop(terminal::inside(plan)),
            CauseKind::NetworkHangs => laptop(cures.machine_status()),
            CauseKind::BrowserPermission
            | CauseKind::MixedContent
            | CauseKind::Safari
            | CauseKind::PageOverHttp
            | CauseKind::TunnelDown
            | CauseKind::OtherProgram
            | CauseKind::EncryptionMismatch
            | CauseKind::Certificate => laptop(Ok(vec![terminal::upgrade(address).into()])),
        };
        Remedy::new(place, text.check, commands)
    }

    fn values(&self) -> Vec<(&'static str, String)> {
        let Scene { plan, address, origin, .. } = self.scene;
        let planned = near_port(plan).map(|port| port.to_string()).unwrap_or_default();
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

    fn at_once(&self) -> bool {
        self.evidence.failed_after_ms.is_some_and(|time| time < AT_ONCE)
    }

    /// Whether the address names another port than the plan's own end of the tunnel.
    fn port_differs(&self) -> bool {
        let Scene { plan, address, .. } = self.scene;
        let has_tunnel = plan.target != Target::Fly;
        has_tunnel && address.is_loopback() && near_port(plan).is_ok_and(|port| address.port_number() != port.get())
    }
}

/// Three answers, three causes: refused, reset, or a page.
fn ask_on_machine(plan: &Plan) -> Checked<Vec<Command>> {
    let address = GatewayAddress::local(plan.docker.host_port?);
    Ok(vec![Invocation::of(&["curl", "-sS", "-i", "--max-time", "5"]).with(address.probe_url()).into()])
}

/// `/readyz` is refused where the socket is; `/healthz` is not.
fn ready(address: &GatewayAddress) -> Invocation {
    Invocation::of(&["curl", "-sS", "-i", "--max-time", "10"]).with(format!("{}/readyz", address.http_url()))
}
