//! Single values as Compose reads them.

use crate::plan::ImageReference;

/// What a text means that Compose takes for a flag; it knows the words of YAML 1.1, in any case.
pub(super) fn flag(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "true" | "yes" | "y" | "on" => Some(true),
        "false" | "no" | "n" | "off" => Some(false),
        _ => None,
    }
}

/// A whole number in a text: decimal digits with or without a sign, in 64 bits.
pub(super) fn integer(text: &str) -> Option<i64> {
    text.parse().ok()
}

/// A number in a text, as Go parses it.
pub(super) fn is_float(text: &str) -> bool {
    let plain: String = text.chars().filter(|letter| *letter != '_').collect();
    let hexadecimal = plain.trim_start_matches(['+', '-']).to_ascii_lowercase();
    if let Some(digits) = hexadecimal.strip_prefix("0x") {
        let (mantissa, exponent) = digits.split_once('p').unwrap_or((digits, ""));
        let is_digit = |letter: char| letter.is_ascii_hexdigit() || letter == '.';
        return !mantissa.is_empty() && mantissa.chars().all(is_digit) && exponent.parse::<i32>().is_ok();
    }
    plain.parse::<f64>().is_ok_and(f64::is_finite)
}

/// A number that stands in YAML without quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    /// Whether it has no fraction.
    pub(super) is_whole: bool,
    pub(super) is_negative: bool,
    /// Neither infinite nor no number at all.
    pub(super) is_finite: bool,
}

/// Reads a number of YAML.
pub(super) fn number(text: &str) -> Number {
    let plain: String = text.chars().filter(|letter| *letter != '_').collect();
    let is_negative = plain.starts_with('-');
    let unsigned = plain.trim_start_matches(['+', '-']);
    let has_base = ["0x", "0o", "0b"].iter().any(|base| unsigned.starts_with(base));
    if has_base || unsigned.bytes().all(|byte| byte.is_ascii_digit()) {
        return Number { is_whole: true, is_negative, is_finite: true };
    }
    let value = unsigned.parse::<f64>().ok().filter(|value| value.is_finite());
    Number { is_whole: value.is_some_and(|value| value.fract() == 0.0), is_negative, is_finite: value.is_some() }
}

/// The words of a number without quotes, as an unsigned decimal number.
pub(super) fn whole(text: &str) -> Option<u64> {
    let plain: String = text.chars().filter(|letter| *letter != '_').collect();
    for (base, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = plain.strip_prefix(base) {
            return u64::from_str_radix(digits, radix).ok();
        }
    }
    // go-yaml takes a leading zero for an octal number where the digits allow it.
    match plain.strip_prefix('0') {
        Some(digits) if !digits.is_empty() => u64::from_str_radix(digits, 8).ok().or_else(|| plain.parse().ok()),
        _ => plain.parse().ok(),
    }
}

/// A size: a number, a space if wanted, and a unit.
pub(super) fn is_bytes(text: &str) -> bool {
    let digits = text.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(text.len());
    let (number, unit) = text.split_at_checked(digits).unwrap_or((text, ""));
    let (whole, fraction) = number.split_once('.').unwrap_or((number, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let unit = unit.strip_prefix(' ').unwrap_or(unit).to_ascii_lowercase();
    let scale = unit.strip_suffix("ib").or_else(|| unit.strip_suffix('b')).or_else(|| unit.strip_suffix('i'));
    let scale = scale.unwrap_or(&unit);
    is_number(whole) && is_number(fraction) && matches!(scale, "" | "k" | "m" | "g" | "t" | "p") && unit != "i"
}

/// The name of an image, which may end with the digest of what is meant.
pub(in crate::lint) fn is_image(text: &str) -> bool {
    let (name, digest) = text.split_once('@').map_or((text, None), |(name, digest)| (name, Some(digest)));
    let is_digest = |digest: &str| {
        digest.split_once(':').is_some_and(|(algorithm, digits)| {
            let is_known = !matches!(algorithm, "sha256") || digits.len() == 64;
            is_known && digits.len() >= 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    };
    name.parse::<ImageReference>().is_ok() && digest.is_none_or(is_digest)
}

/// A size in bytes.
pub(super) fn bytes(text: &str) -> Option<f64> {
    let lower = text.to_ascii_lowercase();
    let digits = lower.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(lower.len());
    let (number, unit) = lower.split_at_checked(digits)?;
    let power = match unit.trim_start().bytes().next() {
        None | Some(b'b' | b'i') => 0,
        Some(b'k') => 1,
        Some(b'm') => 2,
        Some(b'g') => 3,
        Some(b't') => 4,
        Some(b'p') => 5,
        Some(_) => return None,
    };
    Some(number.parse::<f64>().ok()? * 1024_f64.powi(power))
}

/// A duration of Go: numbers with units, `0`, with or without a sign.
pub(super) fn is_duration(text: &str) -> bool {
    const LIMIT: f64 = 9_223_372_036.854_775;
    let mut rest = text.strip_prefix(['+', '-']).unwrap_or(text);
    if rest == "0" {
        return true;
    }
    let mut seconds = 0.0;
    let mut has_part = false;
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(rest.len());
        let (number, tail) = rest.split_at_checked(digits).unwrap_or((rest, ""));
        let unit_length = tail.find(|letter: char| letter.is_ascii_digit() || letter == '.').unwrap_or(tail.len());
        let (unit, tail) = tail.split_at_checked(unit_length).unwrap_or((tail, ""));
        let scale = match unit {
            "ns" => 1e-9,
            "us" | "µs" | "μs" => 1e-6,
            "ms" => 1e-3,
            "s" => 1.0,
            "m" => 60.0,
            "h" => 3600.0,
            _ => return false,
        };
        let has_digit = number.contains(|letter: char| letter.is_ascii_digit());
        let Some(value) = padded(number).filter(|_| has_digit) else { return false };
        seconds += value * scale;
        has_part = true;
        rest = tail;
    }
    has_part && seconds <= LIMIT
}

/// `.5` and `5.` are numbers here.
fn padded(number: &str) -> Option<f64> {
    format!("0{number}0").parse::<f64>().ok().map(|value| if number.contains('.') { value } else { value / 10.0 })
}

#[cfg(test)]
mod tests {
    use super::{is_bytes, is_duration, is_float};

    #[test]
    fn sizes_are_those_of_compose() {
        for size in ["1", "1b", "1kb", "1kib", "1KB", "1g", "1gi", "1 g", "1.5g", "0", "1iB"] {
            assert!(is_bytes(size), "{size}");
        }
        for size in ["", "1e", "1  g", " 1g", "1g ", ".5g", "1.g", "-1", "1,5g", "g", "1bb", "1kk", "+5", "0x10"] {
            assert!(!is_bytes(size), "{size}");
        }
    }

    #[test]
    fn durations_are_those_of_go() {
        for text in ["10s", "1m30s", "0", "1.5s", ".5s", "1.s", "1us", "-1s", "+1s", "1s1m", "0s", "2540400h"] {
            assert!(is_duration(text), "{text}");
        }
        for text in ["", "10", "1d", "10 s", "s", "1S", "1m 30s", "99999999h", ".s", "1..5s", "-"] {
            assert!(!is_duration(text), "{text}");
        }
    }

    #[test]
    fn floats_are_those_of_go() {
        for text in ["5", ".5", "5.", "1e1", "-1", "0x1p-2", "1_0", "+1"] {
            assert!(is_float(text), "{text}");
        }
        for text in ["", "inf", "nan", " 1", "1,5", "1e400", "0x", "abc"] {
            assert!(!is_float(text), "{text}");
        }
    }
}
