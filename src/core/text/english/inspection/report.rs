//! The words around findings.

use crate::core::text::inspection::ReportTexts;

pub(super) const REPORT: ReportTexts = ReportTexts {
    why: "why",
    remedy: "fix",
    source: "source",
    can_mend: "can be applied for you: {command}",
    error: "error",
    warning: "warning",
    information: "note",
    clean: "Nothing found. Files read: {files}.",
    summary: "Errors: {errors}, warnings: {warnings}, notes: {notes}. Files read: {files}.",
    checked_for: "Checked for {release} ({target}).",
    safe_fixes: "{count} can be applied for you with `--fix`.",
    nothing_to_check: "{path}: no file of a deployment here. Give .env, docker-compose.yml, Dockerfile, fly.toml or the gateway's configuration.",
    unreadable: "{path}: cannot be read: {reason}",
};
