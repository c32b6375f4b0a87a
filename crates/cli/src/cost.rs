//! `companion cost`.

use serde_json::json;

use super::arguments::{Cost, TextOrJson};
use super::generate::print;
use super::input;
use super::problem::Problem;
use companion_core::cost::{PartLine, estimate, lines};
use companion_core::i18n::{Text, fill};
use companion_core::plan::{Blocked, Plan};

pub(super) fn run(arguments: &Cost, text: &'static Text) -> Result<bool, Problem> {
    let costs = &text.costs;
    let estimate = estimate(&Plan::read(&input::plan(&arguments.plan, text)?));
    let (parts, sum) = lines(&estimate, costs, |Blocked(field)| field.text(&text.fields).label);
    let output = match arguments.format {
        TextOrJson::Json => {
            let part = |part: &PartLine| {
                json!({
                    "title": part.title,
                    "amount": part.amount,
                    "quantity": part.quantity,
                    "when": part.when,
                    "note": part.note,
                    "url": part.url,
                    "read": part.read,
                })
            };
            let output = json!({
                "low_cents": estimate.low,
                "high_cents": estimate.high,
                "incomplete": estimate.is_incomplete,
                "parts": parts.iter().map(part).collect::<Vec<_>>(),
            });
            serde_json::to_string_pretty(&output).unwrap_or_default()
        }
        TextOrJson::Text => {
            let mut said = vec![sum];
            for part in &parts {
                let title = fill("{title}: {amount}", &[("title", &part.title), ("amount", &part.amount)]);
                said.extend([String::new(), title]);
                said.extend([part.quantity.as_str(), part.when, part.note, &part.read, part.url].map(indented));
            }
            said.extend([String::new(), costs.caveat.to_owned()]);
            said.retain(|line| !line.trim().is_empty() || line.is_empty());
            said.join("\n")
        }
    };
    print(&(output + "\n"), text)?;
    Ok(!estimate.is_incomplete)
}

fn indented(line: &str) -> String {
    ["  ", line].concat()
}
