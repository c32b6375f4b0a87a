//! Text measurement without a font. Widths are upper bounds for common fonts, so that text never overflows.

/// Font sizes are in units of the view box.
pub const TITLE_SIZE: i32 = 14;
pub const TEXT_SIZE: i32 = 13;
pub const LABEL_SIZE: i32 = 12;

/// Width of a character in hundredths of the font size: that of the widest among common sans-serif and monospaced
/// fonts.
const fn char_width(ch: char) -> i32 {
    match ch {
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '→' | '…' | 'æ' | 'Æ' | 'œ' => 100,
        'A'..='Z' | 'Å' | 'Ø' => 80,
        // Chinese, Japanese, Korean and full-width forms.
        '\u{2018}'..='\u{201d}' | '\u{1100}'.. => 105,
        _ => 66,
    }
}

/// Width of a text in units of the view box.
pub fn width(text: &str, size: i32, is_bold: bool) -> i32 {
    let sum: i32 = text.chars().map(char_width).sum();
    let sum = if is_bold { sum * 112 / 100 } else { sum };
    (sum * size).div_euclid(100) + 1
}

/// Whether a line must not start with this character.
const fn closes(ch: char) -> bool {
    matches!(ch, '，' | '。' | '：' | '；' | '、' | '）' | '”' | '？' | '！' | ',' | '.' | ':' | ';' | ')' | '·')
}

/// The priority of a line break between two characters: 2 at spaces and around wide characters, 1 inside names and
/// addresses, 0 for no break.
const fn breaks(before: char, after: char) -> u8 {
    let wide = '\u{1100}';
    if closes(after) || matches!(before, '（' | '“') {
        return 0;
    }
    if before == ' ' || before >= wide || after >= wide {
        return 2;
    }
    let is_between_digits = before == '.' && after.is_ascii_digit();
    if matches!(before, '-' | '.' | ':' | '/' | '_' | '@' | ',') && !is_between_digits { 1 } else { 0 }
}

/// Wraps a text to `max_width`. Lines break at spaces and between Chinese characters; if there are none, after
/// punctuation inside names and addresses; otherwise anywhere.
pub(super) fn wrap(text: &str, max_width: i32, size: i32, is_bold: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while width(rest, size, is_bold) > max_width {
        let (mut fits, mut inside, mut best) = (0, 0, 0);
        let mut before = None;
        for (at, ch) in rest.char_indices() {
            let start = rest.get(..at).unwrap_or_default();
            if at > 0 && width(start.trim_end(), size, is_bold) > max_width {
                break;
            }
            fits = at;
            match before.map_or(0, |before| if ch == ' ' { 2 } else { breaks(before, ch) }) {
                2 => best = at,
                1 => inside = at,
                _ => {}
            }
            before = Some(ch);
        }
        let first = rest.chars().next().map_or(0, char::len_utf8);
        let at = [best, inside, fits].into_iter().find(|at| *at > 0).unwrap_or(first);
        let (line, tail) = rest.split_at_checked(at).unwrap_or((rest, ""));
        lines.push(line.trim_end().to_owned());
        rest = tail.trim_start();
    }
    if !rest.is_empty() || lines.is_empty() {
        lines.push(rest.to_owned());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{TEXT_SIZE, width, wrap};

    #[test]
    fn lines_break_at_natural_positions() {
        assert_eq!(wrap("18789 → 127.0.0.1:18789", 140, 12, false), ["18789 →", "127.0.0.1:18789"]);
        assert_eq!(wrap("http://127.0.0.1:3000", 140, 13, false), ["http://", "127.0.0.1:3000"]);
        assert_eq!(wrap("my-openclaw.flycast:80", 120, 12, false), ["my-openclaw.", "flycast:80"]);
        assert_eq!(wrap("任何人都能打开，由令牌把关", 100, 13, false), ["任何人都能打", "开，由令牌把关"]);
        assert_eq!(wrap("", 100, 13, false), [""]);
    }

    #[test]
    fn lines_fit_and_keep_all_text() {
        let texts = ["a".repeat(200), "中".repeat(50), "mmmm wwww 中文 ~/.openclaw/workspace".repeat(4)];
        for text in &texts {
            for max_width in [40, 77, 133, 250] {
                let lines = wrap(text, max_width, TEXT_SIZE, false);
                assert!(lines.iter().all(|line| width(line, TEXT_SIZE, false) <= max_width), "{lines:?}");
                let kept: String = lines.concat().split_whitespace().collect();
                assert_eq!(kept, text.split_whitespace().collect::<String>());
            }
        }
    }
}
