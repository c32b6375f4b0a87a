//! What a file is: of other programs, output of commands, templates, examples. Nothing of it is read as something else.

use crate::common::inspection::{check, project, report};
use companion_core::lint::Project;
use companion_core::read::Source;
use companion_core::read::foreign::Foreign;
use companion_core::read::kind::{FileKind, detect};
use companion_core::rules::Severity;

/// Files of other programs: name, text and program.
const PROGRAMS: [(&str, &str, &str); 30] = [
    ("", "apiVersion: v1\nkind: Service\nmetadata: {name: gateway}\n", "Kubernetes"),
    ("", "---\napiVersion: v1\nkind: Secret\nstringData:\n  OPENCLAW_GATEWAY_TOKEN: x\n", "Kubernetes"),
    ("chart/Chart.yaml", "name: claw\n", "Helm"),
    ("", "apiVersion: v2\nname: claw\nversion: 0.1.0\n", "Helm"),
    ("claw.container", "[Container]\nImage=docker.io/x/y\n", "Podman Quadlet"),
    ("", "[Unit]\nDescription=x\n[Container]\nImage=x\nPublishPort=18789:18789\n", "Podman Quadlet"),
    ("", "[Unit]\nDescription=Gateway\n\n[Service]\nExecStart=/usr/bin/node openclaw.mjs gateway\n", "systemd"),
    ("gateway.service", "", "systemd"),
    ("job.nomad", "", "Nomad"),
    ("", "job \"claw\" {\n  group \"g\" {\n    task \"gateway\" {}\n  }\n}\n", "Nomad"),
    ("main.tf", "", "Terraform"),
    ("", "resource \"hcloud_server\" \"claw\" {\n  name = \"claw\"\n}\n", "Terraform"),
    ("", "{ config, pkgs, ... }:\n{\n  services.openclaw.enable = true;\n}\n", "Nix"),
    ("", "server {\n  listen 443 ssl;\n  location / {\n    proxy_pass http://127.0.0.1:18789;\n  }\n}\n", "nginx"),
    ("Caddyfile", "", "Caddy"),
    ("", "claw.example.com {\n\treverse_proxy 127.0.0.1:18789\n}\n", "Caddy"),
    ("", "<VirtualHost *:443>\n  ProxyPass / http://127.0.0.1:18789/\n</VirtualHost>\n", "Apache"),
    ("", "entryPoints:\n  web:\n    address: \":80\"\n", "Traefik"),
    ("", "http:\n  routers:\n    claw:\n      rule: Host(`claw.example.com`)\n", "Traefik"),
    (
        "",
        "tunnel: claw\ningress:\n  - hostname: claw.example.com\n    service: http://127.0.0.1:18789\n",
        "cloudflared",
    ),
    ("railway.toml", "[build]\nbuilder = \"DOCKERFILE\"\n", "Railway"),
    ("", "{\"build\": {\"builder\": \"DOCKERFILE\"}, \"deploy\": {\"numReplicas\": 1}}", "Railway"),
    ("", "services:\n  - type: web\n    name: claw\n    runtime: docker\n", "Render"),
    ("", "name: claw\nservices:\n  - name: gateway\n    instance_size_slug: basic-xs\n", "DigitalOcean App Platform"),
    ("", "name: Deploy\non: push\njobs:\n  fly:\n    runs-on: ubuntu-latest\n", "GitHub Actions"),
    ("", "#cloud-config\npackages: [docker.io]\n", "cloud-init"),
    ("", "- hosts: all\n  tasks: []\n", "Ansible"),
    ("package.json", "{\"name\": \"x\"}", "npm"),
    ("", "{\"mcpServers\": {\"files\": {\"command\": \"npx\"}}}", "MCP"),
    ("netlify.toml", "[build]\n  publish = \"dist\"\n", "Netlify"),
];

/// Output of commands.
const OUTPUTS: [(&str, &str); 9] = [
    ("[{\"Id\": \"1\", \"State\": {}, \"HostConfig\": {}, \"Config\": {}, \"Mounts\": []}]", "docker inspect"),
    ("{\"app\": \"claw\", \"primary_region\": \"ams\", \"env\": {\"NODE_ENV\": \"production\"}}", "fly config show"),
    (
        "[\n  {\n    \"id\": \"148e\", \"state\": \"started\", \"image_ref\": {}, \"instance_id\": \"01\"\n  }\n]\n",
        "fly machine list --json",
    ),
    ("{\"kind\": \"compute#instance\", \"status\": \"RUNNING\"}", "gcloud compute instances describe"),
    ("{\"ok\": false, \"checksRun\": 12, \"findings\": []}", "openclaw doctor --json"),
    ("{\"summary\": {\"critical\": 1}, \"findings\": []}", "openclaw security audit --json"),
    ("{\"ok\": true, \"ts\": 1, \"channels\": {}}", "openclaw health --json"),
    ("[{\"Image\": \"x\", \"State\": \"running\", \"Service\": \"gateway\"}]", "docker compose ps --format json"),
    ("machineType: https://x/e2-small\nnetworkInterfaces:\n- network: x\n", "gcloud compute instances describe"),
];

#[test]
fn files_of_other_programs_are_named() {
    for (name, text, program) in PROGRAMS {
        let kind = detect(&Source::new(name, text));
        assert_eq!(kind, FileKind::Foreign(Foreign::Program(program)), "{name} {text:?}");
    }
    for (text, command) in OUTPUTS {
        for name in ["", "output.json", "new 1.txt"] {
            let kind = detect(&Source::new(name, text));
            assert_eq!(kind, FileKind::Foreign(Foreign::Output(command)), "{name} {text:?}");
        }
    }
}

#[test]
fn what_is_not_checked_gets_one_note_and_no_fix() {
    let named = PROGRAMS.iter().filter(|(_, text, _)| !text.is_empty()).map(|(name, text, _)| (*name, *text));
    let printed = OUTPUTS.iter().map(|(text, _)| ("output.json", *text));
    for (name, text) in named.chain(printed) {
        let findings = check(&[(name, text)]).findings;
        let own: Vec<&str> = findings.iter().map(|found| found.code.as_str()).filter(|code| *code != "N4").collect();
        assert!(matches!(own.as_slice(), ["N16" | "N18"]), "{name} {text:?}: {own:?}");
        assert!(findings.iter().all(|found| found.severity == Severity::Info && found.fix.is_none()), "{text:?}");
    }
}

#[test]
fn templates_are_found_by_their_syntax() {
    for (name, text) in [
        ("docker-compose.yml.j2", ""),
        ("openclaw.json.tpl", "{\"gateway\": {}}"),
        ("docker-compose.yml", "services:\n  gateway:\n    image: {{ image }}\n"),
        ("openclaw.json", "{\"gateway\": {\"port\": {{ port }}}}"),
        ("", "{% for bot in bots %}\nNAME={{ bot }}\n{% endfor %}\n"),
        ("values.txt", "{{- if .Values.enabled }}\nA: {{ .Values.a }}\n{{- end }}\n"),
        (".env", "OPENCLAW_GATEWAY_TOKEN={{ gateway_token | quote }}\n"),
        ("fly.toml", "app = \"{{ app_name }}\"\n"),
    ] {
        let kind = detect(&Source::new(name, text));
        assert_eq!(kind, FileKind::Foreign(Foreign::Template), "{name} {text:?}");
    }
}

/// Syntax that looks like another program's in files that are what their names say.
#[test]
fn deployment_files_stay_what_they_are() {
    use FileKind::{Compose, Dockerfile, Dotenv, FlyConfig, GatewayConfig, Unknown};
    for (name, text, kind) in [
        ("docker-compose.yml", "services:\n  a:\n    labels:\n      x: '{{.Names}}'\n", Compose),
        ("docker-compose.yml", "apiVersion: 1\nkind: x\nservices:\n  a:\n    image: b\n", Compose),
        ("", "services:\n  web:\n    image: nginx\n    command: nginx -g 'daemon off;'\n", Compose),
        ("", "FROM nginx\nRUN <<EOT cat > /etc/nginx/conf.d/x.conf\nserver {\n  listen 80;\n}\nEOT\n", Dockerfile),
        ("Dockerfile", "FROM debian\nCOPY <<EOT /etc/x.service\n[Unit]\n[Service]\nExecStart=/x\nEOT\n", Dockerfile),
        (".env.production", "A=1\n", Dotenv),
        ("", "APP=claw\nPORT=80\n", Dotenv),
        ("", "app = \"claw\"\n[build]\n  image = \"x\"\n", FlyConfig),
        ("", "{\"agents\": {\"defaults\": {}}, \"channels\": {}}", GatewayConfig),
        ("", "{\"agent\": {\"workspace\": \"~/x\"}}", GatewayConfig),
        ("clawdbot.json", "{}", GatewayConfig),
        ("openclaw.json", "{\"tools\": {\"x\": [\"read {{MediaPath}}\"]}}", GatewayConfig),
        ("", "{\"channels\": {\"x\": {\"prompt\": \"{{ name }} asks\"}}}", GatewayConfig),
        ("", "{\"name\": \"x\", \"private\": true}", Unknown),
        ("", "[build]\nbuilder = \"x\"\n", Unknown),
        ("", "Please help, my gateway does not start.\n", Unknown),
    ] {
        assert_eq!(detect(&Source::new(name, text)), kind, "{name} {text:?}");
    }
}

#[test]
fn examples_are_recognised_by_name_and_get_notes() {
    for name in [".env.example", ".env.sample", "env.template", "example.env", ".env.prod.example", ".env-dist"] {
        assert_eq!(detect(&Source::new(name, "A=1\n")), FileKind::DotenvExample, "{name}");
        let text = "OPENCLAW_GATEWAY_TOKEN=change-me-now\nOPENCLAW_GATEWAY_BIND=0.0.0.0\nMOLTBOT_X=1\n= 1\n";
        for found in check(&[(name, text)]).findings {
            assert_eq!(found.severity, Severity::Info, "{name}: {} {}", found.code.as_str(), found.message);
        }
    }
    for name in [".env", ".env.local", "keys.env", "docs/env-example.md", "example.sh"] {
        assert_ne!(detect(&Source::new(name, "A=1\n")), FileKind::DotenvExample, "{name}");
    }
}

#[test]
fn a_compose_file_that_compose_does_not_read_is_named() {
    let mut project = project(&[("docker-compose.prod.yml", "services:\n  openclaw-gateway:\n    image: x\n")]);
    let own = |project: &Project| {
        let findings = report(project).findings;
        let found = findings.into_iter().find(|found| found.code.as_str() == "N19");
        found.map(|found| (found.severity, found.message))
    };
    assert_eq!(own(&project), None);
    project.default_compose_file = Some("docker-compose.yml".to_owned());
    let message = "Docker Compose does not read `docker-compose.prod.yml` on its own, so it was checked by itself.";
    assert_eq!(own(&project), Some((Severity::Info, message.to_owned())));
}
