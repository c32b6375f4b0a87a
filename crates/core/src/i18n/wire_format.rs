//! Serialization of message structs as flat lists of strings.
//!
//! WebAssembly programs contain no messages; each language is a set of files that they load. A file has a header line,
//! followed by strings that each end with [`END`]. The list has no keys, so a file is only accepted if its fingerprint
//! matches the reading program's struct definitions. The format is not JSON because the form's program uses no JSON
//! parser otherwise, and including one would increase its size.
//!
//! The file of the form's messages also ends with the changes that turn the prerendered English page into the language
//! (`ui/changes.rs`); the loader removes them before the program reads the file.

/// The format name at the start of the header.
const FORMAT: &str = "companion-words/2";
/// Terminates every string: the record separator of ASCII. No string contains it.
pub const END: char = '\u{1e}';
/// Precedes an optional value that is present; an empty string stands for `None`.
const SOME: &str = "+";

/// A message, or a struct of messages.
pub trait Messages: Sized + 'static {
    /// Empty strings, to be filled by [`Messages::read`].
    const EMPTY: Self;
    /// Fingerprint of the field names and types, in order.
    const SHAPE: u64;

    /// Appends every string in order.
    fn write(&self, list: &mut Vec<String>);

    /// Reads every string in the same order.
    fn read(&mut self, from: &mut StringReader);
}

/// Iterates over the strings of a file.
#[derive(Debug)]
pub struct StringReader {
    strings: std::str::SplitTerminator<'static, char>,
    is_wrong: bool,
}

impl StringReader {
    fn next(&mut self) -> &'static str {
        let next = self.strings.next();
        self.is_wrong |= next.is_none();
        next.unwrap_or_default()
    }
}

/// The file is not a message file, belongs to another version, or is truncated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidMessages;

/// Serializes the strings of a struct with this fingerprint. `tag` is their language.
pub fn to_file(shape: u64, strings: &[String], tag: &str) -> String {
    let mut file = format!("{FORMAT} {tag} {} {}\n", shape_name(shape), strings.len());
    for text in strings {
        file.push_str(text);
        file.push(END);
    }
    file
}

/// Reads a message file; partial results are discarded. The memory is leaked, which happens once per language switch.
pub fn from_file<T: Messages>(file: &str) -> Result<&'static T, InvalidMessages> {
    let strings = strings_of(file, T::SHAPE).ok_or(InvalidMessages)?;
    let mut from = StringReader { strings: strings.to_owned().leak().split_terminator(END), is_wrong: false };
    let mut words = Box::new(T::EMPTY);
    words.read(&mut from);
    if from.is_wrong || from.strings.next().is_some() {
        return Err(InvalidMessages);
    }
    Ok(Box::leak(words))
}

/// The strings of a file, if its header has this fingerprint and all strings are present.
fn strings_of(file: &str, shape: u64) -> Option<&str> {
    let (head, strings) = file.split_once('\n')?;
    let mut head = head.split(' ');
    let (format, _tag, found, count) = (head.next()?, head.next()?, head.next()?, head.next()?);
    let is_whole = count.parse() == Ok(strings.matches(END).count()) && (strings.is_empty() || strings.ends_with(END));
    (format == FORMAT && found == shape_name(shape) && is_whole && head.next().is_none()).then_some(strings)
}

fn shape_name(shape: u64) -> String {
    format!("{shape:016x}")
}

/// Adds a name to a fingerprint (FNV-1a).
pub const fn mix(mut hash: u64, name: &str) -> u64 {
    let mut rest = name.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        hash = mix_byte(hash, *byte);
        rest = tail;
    }
    // Not a byte of UTF-8, so that adjacent names cannot be confused.
    mix_byte(hash, 0xff)
}

/// Adds another fingerprint to a fingerprint.
pub const fn mix_shape(mut hash: u64, shape: u64) -> u64 {
    let mut rest = shape;
    while rest > 0 {
        hash = mix_byte(hash, rest.to_le_bytes()[0]);
        rest >>= 8;
    }
    mix_byte(hash, 0xff)
}

const fn mix_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3)
}

/// The initial fingerprint.
pub const START: u64 = 0xcbf2_9ce4_8422_2325;

impl Messages for &'static str {
    const EMPTY: Self = "";
    const SHAPE: u64 = mix(START, "text");

    fn write(&self, list: &mut Vec<String>) {
        list.push((*self).to_owned());
    }

    fn read(&mut self, from: &mut StringReader) {
        *self = from.next();
    }
}

impl<T: Messages> Messages for Option<T> {
    const EMPTY: Self = None;
    const SHAPE: u64 = mix_shape(mix(START, "option"), T::SHAPE);

    fn write(&self, list: &mut Vec<String>) {
        match self {
            Some(words) => {
                list.push(SOME.to_owned());
                words.write(list);
            }
            None => list.push(String::new()),
        }
    }

    fn read(&mut self, from: &mut StringReader) {
        if from.next() == SOME {
            let mut words = T::EMPTY;
            words.read(from);
            *self = Some(words);
        }
    }
}

impl<A: Messages, B: Messages> Messages for (A, B) {
    const EMPTY: Self = (A::EMPTY, B::EMPTY);
    const SHAPE: u64 = mix_shape(mix_shape(mix(START, "pair"), A::SHAPE), B::SHAPE);

    fn write(&self, list: &mut Vec<String>) {
        self.0.write(list);
        self.1.write(list);
    }

    fn read(&mut self, from: &mut StringReader) {
        self.0.read(from);
        self.1.read(from);
    }
}

/// A list whose length can differ between languages.
impl<T: Messages> Messages for &'static [T] {
    const EMPTY: Self = &[];
    const SHAPE: u64 = mix_shape(mix(START, "list"), T::SHAPE);

    fn write(&self, list: &mut Vec<String>) {
        list.push(self.len().to_string());
        for words in *self {
            words.write(list);
        }
    }

    fn read(&mut self, from: &mut StringReader) {
        let Ok(count) = from.next().parse::<u16>() else {
            from.is_wrong = true;
            return;
        };
        let mut all = Vec::with_capacity(usize::from(count));
        for _ in 0..count {
            let mut words = T::EMPTY;
            words.read(from);
            all.push(words);
        }
        *self = all.leak();
    }
}

impl<T: Messages, const COUNT: usize> Messages for [T; COUNT] {
    const EMPTY: Self = [const { T::EMPTY }; COUNT];
    const SHAPE: u64 = mix_shape(mix_shape(mix(START, "array"), COUNT as u64), T::SHAPE);

    fn write(&self, list: &mut Vec<String>) {
        for words in self {
            words.write(list);
        }
    }

    fn read(&mut self, from: &mut StringReader) {
        for words in self {
            words.read(from);
        }
    }
}

/// Defines a struct of messages and its serialization.
macro_rules! messages {
    ($( #[$about:meta] )* pub struct $name:ident { $( $( #[$of:meta] )* pub $field:ident: $kind:ty, )* }) => {
        $( #[$about] )*
        pub struct $name { $( $( #[$of] )* pub $field: $kind, )* }

        impl $crate::i18n::wire_format::Messages for $name {
            const EMPTY: Self = Self { $( $field: <$kind as $crate::i18n::wire_format::Messages>::EMPTY, )* };
            const SHAPE: u64 = {
                use $crate::i18n::wire_format::{START, Messages, mix, mix_shape};
                let shape = mix(START, stringify!($name));
                $( let shape = mix_shape(mix(shape, stringify!($field)), <$kind as Messages>::SHAPE); )*
                shape
            };

            fn write(&self, list: &mut Vec<String>) {
                $( $crate::i18n::wire_format::Messages::write(&self.$field, list); )*
            }

            fn read(&mut self, from: &mut $crate::i18n::wire_format::StringReader) {
                $( $crate::i18n::wire_format::Messages::read(&mut self.$field, from); )*
            }
        }
    };
}

pub(crate) use messages;
