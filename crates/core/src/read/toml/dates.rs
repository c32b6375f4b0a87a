//! Dates and times, of which the parser only sees that they look like one.

/// Whether a text is a date, a time, or both, as TOML 1.0 has them. `fly.toml` has none; that a month is short is not
/// looked at.
pub(super) fn is_date(text: &str) -> bool {
    let looks_like_date = text.get(4..5) == Some("-");
    let (date, time) = if looks_like_date { text.split_at_checked(10).unwrap_or((text, "")) } else { ("", text) };
    let time = if looks_like_date && !time.is_empty() {
        let Some(time) = time.strip_prefix(['T', 't', ' ']) else { return false };
        time
    } else {
        time
    };
    let is_date = date.is_empty() || has_form(date, "dddd-dd-dd") && within(date, 5, 1, 12) && within(date, 8, 1, 31);
    if time.is_empty() {
        return is_date && !date.is_empty() && text.len() == date.len();
    }
    let (clock, zone) = time.split_at_checked(8).unwrap_or((time, ""));
    let is_clock =
        has_form(clock, "dd:dd:dd") && within(clock, 0, 0, 23) && within(clock, 3, 0, 59) && within(clock, 6, 0, 60);
    is_date && is_clock && is_zone(zone, !date.is_empty())
}

/// Fractions of a second and, behind a date, the distance to UTC.
fn is_zone(text: &str, has_date: bool) -> bool {
    let rest = match text.strip_prefix('.') {
        Some(fraction) => {
            let rest = fraction.trim_start_matches(|letter: char| letter.is_ascii_digit());
            if rest.len() == fraction.len() {
                return false;
            }
            rest
        }
        None => text,
    };
    match rest {
        "" => true,
        "Z" | "z" => has_date,
        _ => {
            let is_offset = (has_form(rest, "+dd:dd") || has_form(rest, "-dd:dd")) && within(rest, 1, 0, 23);
            has_date && is_offset && within(rest, 4, 0, 59)
        }
    }
}

/// Whether a text has digits where the form has `d`, and otherwise the same characters.
fn has_form(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text.bytes().zip(form.bytes()).all(|(byte, wanted)| match wanted {
            b'd' => byte.is_ascii_digit(),
            _ => byte == wanted,
        })
}

/// Whether the two digits at a place are a number from `low` to `high`.
fn within(text: &str, start: usize, low: u8, high: u8) -> bool {
    text.get(start..start + 2)
        .and_then(|digits| digits.parse().ok())
        .is_some_and(|number| (low..=high).contains(&number))
}
