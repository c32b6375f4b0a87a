//! Numbers.

/// Whether a letter can begin a number that is not a word.
pub(super) const fn begins(letter: char) -> bool {
    matches!(letter, '0'..='9' | '+' | '-' | '.')
}

/// Whether a word is a number.
pub(super) fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, "Infinity" | "NaN") {
        return true;
    }
    if let Some(digits) = unsigned.strip_prefix("0x").or_else(|| unsigned.strip_prefix("0X")) {
        return !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    }
    let all_digits = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit());
    let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let has_leading_zero = whole.len() > 1 && whole.starts_with('0');
    (!whole.is_empty() || !fraction.is_empty())
        && !has_leading_zero
        && all_digits(whole)
        && all_digits(fraction)
        && !exponent.is_empty()
        && all_digits(exponent)
}

#[cfg(test)]
mod tests {
    use super::is_number;

    #[test]
    fn numbers_are_those_of_json5() {
        for text in ["0", "-1", "+1", "1.", ".5", "1e9", "1.5E-3", "0xAf", "Infinity", "-Infinity", "+NaN", "0.1"] {
            assert!(is_number(text), "{text}");
        }
        for text in ["", "-", ".", "01", "0x", "1e", "1e+", "1_000", "--1", "0b1", "1.2.3", "infinity", "1n"] {
            assert!(!is_number(text), "{text}");
        }
    }
}
