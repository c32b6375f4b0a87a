//! Files that are part of many deployments but are not read by this program: those of other platforms, output of
//! commands, and templates.
//!
//! A row applies if the name or the content identifies the program beyond doubt. Sources: the reference of each
//! program's file, read in November 2026; output of flyctl, gcloud, Docker and openclaw 2026.9.6.

use super::node::Node;

/// What a file is instead of a deployment file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Foreign {
    /// The program that reads it.
    Program(&'static str),
    /// The command that printed it.
    Output(&'static str),
    /// A template: only what it generates can be checked.
    Template,
}

/// Endings of templates. `.template` and `.dist` are also used for examples, so only the content decides there.
const TEMPLATE_EXTENSIONS: [&str; 11] =
    ["j2", "jinja", "jinja2", "tmpl", "tpl", "gotmpl", "erb", "hbs", "mustache", "ctmpl", "tftpl"];

/// Names that belong to one program, in lower case.
const NAMES: [(&str, &str); 33] = [
    ("railway.json", "Railway"),
    ("railway.toml", "Railway"),
    ("render.yaml", "Render"),
    ("render.yml", "Render"),
    ("chart.yaml", "Helm"),
    ("kustomization.yaml", "Kubernetes"),
    ("kustomization.yml", "Kubernetes"),
    ("caddyfile", "Caddy"),
    ("nginx.conf", "nginx"),
    ("haproxy.cfg", "HAProxy"),
    ("traefik.yml", "Traefik"),
    ("traefik.yaml", "Traefik"),
    ("traefik.toml", "Traefik"),
    ("package.json", "npm"),
    ("package-lock.json", "npm"),
    ("pnpm-workspace.yaml", "pnpm"),
    ("pnpm-lock.yaml", "pnpm"),
    ("tsconfig.json", "TypeScript"),
    ("vercel.json", "Vercel"),
    ("netlify.toml", "Netlify"),
    ("wrangler.toml", "Cloudflare Workers"),
    ("wrangler.json", "Cloudflare Workers"),
    ("wrangler.jsonc", "Cloudflare Workers"),
    ("app.json", "Heroku"),
    ("heroku.yml", "Heroku"),
    ("cloudbuild.yaml", "Google Cloud Build"),
    (".gitlab-ci.yml", "GitLab CI"),
    ("umbrel-app.yml", "Umbrel"),
    ("nixpacks.toml", "Nixpacks"),
    ("devcontainer.json", "Dev Containers"),
    ("openclaw.plugin.json", "OpenClaw plugins"),
    ("auth-profiles.json", "OpenClaw auth profiles"),
    ("daemon.json", "Docker Engine"),
];

const EXTENSIONS: [(&str, &str); 21] = [
    ("nix", "Nix"),
    ("tf", "Terraform"),
    ("tfvars", "Terraform"),
    ("nomad", "Nomad"),
    ("hcl", "HashiCorp HCL"),
    ("container", "Podman Quadlet"),
    ("pod", "Podman Quadlet"),
    ("kube", "Podman Quadlet"),
    ("volume", "Podman Quadlet"),
    ("service", "systemd"),
    ("timer", "systemd"),
    ("socket", "systemd"),
    ("plist", "launchd"),
    ("caddyfile", "Caddy"),
    ("ts", "TypeScript"),
    ("js", "JavaScript"),
    ("mjs", "JavaScript"),
    ("py", "Python"),
    ("go", "Go"),
    ("rb", "Ruby"),
    ("ps1", "PowerShell"),
];

/// Top-level keys that only one program has together. A key `a.b` is inside the mapping `a`.
const KEYS: [(&[&str], Foreign); 29] = [
    (&["apiVersion", "kind"], Foreign::Program("Kubernetes")),
    (&["apiVersion", "name", "version"], Foreign::Program("Helm")),
    (&["on", "jobs"], Foreign::Program("GitHub Actions")),
    (&["tunnel", "ingress"], Foreign::Program("cloudflared")),
    (&["entryPoints"], Foreign::Program("Traefik")),
    (&["http.routers"], Foreign::Program("Traefik")),
    (&["manifestVersion", "id"], Foreign::Program("Umbrel")),
    (&["build.builder"], Foreign::Program("Railway")),
    (&["deploy.startCommand"], Foreign::Program("Railway")),
    (&["deploy.restartPolicyType"], Foreign::Program("Railway")),
    (&["compilerOptions"], Foreign::Program("TypeScript")),
    (&["name", "version", "scripts"], Foreign::Program("npm")),
    (&["name", "version", "dependencies"], Foreign::Program("npm")),
    (&["mcpServers"], Foreign::Program("MCP")),
    (&["slug", "arch"], Foreign::Program("Home Assistant")),
    (&["steps", "images"], Foreign::Program("Google Cloud Build")),
    (&["id", "configSchema"], Foreign::Program("OpenClaw plugins")),
    (&["Name", "Config", "Mounts"], Foreign::Output("docker inspect")),
    (&["Id", "State", "HostConfig"], Foreign::Output("docker inspect")),
    (&["Image", "State", "Service"], Foreign::Output("docker compose ps --format json")),
    (&["app", "primary_region"], Foreign::Output("fly config show")),
    (&["app_name", "image_ref"], Foreign::Output("fly machine list --json")),
    (&["image_ref", "instance_id"], Foreign::Output("fly machine list --json")),
    (&["Hostname", "Deployed", "Machines"], Foreign::Output("fly status --json")),
    (&["machineType", "networkInterfaces"], Foreign::Output("gcloud compute instances describe")),
    (&["checksRun", "findings"], Foreign::Output("openclaw doctor --json")),
    (&["summary", "findings"], Foreign::Output("openclaw security audit --json")),
    (&["$schema", "properties"], Foreign::Output("openclaw config schema")),
    (&["ok", "ts", "channels"], Foreign::Output("openclaw health --json")),
];

/// Starts of lines that only one program has. Each row needs all of its starts.
const LINES: [(&[&str], &str); 20] = [
    (&["apiVersion:", "kind:"], "Kubernetes"),
    (&["[Container]", "Image="], "Podman Quadlet"),
    (&["[Kube]", "Yaml="], "Podman Quadlet"),
    (&["[Unit]", "[Service]"], "systemd"),
    (&["[Service]", "ExecStart="], "systemd"),
    (&["server {", "listen "], "nginx"),
    (&["upstream ", "server "], "nginx"),
    (&["location ", "proxy_pass "], "nginx"),
    (&["reverse_proxy "], "Caddy"),
    (&["frontend ", "backend "], "HAProxy"),
    (&["<VirtualHost"], "Apache"),
    (&["resource \""], "Terraform"),
    (&["provider \"", "terraform {"], "Terraform"),
    (&["job \"", "task \""], "Nomad"),
    (&["job \"", "group \""], "Nomad"),
    (&["<plist"], "launchd"),
    (&["$ANSIBLE_VAULT;"], "Ansible Vault"),
    (&["- hosts:"], "Ansible"),
    (&["- name:", "ansible.builtin."], "Ansible"),
    (&["stages:", "script:"], "GitLab CI"),
];

/// What a file is by its name alone.
pub fn by_name(path: &str) -> Option<Foreign> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_ascii_lowercase();
    let extension = name.rsplit_once('.').map_or("", |(_, extension)| extension);
    if TEMPLATE_EXTENSIONS.contains(&extension) {
        return Some(Foreign::Template);
    }
    let named = NAMES.iter().find(|(known, _)| *known == name);
    named
        .or_else(|| EXTENSIONS.iter().find(|(known, _)| *known == extension))
        .map(|(_, program)| Foreign::Program(program))
}

/// What a file is by its lines. Not for files that contain others, such as Dockerfiles with here-documents.
pub fn by_lines(lines: &[&str]) -> Option<Foreign> {
    if lines.first()?.starts_with("#cloud-config") {
        return Some(Foreign::Program("cloud-init"));
    }
    if is_nix(lines) {
        return Some(Foreign::Program("Nix"));
    }
    let has = |start: &&str| lines.iter().any(|line| line.trim_start().starts_with(start));
    LINES.iter().find(|(starts, _)| starts.iter().all(has)).map(|(_, program)| Foreign::Program(program))
}

/// What a JSON or YAML file is. A list of objects has the kind of its first object, as `docker inspect` prints it.
pub fn by_tree(root: &Node) -> Option<Foreign> {
    let is_list = root.as_sequence().is_some();
    let root = root.item(0).unwrap_or(root);
    root.as_mapping()?;
    if root.key("kind").and_then(Node::as_str).is_some_and(|kind| kind.starts_with("compute#")) {
        return Some(Foreign::Output("gcloud compute instances describe"));
    }
    if root.key("$schema").and_then(Node::as_str).is_some_and(|schema| schema.contains("railway")) {
        return Some(Foreign::Program("Railway"));
    }
    if !is_list && let Some(services) = root.key("services").and_then(Node::as_sequence) {
        // Compose has a mapping here.
        let first = services.first()?;
        let has = |key: &str| first.key(key).is_some();
        let is_render = has("type") && (has("runtime") || has("env") || has("envVars") || has("plan"));
        return is_render.then_some(Foreign::Program("Render")).or_else(|| {
            (has("name") && (has("instance_size_slug") || has("http_port") || has("github")))
                .then_some(Foreign::Program("DigitalOcean App Platform"))
        });
    }
    let has = |path: &&str| path.split('.').try_fold(root, |node, key| node.key(key)).is_some();
    KEYS.iter().find(|(keys, _)| keys.iter().all(has)).map(|(_, kind)| *kind)
}

/// Whether a file has to be rendered before any program can read it: it has `{% if %}`, `{{ value }}` where its format
/// has a value without quotes, or `{{ name }}`. Docker and Traefik read `{{.Name}}` and `{{json .}}` themselves.
pub fn is_template(lines: &[&str]) -> bool {
    lines.iter().map(|line| line.trim_start()).filter(|line| !line.starts_with('#')).any(|line| {
        let is_control = line.starts_with("{%") || line.starts_with("{{-") || line.starts_with("<%");
        let is_value = ["{{ ", "{{-", "{{."]
            .iter()
            .any(|open| line.starts_with(open) || value_of(line).is_some_and(|value| value.starts_with(open)));
        is_control || is_value && line.contains("}}") || has_variable(line)
    })
}

/// `{{ name }}`, `{{ name.part }}` and `{{ name | filter }}`.
fn has_variable(line: &str) -> bool {
    line.match_indices("{{").any(|(at, _)| {
        let inside = line.get(at + 2..).unwrap_or_default().trim_start();
        let end = inside.find(|ch: char| !ch.is_ascii_alphanumeric() && ch != '_' && ch != '.').unwrap_or(inside.len());
        let (name, rest) = inside.split_at(end);
        let rest = rest.trim_start();
        // GitHub Actions: `${{ name }}`.
        let is_action = line.get(..at).is_some_and(|before| before.ends_with('$'));
        name.starts_with(|ch: char| ch.is_ascii_alphabetic())
            && !is_action
            && (rest.starts_with("}}") || rest.starts_with('|'))
    })
}

/// What is after the separator of a key, or after the dash of a list.
fn value_of(line: &str) -> Option<&str> {
    let is_name = |text: &str| {
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-. ".contains(&byte))
    };
    let after = |separator: char| {
        line.split_once(separator).filter(|(name, _)| is_name(name)).map(|(_, value)| value.trim_start())
    };
    line.strip_prefix("- ").map(str::trim_start).or_else(|| after(':')).or_else(|| after('='))
}

/// A function of an attribute set: `{ config, pkgs, ... }:`.
fn is_nix(lines: &[&str]) -> bool {
    let mut meant = lines.iter().map(|line| line.trim()).filter(|line| !line.starts_with('#'));
    let Some(first) = meant.next().filter(|line| line.starts_with('{')) else { return false };
    let is_head = |line: &str| line.ends_with("}:") || line.contains("}: ");
    is_head(first) || first.contains(',') && !first.contains([':', '"']) && meant.take(20).any(is_head)
}
