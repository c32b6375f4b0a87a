//! From what a validator objects to, to findings with a way out.

mod ways_out;

use std::cell::Cell;

use self::ways_out::WayOut;
use super::fault::{Fault, FaultKind};
use super::moves::{self, Move};
use super::schema::{self, Id, Key, Schema, Shape};
use super::secrets;
use super::slips;
use crate::catalog::Release;
use crate::i18n::lint::ConfigCode;
use crate::lint::{File, FileFinding, Findings, Place};
use crate::read::json5::remove_member;
use crate::read::{Entry, Node, Span, Value};
use crate::rules::Severity;
use crate::truncate::shorten;

/// How many doubts about one file are told; the rest are counted.
const MOST_DOUBTS: usize = 100;

/// One file of one release.
pub(super) struct Report<'a> {
    pub(super) index: usize,
    pub(super) file: &'a File,
    pub(super) release: &'static Release,
    pub(super) judged: &'static str,
    pub(super) schema: &'static Schema,
    /// Where the release begins in it.
    pub(super) root: Id,
    /// How many doubts there were.
    pub(super) doubts: Cell<usize>,
}

/// What is said of one objection.
struct Said {
    code: ConfigCode,
    values: Vec<(&'static str, String)>,
    way_out: WayOut,
}

fn said(code: ConfigCode, values: Vec<(&'static str, String)>, way_out: WayOut) -> Said {
    Said { code, values, way_out }
}

impl Report<'_> {
    /// Adds an objection.
    pub(super) fn add(&self, fault: &Fault<'_>, findings: &mut Findings) {
        let Said { code, values, way_out } = self.say(fault, findings.list_separator());
        let values: Vec<(&str, &str)> = values.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let finding = self.put(code, Severity::Error, fault.span, &fault.path, &values, findings);
        if finding.fix.is_none() {
            way_out.offer(self.index, finding);
        }
    }

    /// Adds a finding about a key or value of this file.
    pub(super) fn put<'f>(
        &self,
        code: ConfigCode,
        severity: Severity,
        span: Span,
        path: &str,
        values: &[(&str, &str)],
        findings: &'f mut Findings,
    ) -> &'f mut FileFinding {
        let title = self.release.title();
        let path = if path.is_empty() { self.file.base_name().to_owned() } else { brief(path) };
        let fixed = [("path", path.as_str()), ("release", title.as_str())];
        let values: Vec<(&str, &str)> = fixed.into_iter().chain(values.iter().copied()).collect();
        findings.add(code, severity, Place::new(self.index, span), &values)
    }

    /// Whether the release has a key at this path.
    pub(super) fn accepts(&self, path: &str) -> bool {
        moves::has(self.schema, self.root, path)
    }

    /// Says of keys that old releases moved without forgetting their old place.
    pub(super) fn add_moved(&self, moved: &Move, entry: &Entry, findings: &mut Findings) {
        let values = [("suggestion", moved.successor)];
        self.put(ConfigCode::J5, Severity::Error, entry.key_span, moved.path, &values, findings);
    }

    /// Adds a doubt, if there are not too many of them already.
    pub(super) fn doubt<'f>(
        &self,
        code: ConfigCode,
        span: Span,
        path: &str,
        values: &[(&str, &str)],
        findings: &'f mut Findings,
    ) -> Option<&'f mut FileFinding> {
        self.doubts.set(self.doubts.get() + 1);
        let severity = if code == ConfigCode::J23 { Severity::Information } else { Severity::Warning };
        (self.doubts.get() <= MOST_DOUBTS).then(|| self.put(code, severity, span, path, values, findings))
    }

    /// Says how much was left unsaid, beside the objections that were.
    pub(super) fn add_suppressed(&self, objections: usize, findings: &mut Findings) {
        let count = objections + self.doubts.get().saturating_sub(MOST_DOUBTS);
        if count == 0 {
            return;
        }
        let span = self.file.source.clamp(Span::new(0, 1));
        let count = count.to_string();
        self.put(ConfigCode::J22, Severity::Information, span, "", &[("count", &count)], findings);
    }

    fn say(&self, fault: &Fault<'_>, separator: &str) -> Said {
        match &fault.kind {
            FaultKind::UnknownKey { object, index, shape } => self.unknown_key(fault, object, *index, *shape),
            FaultKind::Missing(key) => said(ConfigCode::J10, vec![("key", key.clone())], WayOut::None),
            FaultKind::WrongType { expected, node } => {
                let values = vec![("expected", expected.clone()), ("value", type_of(node).to_owned())];
                said(ConfigCode::J6, values, ways_out::of_type(&self.file.source, expected, node))
            }
            FaultKind::NotAllowed { allowed, node } => {
                let values = vec![("expected", allowed.join(separator)), ("value", shown(&fault.path, node))];
                said(ConfigCode::J7, values, ways_out::of_word(&fault.path, allowed, node))
            }
            FaultKind::OutOfRange { expected, node } => {
                let values = vec![("expected", expected.clone()), ("value", shown(&fault.path, node))];
                said(ConfigCode::J8, values, WayOut::None)
            }
            FaultKind::Form(example) => said(ConfigCode::J9, vec![("example", (*example).to_owned())], WayOut::None),
            FaultKind::Size(expected) => said(ConfigCode::J11, vec![("expected", expected.clone())], WayOut::None),
            FaultKind::Refused { code, value, other } => said(
                *code,
                vec![("value", brief(value)), ("other", other.join(separator)), ("suggestion", other.join(separator))],
                WayOut::None,
            ),
        }
    }

    fn unknown_key(&self, fault: &Fault<'_>, object: &Node, index: usize, shape: Id) -> Said {
        let entries = object.entries();
        let Some(entry) = entries.get(index) else { return said(ConfigCode::J1, Vec::new(), WayOut::None) };
        let removal = || remove_member(&self.file.source, object, index).unwrap_or_default();
        let key = ("key", brief(&entry.key));
        let keys = object_keys(self.schema, shape);
        let free = |name: &str| !entries.iter().any(|other| other.key == name);
        if fault.path == format!("channels.{}", entry.key) {
            let values = vec![("value", brief(&entry.key)), ("other", String::new())];
            return said(ConfigCode::J16, values, self.renamed(entry, keys, entries));
        }
        if fault.path == format!("plugins.entries.{}", entry.key) {
            let values = vec![("value", brief(&entry.key)), ("other", String::new())];
            return said(ConfigCode::J15, values, self.renamed(entry, keys, entries));
        }
        if let Some(successor) = moves::successor(self.schema, self.root, &fault.path) {
            return said(ConfigCode::J5, vec![key, ("suggestion", successor.to_owned())], WayOut::None);
        }
        // What turns a channel's room on was called so until it became what it is everywhere else.
        if entry.key == "allow" && fault.path.starts_with("channels.") && keys.iter().any(|key| key.name == "enabled") {
            let way_out = if free("enabled") {
                WayOut::rename(&self.file.source, entry, "enabled")
            } else {
                WayOut::remove(removal())
            };
            return said(ConfigCode::J4, vec![("value", "allow".to_owned()), ("other", "enabled".to_owned())], way_out);
        }
        if let Some(other) = moves::other_release(self.schema, self.judged, &fault.path) {
            let other = schema::title(other);
            let is_idle = matches!(
                fault.path.as_str(),
                "gateway.controlUi.allowInsecureAuth" | "gateway.controlUi.allowedOrigins" | "$schema"
            );
            let way_out = if is_idle { WayOut::remove(removal()) } else { WayOut::suggest_removal(removal()) };
            return said(ConfigCode::J3, vec![key, ("other", other)], way_out);
        }
        match slips::nearest(&entry.key, keys.iter().map(|key| key.name)).filter(|name| free(name)) {
            Some(name) => {
                let way_out = WayOut::suggest_rename(&self.file.source, entry, name);
                said(ConfigCode::J2, vec![key, ("suggestion", name.to_owned())], way_out)
            }
            None => said(ConfigCode::J1, vec![key], WayOut::suggest_removal(removal())),
        }
    }

    fn renamed(&self, entry: &Entry, keys: &[Key], entries: &[Entry]) -> WayOut {
        slips::nearest(&entry.key, keys.iter().map(|key| key.name))
            .filter(|name| !entries.iter().any(|other| other.key == *name))
            .map_or(WayOut::None, |name| WayOut::suggest_rename(&self.file.source, entry, name))
    }
}

/// The known keys of the object that a shape is.
fn object_keys(schema: &Schema, shape: Id) -> &[Key] {
    match schema.shape(shape) {
        Shape::Object { keys, .. } => keys,
        _ => &[],
    }
}

/// The type as JSON calls it.
fn type_of(node: &Node) -> &'static str {
    match node.value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Sequence(_) => "array",
        Value::Mapping(_) => "object",
    }
}

/// A value as it may be shown: not a secret, and not a novel.
fn shown(path: &str, node: &Node) -> String {
    match node.scalar() {
        Some(_) if secrets::is_secret_key(path) => "…".to_owned(),
        Some(text) => brief(text),
        None => type_of(node).to_owned(),
    }
}

/// A text of the file in a message, unless it looks like a secret.
fn brief(text: &str) -> String {
    if secrets::looks_secret(text) { "…".to_owned() } else { shorten(text) }
}
