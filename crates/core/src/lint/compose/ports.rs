//! Published ports, in the short and the long syntax.

use std::net::IpAddr;

use super::layer::Layer;
use super::report::{Report, written};
use super::values;
use crate::i18n::lint::ComposeCode;
use crate::lint::Place;
use crate::read::edit::Edit;
use crate::read::{Node, Source, Value};
use crate::rules::Severity;

/// What is wrong with a short port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// Nothing stands where the container's port belongs.
    NoContainerPort,
    ContainerPort,
    HostPort,
    Address,
    Protocol,
    Ranges,
    /// The container's port is 0.
    Zero,
}

/// A short port taken apart.
struct Short<'a> {
    address: &'a str,
    host: &'a str,
}

/// Checks the ports of every service of a file.
pub(super) fn check(layer: &Layer<'_>, report: &mut Report<'_>) {
    // Putting variables in leaves every entry where it was.
    for (service, raw) in super::services(&layer.root).iter().zip(super::services(layer.raw)) {
        let raw = raw.value.key("ports");
        let ports = service.value.key("ports").and_then(Node::as_sequence);
        for (index, port) in ports.into_iter().flatten().enumerate() {
            let place = layer.place(port.span);
            let shown = written(layer.source, port);
            let is_written_out = raw.and_then(|raw| raw.item(index)).is_some_and(|raw| raw.value == port.value);
            match &port.value {
                Value::String(text) => short(text, place, &shown, report),
                Value::Number(text) => bare(text, place, &shown, report),
                Value::Mapping(_) => long(layer, port, report),
                _ => {}
            }
            if is_written_out && let Some(text) = port.as_str() {
                sexagesimal(layer.source, port, text, place, report);
            }
        }
    }
}

fn short(text: &str, place: Place, shown: &str, report: &mut Report<'_>) {
    match parse(text) {
        Err(fault) => {
            let code = match fault {
                Fault::NoContainerPort => ComposeCode::D14,
                Fault::ContainerPort | Fault::HostPort => ComposeCode::D15,
                Fault::Address => ComposeCode::D16,
                Fault::Protocol => ComposeCode::D17,
                Fault::Ranges => ComposeCode::D18,
                Fault::Zero => ComposeCode::D19,
            };
            report.value(code, Severity::Error, place, &[("value", shown)]);
        }
        Ok(short) => {
            // `127.0.0.1::80` is legal and means any free port, which nobody writes with a variable in between.
            if short.host.is_empty() && (!short.address.is_empty() || text.starts_with(':')) {
                let code = if shown.contains('$') { ComposeCode::D41 } else { ComposeCode::D42 };
                let severity = if shown.contains('$') { Severity::Warning } else { Severity::Information };
                report.value(code, severity, place, &[("value", shown)]);
            } else if short.host == "0" {
                report.value(ComposeCode::D43, Severity::Warning, place, &[("value", shown)]);
            }
        }
    }
}

/// A port without quotes.
fn bare(text: &str, place: Place, shown: &str, report: &mut Report<'_>) {
    let number = values::whole(text);
    if number == Some(0) {
        report.add(ComposeCode::D19, Severity::Error, place, &[("value", shown)]);
    } else if number.is_none_or(|number| number > u64::from(u16::MAX)) {
        report.add(ComposeCode::D15, Severity::Error, place, &[("value", shown)]);
    }
}

fn long(layer: &Layer<'_>, port: &Node, report: &mut Report<'_>) {
    let Some(target) = port.key("target") else {
        report.add(ComposeCode::D14, Severity::Error, layer.place(port.span), &[("value", "target")]);
        return;
    };
    if target.value == Value::Null {
        return;
    }
    let place = layer.place(target.span);
    let shown = written(layer.source, target);
    let number = match &target.value {
        Value::Number(text) => values::whole(text),
        Value::String(text) => text.parse().ok(),
        _ => return,
    };
    // Compose lets these through; Docker refuses them when the container is made.
    if number.is_some_and(|number| number == 0 || number > u64::from(u16::MAX)) {
        report.value(ComposeCode::D44, Severity::Error, place, &[("value", &shown)]);
    }
    if let Some(address) = port.key("host_ip")
        && let Some(text) = address.as_str()
        && !text.is_empty()
        && text.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>().is_err()
    {
        let shown = written(layer.source, address);
        report.value(ComposeCode::D16, Severity::Error, layer.place(address.span), &[("value", &shown)]);
    }
    if let Some(published) = port.key("published")
        && let Some(text) = published.scalar()
        && !text.is_empty()
        && range(text).is_none()
    {
        let shown = written(layer.source, published);
        report.value(ComposeCode::D15, Severity::Error, layer.place(published.span), &[("value", &shown)]);
    }
    if let Some(protocol) = port.key("protocol")
        && let Some(text) = protocol.as_str()
        && !is_protocol(text)
        && !text.is_empty()
    {
        let shown = written(layer.source, protocol);
        report.value(ComposeCode::D17, Severity::Error, layer.place(protocol.span), &[("value", &shown)]);
    }
}

/// Readers of YAML 1.1 take `22:22` without quotes for a number to the base of 60.
fn sexagesimal(source: &Source, node: &Node, text: &str, place: Place, report: &mut Report<'_>) {
    let is_bare = source.slice(node.span) == text;
    let parts: Vec<&str> = text.split(':').collect();
    let is_small = |part: &&str| part.len() <= 2 && part.parse::<u8>().is_ok_and(|number| number < 60);
    let is_digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if is_bare && parts.len() > 1 && parts.iter().all(is_digits) && parts.iter().skip(1).all(is_small) {
        let finding = report.add(ComposeCode::D45, Severity::Warning, place, &[("value", text)]);
        if let Some(finding) = finding {
            finding.mend(place.file, Edit::replace(node.span, format!("\"{text}\"")));
        }
    }
}

fn is_protocol(text: &str) -> bool {
    ["tcp", "udp", "sctp"].iter().any(|known| text.eq_ignore_ascii_case(known))
}

/// Takes a short port apart as the Docker command line does: from its end.
fn parse(text: &str) -> Result<Short<'_>, Fault> {
    let (ports, protocol) = text.split_once('/').unwrap_or((text, ""));
    let protocol = protocol.split('/').next().unwrap_or_default();
    let (rest, container) = ports.rsplit_once(':').unwrap_or(("", ports));
    let (address, host) = rest.rsplit_once(':').unwrap_or(("", rest));
    if container.is_empty() {
        return Err(Fault::NoContainerPort);
    }
    let bare = address.strip_prefix('[').and_then(|address| address.strip_suffix(']'));
    let is_address = match bare {
        Some(inner) => inner.parse::<IpAddr>().is_ok(),
        None if address.contains(':') => address == ":",
        None => address.is_empty() || address.parse::<IpAddr>().is_ok(),
    };
    if !is_address {
        return Err(Fault::Address);
    }
    let inside = range(container).ok_or(Fault::ContainerPort)?;
    let outside = if host.is_empty() { None } else { Some(range(host).ok_or(Fault::HostPort)?) };
    if let Some(outside) = outside {
        let count = |(first, last): (u16, u16)| last - first;
        // A range of the host with one port of the container gives it any of them.
        if count(outside) != count(inside) && inside.0 != inside.1 {
            return Err(Fault::Ranges);
        }
    }
    if !protocol.is_empty() && !is_protocol(protocol) {
        return Err(Fault::Protocol);
    }
    if inside.0 == 0 {
        return Err(Fault::Zero);
    }
    Ok(Short { address, host })
}

/// One port or a range of them.
fn range(text: &str) -> Option<(u16, u16)> {
    let port = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<u16>().ok()).flatten();
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (port(first)?, port(last)?);
    (first <= last).then_some((first, last))
}

/// One port of the host that leads into a container.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mapping<'a> {
    address: &'a str,
    pub(super) host: u16,
    pub(super) container: u16,
    pub(super) protocol: &'a str,
}

impl Mapping<'_> {
    /// Whether two mappings of one port listen on a common address.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let is_every = |address: &str| matches!(address, "" | "0.0.0.0" | "::" | "[::]");
        is_every(self.address) || is_every(other.address) || self.address == other.address
    }
}

/// What a port maps; nothing for ranges and for any free port.
pub(super) fn mapping(node: &Node) -> Option<Mapping<'_>> {
    if node.as_mapping().is_some() {
        let text = |key: &str| node.key(key).and_then(Node::scalar);
        return Some(Mapping {
            address: text("host_ip").unwrap_or_default(),
            host: text("published")?.parse().ok().filter(|port| *port != 0)?,
            container: text("target")?.parse().ok()?,
            protocol: text("protocol").unwrap_or("tcp"),
        });
    }
    let text = node.as_str()?;
    let Short { address, host } = parse(text).ok()?;
    let (ports, protocol) = text.split_once('/').unwrap_or((text, "tcp"));
    let container = ports.rsplit(':').next()?;
    let host = host.parse().ok().filter(|port| *port != 0)?;
    Some(Mapping { address, host, container: container.parse().ok()?, protocol })
}
