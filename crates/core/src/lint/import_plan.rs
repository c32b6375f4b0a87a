//! Turns the files of a deployment into a plan: which secrets it takes over, and what the generated files will not
//! contain.

use super::{Content, Deployed, File, Location, Project};
use crate::catalog::without_env_prefix;
use crate::files::{Files, compose::KEYS_FILE};
use crate::lint::inferred::InferredDeployment;
use crate::lint::project::service::{Service, services};
use crate::plan::Secrets;
use crate::read::dockerfile::{Instruction, Keyword};
use crate::read::{Node, Source, Value, dockerfile, json5, toml, yaml};

/// Limit of a line in characters.
const SHOWN: usize = 80;

/// Something in a file that the generated files do not contain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftBehind {
    pub location: Location,
    /// A path, or the beginning of a line. Never the value of a variable, which may be a secret.
    pub what: String,
}

/// The secrets in the files; one that is missing or malformed is taken from `fresh`.
pub fn secrets(inferred: &InferredDeployment, fresh: Secrets) -> Secrets {
    let parsed = |seen: &Option<super::Spanned>| seen.as_ref().and_then(|seen| seen.value.parse().ok());
    Secrets {
        gateway_token: parsed(&inferred.token).unwrap_or(fresh.gateway_token),
        keyring_password: parsed(&inferred.keyring).unwrap_or(fresh.keyring_password),
    }
}

pub fn left_behind(project: &Project, deployed: Deployed, generated: &Files) -> Vec<LeftBehind> {
    let mut walk = Walk { left: Vec::new(), generated };
    for (index, file) in project.files.iter().enumerate() {
        match &file.content {
            Content::Dotenv(reading) => {
                let names = walk.variable_names();
                for entry in &reading.value.entries {
                    let rest = without_env_prefix(&entry.name);
                    let has = |name: &str| {
                        names.iter().any(|known| {
                            known == name || rest.is_some() && known.split_once('_').map(|(_, rest)| rest) == rest
                        })
                    };
                    if !has(&entry.name) {
                        walk.push(index, entry.name_span, entry.name.clone());
                    }
                }
            }
            Content::Compose(_) if deployed == Deployed::Compose => {}
            Content::Fly(reading) if deployed.is(index) => {
                let name = deployed_name(deployed);
                if let Some(own) = walk.text(name).map(|text| toml::read(&Source::new(name, text)).value) {
                    walk.compare(index, &reading.value, &own, "");
                }
            }
            Content::Config(reading) => {
                let own = generated.made.iter().find(|made| is_configuration(&made.path));
                if let Some(own) =
                    own.map(|made| json5::read(&Source::new(made.path.as_str(), made.text.as_str())).value)
                {
                    walk.compare(index, &reading.value, &own, "");
                }
            }
            Content::Dockerfile(reading) => {
                let own = walk.text("Dockerfile").map(|text| dockerfile::read(&Source::new("Dockerfile", text)).value);
                for instruction in &reading.value.instructions {
                    let is_known = own.iter().flat_map(|own| &own.instructions).any(|other| same(instruction, other));
                    if !is_known && !matches!(instruction.keyword, Keyword::From | Keyword::User | Keyword::Arg) {
                        let line = file.source.slice(instruction.span).lines().next().unwrap_or_default();
                        walk.push(index, instruction.span, shortened(line.trim_end_matches('\\').trim()));
                    }
                }
            }
            _ => {}
        }
    }
    if deployed == Deployed::Compose {
        walk.compose(project);
    }
    walk.left.sort_by_key(|left| left.location);
    walk.left
}

impl Deployed {
    fn is(self, index: usize) -> bool {
        matches!(self, Self::Fly { file, .. } if file == index)
    }
}

const fn deployed_name(deployed: Deployed) -> &'static str {
    crate::files::fly_config::file_name(deployed.target())
}

fn is_configuration(path: &str) -> bool {
    crate::catalog::RELEASES.iter().any(|release| release.config_file == path)
}

/// The generated file that replaces an existing one.
pub fn counterpart<'a>(file: &File, generated: &'a Files) -> Option<&'a crate::files::GeneratedFile> {
    let find = |wanted: &str| generated.made.iter().find(|made| made.path == wanted);
    match &file.content {
        Content::Dotenv(_) if file.base_name() == KEYS_FILE => find(KEYS_FILE),
        Content::Dotenv(_) => find(".env"),
        Content::Compose(_) => find("docker-compose.yml"),
        Content::Dockerfile(_) => find("Dockerfile"),
        Content::Fly(_) => generated.made.iter().find(|made| made.path.starts_with("fly.")),
        Content::Config(_) => generated.made.iter().find(|made| is_configuration(&made.path)),
        Content::DotenvExample(_) | Content::Other => None,
    }
}

/// Whether two instructions are equivalent. The generated one may install more packages.
fn same(pasted: &Instruction, own: &Instruction) -> bool {
    use crate::read::dockerfile::Arguments;
    if pasted.keyword != own.keyword {
        return false;
    }
    let words = |instruction: &Instruction| -> Vec<String> {
        match &instruction.arguments {
            Arguments::Shell(line) => line.text.split_whitespace().map(str::to_owned).collect(),
            Arguments::Words(words) | Arguments::Exec(words) => words.iter().map(|word| word.text.clone()).collect(),
            Arguments::Pairs(pairs) => pairs.iter().map(|pair| pair.name.text.clone()).collect(),
            Arguments::From { image, .. } => vec![image.text.clone()],
        }
    };
    let (pasted_words, own_words) = (words(pasted), words(own));
    let installs = |words: &[String]| {
        words.windows(2).any(|pair| matches!(pair, [tool, verb] if tool.starts_with("apt") && verb == "install"))
    };
    pasted_words == own_words || pasted.keyword == Keyword::Run && installs(&pasted_words) && installs(&own_words)
}

fn shortened(line: &str) -> String {
    let mut text: String = line.chars().take(SHOWN).collect();
    if text.len() < line.len() {
        text.push('…');
    }
    text
}

struct Walk<'a> {
    left: Vec<LeftBehind>,
    generated: &'a Files,
}

impl Walk<'_> {
    fn push(&mut self, file: usize, span: crate::read::Span, what: String) {
        self.left.push(LeftBehind { location: Location::new(file, span), what });
    }

    fn text(&self, path: &str) -> Option<&str> {
        self.generated.made.iter().find(|made| made.path == path).map(|made| made.text.as_str())
    }

    fn own_service(&self) -> Option<Node> {
        let root = yaml::read(&Source::new("docker-compose.yml", self.text("docker-compose.yml")?)).value;
        Some(services(&root).first()?.value.clone())
    }

    /// Names of the variables in the generated files, for Compose and for the container.
    fn variable_names(&self) -> Vec<String> {
        let mut names = Vec::new();
        for path in [".env", KEYS_FILE] {
            if let Some(text) = self.text(path) {
                let dotenv = crate::read::dotenv::read(&Source::new(path, text)).value;
                names.extend(dotenv.entries.into_iter().map(|entry| entry.name));
            }
        }
        let service = self.own_service();
        let environment = service.as_ref().and_then(|service| service.key("environment"));
        names.extend(environment.map_or(&[][..], Node::entries).iter().map(|entry| entry.key.clone()));
        names
    }

    fn compose(&mut self, project: &Project) {
        let Some(own) = self.own_service() else { return };
        let variables = project.variables();
        let gateway = Service::find(project, &variables);
        let name = gateway.as_ref().map_or("", |service| service.name).to_owned();
        let own_names = self.variable_names();
        for (file, _, root) in project.compose_files() {
            for entry in root.entries() {
                if !matches!(entry.key.as_str(), "services" | "version" | "name" | "volumes") {
                    self.push(file, entry.key_span, entry.key.clone());
                }
            }
            for service in services(root) {
                if service.key != name {
                    self.push(file, service.key_span, format!("services.{}", service.key));
                    continue;
                }
                for entry in service.value.entries() {
                    let is_taken = own.key(&entry.key).is_some()
                        || matches!(
                            entry.key.as_str(),
                            "build" | "init" | "env_file" | "container_name" | "cap_drop" | "security_opt"
                        );
                    if !is_taken {
                        self.push(file, entry.key_span, format!("services.{name}.{}", entry.key));
                    }
                }
            }
        }
        let Some(gateway) = gateway else { return };
        for variable in gateway.environment() {
            let rest = variable.name.split_once('_').map(|(_, rest)| rest);
            let is_taken = own_names
                .iter()
                .any(|own| own == variable.name || own.split_once('_').map(|(_, rest)| rest) == rest && rest.is_some());
            if !is_taken {
                self.left.push(LeftBehind {
                    location: variable.name_location,
                    what: format!("services.{name}.environment.{}", variable.name),
                });
            }
        }
        let ports = gateway.ports();
        for published in ports.iter().skip(1) {
            let what = format!("services.{name}.ports: {}:{}", published.host, published.container);
            self.left.push(LeftBehind { location: published.location, what });
        }
        let own_volumes: Vec<&str> =
            own.key("volumes").and_then(Node::as_sequence).into_iter().flatten().filter_map(Node::as_str).collect();
        for volume in gateway.volumes() {
            let is_taken = own_volumes.iter().any(|own| own.contains(&format!(":{}", volume.target)))
                || volume.target.ends_with(".clawdbot")
                || volume.target.ends_with(".moltbot")
                || volume.target.ends_with("/clawd");
            if !is_taken {
                self.left.push(LeftBehind {
                    location: volume.location,
                    what: format!("services.{name}.volumes: {}", volume.target),
                });
            }
        }
    }

    /// Records the keys and items of `pasted` that are missing in `own`, and scalars that differ.
    fn compare(&mut self, file: usize, pasted: &Node, own: &Node, path: &str) {
        match (&pasted.value, &own.value) {
            (Value::Mapping(entries), Value::Mapping(others)) => {
                for entry in &entries.entries {
                    let here = if path.is_empty() { entry.key.clone() } else { format!("{path}.{}", entry.key) };
                    match others.entries.iter().find(|other| other.key == entry.key) {
                        Some(other) => self.compare(file, &entry.value, &other.value, &here),
                        None => self.push(file, entry.key_span, here),
                    }
                }
            }
            (Value::Sequence(items), Value::Sequence(others)) => {
                for (index, item) in items.iter().enumerate() {
                    match (item.scalar(), others.get(index)) {
                        (Some(text), _) if others.iter().any(|other| other.scalar() == Some(text)) => {}
                        (None, Some(other)) => self.compare(file, item, other, &format!("{path}[{index}]")),
                        _ => self.push(file, item.span, format!("{path}[{index}]")),
                    }
                }
            }
            // TOML: a single table stands for a list with one item.
            (Value::Mapping(_), Value::Sequence(items)) if items.len() == 1 => {
                if let Some(own) = items.first() {
                    self.compare(file, pasted, own, path);
                }
            }
            (Value::Sequence(items), Value::Mapping(_)) if items.len() == 1 => {
                if let Some(item) = items.first() {
                    self.compare(file, item, own, path);
                }
            }
            _ if pasted.scalar().is_some() && pasted.scalar() == own.scalar() => {}
            _ => self.push(file, pasted.span, path.to_owned()),
        }
    }
}
