//! Both targets: C1, C3, C5–C8, C12, C15, X2, X28.

use super::{Deployment, Findings, Severity};
use crate::catalog::{ProxyEntries, programs};
use crate::i18n::Code;
use crate::plan::{Bind, Field, GatewayToken, GatewayTokenError, Target};

/// C1, C5 and X2: the token.
pub(super) fn token(deployment: &Deployment<'_>, findings: &mut Findings) {
    match deployment.token {
        Err(GatewayTokenError::Blank) if deployment.plan.docker.bind != Ok(Bind::Loopback) => {
            findings.add_token(Code::X2, Severity::Error);
        }
        Err(_) => findings.add_token(Code::C1, Severity::Error),
        Ok(token) => {
            if token.expose().len() < GatewayToken::SHORTEST_ADVISED {
                findings.add_token(Code::C1, Severity::Warning);
            }
            if token.expose().starts_with("sk-") {
                findings.add_token(Code::C5, Severity::Warning);
            }
        }
    }
}

/// C3: ports only root may open.
pub(super) fn ports(deployment: &Deployment<'_>, findings: &mut Findings) {
    let plan = deployment.plan;
    let ports = match plan.target {
        Target::Gcp => {
            vec![(plan.docker.host_port, Field::DockerHostPort), (plan.docker.tunnel_port, Field::DockerTunnelPort)]
        }
        Target::Fly => vec![(plan.fly.port, Field::FlyPort)],
        Target::FlyPrivate => vec![(plan.fly.port, Field::FlyPort), (plan.fly.proxy_port, Field::FlyProxyPort)],
    };
    for (port, field) in ports {
        // A port that follows another is warned of there.
        if let (Ok(port), None) = (port, deployment.draft.follows(field))
            && port.get() < 1024
        {
            let value = port.to_string();
            findings.add(Code::C3, Severity::Warning, field, &[("value", &value), ("example", "18789")]);
        }
    }
}

/// C6: Discord without a server.
pub(super) fn discord(deployment: &Deployment<'_>, findings: &mut Findings) {
    if let Some(discord) = &deployment.plan.config.discord
        && discord.guild == Ok(None)
    {
        findings.add(
            Code::C6,
            Severity::Warning,
            Field::ConfigDiscordGuild,
            &[("value", ""), ("example", "123456789012345678")],
        );
    }
}

/// C7: `*` is an origin to no type here, so it is unreadable; what is left is a plain-HTTP origin that is not local.
pub(super) fn origins(deployment: &Deployment<'_>, findings: &mut Findings) {
    let Ok(origins) = &deployment.plan.access.origins else {
        return;
    };
    for origin in origins {
        let host = origin.as_str().strip_prefix("http://");
        let is_local = |host: &str| {
            let name = host.rsplit_once(':').filter(|_| !host.ends_with(']')).map_or(host, |(name, _)| name);
            matches!(name, "127.0.0.1" | "localhost" | "[::1]")
        };
        if host.is_some_and(|host| !is_local(host)) && deployment.draft.uses(Field::AccessOrigins) {
            findings.add(
                Code::C7,
                Severity::Warning,
                Field::AccessOrigins,
                &[("value", origin.as_str()), ("example", "https://companion.example")],
            );
        }
    }
}

/// C8: a range that is everybody, or a range for a release that compares addresses only.
pub(super) fn proxies(deployment: &Deployment<'_>, findings: &mut Findings) {
    let Ok(proxies) = &deployment.plan.access.trusted_proxies else {
        return;
    };
    for proxy in proxies {
        let is_unknown_range = proxy.is_range() && deployment.plan.release.proxy_entries == ProxyEntries::Addresses;
        if proxy.is_everything() || is_unknown_range {
            let value = proxy.to_string();
            findings.add(
                Code::C8,
                Severity::Error,
                Field::AccessTrustedProxies,
                &[("value", &value), ("example", "172.16.0.5")],
            );
        }
    }
}

/// C12 and C15: programs that cannot be fetched, and programs nobody compares with a checksum.
pub(super) fn programs(deployment: &Deployment<'_>, findings: &mut Findings) {
    for known in &programs::KNOWN {
        if known.url.is_none() && deployment.draft.is_on(known.field) {
            let values = [("value", known.name)];
            findings.add_with_fix(Code::C12, Severity::Warning, known.field, &values, Some("false".to_owned()));
        }
    }
    for program in deployment.plan.image.programs.iter().flatten() {
        if program.checksum().is_none() {
            let known = programs::KNOWN.iter().find(|known| known.name == program.name());
            let field = known.map_or(Field::ImagePrograms, |known| known.field);
            findings.add(Code::C15, Severity::Warning, field, &[("value", program.name()), ("url", program.url())]);
        }
    }
}

/// X28: a model whose provider nobody gives a key.
pub(super) fn model_provider(deployment: &Deployment<'_>, findings: &mut Findings) {
    let config = &deployment.plan.config;
    let selected = |provider: &str| match provider {
        "anthropic" => Some(config.anthropic),
        "openai" => Some(config.openai),
        "google" => Some(config.google),
        _ => None,
    };
    let main = config.model.iter().flatten().map(|model| (model, Field::ConfigModel));
    let fallbacks = config.fallbacks.iter().flatten().map(|model| (model, Field::ConfigFallbacks));
    for (model, field) in main.chain(fallbacks) {
        let provider = model.as_str().split('/').next().unwrap_or_default();
        if selected(provider) == Some(false) {
            findings.add(Code::X28, Severity::Warning, field, &[("value", model.as_str()), ("provider", provider)]);
        }
    }
}
