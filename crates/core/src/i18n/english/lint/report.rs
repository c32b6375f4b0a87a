//! Labels and sentences of reports.

use crate::i18n::lint::ReportTexts;

pub(super) const REPORT: ReportTexts = ReportTexts {
    why: "why",
    remedy: "fix",
    source: "source",
    safe_change: "safe change (`--fix` makes it)",
    change: "possible change, to be looked at first",
    omitted: "… {count} more lines",
    error: "error",
    warning: "warning",
    information: "note",
    clean: "Nothing found. Files read: {files}.",
    summary: "Errors: {errors}, warnings: {warnings}, notes: {notes}. Files read: {files}.",
    checked_for: "Checked for {release}: {target}.",
    checked_for_uncertain: "No file says which product this is; checked for {release}: {target}. Name another with `--product`.",
    on_machine: "Docker Compose on a machine",
    on_fly: "Fly.io, public",
    on_fly_private: "Fly.io, private",
    safe_fixes: "{count} can be applied for you with `--fix`.",
    nothing_to_check: "{path}: no file of a deployment here. Give .env, docker-compose.yml, Dockerfile, fly.toml or the gateway's configuration.",
    found_instead: "Files there: {files}. The check does not read them in a folder search; give a file by name to see what it is.",
    unreadable: "{path}: cannot be read: {reason}",
};
