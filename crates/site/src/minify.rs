//! Minification by esbuild.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

/// Minifies every script and style sheet of a folder in place. `esbuild` comes from the PATH.
pub(crate) fn minify(dir: &Path) -> Result<()> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(dir).with_context(|| format!("cannot read {}", dir.display()))? {
        let name = entry?.file_name();
        if Path::new(&name).extension().is_some_and(|ending| ending == "js" || ending == "css") {
            files.push(name);
        }
    }
    files.sort();
    let output = Command::new("esbuild")
        .current_dir(dir)
        .args(["--minify", "--target=es2022", "--legal-comments=none", "--charset=utf8", "--log-level=warning"])
        .args(["--allow-overwrite", "--outdir=."])
        .args(&files)
        .output()
        .context("cannot run esbuild (make setup installs it)")?;
    ensure!(output.status.success(), "esbuild failed: {}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}
