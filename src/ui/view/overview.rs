//! The deployment at a glance: its picture, and what it costs.
//!
//! It follows when the typing pauses. Half a number is no deployment that anybody wants to see, and while somebody types the
//! form and the files come first.

use std::sync::Arc;

use super::lazy::Lazy;
use super::pieces::LATER;
use crate::ui::action::Spoken;
use crate::ui::model::Model;
use crate::ui::tree::{Element, element};
use companion_core::bundle::Bundle;
use companion_core::cost::{PartLine, estimate, lines};
use companion_core::diagram::Picture;
use companion_core::diagram::layout::{Variant, draw};
use companion_core::diagram::shape::{self, Shape};
use companion_core::plan::Blocked;

/// The panel.
pub(super) fn overview(model: &Model) -> Lazy {
    Lazy::Overview(Overview { text: Spoken(model.text), bundle: model.seen.clone(), drawing: model.drawing })
}

/// What the panel is made of.
#[derive(Debug, Clone)]
pub struct Overview {
    text: Spoken,
    bundle: Arc<Bundle>,
    /// Both where nothing is said.
    drawing: Option<Variant>,
}

impl PartialEq for Overview {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text && self.drawing == other.drawing && Arc::ptr_eq(&self.bundle, &other.bundle)
    }
}

impl Overview {
    /// The panel.
    pub fn view(&self) -> Element {
        let Spoken(text) = self.text;
        let words = &text.page;
        let picture = Picture::of(&self.bundle.plan, &text.picture);
        let variants = Variant::ALL
            .into_iter()
            .filter(|variant| self.drawing.is_none_or(|chosen| chosen == *variant))
            .map(|variant| drawing(&draw(&picture, variant), variant));
        element("section")
            .class("panel overview")
            .id("overview")
            // On a narrow screen it stands below the form.
            .attribute(LATER, "narrow")
            .attribute("aria-labelledby", "overview-heading")
            .child(element("h2").key("heading").id("overview-heading").text(words.overview_heading))
            .children(variants)
            .child(
                element("details").key("words").child(element("summary").text(words.picture_in_words)).child(
                    element("ul").children(
                        picture.sentences.iter().map(|line| element("li").nodes(super::pieces::inline(line))),
                    ),
                ),
            )
            .child(self.cost().key("cost"))
    }

    fn cost(&self) -> Element {
        let Spoken(text) = self.text;
        let (words, texts) = (&text.page, &text.costs);
        let estimate = estimate(&self.bundle.plan);
        let (parts, sum) = lines(&estimate, texts, |Blocked(field)| field.text(&text.fields).label);
        let column = |text: &'static str| element("th").attribute("scope", "col").text(text);
        let head = element("tr").child(column(words.cost_part)).child(column(words.cost_amount));
        let table = element("table")
            .child(element("thead").child(head))
            .child(element("tbody").children(parts.iter().map(part)));
        element("div")
            .class("cost")
            .child(
                element("p")
                    .class("cost-sum")
                    .child(element("span").class("label").text(texts.title))
                    .text(" ")
                    .child(element("strong").text(sum)),
            )
            .child(
                element("details")
                    .child(element("summary").text(words.cost_parts))
                    .child(
                        element("div")
                            .class("table")
                            .attribute("tabindex", "0")
                            .attribute("role", "group")
                            .attribute("aria-label", texts.title)
                            .child(table),
                    )
                    .child(element("p").class("hint").text(texts.caveat)),
            )
    }
}

fn drawing(drawing: &shape::Drawing, variant: Variant) -> Element {
    let class = match variant {
        Variant::Wide => "picture picture-wide",
        Variant::Narrow => "picture picture-narrow",
    };
    element("svg")
        .key(class)
        .class(class)
        .attribute("role", "img")
        .attribute("aria-label", drawing.title.clone())
        .attribute("viewBox", format!("0 0 {} {}", drawing.width, drawing.height))
        .children(drawing.shapes.iter().map(shape))
}

fn shape(shape: &Shape) -> Element {
    let numbers = |tag: &'static str, pairs: &[(&'static str, i32)]| {
        pairs.iter().fold(element(tag), |element, (name, number)| element.attribute(name, number.to_string()))
    };
    match shape {
        Shape::Rect { x, y, width, height } => {
            numbers("rect", &[("x", *x), ("y", *y), ("width", *width), ("height", *height), ("rx", 8)])
        }
        Shape::Line { from, to } => numbers("line", &[("x1", from.0), ("y1", from.1), ("x2", to.0), ("y2", to.1)]),
        Shape::Polygon(points) => {
            let points: Vec<String> = points.iter().map(|(x, y)| format!("{x},{y}")).collect();
            element("polygon").attribute("points", points.join(" "))
        }
        Shape::Text { x, y, anchor, class, text } => numbers("text", &[("x", *x), ("y", *y)])
            .attribute("text-anchor", anchor.as_str())
            .attribute("class", *class)
            .text(text.clone()),
        Shape::Group { class, shapes } => element("g").class(class.clone()).children(shapes.iter().map(self::shape)),
    }
}

fn part(line: &PartLine) -> Element {
    let source = (!line.url.is_empty()).then(|| {
        let link = element("a")
            .attribute("href", line.url)
            .attribute("target", "_blank")
            .attribute("rel", "noopener noreferrer")
            .text(line.read.clone());
        element("p").class("hint").child(link)
    });
    let amount = element("td")
        .text(line.amount.clone())
        .child(element("p").class("hint").text(line.quantity.clone()))
        .child(element("p").class("hint").text(line.when));
    element("tr")
        .child(
            element("th")
                .attribute("scope", "row")
                .text(line.title.clone())
                .child(element("p").class("hint").nodes(super::pieces::inline(line.note)))
                .children(source),
        )
        .child(amount)
}
