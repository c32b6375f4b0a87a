//! Channels that are separate plugins in a release and are installed by nothing in the files.

use crate::catalog::version::Version;
use crate::lint::project::release::DetectedRelease;
use crate::lint::project::version::version_of;
use crate::lint::{ContainerCode, Findings, Location, Project};
use crate::read::Node;
use crate::rules::Severity;

/// The first release measured without any of them.
const SEPARATE: Version = (2026, 5, 27);

pub(in crate::lint) fn check(project: &Project, detected: &DetectedRelease, findings: &mut Findings) {
    let release = detected.release;
    // The rules of another release apply if the version is not in the catalog.
    if version_of(detected) < SEPARATE {
        return;
    }
    for (file, _, root) in project.configurations() {
        let channels = root.key("channels").map_or(&[][..], Node::entries);
        let external = channels.iter().filter(|channel| release.external_plugins.contains(&channel.key.as_str()));
        for channel in external.filter(|channel| is_on(&channel.value)) {
            let name = channel.key.as_str();
            if is_announced(root, name) || is_installed(project, name) {
                continue;
            }
            let (path, package) = (format!("channels.{name}"), format!("@openclaw/{name}"));
            let title = release.title();
            let values = [("value", path.as_str()), ("example", package.as_str()), ("release", title.as_str())];
            findings.add(ContainerCode::K15, Severity::Info, Location::new(file, channel.key_span), &values);
        }
    }
}

fn is_on(channel: &Node) -> bool {
    channel.as_mapping().is_some() && channel.key("enabled").and_then(Node::as_bool) != Some(false)
}

/// Whether the configuration names the plugin, or loads plugins from elsewhere.
fn is_announced(root: &Node, name: &str) -> bool {
    let Some(plugins) = root.key("plugins") else { return false };
    let has = |list: &str| plugins.key(list).is_some_and(|list| list.key(name).is_some());
    has("entries") || has("installs") || plugins.key("load").is_some()
}

/// Whether a Dockerfile, a command or a build argument installs the plugin.
fn is_installed(project: &Project, name: &str) -> bool {
    let package = format!("@openclaw/{name}");
    project.files.iter().any(|file| {
        let text = file.source.text();
        text.contains(&package) || text.lines().any(|line| line.contains("OPENCLAW_EXTENSIONS") && line.contains(name))
    })
}
