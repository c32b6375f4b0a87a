//! What a text must look like, where the validators have a pattern. Patterns that no ordinary file runs into are not here.

macro_rules! forms {
    ($( $(#[$about:meta])* $name:ident $word:literal $example:literal |$text:ident| $matches:expr; )*) => {
        /// The look of a text.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(super) enum Form { $( $(#[$about])* $name, )* }

        impl Form {
            /// The form that the data calls by this name.
            pub(super) fn of(word: &str) -> Option<Self> {
                match word { $( $word => Some(Self::$name), )* _ => None }
            }

            /// A text that has it.
            pub(super) const fn example(self) -> &'static str {
                match self { $( Self::$name => $example, )* }
            }

            /// Whether a text has it.
            pub(super) fn matches(self, text: &str) -> bool {
                match self { $( Self::$name => { let $text = text; $matches } )* }
            }
        }
    };
}

forms! {
    Slug "slug" "work-1" |text| !text.is_empty() && all(text, b"-", lower);
    Color "color" "#FF4500" |text| is_color(text);
    Hash "^#" "#FF4500" |text| text.starts_with('#');
    Metric "metric" "openclaw." |text| text.is_empty() || starts(text, alphabetic) && all(text, b"_./-", alphanumeric);
    Variable "variable" "OPENAI_API_KEY" |text| text.len() <= 128 && starts(text, upper) && all(text, b"_", upper_or_digit);
    Upper "upper" "OPENAI_API_KEY" |text| (starts(text, upper) || text.starts_with('_')) && all(text, b"_", upper_or_digit);
    Provider "provider" "default" |text| text.len() <= 64 && starts(text, |byte| byte.is_ascii_lowercase()) && all(text, b"_-", lower);
    Agent "agent" "main" |text| text.len() <= 64 && starts(text, alphanumeric) && all(text, b"_-", alphanumeric);
    Entry "entry" "main" |text| {
        text.len() <= 64 && (starts(text, alphanumeric) || text.starts_with('_')) && all(text, b"_-", alphanumeric)
    };
    Word "word" "main" |text| starts(text, alphanumeric) && all(text, b"_-", alphanumeric);
    Dashed "dashed" "main" |text| text.len() <= 64 && starts(text, lower) && all(text, b"-", lower);
    Dotted "dotted" "main" |text| text.len() <= 64 && starts(text, lower) && all(text, b"._-", lower);
    Runtime "runtime" "openclaw" |text| starts(text, |byte| byte.is_ascii_lowercase()) && all(text, b"-", lower);
    Field "field" "items" |text| !text.is_empty() && !text.contains(['.', '[', ']']);
    Digits "digits" "123456789012345678" |text| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    Duration "duration" "30m" |text| {
        let number = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        Form::Digits.matches(number) && matches!(text.strip_prefix(number), Some("ms" | "s" | "m" | "h"))
    };
    Telephone "telephone" "+15555550123" |text| {
        text.strip_prefix('+').is_some_and(|rest| {
            (2..=15).contains(&rest.len()) && !rest.starts_with('0') && Form::Digits.matches(rest)
        })
    };
    Rooted "rooted" "/home/node" |text| text.starts_with('/');
    Filled "filled" "text" |text| !text.trim().is_empty();
    NoComma "nocomma" "text" |text| !text.is_empty() && !text.contains(',');
    Web "web" "https://gateway.example" |text| text.starts_with("http://") || text.starts_with("https://");
    Url "url" "https://gateway.example" |text| is_url(text);
    Uri "uri" "https://gateway.example" |text| is_url(text);
    Datetime "datetime" "2026-01-31T12:00:00Z" |text| is_datetime(text);
}

const fn alphabetic(byte: u8) -> bool {
    byte.is_ascii_alphabetic()
}

const fn alphanumeric(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
}

const fn upper(byte: u8) -> bool {
    byte.is_ascii_uppercase()
}

const fn upper_or_digit(byte: u8) -> bool {
    byte.is_ascii_uppercase() || byte.is_ascii_digit()
}

const fn lower(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit()
}

fn starts(text: &str, is: fn(u8) -> bool) -> bool {
    text.bytes().next().is_some_and(is)
}

fn all(text: &str, others: &[u8], is: fn(u8) -> bool) -> bool {
    text.bytes().all(|byte| is(byte) || others.contains(&byte))
}

fn is_color(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or(text);
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// What `new URL` takes, as far as a slip can break it.
pub(super) fn is_url(text: &str) -> bool {
    let text = text.trim();
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let scheme = scheme.to_ascii_lowercase();
    let is_scheme = starts(&scheme, alphabetic) && all(&scheme, b"+.-", alphanumeric);
    if !matches!(scheme.as_str(), "http" | "https" | "ws" | "wss" | "ftp") {
        return is_scheme;
    }
    let rest = rest.trim_start_matches(['/', '\\']);
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !host.ends_with(']') => (name, port),
        _ => (host, ""),
    };
    let is_port = port.is_empty() || port.parse::<u16>().is_ok();
    !name.is_empty() && is_port && !name.contains([' ', '<', '>', '^', '|', '%'])
}

/// As zod has it: date, `T`, time and `Z`.
fn is_datetime(text: &str) -> bool {
    let Some((date, time)) = text.strip_suffix('Z').and_then(|text| text.split_once('T')) else { return false };
    let digits = |part: &str, length: usize| part.len() == length && Form::Digits.matches(part);
    let date: Vec<&str> = date.split('-').collect();
    let [year, month, day] = date.as_slice() else { return false };
    let whole = time.split('.').next().unwrap_or_default();
    let time: Vec<&str> = whole.split(':').collect();
    let [hour, minute, second] = time.as_slice() else { return false };
    digits(year, 4) && [month, day, hour, minute, second].into_iter().all(|part| digits(part, 2))
}
