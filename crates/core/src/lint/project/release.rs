//! Detects the release that a set of files is for, from names that belong to one product and from versions.

use super::packages;
use super::service::Service;
use crate::catalog::{self, Product, Release};
use crate::lint::fly::tables::Table;
use crate::lint::spanned::Spanned;
use crate::lint::{Content, Location, Project};
use crate::read::dockerfile::Arguments;
use crate::read::{Node, Source};

/// What carries the name of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceKind {
    Service,
    Image,
    Variable,
    Directory,
    ConfigFile,
    /// A key of the configuration, which indicates the release rather than the product.
    ConfigKey,
}

/// A name in the files that belongs to some of the products.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    pub kind: EvidenceKind,
    pub name: String,
    pub location: Location,
    pub products: &'static [Product],
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DetectedRelease {
    /// The row of the catalog whose rules apply.
    pub release: &'static Release,
    /// The version in the files, if the catalog has no row for it.
    pub version: Option<(String, Location)>,
    /// Whether the files or the user name the product.
    pub is_certain: bool,
    pub evidence: Vec<Evidence>,
}

/// Lines at the start of a file that can contain the generated header.
const HEADER_LINES: usize = 2;

const CLAWDBOT: &[Product] = &[Product::Clawdbot];
const MOLTBOT: &[Product] = &[Product::Moltbot];
const OPENCLAW: &[Product] = &[Product::OpenClaw];
/// Moltbot kept the variables and directories of Clawdbot.
const BOTH_OLD: &[Product] = &[Product::Clawdbot, Product::Moltbot];

/// Detects the release, unless `asked` gives it.
pub(in crate::lint) fn detect(project: &Project, asked: Option<&'static Release>) -> DetectedRelease {
    let variables = project.variables();
    let service = Service::find(project, &variables);
    let mut evidence = Vec::new();
    if let Some(service) = &service {
        of_service(service, &mut evidence);
    }
    for (file, _, dotenv) in project.dotenv_files().chain(project.dotenv_examples()) {
        for entry in &dotenv.entries {
            of_variable(&entry.name, Location::new(file, entry.name_span), &mut evidence);
        }
    }
    image_of_variables(project, &mut evidence);
    for (file, _, root) in project.fly_files() {
        let root = Table::new(file, root);
        let env = root.table("env");
        for entry in env.as_ref().map_or(&[][..], |env| env.node().entries()) {
            of_variable(&entry.key, Location::new(file, entry.key_span), &mut evidence);
        }
        if let Some(image) = root.scalar(&["build", "image"]) {
            of_image(&image, &mut evidence);
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
            let location = Location::new(file, crate::read::Span::at(root.span.start));
            evidence.push(Evidence {
                kind: EvidenceKind::ConfigFile,
                name: input.base_name().to_owned(),
                location,
                products,
            });
        }
        let has = |path: &[&str]| path.iter().try_fold(root, |node: &Node, key| node.key(key)).is_some();
        is_old |= has(&["gateway", "controlUi", "allowInsecureAuth"]) || has(&["agent"]);
        is_new |= has(&["gateway", "controlUi", "allowedOrigins"]) || has(&["agents", "entries"]);
    }
    let product = running(project, service.as_ref()).or_else(|| winner(&evidence));
    let version = named_version(project, service.as_ref());
    let release =
        asked.unwrap_or_else(|| choose(product, version.as_ref().map(|(text, _)| text.as_str()), is_old, is_new));
    let is_row = |text: &str| text == release.version;
    DetectedRelease {
        release,
        version: version.filter(|(text, _)| asked.is_none() && !is_row(text)),
        is_certain: asked.is_some() || product.is_some(),
        evidence,
    }
}

/// The product of a published image that runs unchanged or is the base of a Dockerfile. It decides: this program reads
/// the other names.
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
    let based = || base_image(project).and_then(|(image, _)| product(&image));
    on_fly.or_else(based).or_else(|| packages::installed(project)?.0.product())
}

/// The base image of the last stage of a Dockerfile, if it belongs to a product.
fn base_image(project: &Project) -> Option<(String, Location)> {
    project.files.iter().enumerate().find_map(|(index, file)| {
        let Content::Dockerfile(reading) = &file.content else { return None };
        reading.value.last_stage().iter().find_map(|instruction| match &instruction.arguments {
            Arguments::From { image, .. } if !products_in(&image.text).is_empty() => {
                Some((image.text.clone(), Location::new(index, image.span)))
            }
            _ => None,
        })
    })
}

/// The version in the files, in this order: tag of the running image, tag of a base image, version of the npm package,
/// header of a generated file, the version that last wrote the configuration.
fn named_version(project: &Project, service: Option<&Service<'_>>) -> Option<(String, Location)> {
    let tag = |image: &str, location: Location| Some((version_of(image)?, location));
    let run = || {
        let image = service?.text("image")?;
        tag(&image.value, image.location)
    };
    let on_fly = || {
        project.fly_files().find_map(|(file, _, root)| {
            let image = Table::new(file, root).scalar(&["build", "image"])?;
            tag(&image.value, image.location)
        })
    };
    let base = || base_image(project).and_then(|(image, location)| tag(&image, location));
    let header = || project.files.iter().enumerate().find_map(|(index, file)| header_version(index, &file.source));
    let touched = || {
        project.configurations().find_map(|(file, _, root)| {
            let node = root.key("meta")?.key("lastTouchedVersion")?;
            Some((node.as_str()?.to_owned(), Location::new(file, node.span)))
        })
    };
    let package = || {
        let (package, location) = packages::installed(project)?;
        let version = package.version?;
        Some((version_of(&format!("package:{version}"))?, location))
    };
    run().or_else(on_fly).or_else(base).or_else(package).or_else(header).or_else(touched)
}

/// The release in the header of a generated file, in any language.
fn header_version(index: usize, source: &Source) -> Option<(String, Location)> {
    (1..=HEADER_LINES).find_map(|number| {
        let line = source.line(number)?;
        let text = source.slice(line);
        let comment = text.strip_prefix('#')?;
        let row = catalog::RELEASES.iter().find(|row| comment.contains(&row.title()))?;
        Some((row.version.to_owned(), Location::new(index, line)))
    })
}

/// The image in the environment file, for compose files that use another variable name for it.
fn image_of_variables(project: &Project, evidence: &mut Vec<Evidence>) {
    let Some((file, _, dotenv)) = project.environment_file() else { return };
    if evidence.iter().any(|item| item.kind == EvidenceKind::Image) {
        return;
    }
    for entry in dotenv.entries.iter().filter(|entry| entry.name.ends_with("_IMAGE")) {
        let Some(written) = &entry.value else { continue };
        let value = written.template.evaluate(&|_| None).value;
        of_image(&Spanned { value, location: Location::new(file, written.span), is_whole: true }, evidence);
    }
}

fn of_service(service: &Service<'_>, evidence: &mut Vec<Evidence>) {
    if let Some(location) = service.location() {
        let products = products_in(service.name);
        push(evidence, EvidenceKind::Service, service.name, location, products);
    }
    if let Some(image) = service.text("image") {
        of_image(&image, evidence);
    }
    for variable in service.environment() {
        of_variable(variable.name, variable.name_location, evidence);
    }
    for volume in service.volumes() {
        let products = match volume.target.trim_end_matches('/').rsplit('/').next() {
            Some(".openclaw") => OPENCLAW,
            Some(".clawdbot" | "clawd") => BOTH_OLD,
            Some(".moltbot") => MOLTBOT,
            _ => &[],
        };
        push(evidence, EvidenceKind::Directory, &volume.target, volume.location, products);
    }
}

fn of_image(image: &Spanned, evidence: &mut Vec<Evidence>) {
    let name = image.value.split(['@', ':']).next().unwrap_or_default();
    push(evidence, EvidenceKind::Image, &image.value, image.location, products_in(name));
}

fn of_variable(name: &str, location: Location, evidence: &mut Vec<Evidence>) {
    let products = match name.split('_').next() {
        Some("OPENCLAW") => OPENCLAW,
        Some("CLAWDBOT") => BOTH_OLD,
        Some("MOLTBOT") => MOLTBOT,
        _ => &[],
    };
    push(evidence, EvidenceKind::Variable, name, location, products);
}

fn push(
    evidence: &mut Vec<Evidence>,
    kind: EvidenceKind,
    name: &str,
    location: Location,
    products: &'static [Product],
) {
    if !products.is_empty() {
        evidence.push(Evidence { kind, name: name.to_owned(), location, products });
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

/// The product with the most evidence. Each kind counts once, so that twenty variables do not outweigh an image, and
/// what runs counts more than names. Of equals the newer product wins, because names are changed from old to new.
fn winner(evidence: &[Evidence]) -> Option<Product> {
    let weight = |kind: EvidenceKind| match kind {
        EvidenceKind::Image => 3,
        EvidenceKind::Service | EvidenceKind::Variable | EvidenceKind::ConfigFile | EvidenceKind::Directory => 2,
        EvidenceKind::ConfigKey => 1,
    };
    let kinds = [
        EvidenceKind::Image,
        EvidenceKind::Service,
        EvidenceKind::Variable,
        EvidenceKind::ConfigFile,
        EvidenceKind::Directory,
    ];
    let score = |product: Product| -> usize {
        kinds
            .iter()
            .map(|kind| {
                let of_kind = evidence.iter().filter(|item| item.kind == *kind).count();
                let own = evidence.iter().filter(|item| item.kind == *kind && item.products.contains(&product)).count();
                // In tenths, so that a kind split between products counts in proportion.
                (weight(*kind) * own * 10).checked_div(of_kind).unwrap_or(0)
            })
            .sum()
    };
    let scored = Product::ALL.map(|product| (score(product), product));
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

/// The row of the catalog for a version without its own: origins are checked since February 2026, so older versions
/// behave like the row of January and all others like the newest.
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
