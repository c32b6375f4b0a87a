//! The places of the picture and their words.

use super::{Facts, Node, NodeKind, Way, shown};
use crate::files::compose::service_image;
use crate::files::env_file::profile_secrets;
use crate::i18n::diagram::PictureTexts;
use crate::i18n::fill;
use crate::plan::Plan;

pub(super) fn nodes(plan: &Plan, facts: &Facts, text: &PictureTexts) -> Vec<Node> {
    let is_exposed = facts.way == Way::Compose && plan.docker.expose;
    let internet = match facts.way {
        Way::FlyPublic => text.anyone_with_token,
        Way::Compose if is_exposed => text.behind_firewall,
        Way::Compose | Way::Flycast | Way::SixPn => text.no_way_in,
    };
    let mut nodes = vec![
        node(NodeKind::Browser, text.computer, [facts.browser_address.clone()]),
        node(NodeKind::Internet, text.internet, [internet.to_owned()]),
    ];
    match facts.way {
        Way::FlyPublic => nodes.push(node(NodeKind::Edge, "Fly Proxy", [facts.browser_address.clone()])),
        Way::Flycast => {
            nodes.push(node(NodeKind::Edge, "Fly Proxy, Flycast", [[&*facts.name, ".flycast:80"].concat()]));
        }
        Way::Compose | Way::SixPn => {}
    }
    let command = ["--bind ", facts.bind, " --port ", &facts.port].concat();
    if facts.way == Way::Compose {
        let machine = fill(text.compute_engine, &[("type", &shown(&plan.gcp.machine_type, text))]);
        let lines = [machine, shown(&plan.gcp.zone, text), text.ssh_port.to_owned()];
        nodes.push(node(NodeKind::Host, &facts.name, lines));
        let (address, who) =
            if is_exposed { ("0.0.0.0:", text.every_interface) } else { ("127.0.0.1:", text.only_this_machine) };
        nodes.push(node(NodeKind::Port, &[address, &facts.host_port].concat(), [who.to_owned()]));
        let title = fill(text.container, &[("name", &plan.release.service())]);
        nodes.push(node(NodeKind::Container, &title, [shown(&service_image(plan), text), command]));
        nodes.push(Node { kind: NodeKind::Storage, title: text.folders.to_owned(), lines: facts.folders.clone() });
    } else {
        let size = plan.fly.vm_size.map_or(text.unknown, |size| size.name);
        let size = [size, ", ", &shown(&plan.fly.memory, text)].concat();
        let lines = [fill(text.fly_machine, &[("size", &size)]), shown(&plan.fly.region, text)];
        nodes.push(node(NodeKind::Host, &facts.name, lines));
        nodes.push(node(NodeKind::Container, text.gateway, [plan.release.title(), command]));
        let title = fill(text.volume, &[("name", &facts.volume)]);
        let size = fill(text.volume_size, &[("size", &facts.volume_size), ("mount", &facts.mount)]);
        nodes.push(node(NodeKind::Storage, &title, [size]));
    }
    let mut outside = Vec::new();
    for (template, names) in [(text.providers, &facts.providers), (text.channels, &facts.channels)] {
        if !names.is_empty() {
            outside.push(fill(template, &[("names", &names.join(text.list_separator))]));
        }
    }
    if !outside.is_empty() {
        nodes.push(Node { kind: NodeKind::Outside, title: text.outside.to_owned(), lines: outside });
    }
    nodes
}

fn node<const N: usize>(kind: NodeKind, title: &str, lines: [String; N]) -> Node {
    Node { kind, title: title.to_owned(), lines: lines.into() }
}

/// What is mounted into the container, as a person finds it on the machine.
pub(super) fn folders(plan: &Plan, text: &PictureTexts) -> Vec<String> {
    let release = plan.release;
    let home = match &plan.gcp.home {
        Ok(Some(home)) => home.trimmed().to_owned(),
        Ok(None) => "~".to_owned(),
        Err(_) => text.unknown.to_owned(),
    };
    let below = |name: &str| [&*home, "/", name].concat();
    let mut folders = Vec::new();
    if let Ok(Some(volume)) = &plan.docker.home_volume {
        folders.push(fill(text.docker_volume, &[("name", volume.as_str())]));
    }
    folders.extend([below(release.state_directory), below(release.workspace)]);
    if release.has_profile_secrets {
        folders.push(below(&profile_secrets(plan)));
    }
    folders.extend(plan.docker.extra_mounts.iter().flatten().map(|mount| mount.as_str().to_owned()));
    folders
}
