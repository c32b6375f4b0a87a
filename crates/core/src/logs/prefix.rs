//! Removes what other programs put before a message: container names, timestamps, regions, log levels, build steps.

/// The program that added a prefix, with the names that the prefix contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LinePrefix<'a> {
    /// A timestamp or a log level; no evidence for any program.
    Common,
    /// The number or the time of a build step.
    Build,
    /// A quotation mark or the border of a box. Not the start of a record.
    Decoration,
    Compose,
    Fly {
        machine: &'a str,
    },
    Gcloud,
    /// The journal of systemd, for the gateway itself.
    Service,
}

/// Returns the prefix and the text after it, or `None` if the text does not start with it.
type Strip = for<'a> fn(&'a str) -> Option<(LinePrefix<'a>, &'a str)>;

const PREFIXES: [Strip; 11] =
    [decoration, time, bracketed_time, container, fly, build, gcloud, journal, unit, structured, level];

/// Lines have few prefixes: `docker compose logs -t` of a gateway has three, a date and a clock count as two.
const MAX_PREFIXES: usize = 8;

/// Removes prefixes that other programs add: container names, timestamps, regions, build steps.
pub fn strip_prefixes(line: &str) -> &str {
    strip_prefixes_with(line, |_| ())
}

/// Removes prefixes like [`strip_prefixes`] and reports each of them.
pub(super) fn strip_prefixes_with<'a>(line: &'a str, mut seen: impl FnMut(LinePrefix<'a>)) -> &'a str {
    let mut rest = line.trim();
    for _ in 0..MAX_PREFIXES {
        let Some((prefix, shorter)) = PREFIXES.iter().find_map(|strip| strip(rest)) else { break };
        seen(prefix);
        rest = shorter.trim_start();
    }
    rest
}

fn common(rest: &str) -> (LinePrefix<'_>, &str) {
    (LinePrefix::Common, rest)
}

/// `> ` of a quotation, `│ ` of a box.
fn decoration(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let rest = text.strip_prefix("> ").or_else(|| text.strip_prefix(['│', '┃', '║']))?;
    Some((LinePrefix::Decoration, rest))
}

/// `2026-11-21T16:38:39.857+00:00 `, `2026-05-11 `, `14:31:41 `, `2026/05/11 `. A tab may follow.
fn time(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let (first, rest) = text.split_once([' ', '\t'])?;
    if !is_time(first) {
        return None;
    }
    let half = ["AM ", "PM "].into_iter().find_map(|half| rest.strip_prefix(half));
    Some(common(half.unwrap_or(rest)))
}

fn is_time(word: &str) -> bool {
    let bytes = word.as_bytes();
    let count = |wanted: &[u8]| bytes.iter().filter(|byte| wanted.contains(byte)).count();
    (7..=40).contains(&bytes.len())
        && bytes.first().is_some_and(u8::is_ascii_digit)
        && bytes.iter().all(|byte| byte.is_ascii_digit() || b"-/T:.,+Z".contains(byte))
        && (count(b":") >= 2 || (bytes.len() >= 8 && count(b"-/") == 2))
}

/// `[2026-05-11T14:31:41Z] `, `[14:31:41] `, `[  220.859111] ` and `[Thu Mar  5 08:23:05 2026] ` of the kernel.
fn bracketed_time(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let (inner, rest) = text.strip_prefix('[')?.split_once("] ")?;
    let inner = inner.trim();
    let is_uptime = inner.contains('.') && inner.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let mut words = inner.split_whitespace();
    let is_date = words.next().is_some_and(|day| day.len() == 3 && day.bytes().all(|byte| byte.is_ascii_alphabetic()))
        && words.any(|word| word.matches(':').count() == 2);
    let is_clock = inner.split(' ').all(is_time);
    (is_uptime || is_date || is_clock).then(|| common(rest))
}

/// `openclaw-gateway-1 | `, the format of `docker compose logs`; `0|openclaw | ` of pm2.
fn container(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let (name, rest) = text.split_once('|')?;
    if !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_digit()) {
        return container(rest).map(|(_, rest)| common(rest));
    }
    let name = name.strip_suffix(' ')?.trim_end();
    let is_name = !name.is_empty()
        && name.len() <= 128
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    is_name.then_some((LinePrefix::Compose, rest))
}

/// `app[4d895d5ec41638] sin [info]`, following a timestamp.
fn fly(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let (head, rest) = text.split_once("] ")?;
    let (program, machine) = head.split_once('[')?;
    let is_word = |word: &str, longest: usize| {
        !word.is_empty() && word.len() <= longest && word.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let (region, rest) = rest.split_once(' ')?;
    let is_head = is_word(program, 16) && is_word(machine, 40) && region.len() == 3 && is_word(region, 3);
    let (level, rest) = rest.strip_prefix('[')?.split_once(']')?;
    (is_head && is_word(level, 8)).then_some((LinePrefix::Fly { machine }, rest))
}

/// `#12 3.456 ` in plain build progress, or `3.456 ` in its summary.
fn build(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit());
    let (word, rest) = text.split_once(' ')?;
    if let Some(step) = word.strip_prefix('#') {
        return is_number(step).then_some((LinePrefix::Build, rest));
    }
    let (seconds, part) = word.split_once('.')?;
    (is_number(seconds) && is_number(part) && part.len() <= 3).then_some((LinePrefix::Build, rest))
}

/// `ERROR: (gcloud.compute.instances.create) `.
fn gcloud(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let (command, rest) = text.strip_prefix("ERROR: (gcloud.")?.split_once(") ")?;
    (command.len() <= 80).then_some((LinePrefix::Gcloud, rest))
}

/// `Mar 05 08:23:05 host openclaw[812]: `, the default format of `journalctl` and of syslog.
fn journal(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    let (month, rest) = text.split_once(' ')?;
    let (day, rest) = rest.trim_start().split_once(' ')?;
    let (clock, rest) = rest.split_once(' ')?;
    let is_day = day.len() <= 2 && day.bytes().all(|byte| byte.is_ascii_digit());
    if !MONTHS.contains(&month) || !is_day || !is_time(clock) {
        return None;
    }
    let kernel = rest.split_once(' ').and_then(|(_, rest)| rest.strip_prefix("kernel: "));
    Some(kernel.map(common).or_else(|| unit(rest)).unwrap_or(common(rest)))
}

/// `host openclaw[812]: `, the rest of such a line after a timestamp.
fn unit(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let (head, rest) = text.split_once(": ")?;
    let program = match head.split_once(' ') {
        Some((host, program)) if is_host(host) => program,
        Some(_) => return None,
        None => head,
    };
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.@/()".contains(&byte))
    };
    let (name, number) = program.strip_suffix(']')?.split_once('[')?;
    if !is_name(name) || number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let is = |programs: &[&str]| programs.iter().any(|program| name.contains(program));
    Some(match () {
        () if is(&["docker", "containerd"]) => (LinePrefix::Compose, rest),
        () if is(&["node", "openclaw", "clawdbot", "moltbot"]) => (LinePrefix::Service, rest),
        () => common(rest),
    })
}

fn is_host(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte))
}

/// `time="…" level=warning msg="…"` of Docker and other Go programs: the message is what counts.
fn structured(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    let is_structured = text.starts_with("time=") || text.starts_with("level=") || text.starts_with("ts=");
    let (_, message) = text.split_once(" msg=").filter(|_| is_structured)?;
    Some(common(message.strip_prefix('"').unwrap_or(message)))
}

/// `INFO `, `[warn] `, `<6>`.
fn level(text: &str) -> Option<(LinePrefix<'_>, &str)> {
    const LEVELS: [&str; 8] = ["TRACE", "DEBUG", "INFO", "NOTICE", "WARN", "WARNING", "ERROR", "FATAL"];
    if let Some(("0" | "1" | "2" | "3" | "4" | "5" | "6" | "7", rest)) =
        text.strip_prefix('<').and_then(|rest| rest.split_once('>'))
    {
        return Some(common(rest));
    }
    let (word, rest) = text.split_once([' ', '\t'])?;
    let name = word.strip_prefix('[').and_then(|word| word.strip_suffix(']'));
    let is_level = match name {
        Some(name) => LEVELS.iter().any(|level| level.eq_ignore_ascii_case(name)),
        None => LEVELS.contains(&word),
    };
    is_level.then(|| common(rest))
}

#[cfg(test)]
mod tests {
    use super::strip_prefixes;

    #[test]
    fn prefixes_are_removed() {
        for line in [
            "words",
            "openclaw-gateway-1  | words",
            "openclaw-gateway-1  | 2026-11-21T16:38:39.857+00:00 words",
            "2026-11-21T16:38:39.857Z openclaw-gateway-1  | 2026-11-21T16:38:39.857Z words",
            "2026-05-11T14:31:41Z app[4d895d5ec41638] sin [info]words",
            "2026-05-11T14:31:41Z runner[4d895d5ec41638] sin [warn] words",
            "#12 3.456 words",
            "#9 words",
            "104.7 words",
            "ERROR: (gcloud.compute.instances.create) words",
            "14:31:41 words",
            "2:31:41 PM words",
            "2026-05-11 14:31:41,123 INFO words",
            "2026/05/11 14:31:41 [error] words",
            "2026-05-11T14:31:41Z\twords",
            "[2026-05-11T14:31:41.000Z] words",
            "[14:31:41] words",
            "[  220.859111] words",
            "[Thu Mar  5 08:23:05 2026] words",
            "Mar 05 08:23:05 vm-1 openclaw[812]: words",
            "Mar  5 08:23:05 vm-1 node[812]: 2026-03-05T08:23:05.001Z words",
            "2026-03-05T08:23:05+0000 vm-1 docker-compose[9]: words",
            r#"time="2026-03-05T08:23:05Z" level=warning msg="words"#,
            "0|openclaw  | words",
            "> 14:31:41 words",
            "│  words",
            "<6>words",
        ] {
            assert_eq!(strip_prefixes(line), "words", "{line}");
        }
        assert_eq!(strip_prefixes("a | b"), "b");
        for line in ["two words | b", "[gateway] ready", "Error: words", "INFORMATION b", "1.2.3.4 b", "12:30 b"] {
            assert_eq!(strip_prefixes(line), line);
        }
    }
}
