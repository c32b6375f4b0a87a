//! Secrets in a line, replaced by dots.
//!
//! It is strict on purpose: hiding a harmless digest costs nothing, showing a token does.

use crate::secret::{KEY_PREFIXES, WEB_TOKEN_PREFIX, names_a_secret};

/// What stands in the place of a secret.
const DOTS: &str = "•••";
/// Names of schemes and keys beside those that files have.
const SECRET_NAMES: [&str; 8] =
    ["token", "password", "apikey", "api_key", "api-key", "authorization", "bearer", "basic"];
/// Names before identifiers that look like secrets and are none; `approve` needs them as they are.
const OPEN_NAMES: [&str; 8] = ["conn", "requestid", "request", "id", "instance", "approve", "trace", "bootid"];

/// Hides what looks like a token, a key or a password.
pub fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut rest = text;
    let mut name = "";
    let mut assigns = false;
    while !rest.is_empty() {
        let (separator, tail) = rest.split_at(rest.find(is_word).unwrap_or(rest.len()));
        let (word, tail) = tail.split_at(tail.find(|letter| !is_word(letter)).unwrap_or(tail.len()));
        rest = tail;
        masked.push_str(separator);
        assigns = (assigns || separator.contains('=')) && !separator.contains([',', ';']);
        if word.trim_matches(':').is_empty() {
            masked.push_str(word);
            assigns |= !word.is_empty();
            continue;
        }
        push_word(&mut masked, word, name, assigns);
        name = word;
        assigns = word.ends_with(':');
    }
    masked
}

fn is_word(letter: char) -> bool {
    letter.is_alphanumeric() || "-_.~+/:@%$!*".contains(letter)
}

fn push_word(masked: &mut String, word: &str, name: &str, assigns: bool) {
    let assigned = is_secret_name(name) && (assigns || is_scheme(name));
    // `--token VALUE`; a sentence goes on with a short word.
    let flagged = name.starts_with("--") && is_secret_name(name) && word.len() >= 8;
    if assigned || flagged {
        masked.push_str(if is_scheme(word) { word } else { DOTS });
        return;
    }
    if let Some((scheme, tail)) = word.split_once("://") {
        masked.push_str(scheme);
        masked.push_str("://");
        match tail.split_once('@') {
            Some((_, host)) => {
                masked.push_str(DOTS);
                masked.push('@');
                push_segments(masked, host, name);
            }
            None => push_segments(masked, tail, name),
        }
        return;
    }
    // `token:VALUE` without a blank.
    if let Some((own, value)) = word.split_once(':')
        && is_secret_name(own)
        && !value.is_empty()
    {
        masked.push_str(own);
        masked.push(':');
        masked.push_str(DOTS);
        return;
    }
    push_segments(masked, word, name);
}

/// A path or an address is looked at piece by piece.
fn push_segments(masked: &mut String, word: &str, name: &str) {
    if looks_secret(word, name) {
        masked.push_str(DOTS);
        return;
    }
    for (number, segment) in word.split('/').enumerate() {
        if number > 0 {
            masked.push('/');
        }
        masked.push_str(if looks_secret(segment, name) { DOTS } else { segment });
    }
}

fn is_scheme(name: &str) -> bool {
    name.eq_ignore_ascii_case("bearer") || name.eq_ignore_ascii_case("basic")
}

fn is_secret_name(name: &str) -> bool {
    let name = name.trim_end_matches(':').to_ascii_lowercase();
    SECRET_NAMES.iter().any(|secret| name.ends_with(secret)) || names_a_secret(&name)
}

fn looks_secret(word: &str, name: &str) -> bool {
    let word = word.trim_matches(['.', ':', '-', '!', '*', '$', '%']);
    // In a line a key may be cut short.
    let mut prefixes = KEY_PREFIXES.into_iter().chain([WEB_TOKEN_PREFIX]);
    if prefixes.any(|prefix| word.strip_prefix(prefix).is_some_and(|rest| rest.len() >= 8)) {
        return true;
    }
    let pieces: Vec<&str> = word.split([':', '@', '%', '=']).collect();
    if is_bot_token(&pieces) {
        return true;
    }
    pieces.iter().any(|piece| is_random(piece, name))
}

/// `123456789:AA…`, as Telegram's `BotFather` gives it.
fn is_bot_token(pieces: &[&str]) -> bool {
    pieces.windows(2).any(|pair| match pair {
        [id, key] => id.len() >= 8 && id.bytes().all(|byte| byte.is_ascii_digit()) && key.len() >= 30,
        _ => false,
    })
}

/// Long and mixed: hexadecimal digits, base64, or words no person makes.
fn is_random(piece: &str, name: &str) -> bool {
    let piece = piece.strip_prefix("sha256-").unwrap_or(piece);
    let (mut digits, mut upper, mut lower, mut others) = (0_usize, 0_usize, 0_usize, 0_usize);
    for byte in piece.bytes() {
        match byte {
            b'0'..=b'9' => digits += 1,
            b'A'..=b'Z' => upper += 1,
            b'a'..=b'z' => lower += 1,
            _ => others += 1,
        }
    }
    let is_hexadecimal = piece.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    if is_hexadecimal && piece.len() >= 32 && digits > 0 {
        let name = name.trim_end_matches([':', '-']).to_ascii_lowercase();
        let is_identifier = piece.len() == 36 && others == 4;
        return !(is_identifier && OPEN_NAMES.contains(&name.as_str()));
    }
    // Names of files and hosts have dots and are mostly lower-case; random text has digits and both cases.
    let is_mixed = digits >= 2 && upper >= 2 && lower >= 2;
    let has_dots = piece.contains('.');
    (piece.len() >= 20 && is_mixed && !has_dots)
        || (piece.len() >= 40 && digits >= 3 && !has_dots && others * 8 <= piece.len())
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn secrets_go_and_words_stay() {
        for secret in [
            "fa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4efa4e",
            "0123456789abcdef0123456789abcdef",
            "sk-ant-fakefakefake",
            "AIzaFakeFakeFake",
            "xoxb-123-fake-fake",
            "FakeFakeFake1234FakeFakeFake56789FakeFake",
            "FakeFake+Fake/1234FakeFakeFake5678+FakeFake=",
            "12345678:fake-fake-fake-fake-fake-fake-fake-fake",
        ] {
            for line in [
                format!("before {secret} after"),
                format!("A={secret}"),
                format!("http://x.example/#{secret}&a=b"),
                format!("\"{secret}\""),
            ] {
                let shown = mask(&line);
                assert!(!shown.contains(secret.trim_end_matches('=')), "{line} -> {shown}");
            }
        }
        for (line, shown) in [
            ("OPENCLAW_GATEWAY_TOKEN=change-me", "OPENCLAW_GATEWAY_TOKEN=•••"),
            ("{\"token\": \"short\"}", "{\"token\": \"•••\"}"),
            ("Authorization: Bearer short", "Authorization: Bearer •••"),
            ("https://user:word@host/path", "https://•••@host/path"),
            ("?token=abc&x=1", "?token=•••&x=1"),
            ("token:abc", "token:•••"),
            ("--token abcdefgh next", "--token ••• next"),
            ("password: hunter", "password: •••"),
            ("SLACK_SIGNING_KEY=short", "SLACK_SIGNING_KEY=•••"),
            ("client_secret: short", "client_secret: •••"),
        ] {
            assert_eq!(mask(line), shown);
        }
        for line in [
            "Set gateway.auth.token (or CLAWDBOT_GATEWAY_TOKEN) or pass --token.",
            "Invalid config: gateway auth token is blank, a published example placeholder",
            "unauthorized: gateway token mismatch (provide gateway auth token)",
            "EACCES: permission denied, open '/home/node/.openclaw/openclaw.json'",
            "gateway.controlUi: Unrecognized key: \"allowedOrigins\"",
            "unauthorized conn=2562756f-6f0e-4a6e-98a5-3d72d0eb8608 peer=127.0.0.1:40242",
            "[gateway] listening on ws://0.0.0.0:18789 (PID 5024)",
            "The zone 'projects/my-project/zones/us-central1-a' does not have enough resources",
            "max_tokens=4096",
            "ZONE_RESOURCE_POOL_EXHAUSTED",
        ] {
            assert_eq!(mask(line), line);
        }
    }
}
