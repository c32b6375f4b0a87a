//! Whether a command starts the gateway.
//!
//! Facts: the command line of clawdbot@2026.1.24-3, openclaw@2026.1.29 and openclaw@2026.9.6: `gateway` and `gateway
//! run` stay in the foreground, the other words below belong to the service of the machine's init system.

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lint) enum Start<'a> {
    /// Runs in the foreground.
    Gateway,
    /// Calls a service manager, which a container does not have, and exits. Contains the subcommand.
    Daemon(&'a str),
}

/// Finds the product's command line followed by `gateway`, or `daemon` in older releases.
pub(in crate::lint) fn start<'a>(words: &[&'a str]) -> Option<Start<'a>> {
    let program = words.iter().position(|word| is_product(word))?;
    let rest = words.get(program + 1..)?;
    let command = rest.iter().position(|word| !word.starts_with('-'))?;
    let (word, arguments) = (rest.get(command)?, rest.get(command + 1..)?);
    if !matches!(*word, "gateway" | "daemon") {
        return None;
    }
    let sub = arguments.first().copied().filter(|word| !word.starts_with('-'));
    match sub {
        Some("start" | "stop" | "restart" | "install" | "uninstall" | "status") => sub.map(Start::Daemon),
        Some("run") | None if *word == "gateway" => Some(Start::Gateway),
        _ => None,
    }
}

pub(in crate::lint) fn is_product(word: &str) -> bool {
    let name = word.rsplit('/').next().unwrap_or(word);
    // `npx openclaw@latest`.
    let name = name.split('@').next().unwrap_or(name);
    matches!(name, "openclaw" | "moltbot" | "clawdbot" | "openclaw.mjs" | "moltbot.mjs")
        || word.ends_with("dist/index.js")
        || word.ends_with("dist/entry.js")
}

#[cfg(test)]
mod tests {
    use super::{Start, start};

    #[test]
    fn the_gateway_is_told_from_its_service() {
        let of = |command: &'static str| start(&command.split(' ').collect::<Vec<_>>());
        assert_eq!(of("node dist/index.js gateway --port 3000"), Some(Start::Gateway));
        assert_eq!(of("openclaw --verbose gateway run"), Some(Start::Gateway));
        assert_eq!(of("clawdbot gateway start"), Some(Start::Daemon("start")));
        assert_eq!(of("/app/openclaw.mjs daemon restart"), Some(Start::Daemon("restart")));
        assert_eq!(of("openclaw doctor --fix"), None);
        assert_eq!(of("node server.js gateway"), None);
        assert_eq!(of("openclaw gateway call health"), None);
    }
}
