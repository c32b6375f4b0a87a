//! One field of the form: label, control, hint, findings.

use super::lazy::Lazy;
use super::pieces::{button, inline, severity_look, small_button};
use crate::ui::action::{Action, Spoken};
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::tree::{Element, On, element};
use companion_core::catalog::{FLY_REGIONS, FLY_SIZES, MACHINE_TYPES, REGIONS, RELEASES};
use companion_core::i18n::{PageTexts, Text, fill};
use companion_core::plan::choices::{choices, is_chosen};
use companion_core::plan::preset::matching;
use companion_core::plan::{Field, Kind};
use companion_core::rules::{Finding, Place, Severity};

/// Names for automated walks through the page.
const fn test_id(field: Field) -> Option<&'static str> {
    match field {
        Field::Release => Some("release"),
        Field::DockerHostPort => Some("host-port"),
        Field::AccessAllowPage => Some("allow-this-page"),
        _ => None,
    }
}

/// A field with everything that belongs to it.
pub(super) fn field_row(model: &Model, field: Field) -> Lazy {
    Lazy::Field(FieldRow {
        text: Spoken(model.text),
        field,
        value: model.draft.value(field),
        findings: model.findings_at(Place::Field(field)).cloned().collect(),
        default: offered_default(model, field),
    })
}

/// What the row of a field is made of.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldRow {
    text: Spoken,
    field: Field,
    value: String,
    findings: Vec<Finding>,
    /// The value that a button brings back.
    default: Option<String>,
}

impl FieldRow {
    /// Tells it apart from the other fields.
    pub const fn key(&self) -> &'static str {
        self.field.path()
    }

    /// Label, control, hint, findings.
    pub fn view(&self) -> Element {
        let Spoken(text) = self.text;
        let field = self.field;
        let words = field.text(&text.fields);
        let id = ids::control(field);
        let is_wrong = self.findings.iter().any(|finding| finding.severity == Severity::Error);
        let class = match (field.kind() == Kind::Toggle, is_wrong) {
            (false, false) => "field",
            (false, true) => "field field-error",
            (true, false) => "field field-toggle",
            (true, true) => "field field-toggle field-error",
        };
        element("div")
            .key(self.key())
            .class(class)
            .child(element("label").attribute("for", id.clone()).text(words.label))
            .children(control(field, &self.value, &id, is_wrong))
            .child(
                element("p")
                    .class("hint")
                    .child(element("span").id(format!("{id}-hint")).text(words.hint))
                    .text(" ")
                    .child(source(&text.page, field, words.label)),
            )
            .child(finding_lines(text, self.findings.iter(), format!("{id}-findings")))
            .children(
                self.default.as_ref().map(|default| {
                    button("link", fill(text.interface.reset, &[("value", default)]), Action::Reset(field))
                }),
            )
    }
}

/// The page that explains it.
fn source(words: &'static PageTexts, field: Field, label: &'static str) -> Element {
    element("a")
        .class("source")
        .attribute("href", field.source())
        .attribute("target", "_blank")
        .attribute("rel", "noopener noreferrer")
        .attribute("aria-label", fill(words.source_of, &[("field", label)]))
        .text(words.source)
}

fn control(field: Field, value: &str, id: &str, is_wrong: bool) -> Vec<Element> {
    let common = |tag: &'static str| {
        element(tag)
            .id(id.to_owned())
            .attribute_if("data-testid", test_id(field))
            .attribute("aria-describedby", format!("{id}-hint {id}-findings"))
    };
    let text = |tag: &'static str| {
        common(tag)
            .attribute("autocomplete", "off")
            .attribute("autocapitalize", "off")
            .attribute("spellcheck", "false")
            .attribute_if("aria-invalid", is_wrong.then_some("true"))
            .attribute("value", value.to_owned())
            .on(On::Input, Action::Type(field))
    };
    match field.kind() {
        Kind::Toggle => vec![
            common("input")
                .attribute("type", "checkbox")
                .flag("checked", value == "true")
                .on(On::Change, Action::Tick(field)),
        ],
        _ if is_chosen(field) => {
            let options = options(field);
            // A value that is no choice came from a file: it stays visible until somebody chooses.
            let other = (!options.iter().any(|(word, _)| *word == value))
                .then(|| element("option").attribute("value", value.to_owned()).text(value.to_owned()));
            let option = |(word, label): (&'static str, String)| element("option").attribute("value", word).text(label);
            vec![
                common("select")
                    .attribute_if("aria-invalid", is_wrong.then_some("true"))
                    .attribute("value", value.to_owned())
                    .on(On::Change, Action::Type(field))
                    .children(options.into_iter().map(option))
                    .children(other),
            ]
        }
        Kind::Lines => vec![text("textarea").attribute("rows", "3")],
        Kind::Choice | Kind::Text | Kind::Number | Kind::List => {
            let suggestions = suggestions(field);
            let list = (!suggestions.is_empty()).then(|| format!("{id}-list"));
            let input = text("input")
                .attribute("type", "text")
                .attribute_if("inputmode", (field.kind() == Kind::Number).then_some("numeric"))
                .attribute_if("list", list.clone());
            let list = list.map(|list| {
                element("datalist").id(list).children(
                    suggestions.into_iter().map(|(word, label)| element("option").attribute("value", word).text(label)),
                )
            });
            std::iter::once(input).chain(list).collect()
        }
    }
}

/// Words of a field that accepts nothing else.
fn options(field: Field) -> Vec<(&'static str, String)> {
    match field {
        Field::Release => RELEASES.iter().rev().map(|release| (release.id, release.title())).collect(),
        _ => choices(field).iter().map(|word| (*word, (*word).to_owned())).collect(),
    }
}

/// Words worth proposing for a field that accepts others too.
fn suggestions(field: Field) -> Vec<(String, String)> {
    match field {
        Field::GcpZone => REGIONS
            .iter()
            .flat_map(|(region, letters)| {
                letters.chars().map(move |letter| (format!("{region}-{letter}"), String::new()))
            })
            .collect(),
        Field::GcpMachineType => MACHINE_TYPES
            .iter()
            .map(|row| (row.name.to_owned(), format!("{} vCPU, {} GB", row.cpus, row.memory / 1024)))
            .collect(),
        Field::FlyRegion | Field::FlyVolumeRegion => {
            FLY_REGIONS.iter().map(|region| (region.code.to_owned(), region.place.to_owned())).collect()
        }
        Field::FlyVmSize => FLY_SIZES.iter().map(|size| (size.name.to_owned(), String::new())).collect(),
        _ => Vec::new(),
    }
}

/// What is said about a field.
pub(super) fn finding_lines<'a>(
    text: &'static Text,
    findings: impl Iterator<Item = &'a Finding>,
    id: String,
) -> Element {
    element("div").id(id).class("field-findings").children(findings.map(|finding| finding_line(text, finding)))
}

/// One finding, with the value that mends it where there is one.
fn finding_line(text: &'static Text, finding: &Finding) -> Element {
    let words = &text.interface;
    let (class, severity) = severity_look(finding.severity, words);
    let fix = match (&finding.fix, finding.place) {
        (Some(fix), Place::Field(field)) => {
            let label =
                if fix.is_empty() { words.use_empty.to_owned() } else { fill(words.use_fix, &[("value", fix)]) };
            Some(small_button(label, Action::Put(field, fix.clone())))
        }
        _ => None,
    };
    let remedy = element("p").class("remedy").nodes(inline(&finding.remedy)).text(" ").children(fix);
    element("div")
        .key(format!("{}{}", finding.code.as_str(), finding.message))
        .class(class)
        .child(
            element("p")
                .child(element("strong").text(severity))
                .text(" ")
                .child(element("span").class("code").text(finding.code.as_str()))
                .text(" ")
                .nodes(inline(&finding.message)),
        )
        .child(remedy)
}

/// The default of a field that was changed.
fn offered_default(model: &Model, field: Field) -> Option<String> {
    let draft = &model.draft;
    if matches!(field, Field::Release) || field.kind() == Kind::Toggle || !draft.is_changed(field) {
        return None;
    }
    let mut without = draft.clone();
    without.reset(field);
    // What the chosen preset says is no change of the person's own.
    let is_preset = matching(draft).is_some_and(|preset| preset.apply(&without).value(field) == draft.value(field));
    if is_preset {
        return None;
    }
    let default = without.value(field);
    (!default.is_empty() && draft.value(field) != default).then_some(default)
}
