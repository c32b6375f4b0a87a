//! Which release a set of files is for, and which of their names belong to another.

use super::seen::Seen;
use super::service::Service;
use super::tables::Table;
use super::{Content, Place, Project};
use crate::catalog::{self, Product, Release};
use crate::read::dockerfile::Arguments;
use crate::read::{Node, Source};

/// What kind of thing carries a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignKind {
    /// A service of Compose.
    Service,
    /// An image.
    Image,
    /// A variable of the container.
    Variable,
    /// A directory inside the container.
    Directory,
    /// The name of the gateway's configuration.
    ConfigFile,
    /// A key of the gateway's configuration, which says more about the release than about the product.
    ConfigKey,
}

/// A name that belongs to some of the products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// What carries it.
    pub kind: SignKind,
    /// The name.
    pub name: String,
    /// Where.
    pub place: Place,
    /// Whose it is.
    pub products: &'static [Product],
}

/// The release that files are for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identified {
    /// The row that the rules take.
    pub release: &'static Release,
    /// The version that the files name, where no row is exactly that.
    pub version: Option<(String, Place)>,
    /// Whether anything in the files, or a person, says so.
    pub is_certain: bool,
    /// Every name that belongs to some product.
    pub signs: Vec<Sign>,
}

/// Where the header of a file stands.
const HEADER_LINES: usize = 2;

const CLAWDBOT: &[Product] = &[Product::Clawdbot];
const MOLTBOT: &[Product] = &[Product::Moltbot];
const OPENCLAW: &[Product] = &[Product::OpenClaw];
/// Moltbot kept the variables and directories of Clawdbot.
const BOTH_OLD: &[Product] = &[Product::Clawdbot, Product::Moltbot];

/// Finds the release; `asked` is what a person says it is.
pub(super) fn identify(project: &Project, asked: Option<&'static Release>) -> Identified {
    let variables = project.variables();
    let service = Service::find(project, &variables);
    let mut signs = Vec::new();
    if let Some(service) = &service {
        of_service(service, &mut signs);
    }
    for (file, _, dotenv) in project.dotenv_files() {
        for entry in &dotenv.entries {
            of_variable(&entry.name, Place::new(file, entry.name_span), &mut signs);
        }
    }
    image_of_variables(project, &mut signs);
    for (file, _, root) in project.fly_files() {
        let root = Table::new(file, root);
        let env = root.table("env");
        for entry in env.as_ref().map_or(&[][..], |env| env.node().entries()) {
            of_variable(&entry.key, Place::new(file, entry.key_span), &mut signs);
        }
        if let Some(image) = root.scalar(&["build", "image"]) {
            of_image(&image, &mut signs);
        }
    }
    let mut is_old = false;
    let mut is_new = false;
    for (file, input, root) in project.configurations() {
        let products = match input.base_name() {
            "clawdbot.json" => CLAWDBOT,
            "moltbot.json" => MOLTBOT,
            "openclaw.json" => OPENCLAW,
            _ => &[],
        };
        if !products.is_empty() {
            let place = Place::new(file, crate::read::Span::at(root.span.start));
            signs.push(Sign { kind: SignKind::ConfigFile, name: input.base_name().to_owned(), place, products });
        }
        let has = |path: &[&str]| path.iter().try_fold(root, |node: &Node, key| node.key(key)).is_some();
        is_old |= has(&["gateway", "controlUi", "allowInsecureAuth"]) || has(&["agent"]);
        is_new |= has(&["gateway", "controlUi", "allowedOrigins"]) || has(&["agents", "entries"]);
    }
    let product = running(project, service.as_ref()).or_else(|| winner(&signs));
    let version = named_version(project, service.as_ref());
    let release =
        asked.unwrap_or_else(|| choose(product, version.as_ref().map(|(text, _)| text.as_str()), is_old, is_new));
    let is_row = |text: &str| text == release.version;
    Identified {
        release,
        version: version.filter(|(text, _)| asked.is_none() && !is_row(text)),
        is_certain: asked.is_some() || product.is_some(),
        signs,
    }
}

/// The product of a published image that runs as it is, or that a Dockerfile starts from: whatever the other names say, this
/// program reads them.
fn running(project: &Project, service: Option<&Service<'_>>) -> Option<Product> {
    let product = |image: &str| {
        let is_published = |release: &&Release| release.is_prebuilt(image);
        catalog::RELEASES.iter().find(is_published).map(|release| release.product)
    };
    if let Some(service) = service
        && service.value("build").is_none()
        && let Some(image) = service.text("image")
    {
        return product(&image.value);
    }
    let on_fly = project
        .fly_files()
        .find_map(|(file, _, root)| product(&Table::new(file, root).scalar(&["build", "image"])?.value));
    on_fly.or_else(|| base_image(project).and_then(|(image, _)| product(&image)))
}

/// The image of a product that the last stage of a Dockerfile starts from.
fn base_image(project: &Project) -> Option<(String, Place)> {
    project.files.iter().enumerate().find_map(|(index, file)| {
        let Content::Dockerfile(reading) = &file.content else { return None };
        reading.value.last_stage().iter().find_map(|instruction| match &instruction.arguments {
            Arguments::From { image, .. } if !products_in(&image.text).is_empty() => {
                Some((image.text.clone(), Place::new(index, image.span)))
            }
            _ => None,
        })
    })
}

/// The version that the files name: in the tag of the image that runs, in that of the image a Dockerfile starts from, in the
/// header of a file that this program made, or where the gateway itself last wrote its configuration.
fn named_version(project: &Project, service: Option<&Service<'_>>) -> Option<(String, Place)> {
    let tag = |image: &str, place: Place| Some((version_of(image)?, place));
    let run = || {
        let image = service?.text("image")?;
        tag(&image.value, image.place)
    };
    let on_fly = || {
        project.fly_files().find_map(|(file, _, root)| {
            let image = Table::new(file, root).scalar(&["build", "image"])?;
            tag(&image.value, image.place)
        })
    };
    let base = || base_image(project).and_then(|(image, place)| tag(&image, place));
    let header = || project.files.iter().enumerate().find_map(|(index, file)| header_version(index, &file.source));
    let touched = || {
        project.configurations().find_map(|(file, _, root)| {
            let node = root.key("meta")?.key("lastTouchedVersion")?;
            Some((node.as_str()?.to_owned(), Place::new(file, node.span)))
        })
    };
    run().or_else(on_fly).or_else(base).or_else(header).or_else(touched)
}

/// The release that a comment of the first lines names, as this program writes it in any language.
fn header_version(index: usize, source: &Source) -> Option<(String, Place)> {
    (1..=HEADER_LINES).find_map(|number| {
        let line = source.line(number)?;
        let text = source.slice(line);
        let comment = text.strip_prefix('#')?;
        let row = catalog::RELEASES.iter().find(|row| comment.contains(&row.title()))?;
        Some((row.version.to_owned(), Place::new(index, line)))
    })
}

/// The image that the file of variables names, where the compose file asks for another name and so shows none.
fn image_of_variables(project: &Project, signs: &mut Vec<Sign>) {
    let Some((file, _, dotenv)) = project.environment_file() else { return };
    if signs.iter().any(|sign| sign.kind == SignKind::Image) {
        return;
    }
    for entry in dotenv.entries.iter().filter(|entry| entry.name.ends_with("_IMAGE")) {
        let Some(written) = &entry.value else { continue };
        let value = written.template.evaluate(&|_| None).value;
        of_image(&Seen { value, place: Place::new(file, written.span), is_whole: true }, signs);
    }
}

fn of_service(service: &Service<'_>, signs: &mut Vec<Sign>) {
    if let Some(place) = service.place() {
        let products = products_in(service.name);
        push(signs, SignKind::Service, service.name, place, products);
    }
    if let Some(image) = service.text("image") {
        of_image(&image, signs);
    }
    for variable in service.environment() {
        of_variable(variable.name, variable.name_place, signs);
    }
    for volume in service.volumes() {
        let products = match volume.target.trim_end_matches('/').rsplit('/').next() {
            Some(".openclaw") => OPENCLAW,
            Some(".clawdbot" | "clawd") => BOTH_OLD,
            Some(".moltbot") => MOLTBOT,
            _ => &[],
        };
        push(signs, SignKind::Directory, &volume.target, volume.place, products);
    }
}

fn of_image(image: &Seen, signs: &mut Vec<Sign>) {
    let name = image.value.split(['@', ':']).next().unwrap_or_default();
    push(signs, SignKind::Image, &image.value, image.place, products_in(name));
}

fn of_variable(name: &str, place: Place, signs: &mut Vec<Sign>) {
    let products = match name.split('_').next() {
        Some("OPENCLAW") => OPENCLAW,
        Some("CLAWDBOT") => BOTH_OLD,
        Some("MOLTBOT") => MOLTBOT,
        _ => &[],
    };
    push(signs, SignKind::Variable, name, place, products);
}

fn push(signs: &mut Vec<Sign>, kind: SignKind, name: &str, place: Place, products: &'static [Product]) {
    if !products.is_empty() {
        signs.push(Sign { kind, name: name.to_owned(), place, products });
    }
}

fn products_in(name: &str) -> &'static [Product] {
    let name = name.to_ascii_lowercase();
    if name.contains("openclaw") {
        OPENCLAW
    } else if name.contains("moltbot") {
        MOLTBOT
    } else if name.contains("clawdbot") {
        CLAWDBOT
    } else {
        &[]
    }
}

/// The product most kinds of names speak for. Each kind counts once, so that twenty variables do not outvote an image; what
/// runs counts more than what it is called. Of equals the newer wins: files are renamed from the old to the new.
fn winner(signs: &[Sign]) -> Option<Product> {
    let weight = |kind: SignKind| match kind {
        SignKind::Image => 3,
        SignKind::Service | SignKind::Variable | SignKind::ConfigFile | SignKind::Directory => 2,
        SignKind::ConfigKey => 1,
    };
    let kinds = [SignKind::Image, SignKind::Service, SignKind::Variable, SignKind::ConfigFile, SignKind::Directory];
    let score = |product: Product| -> usize {
        kinds
            .iter()
            .map(|kind| {
                let of_kind = signs.iter().filter(|sign| sign.kind == *kind).count();
                let own = signs.iter().filter(|sign| sign.kind == *kind && sign.products.contains(&product)).count();
                // Tenths, so that a kind that is split counts for the larger half.
                (weight(*kind) * own * 10).checked_div(of_kind).unwrap_or(0)
            })
            .sum()
    };
    let scored = [Product::Clawdbot, Product::Moltbot, Product::OpenClaw].map(|product| (score(product), product));
    scored
        .into_iter()
        .filter(|(score, _)| *score > 0)
        .max_by_key(|(score, product)| (*score, *product as u8))
        .map(|(_, product)| product)
}

/// `2026.9.6` of `ghcr.io/openclaw/openclaw:2026.9.6-slim`.
fn version_of(image: &str) -> Option<String> {
    let (_, tag) = image.split('@').next()?.rsplit_once(':')?;
    let tag = tag.strip_prefix('v').unwrap_or(tag);
    let version = tag.split('-').next()?;
    let parts: Vec<&str> = version.split('.').collect();
    let is_version = parts.len() == 3
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit()));
    (is_version && version.starts_with("20")).then(|| version.to_owned())
}

/// Origins are checked since February 2026: what is older behaves like the row of January, all else like the newest.
pub fn choose(product: Option<Product>, version: Option<&str>, is_old: bool, is_new: bool) -> &'static Release {
    let product = product.unwrap_or(Product::OpenClaw);
    let rows = || catalog::RELEASES.iter().filter(move |release| release.product == product);
    if let Some(version) = version {
        if let Some(row) = rows().find(|release| release.version == version) {
            return row;
        }
        let mut numbers = version.split('.').filter_map(|part| part.parse::<u16>().ok());
        let month = (numbers.next(), numbers.next());
        if month <= (Some(2026), Some(1)) {
            return rows().next().unwrap_or_else(catalog::newest);
        }
    } else if is_old && !is_new {
        return rows().next().unwrap_or_else(catalog::newest);
    }
    rows().next_back().unwrap_or_else(catalog::newest)
}
