//! Plans: in a link, in a file, on this device, and two of them side by side.

use super::pieces::{LATER, button, copy_button, paragraph, small_button};
use crate::ui::action::{Action, CopyOf};
use crate::ui::ids;
use crate::ui::model::{Model, Notice};
use crate::ui::tree::{Element, On, element};
use companion_core::bundle::Bundle;
use companion_core::i18n::fill;
use companion_core::plan::diff::{differences, file_differences};

/// Everything that is done with whole plans.
pub(super) fn plans(model: &Model) -> Element {
    element("div")
        .key("plans")
        .class("plans section")
        .attribute(LATER, "")
        .child(steps(model))
        .child(element("div").key("notice").id(ids::NOTICE).attribute("role", "status").children(notice(model)))
        .child(link(model))
        .child(shelf(model))
        .children(comparison(model).into_iter().map(|shown| shown.key("comparison")))
}

/// Undo, redo, save, open, start over.
fn steps(model: &Model) -> Element {
    let (words, page) = (&model.text.interface, &model.text.page);
    let step =
        |label: &'static str, of: &'static str, fields: Option<&[companion_core::plan::Field]>, action: Action| {
            let name = fields.map_or_else(|| label.to_owned(), |fields| fill(of, &[("fields", &model.labels(fields))]));
            button("button", label, action)
                .attribute("aria-label", name.clone())
                .attribute("title", name)
                .attribute("aria-disabled", if fields.is_some() { "false" } else { "true" })
        };
    element("div")
        .key("steps")
        .class("buttons plan-buttons")
        .child(step(page.undo, page.undo_of, model.history.undoes(), Action::Undo).id("undo"))
        .child(step(page.redo, page.redo_of, model.history.redoes(), Action::Redo).id(ids::REDO))
        .child(button("button", words.reset_all, Action::StartOver))
        .child(button("button", words.plan_save, Action::SavePlan).attribute("data-testid", "save-plan"))
        .child(file_button(words.plan_open, ids::OPEN_PLAN, "open-plan", Action::OpenPlan))
}

fn file_button(label: &'static str, id: &'static str, test_id: &'static str, action: Action) -> Element {
    element("label").class("button file-button").text(label).child(
        element("input")
            .id(id)
            .attribute("type", "file")
            .attribute("accept", ".json,application/json")
            .attribute("data-testid", test_id)
            .on(On::Change, action),
    )
}

/// What the last thing done with plans led to.
fn notice(model: &Model) -> Option<Element> {
    let words = &model.text.interface;
    let problems = |heading: String, class: &'static str, lines: &[String]| {
        element("div").class(class).child(paragraph(&heading)).children(lines.iter().map(|line| paragraph(line)))
    };
    Some(match &model.notice {
        Notice::None => return None,
        Notice::Said(line) => paragraph(line).class("said"),
        Notice::Filled => element("p").class("said").text(words.existing_filled),
        Notice::StartedOver => element("p").class("said").text(words.plan_reset).text(" ").child(button(
            "link",
            words.plan_undo,
            Action::Undo,
        )),
        Notice::Problems(lines) => problems(words.plan_problem.to_owned(), "finding finding-error", lines),
        Notice::NotAll(heading, lines) => problems(heading.clone(), "finding finding-warning", lines),
    })
}

fn link(model: &Model) -> Element {
    let words = &model.text.page;
    element("div")
        .key("link")
        .class("plan-link")
        .child(element("p").class("hint").id(ids::text(&CopyOf::Link)).text(words.link_note))
        .child(copy_button(model, &CopyOf::Link, words.link_copy, words.link_copy.to_owned()))
}

fn shelf(model: &Model) -> Element {
    let words = &model.text.page;
    let kept = model.shelf.plans();
    let name = element("div")
        .class("shelf-new")
        .child(element("label").attribute("for", ids::PLAN_NAME).text(words.shelf_name))
        .child(
            element("input")
                .id(ids::PLAN_NAME)
                .attribute("type", "text")
                .attribute("autocomplete", "off")
                .attribute("maxlength", "80")
                .attribute("value", model.plan_name.clone())
                .on(On::Input, Action::NamePlan),
        )
        .child(small_button(words.shelf_keep, Action::KeepPlan));
    let rows = kept.iter().map(|plan| {
        let name = plan.name();
        let act = |label: &'static str, action: Action| {
            small_button(label, action)
                .attribute("aria-label", fill(words.shelf_action, &[("action", label), ("name", name)]))
        };
        element("li")
            .key(name.to_owned())
            .child(element("span").class("shelf-name").text(name.to_owned()))
            .child(act(words.shelf_open, Action::OpenKept(name.to_owned())))
            .child(act(words.shelf_compare, Action::Compare(Some(name.to_owned()))))
            .child(act(words.shelf_remove, Action::RemoveKept(name.to_owned())))
    });
    let list = if kept.is_empty() {
        element("p").key("empty").class("hint").text(words.shelf_empty)
    } else {
        element("ul").key("list").class("shelf-list").children(rows)
    };
    let export = (!kept.is_empty()).then(|| small_button(words.shelf_export, Action::ExportShelf));
    element("details")
        .key("shelf")
        .class("shelf")
        .child(element("summary").key("summary").id(ids::SHELF).text(words.shelf_heading))
        .child(element("p").key("note").class("hint").text(words.shelf_note))
        .child(name.key("new"))
        .child(list)
        .child(element("div").key("buttons").class("buttons").children(export).child(file_button(
            words.shelf_import,
            ids::IMPORT_SHELF,
            "import-plans",
            Action::ImportShelf,
        )))
}

/// A kept plan beside the form.
fn comparison(model: &Model) -> Option<Element> {
    let words = &model.text.page;
    let name = model.compared.as_deref()?;
    let draft = model.shelf.find(name)?.draft().ok()?;
    let named = [("name", name)];
    let groups = differences(&draft, &model.draft);
    let rows = groups.iter().flat_map(|group| &group.differences).map(|difference| {
        let label = difference.field.text(&model.text.fields).label;
        let follows = difference.is_consequence.then(|| element("span").class("hint").text(words.compare_follows));
        let value =
            |text: &str| element("td").child(element("code").attribute("translate", "no").text(text.to_owned()));
        element("tr")
            .key(difference.field.path())
            .child(element("th").attribute("scope", "row").text(label).text(" ").children(follows))
            .child(value(&difference.left))
            .child(value(&difference.right))
    });
    let column = |text: String| element("th").attribute("scope", "col").text(text);
    let table = (!groups.is_empty()).then(|| {
        element("div")
            .class("table")
            .attribute("tabindex", "0")
            .attribute("role", "group")
            .attribute("aria-labelledby", "comparison-heading")
            .child(
                element("table")
                    .child(
                        element("thead").child(
                            element("tr")
                                .child(column(words.compare_setting.to_owned()))
                                .child(column(fill(words.compare_kept, &named)))
                                .child(column(words.compare_form.to_owned())),
                        ),
                    )
                    .child(element("tbody").children(rows)),
            )
    });
    // With the same secrets, so that only the plans make the files differ.
    let kept = Bundle::with_comments(&draft, &model.effective_secrets().0, None, model.text, model.comments);
    let files: Vec<String> =
        file_differences(&kept.files, &model.bundle.files).into_iter().map(|file| format!("`{}`", file.path)).collect();
    let files = (!files.is_empty())
        .then(|| paragraph(&fill(words.compare_files, &[("files", &files.join(model.text.joints.list))])));
    let nothing = groups.is_empty().then(|| element("p").text(words.compare_none));
    Some(
        element("section")
            .class("comparison")
            .id(ids::COMPARISON)
            .attribute("tabindex", "-1")
            .attribute("aria-labelledby", "comparison-heading")
            .child(element("h3").id("comparison-heading").text(fill(words.compare_heading, &named)))
            .children(nothing)
            .children(table)
            .children(files)
            .child(small_button(words.compare_close, Action::Compare(None))),
    )
}
