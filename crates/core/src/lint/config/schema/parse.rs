//! The compact form of the data: one definition a line, `#3` is the fourth of them, and after an empty line one root a
//! release.
//!
//! `*` anything, `!` nothing, `b` a flag, `0` null, `s` a text, `n` a number, `i` and `I` whole numbers, `'a,b'` one of these
//! words, `=1;` this value, `[s]` a list, `<s,b>` a map, `{a:s,b?:n,~*}` an object whose other keys hold what follows `~`,
//! `(a|b)` and `(a&b)` alternatives and both at once, `@name:` a check. Brackets behind hold bounds: `n(>0,<<10)`.

use super::{Bounds, Id, Key, Schema, Shape};
use crate::lint::config::checks::Check;
use crate::lint::config::forms::Form;

/// Reads the data. What cannot be read ends the reading; a test holds it to having read everything.
pub(super) fn parse(text: &'static str) -> Schema {
    let mut schema = Schema::default();
    let mut definitions = Vec::new();
    let mut lines = text.lines().filter(|line| !line.starts_with(';'));
    for line in lines.by_ref().take_while(|line| !line.is_empty()) {
        let mut parser = Parser { rest: line, schema: &mut schema, definitions: &definitions };
        let Some(id) = parser.shape() else { return schema };
        definitions.push(id);
    }
    for line in lines {
        let Some((name, rest)) = line.split_once(' ') else { return schema };
        let mut parser = Parser { rest, schema: &mut schema, definitions: &definitions };
        let Some(id) = parser.shape() else { return schema };
        schema.roots.push((name, id));
    }
    schema
}

/// The names of checks and forms in the data that the program has nothing for.
#[cfg(test)]
pub(super) fn unknown_names(text: &str) -> Vec<String> {
    let checks = text.split('@').skip(1).filter_map(|rest| rest.split_once(':')).map(|(name, _)| name);
    let checks =
        checks.filter(|name| name.bytes().all(|byte| byte.is_ascii_alphanumeric()) && Check::of(name).is_none());
    let forms = text.split(['(', ',']).filter_map(|rest| rest.strip_prefix('/'));
    let forms = forms.filter_map(|rest| rest.split([')', ',']).next()).filter(|name| Form::of(name).is_none());
    checks.chain(forms).map(str::to_owned).collect()
}

struct Parser<'a> {
    rest: &'static str,
    schema: &'a mut Schema,
    definitions: &'a [Id],
}

impl Parser<'_> {
    fn add(&mut self, shape: Shape) -> Id {
        self.schema.shapes.push(shape);
        Id(self.schema.shapes.len() - 1)
    }

    fn eat(&mut self, token: char) -> bool {
        self.rest.strip_prefix(token).map(|rest| self.rest = rest).is_some()
    }

    fn until(&mut self, end: char) -> Option<&'static str> {
        let (before, rest) = self.rest.split_once(end)?;
        self.rest = rest;
        Some(before)
    }

    fn shape(&mut self) -> Option<Id> {
        let kind = self.rest.chars().next()?;
        self.rest = self.rest.get(kind.len_utf8()..)?;
        let shape = match kind {
            '#' => {
                let end = self.rest.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(self.rest.len());
                let (number, rest) = self.rest.split_at_checked(end)?;
                self.rest = rest;
                return self.definitions.get(number.parse::<usize>().ok()?).copied();
            }
            '*' => Shape::Any,
            '!' => Shape::Never,
            'b' => Shape::Boolean,
            '0' => Shape::Null,
            's' => {
                let (length, words) = self.bounds()?;
                let form = words.iter().find_map(|word| word.strip_prefix('/')).and_then(Form::of);
                Shape::Text { length, is_trimmed: words.contains(&"t"), form }
            }
            'n' | 'i' | 'I' => {
                let (range, _) = self.bounds()?;
                Shape::Number { is_whole: kind != 'n', range }
            }
            '\'' => Shape::Words(self.until('\'')?.split(',').collect()),
            '=' => Shape::Literal(self.until(';')?),
            '[' => {
                let item = self.shape()?;
                self.eat(']').then_some(())?;
                Shape::List(item, self.bounds()?.0)
            }
            '<' => {
                let key = self.shape()?;
                self.eat(',').then_some(())?;
                let value = self.shape()?;
                self.eat('>').then_some(())?;
                Shape::Map { key, value }
            }
            '(' => self.several()?,
            '@' => {
                let check = Check::of(self.until(':')?)?;
                Shape::Checked(check, self.shape()?)
            }
            '{' => self.object()?,
            _ => return None,
        };
        Some(self.add(shape))
    }

    fn several(&mut self) -> Option<Shape> {
        let mut parts = vec![self.shape()?];
        let is_choice = self.rest.starts_with('|');
        while self.eat('|') || self.eat('&') {
            parts.push(self.shape()?);
        }
        self.eat(')').then_some(())?;
        Some(if is_choice { Shape::OneOf(parts) } else { Shape::AllOf(parts) })
    }

    fn object(&mut self) -> Option<Shape> {
        let mut keys = Vec::new();
        let mut rest = None;
        while !self.eat('}') {
            if self.eat('~') {
                rest = Some(self.shape()?);
                continue;
            }
            let name = if self.eat('"') {
                let name = self.until('"')?;
                let is_optional = self.eat('?');
                self.eat(':').then_some(())?;
                (name, is_optional)
            } else {
                let name = self.until(':')?;
                name.strip_suffix('?').map_or((name, false), |name| (name, true))
            };
            let shape = self.shape()?;
            keys.push(Key { name: name.0, is_optional: name.1, shape });
            self.eat(',');
        }
        Some(Shape::Object { keys, rest })
    }

    /// The bounds in brackets, and the words among them that are none.
    fn bounds(&mut self) -> Option<(Bounds, Vec<&'static str>)> {
        let mut bounds = Bounds::default();
        let mut words = Vec::new();
        if !self.eat('(') {
            return Some((bounds, words));
        }
        for word in self.until(')')?.split(',') {
            if let Some(number) = word.strip_prefix(">>") {
                (bounds.least, bounds.is_above) = (number.parse().ok(), true);
            } else if let Some(number) = word.strip_prefix('>') {
                (bounds.least, bounds.is_above) = (number.parse().ok(), false);
            } else if let Some(number) = word.strip_prefix("<<") {
                (bounds.most, bounds.is_below) = (number.parse().ok(), true);
            } else if let Some(number) = word.strip_prefix('<') {
                (bounds.most, bounds.is_below) = (number.parse().ok(), false);
            } else {
                words.push(word);
            }
        }
        Some((bounds, words))
    }
}
