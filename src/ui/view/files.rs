//! The generated files, as tabs.

use super::pieces::{LATER, button, copy_button, inline, small_button};
use crate::ui::action::{Action, CopyOf};
use crate::ui::ids;
use crate::ui::model::{Model, ShownFile};
use crate::ui::tree::{Element, Node, On, element};
use companion_core::files::explained::explain_line;
use companion_core::i18n::{Comments, Language, fill};

/// The panel with all files.
pub(super) fn files(model: &Model) -> Element {
    let words = &model.text.interface;
    let changed: Vec<&str> =
        model.files.iter().filter(|shown| shown.is_changed).map(|shown| shown.file.path.as_str()).collect();
    let said = if changed.is_empty() {
        String::new()
    } else {
        [words.files_changed, &changed.join(model.text.joints.list)].join(model.text.joints.colon)
    };
    element("section")
        .class("panel files")
        .id("files")
        .attribute(LATER, "")
        .attribute("tabindex", "-1")
        .attribute("aria-labelledby", "files-heading")
        .child(
            element("div")
                .key("head")
                .class("panel-head")
                .child(element("h2").id("files-heading").text(words.files_heading))
                .child(
                    button("button button-primary", words.files_download_all, Action::DownloadAll)
                        .attribute("data-testid", "download-all"),
                ),
        )
        .child(element("p").key("note").class("hint").text(words.files_write_note))
        .child(options(model).key("options"))
        .child(element("ul").key("blocked").class("blocked").children(blocked(model)))
        .child(
            element("div")
                .key("tabs")
                .class("tabs")
                .attribute("role", "tablist")
                .attribute("aria-labelledby", "files-heading")
                .on(On::KeyDown, Action::FileKey)
                .children(model.files.iter().map(|shown| tab(model, shown))),
        )
        .children(model.files.iter().map(|shown| panel(model, shown)))
        .child(element("p").key("said").class("visually-hidden").attribute("role", "status").text(said))
}

fn blocked(model: &Model) -> impl Iterator<Item = Element> {
    model.bundle.files.blocked.iter().map(|file| {
        let field = file.by.0.text(&model.text.fields).label;
        element("li")
            .key(file.path.clone())
            .text(fill(model.text.interface.files_blocked, &[("file", &file.path), ("field", field)]))
    })
}

fn tab(model: &Model, shown: &ShownFile) -> Element {
    let path = &shown.file.path;
    let is_selected = model.shown_file() == path;
    let dot =
        shown.is_changed.then(|| element("span").class("dot").attribute("title", model.text.interface.files_changed));
    element("button")
        .key(path.clone())
        .attribute("type", "button")
        .attribute("role", "tab")
        .id(ids::tab(path))
        .class(if is_selected { "tab tab-selected" } else { "tab" })
        .attribute("aria-selected", if is_selected { "true" } else { "false" })
        .attribute("aria-controls", ids::panel(path))
        .attribute("tabindex", if is_selected { "0" } else { "-1" })
        .on(On::Click, Action::SelectFile(path.clone()))
        .text(path.clone())
        .children(dot)
}

fn panel(model: &Model, shown: &ShownFile) -> Element {
    let words = &model.text.interface;
    let file = &shown.file;
    let path = &file.path;
    let is_masked = file.secret && !model.are_files_revealed;
    let reveal = file.secret.then(|| {
        let word = if model.are_files_revealed { words.files_hide } else { words.files_show };
        small_button(word, Action::RevealFiles)
    });
    let text = if is_masked { model.hide_secrets(&file.text) } else { file.text.clone() };
    let is_hidden = model.shown_file() != path;
    // Which lines are new is for whoever looks at them.
    let lines: Vec<Node> = if is_hidden {
        vec![Node::Text(text.clone().into())]
    } else {
        text.lines().zip(&shown.changed_lines).map(|(line, is_changed)| self::line(line, *is_changed)).collect()
    };
    let what = CopyOf::File(path.clone());
    element("div")
        .key(path.clone())
        .attribute("role", "tabpanel")
        .id(ids::panel(path))
        .class("file")
        .attribute("aria-labelledby", ids::tab(path))
        .flag("hidden", is_hidden)
        .child(
            element("div")
                .key("head")
                .class("file-head")
                .child(
                    element("span")
                        .class("mode")
                        .text(fill(words.files_mode, &[("mode", &format!("{:04o}", file.mode))])),
                )
                .children(file.secret.then(|| element("span").class("secret-note").text(words.files_secret)))
                .children(reveal)
                .child(
                    small_button(fill(words.files_download, &[("file", path)]), Action::Download(path.clone()))
                        .attribute("data-testid", format!("download-{path}")),
                )
                .child(copy_button(model, &what, words.copy, fill(words.files_copy, &[("file", path)]))),
        )
        .children(explanations(model, path, &text))
        .child(
            element("pre")
                .key("text")
                .flag("hidden", model.are_lines_explained && model.lines.is_some())
                .id(ids::text(&what))
                .class("file-text")
                .attribute("tabindex", "0")
                .attribute("aria-label", path.clone())
                .attribute("translate", "no")
                .nodes(lines),
        )
}

fn line(line: &str, is_changed: bool) -> Node {
    let class = if is_changed { "line line-changed" } else { "line" };
    Node::Element(element("span").class(class).text(format!("{line}\n")))
}

/// Explanations, and the language of comments where it is not the page's anyway.
fn options(model: &Model) -> Element {
    let words = &model.text.page;
    let comments = (model.text.tag != Language::English.tag()).then(|| {
        element("label")
            .key("comments")
            .class("option")
            .child(
                element("input")
                    .attribute("type", "checkbox")
                    .id("own-comments")
                    .flag("checked", model.comments == Comments::Own)
                    .on(On::Change, Action::ChooseComments),
            )
            .text(words.comments_own)
    });
    let is_loading = model.are_lines_explained && model.lines.is_none();
    element("div")
        .class("file-options")
        .child(
            element("label")
                .key("explain")
                .class("option")
                .child(
                    element("input")
                        .attribute("type", "checkbox")
                        .id("explain-lines")
                        .flag("checked", model.are_lines_explained)
                        .on(On::Change, Action::ExplainLines),
                )
                .text(words.explain),
        )
        .children(comments)
        .child(element("span").key("said").class("hint").attribute("role", "status").text(if is_loading {
            words.explain_loading
        } else {
            ""
        }))
}

/// Each line of a file with what it does, and what happens without it.
fn explanations(model: &Model, path: &str, text: &str) -> Option<Element> {
    let texts = model.lines.filter(|_| model.are_lines_explained && model.shown_file() == path)?;
    let lines = text.lines().enumerate().map(|(position, line)| {
        let about = explain_line(path, text, position + 1).map(|key| key.text(texts));
        let words = about.map(|about| {
            element("p")
                .nodes(inline(about.what))
                .text(" ")
                .child(element("strong").text(model.text.page.explain_without))
                .text(" ")
                .nodes(inline(about.without))
        });
        element("li").child(element("code").attribute("translate", "no").text(line.to_owned())).children(words)
    });
    Some(
        element("ol")
            .key("explained")
            .class("explained")
            .attribute("tabindex", "0")
            .attribute("aria-label", path.to_owned())
            .children(lines),
    )
}
