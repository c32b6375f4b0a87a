//! What stages start from, what they are called, and who takes files of them.

use super::build::{Build, Stage, pairs, repository, tag};
use super::variables::names_in;
use crate::i18n::lint::DockerfileCode;
use crate::lint::limited::Limited;
use crate::read::Span;
use crate::read::dockerfile::{Flag, Keyword, Word};
use crate::read::edit::Edit;
use crate::rules::Severity;
use crate::suggest::nearest;
use crate::truncate::shorten;
use std::collections::BTreeMap;

/// Arguments that are there without being declared. Source: docs.docker.com/reference/dockerfile, ARG.
const BUILT_IN: [&str; 8] = [
    "TARGETPLATFORM",
    "TARGETOS",
    "TARGETARCH",
    "TARGETVARIANT",
    "BUILDPLATFORM",
    "BUILDOS",
    "BUILDARCH",
    "BUILDVARIANT",
];

pub(super) fn check(build: &Build<'_>, report: &mut Limited<'_>) {
    let mut names: BTreeMap<String, (usize, Span)> = BTreeMap::new();
    for (number, stage) in build.stages.iter().enumerate() {
        if report.is_full() {
            return;
        }
        image(build, stage, report);
        if let Some(name) = stage.name {
            called(name, report);
            let first = names.insert(name.text.to_ascii_lowercase(), (number, name.span));
            if let Some((_, first)) = first {
                let added =
                    report.add(DockerfileCode::B7, Severity::Warning, name.span, &[("value", &shorten(&name.text))]);
                added.relate(first, name.text.clone());
            }
        }
    }
    for (number, stage) in build.stages.iter().enumerate() {
        for instruction in stage.instructions {
            if report.is_full() {
                return;
            }
            if instruction.keyword == Keyword::Copy
                && let Some(flag) = instruction.flags.iter().find(|flag| flag.name == "from")
                && let Some(value) = &flag.value
            {
                source(number, flag, value, &names, build, report);
            }
        }
    }
}

fn called(name: &Word, report: &mut Limited<'_>) {
    let lower = name.text.to_ascii_lowercase();
    let is_right = lower.starts_with(|letter: char| letter.is_ascii_lowercase())
        && lower.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte));
    if is_right {
        return;
    }
    let proposal: String = lower
        .trim_start_matches(|letter: char| !letter.is_ascii_lowercase())
        .chars()
        .map(|letter| if letter.is_ascii_alphanumeric() || "-_.".contains(letter) { letter } else { '-' })
        .collect();
    let added = report.add(DockerfileCode::B6, Severity::Error, name.span, &[("value", &shorten(&name.text))]);
    if !proposal.is_empty() {
        added.suggest(Edit::replace(name.span, proposal));
    }
}

fn image(build: &Build<'_>, stage: &Stage<'_>, report: &mut Limited<'_>) {
    let (written, span) = (stage.image.text.as_str(), stage.image.span);
    if written.contains('$') {
        return variables(build, stage, report);
    }
    if stage.parent.is_some() || written == "scratch" || written.is_empty() {
        return;
    }
    if !is_reference(written) {
        let lower = written.to_ascii_lowercase();
        let added = report.add(DockerfileCode::B8, Severity::Error, span, &[("value", &shorten(written))]);
        let (name, lower_name) = (repository(written), repository(&lower));
        if lower != written && is_reference(&written.replace(name, lower_name)) {
            added.suggest(Edit::replace(span, written.replace(name, lower_name)));
        }
        return;
    }
    if written.contains('@') || tag(written).is_some_and(|tag| tag != "latest") {
        return;
    }
    // What this project builds itself has the tag it was given here.
    let is_own = !written.contains('/') && repository(written).starts_with(build.release.short_name());
    let severity = if is_own { Severity::Information } else { Severity::Warning };
    let own = build.release.prebuilt_image.filter(|_| build.release.is_prebuilt(written));
    let example = own.map_or_else(|| format!("{}:VERSION", repository(written)), str::to_owned);
    let added = report.add(
        DockerfileCode::B9,
        severity,
        span,
        &[("value", &shorten(written)), ("example", &shorten(&example))],
    );
    if let Some(own) = own {
        added.suggest(Edit::replace(span, own));
    }
}

/// The form of a name of an image. Source: distribution/reference, `reference.go`.
fn is_reference(image: &str) -> bool {
    let (image, digest) = image.split_once('@').map_or((image, None), |(image, digest)| (image, Some(digest)));
    let is_digest = digest.is_none_or(|digest| {
        digest.split_once(':').is_some_and(|(name, value)| {
            !name.is_empty() && value.len() >= 32 && value.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
    });
    let (name, tag) = match image.rsplit_once(':') {
        Some((name, tag)) if !tag.contains('/') => (name, Some(tag)),
        _ => (image, None),
    };
    let is_tag = tag.is_none_or(|tag| {
        (1..=128).contains(&tag.len())
            && !tag.starts_with(['.', '-'])
            && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
    });
    let (host, path) = match name.split_once('/') {
        Some((host, path)) if host.contains(['.', ':']) || host == "localhost" => (Some(host), path),
        _ => (None, name),
    };
    let is_host =
        host.is_none_or(|host| host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-:[]".contains(&byte)));
    let is_part = |part: &str| {
        !part.is_empty()
            && !part.starts_with(['.', '_', '-'])
            && !part.ends_with(['.', '_', '-'])
            && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(&byte))
            && !part.contains("..")
            && !part.contains("___")
    };
    is_digest && is_tag && is_host && path.split('/').all(is_part)
}

/// `FROM` takes only the arguments before the first stage.
fn variables(build: &Build<'_>, stage: &Stage<'_>, report: &mut Limited<'_>) {
    for (name, has_default) in names_in(&stage.image.text) {
        if has_default || BUILT_IN.contains(&name) {
            continue;
        }
        let declared = build.arguments.iter().find(|pair| pair.name.text == name);
        let values = [("value", name)];
        match declared {
            None => {
                let mut later = build.stages.iter().flat_map(|stage| stage.all(Keyword::Arg)).flat_map(pairs);
                let place = later.find(|pair| pair.name.text == name).map(|pair| pair.name.span);
                let added = report.add(DockerfileCode::B10, Severity::Error, stage.image.span, &values);
                if let Some(place) = place {
                    added.relate(place, format!("ARG {name}"));
                }
            }
            Some(pair) if pair.value.as_ref().is_none_or(|value| value.text.is_empty()) => {
                let added = report.add(DockerfileCode::B10, Severity::Information, stage.image.span, &values);
                added.relate(pair.name.span, format!("ARG {name}"));
            }
            Some(_) => {}
        }
    }
}

/// Where `COPY --from` takes its files. Source: moby/buildkit, `dockerfile2llb/convert.go`.
fn source(
    number: usize,
    flag: &Flag,
    value: &str,
    names: &BTreeMap<String, (usize, Span)>,
    build: &Build<'_>,
    report: &mut Limited<'_>,
) {
    if value.contains('$') || value.is_empty() {
        return;
    }
    let shown = shorten(value);
    let lower = value.to_ascii_lowercase();
    let target = names.get(&lower).map(|(stage, _)| *stage).or_else(|| value.parse().ok());
    match target {
        Some(stage) if stage == number => {
            report.add(DockerfileCode::B12, Severity::Error, flag.span, &[("value", &shown)]);
        }
        Some(stage) if stage >= build.stages.len() => {
            report.add(DockerfileCode::B11, Severity::Error, flag.span, &[("value", &shown), ("nearest", "0")]);
        }
        Some(_) => {}
        None => {
            let Some(near) = nearest(&lower, names.keys().map(String::as_str), 2).filter(|near| near.len() > 2) else {
                return;
            };
            let values = [("value", shown.as_str()), ("nearest", near)];
            let span = Span::new(flag.span.end.saturating_sub(value.len()), flag.span.end);
            let is_plain = report.source.slice(span) == value;
            let added = report.add(DockerfileCode::B11, Severity::Warning, flag.span, &values);
            if is_plain {
                added.suggest(Edit::replace(span, near));
            }
        }
    }
}
