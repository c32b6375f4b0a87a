//! `companion generate`.

use super::arguments::{Generate, GenerateFormat};
use super::error::CommandError;
use super::input;
use super::link;
use super::output::{finding_line, print, write_files};
use super::secrets::secrets;
use companion_core::bundle::Bundle;
use companion_core::i18n::Text;
use companion_core::plan::Draft;

pub(super) fn run(arguments: &Generate, text: &'static Text) -> Result<bool, CommandError> {
    let draft = match (&arguments.link, &arguments.plan) {
        (Some(link), _) => link::read_complete_link(link, text)?,
        (None, Some(path)) => input::read_plan(path, text)?,
        (None, None) => Draft::default(),
    };
    let bundle = Bundle::with_comments(&draft, &secrets(text)?, None, text, arguments.comments.into());
    match arguments.format {
        GenerateFormat::Json => {
            let mut output = serde_json::to_string_pretty(&bundle.to_json()).unwrap_or_default();
            output.push('\n');
            print(&output, text)?;
        }
        GenerateFormat::Files => {
            write_files(&arguments.out, &bundle.files.made, text)?;
            for finding in &bundle.findings {
                eprintln!("{}", finding_line(finding));
            }
        }
    }
    Ok(!bundle.has_errors())
}
