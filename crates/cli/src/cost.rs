//! `companion cost`.

use serde_json::json;

use super::arguments::{Cost, TextOrJson};
use super::error::CommandError;
use super::input;
use super::output::print;
use companion_core::cost::{CostLine, estimate, lines};
use companion_core::i18n::{Text, format_message};
use companion_core::plan::{BlockedBy, Plan};

pub(super) fn run(arguments: &Cost, text: &'static Text) -> Result<bool, CommandError> {
    let costs = &text.costs;
    let estimate = estimate(&Plan::read(&input::read_plan(&arguments.plan, text)?));
    let (parts, sum) = lines(&estimate, costs, |BlockedBy(field)| field.text(&text.fields).label);
    let output = match arguments.format {
        TextOrJson::Json => {
            let part = |part: &CostLine| {
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
            let mut output_lines = vec![sum];
            for part in &parts {
                let title = format_message("{title}: {amount}", &[("title", &part.title), ("amount", &part.amount)]);
                output_lines.extend([String::new(), title]);
                output_lines.extend([part.quantity.as_str(), part.when, part.note, &part.read, part.url].map(indented));
            }
            output_lines.extend([String::new(), costs.caveat.to_owned()]);
            output_lines.retain(|line| !line.trim().is_empty() || line.is_empty());
            output_lines.join("\n")
        }
    };
    print(&(output + "\n"), text)?;
    Ok(!estimate.is_incomplete)
}

fn indented(line: &str) -> String {
    ["  ", line].concat()
}
