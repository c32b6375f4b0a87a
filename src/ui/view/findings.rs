//! All findings in one place, each a way to its field.

use super::pieces::{button, inline, severity_look};
use crate::ui::action::Action;
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::tree::{Element, element};
use companion_core::i18n::fill;
use companion_core::rules::{Finding, Place, Severity};

/// The summary above the result.
pub(super) fn findings(model: &Model) -> Element {
    let words = &model.text.interface;
    let headline = headline(model);
    let is_empty = model.bundle.findings.is_empty();
    let list = (!is_empty).then(|| {
        element("details")
            .flag("open", model.count(Severity::Error) > 0)
            .child(element("summary").class("headline").text(headline.clone()))
            .child(
                element("ul")
                    .class("finding-list")
                    .children(model.bundle.findings.iter().map(|finding| line(model, finding))),
            )
    });
    element("section")
        .class("panel findings")
        .id("checks")
        .attribute("tabindex", "-1")
        .attribute("aria-labelledby", "findings-heading")
        .child(element("h2").id("findings-heading").text(words.findings_heading))
        .child(
            element("p")
                .attribute("role", "status")
                .class(if is_empty { "headline" } else { "visually-hidden" })
                .text(headline),
        )
        .children(list)
}

fn headline(model: &Model) -> String {
    let words = &model.text.interface;
    let parts: Vec<String> = [
        (Severity::Error, words.findings_errors_one, words.findings_errors_other),
        (Severity::Warning, words.findings_warnings_one, words.findings_warnings_other),
        (Severity::Information, words.findings_information, words.findings_information),
    ]
    .into_iter()
    .map(|(severity, one, other)| (model.count(severity), one, other))
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, other)| fill(if count == 1 { one } else { other }, &[("count", &count.to_string())]))
    .collect();
    if parts.is_empty() { words.findings_none.to_owned() } else { parts.join(" · ") }
}

fn line(model: &Model, finding: &Finding) -> Element {
    let words = &model.text.interface;
    let (class, severity) = severity_look(finding.severity, words);
    let (label, target) = match finding.place {
        Place::Field(field) => (field.text(&model.text.fields).label, ids::control(field)),
        Place::GatewayToken => (words.secrets_token, ids::TOKEN.to_owned()),
    };
    element("li")
        .key(format!("{target}{}{}", finding.code.as_str(), finding.message))
        .class(class)
        .child(
            element("p")
                .child(element("strong").text(severity))
                .text(" ")
                .child(element("span").class("code").text(finding.code.as_str()))
                .text(" ")
                .nodes(inline(&finding.message))
                .text(" ")
                .nodes(inline(&finding.remedy)),
        )
        .child(button("link", fill(words.findings_show, &[("field", label)]), Action::GoTo(target)))
}
