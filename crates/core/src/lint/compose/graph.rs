//! Services that wait for each other.

use std::collections::HashMap;

use super::merged::Merged;
use super::references::dependencies;
use super::report::Report;
use crate::i18n::lint::ComposeCode;
use crate::lint::Place;
use crate::rules::Severity;

/// How many names of a circle are shown.
const SHOWN: usize = 6;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    /// On the way that is being followed.
    Open,
    Done,
}

/// Reports one circle; Compose stops at the first.
pub(super) fn check(merged: &Merged<'_>, report: &mut Report<'_>) {
    let index: HashMap<&str, usize> =
        merged.services.iter().enumerate().map(|(at, service)| (service.name, at)).collect();
    let edges: Vec<Vec<(usize, Place)>> = merged
        .services
        .iter()
        .map(|service| {
            let own = if service.is_off { Vec::new() } else { dependencies(service) };
            own.into_iter().filter_map(|(name, place, _)| Some((*index.get(name)?, place))).collect()
        })
        .collect();
    let mut marks = vec![Mark::New; edges.len()];
    for start in 0..edges.len() {
        // A way through the services without recursion: each with the next edge to look at.
        let mut way: Vec<(usize, usize)> = vec![(start, 0)];
        if marks.get(start) != Some(&Mark::New) {
            continue;
        }
        set(&mut marks, start, Mark::Open);
        while let Some((at, next)) = way.last_mut() {
            let edge = edges.get(*at).and_then(|edges| edges.get(*next)).copied();
            *next += 1;
            let Some((to, place)) = edge else {
                set(&mut marks, *at, Mark::Done);
                way.pop();
                continue;
            };
            match marks.get(to) {
                Some(Mark::New) => {
                    set(&mut marks, to, Mark::Open);
                    way.push((to, 0));
                }
                Some(Mark::Open) => {
                    let circle = way.iter().map(|(at, _)| *at).skip_while(|at| *at != to).chain([to]);
                    let names: Vec<String> = circle
                        .filter_map(|at| merged.services.get(at))
                        .map(|service| format!("`{}`", service.name))
                        .collect();
                    let mut shown = names.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(" → ");
                    if names.len() > SHOWN {
                        shown.push_str(" → …");
                    }
                    report.add(ComposeCode::D31, Severity::Error, place, &[("names", &shown)]);
                    return;
                }
                _ => {}
            }
        }
    }
}

fn set(marks: &mut [Mark], at: usize, mark: Mark) {
    if let Some(known) = marks.get_mut(at) {
        *known = mark;
    }
}
