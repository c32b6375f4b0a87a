//! The form: what is deployed, where, and every setting.

use super::field::{field_row, finding_lines};
use super::pieces::{LATER, inline, small_button};
use super::{plans, presets};
use crate::ui::action::Action;
use crate::ui::ids;
use crate::ui::model::Model;
use crate::ui::tree::{Element, On, element};
use companion_core::i18n::InterfaceTexts;
use companion_core::plan::{Field, Section, Target};
use companion_core::rules::Place;

/// The left side of the page.
pub(super) fn form(model: &Model) -> Element {
    let words = &model.text.interface;
    let sections =
        [Section::Cloud, Section::Fly, Section::Container, Section::Access, Section::Gateway, Section::Image];
    element("section")
        .class("panel settings")
        .id(ids::SETTINGS)
        .attribute("tabindex", "-1")
        .attribute("aria-labelledby", "settings-heading")
        .child(element("h2").id("settings-heading").text(words.choose_heading))
        .lazy(field_row(model, Field::Release))
        .child(target_choice(model))
        .child(presets::presets(model))
        .children(sections.into_iter().filter_map(|section| section_panel(model, section)))
        .lazy(field_row(model, Field::Directory))
        .child(secrets(model))
        .child(plans::plans(model))
}

/// Three cards, of which one is chosen.
fn target_choice(model: &Model) -> Element {
    let words = &model.text.interface;
    let chosen = model.draft.target();
    let card = |target: Target, name: &'static str, hint: &'static str| {
        let id = format!("target-{}", target.id());
        let is_chosen = chosen == target;
        element("label")
            .class(if is_chosen { "card card-chosen" } else { "card" })
            .attribute("for", id.clone())
            .child(
                element("input")
                    .attribute("type", "radio")
                    .id(id.clone())
                    .attribute("data-testid", id)
                    .attribute("name", "target")
                    .attribute("value", target.id())
                    .flag("checked", is_chosen)
                    .on(On::Change, Action::Type(Field::Target)),
            )
            .child(element("span").class("card-name").text(name))
            .child(element("span").class("card-hint").text(hint))
    };
    let wrong = model.findings_at(Place::Field(Field::Target)).map(|finding| {
        element("p")
            .class("finding finding-error")
            .nodes(inline(&finding.message))
            .text(" ")
            .nodes(inline(&finding.remedy))
    });
    element("fieldset")
        .key("target")
        .class("cards")
        .id("field-target")
        .child(element("legend").text(Field::Target.text(&model.text.fields).label))
        .child(card(Target::Gcp, words.target_gcp, words.target_gcp_hint))
        .child(card(Target::Fly, words.target_fly, words.target_fly_hint))
        .child(card(Target::FlyPrivate, words.target_fly_private, words.target_fly_private_hint))
        .children(wrong)
}

const fn heading(section: Section, words: &InterfaceTexts) -> &'static str {
    match section {
        Section::Choice => words.section_choice,
        Section::Cloud => words.section_cloud,
        Section::Container => words.section_container,
        Section::Fly => words.section_fly,
        Section::Image => words.section_image,
        Section::Gateway => words.section_gateway,
        Section::Access => words.section_access,
    }
}

/// The fields of one section that matter for the target; rarely needed ones are folded away.
fn section_panel(model: &Model, section: Section) -> Option<Element> {
    let words = &model.text.interface;
    let used = |field: &&Field| field.section() == section && model.draft.uses(**field);
    let (advanced, basic): (Vec<Field>, Vec<Field>) =
        Field::ALL.iter().filter(used).copied().partition(|field| field.is_advanced());
    if basic.is_empty() && advanced.is_empty() {
        return None;
    }
    let folded = (!advanced.is_empty()).then(|| {
        element("details")
            .key("advanced")
            .class("advanced")
            .child(element("summary").key("summary").text(words.advanced))
            .lazies(advanced.iter().map(|field| field_row(model, *field)))
    });
    Some(
        element("fieldset")
            .key(heading(section, words))
            .class("section")
            .attribute(LATER, "")
            .child(element("legend").key("legend").text(heading(section, words)))
            .lazies(basic.iter().map(|field| field_row(model, *field)))
            .children(folded),
    )
}

/// The token, which may be replaced by one that exists already.
fn secrets(model: &Model) -> Element {
    let words = &model.text.interface;
    let reveal = if model.is_token_shown { words.secrets_hide } else { words.secrets_show };
    let field = element("fieldset").class("section").child(element("legend").text(words.secrets_heading)).child(
        element("div")
            .class("field")
            .child(element("label").attribute("for", ids::TOKEN).text(words.secrets_token))
            .child(
                element("input")
                    .id(ids::TOKEN)
                    .class("secret")
                    .attribute("type", if model.is_token_shown { "text" } else { "password" })
                    .attribute("autocomplete", "off")
                    .attribute("autocapitalize", "off")
                    .attribute("spellcheck", "false")
                    .attribute("aria-describedby", "gateway-token-hint gateway-token-findings")
                    .attribute("value", model.token_text.clone())
                    .on(On::Input, Action::TypeToken),
            )
            .child(
                element("p")
                    .class("hint")
                    .id("gateway-token-hint")
                    .text(words.secrets_note)
                    .text(" ")
                    .text(words.secrets_keyring),
            )
            .child(finding_lines(
                model.text,
                model.findings_at(Place::GatewayToken),
                "gateway-token-findings".to_owned(),
            ))
            .child(
                element("div")
                    .class("buttons")
                    .child(small_button(reveal, Action::RevealToken))
                    .child(small_button(words.secrets_new, Action::NewToken)),
            ),
    );
    // Managers of passwords expect one in a form.
    element("form")
        .key("secrets")
        .attribute(LATER, "")
        .attribute("autocomplete", "off")
        .on(On::Submit, Action::SendNothing)
        .child(field)
}
