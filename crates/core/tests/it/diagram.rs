//! The picture of a deployment: what it says, and that nothing in it overlaps or runs over.

#![expect(clippy::panic, reason = "a broken expectation is how a test fails")]

use crate::common;
use companion_core::diagram::layout::{Variant, draw};
use companion_core::diagram::shape::{Anchor, Drawing, Shape};
use companion_core::diagram::svg::to_svg;
use companion_core::diagram::{EdgeKind, LABEL_SIZE, NodeKind, Picture, Reach, TEXT_SIZE, TITLE_SIZE};
use companion_core::i18n::Language;
use companion_core::plan::{Draft, Field, Plan, Target};
use unicode_width::UnicodeWidthChar as _;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn overlaps(self, other: Self) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    fn holds(self, other: Self) -> bool {
        self.left <= other.left && other.right <= self.right && self.top <= other.top && other.bottom <= self.bottom
    }
}

/// What a drawing has, with the classes of the groups around it.
#[derive(Default)]
struct Found {
    boxes: Vec<(String, Area)>,
    texts: Vec<(String, Area, String)>,
    lines: Vec<(String, Area)>,
}

/// A monospaced letter is 0.61 of its size wide, a Chinese one a whole size; the layout may think more, never less.
fn width(text: &str, size: i32) -> f64 {
    text.chars().map(|letter| if letter.width() == Some(2) { 1.0 } else { 0.61 }).sum::<f64>() * f64::from(size)
}

fn collect(shapes: &[Shape], class: &str, found: &mut Found) {
    for shape in shapes {
        match shape {
            Shape::Rect { x, y, width, height } => {
                let (left, top) = (f64::from(*x), f64::from(*y));
                let area = Area { left, top, right: left + f64::from(*width), bottom: top + f64::from(*height) };
                found.boxes.push((class.to_owned(), area));
            }
            Shape::Line { from, to } => {
                let area = Area {
                    left: f64::from(from.0.min(to.0)) - 1.0,
                    top: f64::from(from.1.min(to.1)) - 1.0,
                    right: f64::from(from.0.max(to.0)) + 1.0,
                    bottom: f64::from(from.1.max(to.1)) + 1.0,
                };
                found.lines.push((class.to_owned(), area));
            }
            Shape::Polygon(points) => assert!(points.len() >= 3),
            Shape::Text { x, y, anchor, class: size, text } => {
                let size = match *size {
                    "picture-title" => TITLE_SIZE,
                    "picture-text" => TEXT_SIZE,
                    "picture-words" => LABEL_SIZE,
                    other => panic!("{other} has no size"),
                };
                let (x, y, width) = (f64::from(*x), f64::from(*y), width(text, size));
                let (left, right) = match anchor {
                    Anchor::Start => (x, x + width),
                    Anchor::End => (x - width, x),
                };
                let area = Area { left, top: y - f64::from(size) * 0.8, right, bottom: y + f64::from(size) * 0.2 };
                found.texts.push((class.to_owned(), area, text.clone()));
            }
            Shape::Group { class, shapes } => collect(shapes, class, found),
        }
    }
}

fn check(drawing: &Drawing, what: &str) {
    let mut found = Found::default();
    collect(&drawing.shapes, "", &mut found);
    let page = Area { left: 0.0, top: 0.0, right: f64::from(drawing.width), bottom: f64::from(drawing.height) };
    let host = "picture-node host";
    let inside = |class: &str| ["port", "container", "storage"].iter().any(|kind| class.ends_with(kind));
    for (position, (class, area)) in found.boxes.iter().enumerate() {
        assert!(page.holds(*area), "{what}: {class} leaves the page");
        for (other_class, other) in found.boxes.iter().skip(position + 1) {
            let outer = if class == host { *area } else { *other };
            let (inner_class, inner) = if class == host { (other_class, *other) } else { (class, *area) };
            if (class == host || other_class == host) && inside(inner_class) {
                assert!(outer.holds(inner), "{what}: {inner_class} leaves its machine");
            } else {
                assert!(!area.overlaps(*other), "{what}: {class} and {other_class} overlap");
            }
        }
    }
    for (position, (class, area, text)) in found.texts.iter().enumerate() {
        assert!(page.holds(*area), "{what}: {text:?} leaves the page");
        for (box_class, box_area) in &found.boxes {
            if class == box_class {
                assert!(box_area.holds(*area), "{what}: {text:?} runs over {class}: {area:?} {box_area:?}");
            } else if box_class != host || !class.starts_with("picture-edge") && !inside(class) {
                assert!(!box_area.overlaps(*area), "{what}: {text:?} of {class} stands in {box_class}");
            }
        }
        for (other_class, other, other_text) in found.texts.iter().skip(position + 1) {
            assert!(!area.overlaps(*other), "{what}: {text:?} of {class} and {other_text:?} of {other_class} overlap");
        }
        for (line_class, line) in &found.lines {
            assert!(!area.overlaps(*line), "{what}: a line of {line_class} crosses {text:?} of {class}");
        }
    }
    // A line may pass the machine's outline and nothing else.
    for (class, line) in &found.lines {
        assert!(page.holds(*line), "{what}: a line of {class} leaves the page");
        for (box_class, area) in &found.boxes {
            let core =
                Area { left: area.left + 2.0, top: area.top + 2.0, right: area.right - 2.0, bottom: area.bottom - 2.0 };
            assert!(box_class == host || !core.overlaps(*line), "{what}: a line of {class} crosses {box_class}");
        }
    }
}

fn picture(draft: &Draft, language: Language) -> Picture {
    Picture::of(&Plan::read(draft), &language.text().picture)
}

#[test]
fn nothing_overlaps_or_runs_over() {
    let mut drafts: Vec<(String, Draft)> =
        common::cases().iter().map(|case| (case.name.clone(), common::draft(case))).collect();
    let long: Vec<_> = drafts
        .iter()
        .map(|(name, draft)| {
            let mut draft = draft.clone();
            for (field, value) in [
                (Field::GcpVmName, "mmmm-wwww-a-name-that-is-as-long-as-google-allows-names-to-be-xx".get(..63)),
                (Field::FlyApp, Some("mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww")),
                (Field::GcpHome, Some("/home/a/very/long/home/directory/of/somebody-with-a-long-name")),
                (Field::FlyVolumeName, Some("mmmmmmmmmmmmmmmmmmmmmmmmmmmmmm")),
                (Field::FlyMount, Some("/a/very/long/mount/point/that/nobody/would/choose/mmmmmmmmmmmmmmm")),
                (Field::ImageName, Some("registry.example.com/organization/team/openclaw-gateway-derived:2026.9.6-r1")),
                (
                    Field::DockerExtraMounts,
                    Some("/srv/one:/home/node/one:ro, /srv/two/with/a/long/path:/home/node/two"),
                ),
                (Field::DockerHomeVolume, Some("a_docker_volume_with_a_rather_long_name")),
                (Field::ConfigGoogle, Some("true")),
                (Field::ConfigDiscord, Some("true")),
                (Field::ConfigTelegram, Some("true")),
                (Field::ConfigWhatsapp, Some("true")),
                (Field::ConfigSlack, Some("true")),
            ] {
                draft.set(field, value.expect("long enough"));
            }
            (format!("{name}, long"), draft)
        })
        .collect();
    let bare: Vec<_> = drafts
        .iter()
        .map(|(name, draft)| {
            let mut draft = draft.clone();
            for field in [Field::ConfigAnthropic, Field::ConfigOpenai, Field::ConfigGoogle, Field::ConfigDiscord] {
                draft.set(field, "false");
            }
            // A field that cannot be read stands as a question mark.
            for field in [Field::GcpVmName, Field::FlyApp, Field::DockerHostPort, Field::FlyPort, Field::GcpHome] {
                draft.set(field, "no such !");
            }
            draft.set(Field::DockerBind, "loopback");
            (format!("{name}, bare"), draft)
        })
        .collect();
    drafts.extend(long);
    drafts.extend(bare);
    assert!(drafts.len() > 60);
    for (name, draft) in &drafts {
        for language in Language::ALL {
            let picture = picture(draft, language);
            for variant in Variant::ALL {
                let drawing = draw(&picture, variant);
                assert_eq!(drawing.width, variant.width());
                assert!(drawing.height > 300, "{name}: everything is drawn");
                check(&drawing, &format!("{name}, {language:?}, {variant:?}"));
            }
        }
    }
}

#[test]
fn the_tunnel_is_the_one_way_to_a_machine_of_compute_engine() {
    let draft = Draft::new(companion_core::catalog::newest(), Target::Gcp);
    let picture = picture(&draft, Language::English);
    let kinds: Vec<_> = picture.edges.iter().map(|edge| (edge.from, edge.to, edge.kind)).collect();
    assert_eq!(
        kinds,
        [
            (NodeKind::Browser, NodeKind::Port, EdgeKind::Tunnel),
            (NodeKind::Internet, NodeKind::Port, EdgeKind::Closed),
            (NodeKind::Port, NodeKind::Container, EdgeKind::Inner),
            (NodeKind::Container, NodeKind::Storage, EdgeKind::Mount),
            (NodeKind::Container, NodeKind::Outside, EdgeKind::Outgoing),
        ]
    );
    let listeners: Vec<_> = picture.listeners.iter().map(|entry| (entry.address.as_str(), entry.reach)).collect();
    assert_eq!(listeners, [("127.0.0.1:18789", Reach::Tunnel), ("0.0.0.0:22", Reach::Internet)]);
    assert!(picture.sentences.iter().any(|sentence| sentence.contains("`http://127.0.0.1:18789`")));
}

#[test]
fn what_is_published_can_be_reached_unless_the_gateway_binds_elsewhere() {
    let mut draft = Draft::new(companion_core::catalog::newest(), Target::Gcp);
    draft.set(Field::DockerExpose, "true");
    draft.set(Field::DockerHostPort, "19000");
    let open = picture(&draft, Language::English);
    assert_eq!((open.listeners[0].address.as_str(), open.listeners[0].reach), ("0.0.0.0:19000", Reach::Firewall));
    assert_eq!(open.edges[1].kind, EdgeKind::Public);
    draft.set(Field::DockerBind, "loopback");
    let bound = picture(&draft, Language::English);
    assert_eq!(bound.listeners[0].reach, Reach::Nobody);
    assert!(bound.edges.iter().any(|edge| edge.from == NodeKind::Port && edge.kind == EdgeKind::Closed));
}

#[test]
fn fly_is_public_private_or_doubtful_as_the_plan_says() {
    let reaches = |draft: &Draft| -> Vec<Reach> {
        picture(draft, Language::English).listeners.iter().map(|entry| entry.reach).collect()
    };
    let newest = companion_core::catalog::newest();
    assert_eq!(reaches(&Draft::new(newest, Target::Fly)), [Reach::Internet, Reach::Proxy]);
    let mut private = Draft::new(newest, Target::FlyPrivate);
    assert_eq!(reaches(&private), [Reach::PrivateNetwork]);
    let text = &Language::English.text().picture;
    let says =
        |draft: &Draft| picture(draft, Language::English).sentences.contains(&text.reach_six_pn_doubt.to_owned());
    assert!(says(&private));
    private.set(Field::FlyPrivateAccess, "flycast");
    assert_eq!(reaches(&private), [Reach::PrivateNetwork, Reach::Proxy]);
    assert!(!says(&private));
}

#[test]
fn every_sentence_is_filled_in_every_language() {
    for case in common::cases() {
        for language in Language::ALL {
            let picture = picture(&common::draft(&case), language);
            assert!(picture.sentences.len() >= 3, "{}", case.name);
            for sentence in picture.sentences.iter().chain([&picture.title]) {
                assert!(!sentence.contains(['{', '}']), "{}: {sentence}", case.name);
            }
        }
    }
}

#[test]
fn a_file_is_escaped_and_holds_no_secret() {
    for case in common::cases() {
        for variant in Variant::ALL {
            let svg = to_svg(&draw(&picture(&common::draft(&case), Language::Danish), variant));
            assert!(!svg.contains(common::FAKE_TOKEN) && !svg.contains(common::FAKE_PASSWORD));
            assert_eq!(svg.matches("<g ").count(), svg.matches("</g>").count());
        }
    }
    let drawing = Drawing {
        width: 10,
        height: 10,
        title: "<a> & \"b\" 'c'\u{0}".to_owned(),
        description: "</svg>",
        shapes: Vec::new(),
    };
    let svg = to_svg(&drawing);
    assert!(
        svg.contains("<title>&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;</title>") && svg.matches("</svg>").count() == 1
    );
}

/// The geometry check must see what it is there for.
#[test]
fn the_check_of_the_geometry_is_awake() {
    let mut drawing =
        draw(&picture(&Draft::new(companion_core::catalog::newest(), Target::Gcp), Language::English), Variant::Wide);
    let mut found = Found::default();
    collect(&drawing.shapes, "", &mut found);
    assert!(found.boxes.len() == 7 && found.texts.len() > 15 && found.lines.len() >= 6);
    drawing.shapes.push(Shape::Rect { x: 120, y: 120, width: 30, height: 30 });
    assert!(std::panic::catch_unwind(|| check(&drawing, "broken")).is_err());
}
