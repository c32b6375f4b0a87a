//! A catalogue as a flat list of strings, and back.
//!
//! A program for the browser holds no sentence: each language is a file that it fetches. Its first line says what it is, then
//! every string follows, each with [`END`] behind it. The list has no names, so a file is only read where its fingerprint says
//! that it was written from the very same structures. It is no JSON, because the form's program reads no other and would carry
//! a parser for this alone.
//!
//! What the page as written becomes in a language stands behind the words of the form (`ui/changes.rs`); the loader cuts it off.

/// What every file of words says it is.
const FORMAT: &str = "companion-words/2";
/// Behind every string: the sign that Unicode has for the end of a record. No string contains it.
pub const END: char = '\u{1e}';
/// Before a value that may be left out; nothing stands for none.
const SOME: &str = "+";

/// A part of a catalogue.
pub trait Words: Sized + 'static {
    /// The same with nothing in it, to be filled by [`Words::read`].
    const EMPTY: Self;
    /// Fingerprint of the names and types, in order.
    const SHAPE: u64;

    /// Appends every string, in order.
    fn write(&self, list: &mut Vec<String>);

    /// Takes every string, in the same order.
    fn read(&mut self, from: &mut Reader);
}

/// The strings of a file, taken one after the other.
#[derive(Debug)]
pub struct Reader {
    strings: std::str::SplitTerminator<'static, char>,
    is_wrong: bool,
}

impl Reader {
    fn next(&mut self) -> &'static str {
        let next = self.strings.next();
        self.is_wrong |= next.is_none();
        next.unwrap_or_default()
    }
}

/// A file is none of words, was written for another version, or is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WrongWords;

/// The file of these strings: what a structure of this shape has written. `tag` is that of their language.
pub fn to_file(shape: u64, strings: &[String], tag: &str) -> String {
    let mut file = format!("{FORMAT} {tag} {} {}\n", shape_name(shape), strings.len());
    for text in strings {
        file.push_str(text);
        file.push(END);
    }
    file
}

/// Reads such a file, whole or not at all. What was read is kept for as long as the program runs: a language is read once, or
/// once for each switch.
pub fn from_file<T: Words>(file: &str) -> Result<&'static T, WrongWords> {
    let strings = strings_of(file, T::SHAPE).ok_or(WrongWords)?;
    let mut from = Reader { strings: strings.to_owned().leak().split_terminator(END), is_wrong: false };
    let mut words = Box::new(T::EMPTY);
    words.read(&mut from);
    if from.is_wrong || from.strings.next().is_some() {
        return Err(WrongWords);
    }
    Ok(Box::leak(words))
}

/// The strings of a file of this shape, all of which are there.
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

/// Continues a fingerprint with a name (FNV-1a).
pub const fn mix(mut hash: u64, name: &str) -> u64 {
    let mut rest = name.as_bytes();
    while let Some((byte, tail)) = rest.split_first() {
        hash = mix_byte(hash, *byte);
        rest = tail;
    }
    // No byte of UTF-8, so that names do not run into each other.
    mix_byte(hash, 0xff)
}

/// Continues a fingerprint with another one.
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

/// The fingerprint of nothing yet.
pub const START: u64 = 0xcbf2_9ce4_8422_2325;

impl Words for &'static str {
    const EMPTY: Self = "";
    const SHAPE: u64 = mix(START, "text");

    fn write(&self, list: &mut Vec<String>) {
        list.push((*self).to_owned());
    }

    fn read(&mut self, from: &mut Reader) {
        *self = from.next();
    }
}

impl<T: Words> Words for Option<T> {
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

    fn read(&mut self, from: &mut Reader) {
        if from.next() == SOME {
            let mut words = T::EMPTY;
            words.read(from);
            *self = Some(words);
        }
    }
}

impl<A: Words, B: Words> Words for (A, B) {
    const EMPTY: Self = (A::EMPTY, B::EMPTY);
    const SHAPE: u64 = mix_shape(mix_shape(mix(START, "pair"), A::SHAPE), B::SHAPE);

    fn write(&self, list: &mut Vec<String>) {
        self.0.write(list);
        self.1.write(list);
    }

    fn read(&mut self, from: &mut Reader) {
        self.0.read(from);
        self.1.read(from);
    }
}

/// A list whose length each language chooses.
impl<T: Words> Words for &'static [T] {
    const EMPTY: Self = &[];
    const SHAPE: u64 = mix_shape(mix(START, "list"), T::SHAPE);

    fn write(&self, list: &mut Vec<String>) {
        list.push(self.len().to_string());
        for words in *self {
            words.write(list);
        }
    }

    fn read(&mut self, from: &mut Reader) {
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

impl<T: Words, const COUNT: usize> Words for [T; COUNT] {
    const EMPTY: Self = [const { T::EMPTY }; COUNT];
    const SHAPE: u64 = mix_shape(mix_shape(mix(START, "array"), COUNT as u64), T::SHAPE);

    fn write(&self, list: &mut Vec<String>) {
        for words in self {
            words.write(list);
        }
    }

    fn read(&mut self, from: &mut Reader) {
        for words in self {
            words.read(from);
        }
    }
}

/// Declares a structure of words: what it is, and how it is written and read.
macro_rules! words {
    ($( #[$about:meta] )* pub struct $name:ident { $( $( #[$of:meta] )* pub $field:ident: $kind:ty, )* }) => {
        $( #[$about] )*
        pub struct $name { $( $( #[$of] )* pub $field: $kind, )* }

        impl $crate::i18n::wire_format::Words for $name {
            const EMPTY: Self = Self { $( $field: <$kind as $crate::i18n::wire_format::Words>::EMPTY, )* };
            const SHAPE: u64 = {
                use $crate::i18n::wire_format::{START, Words, mix, mix_shape};
                let shape = mix(START, stringify!($name));
                $( let shape = mix_shape(mix(shape, stringify!($field)), <$kind as Words>::SHAPE); )*
                shape
            };

            fn write(&self, list: &mut Vec<String>) {
                $( $crate::i18n::wire_format::Words::write(&self.$field, list); )*
            }

            fn read(&mut self, from: &mut $crate::i18n::wire_format::Reader) {
                $( $crate::i18n::wire_format::Words::read(&mut self.$field, from); )*
            }
        }
    };
}

pub(crate) use words;
