//! How wide text is, without a font: never less than a usual font makes it, so that nothing runs over.

/// Size of a title, in units of the view box.
pub const TITLE_SIZE: i32 = 14;
/// Size of the lines below it.
pub const TEXT_SIZE: i32 = 13;
/// Size of the words at a line.
pub const LABEL_SIZE: i32 = 12;

/// The width of a letter in hundredths of the font's size. The widest of the usual sans-serif and monospaced fonts counts.
const fn letter(letter: char) -> i32 {
    match letter {
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '→' | '…' | 'æ' | 'Æ' | 'œ' => 100,
        'A'..='Z' | 'Å' | 'Ø' => 80,
        // Chinese, Japanese, Korean and full-width forms take the place of two.
        '\u{2018}'..='\u{201d}' | '\u{1100}'.. => 105,
        _ => 66,
    }
}

/// The width of a text, in units of the view box; bold text is wider.
pub fn width(text: &str, size: i32, is_bold: bool) -> i32 {
    let sum: i32 = text.chars().map(letter).sum();
    let sum = if is_bold { sum * 112 / 100 } else { sum };
    (sum * size).div_euclid(100) + 1
}

/// Whether a line may not start with this.
const fn closes(letter: char) -> bool {
    matches!(letter, '，' | '。' | '：' | '；' | '、' | '）' | '”' | '？' | '！' | ',' | '.' | ':' | ';' | ')' | '·')
}

/// How gladly a line ends between two letters: 2 where a person would, 1 inside of a name or address, 0 nowhere else.
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

/// A text in lines no wider than `most`. It breaks at spaces and between Chinese characters; where a line has none, after
/// the punctuation of names and addresses; and anywhere where nothing else helps.
pub(super) fn wrap(text: &str, most: i32, size: i32, is_bold: bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = text.trim();
    while width(rest, size, is_bold) > most {
        let (mut fits, mut inside, mut best) = (0, 0, 0);
        let mut before = None;
        for (at, letter) in rest.char_indices() {
            let start = rest.get(..at).unwrap_or_default();
            if at > 0 && width(start.trim_end(), size, is_bold) > most {
                break;
            }
            fits = at;
            match before.map_or(0, |before| if letter == ' ' { 2 } else { breaks(before, letter) }) {
                2 => best = at,
                1 => inside = at,
                _ => {}
            }
            before = Some(letter);
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
    fn lines_break_where_a_person_would_break_them() {
        assert_eq!(wrap("18789 → 127.0.0.1:18789", 140, 12, false), ["18789 →", "127.0.0.1:18789"]);
        assert_eq!(wrap("http://127.0.0.1:3000", 140, 13, false), ["http://", "127.0.0.1:3000"]);
        assert_eq!(wrap("my-openclaw.flycast:80", 120, 12, false), ["my-openclaw.", "flycast:80"]);
        assert_eq!(wrap("任何人都能打开，由令牌把关", 100, 13, false), ["任何人都能打", "开，由令牌把关"]);
        assert_eq!(wrap("", 100, 13, false), [""]);
    }

    #[test]
    fn no_line_is_wider_than_allowed_and_nothing_is_lost() {
        let texts = ["a".repeat(200), "中".repeat(50), "mmmm wwww 中文 ~/.openclaw/workspace".repeat(4)];
        for text in &texts {
            for most in [40, 77, 133, 250] {
                let lines = wrap(text, most, TEXT_SIZE, false);
                assert!(lines.iter().all(|line| width(line, TEXT_SIZE, false) <= most), "{lines:?}");
                let kept: String = lines.concat().split_whitespace().collect();
                assert_eq!(kept, text.split_whitespace().collect::<String>());
            }
        }
    }
}
