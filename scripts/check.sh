#!/usr/bin/env bash
# Form: formatting, lints for both targets, the scripts, and the one policy that stands in two files.
source "$(dirname "$0")/env.sh"

cargo fmt --all -- --check
cargo clippy --locked --workspace --all-targets -- -D warnings
cargo clippy --locked -p setup-companion --target wasm32-unknown-unknown --lib --bins -- -D warnings

# The fuzz targets are a workspace of their own, whose lock file follows this one's dependencies.
if ! cargo metadata --locked --format-version 1 --manifest-path fuzz/Cargo.toml >/dev/null; then
  echo "fuzz/Cargo.lock is behind: cargo update --workspace --manifest-path fuzz/Cargo.toml" >&2
  exit 1
fi

scripts=(.ci/run scripts/*.sh scripts/setup/*.sh)
for script in "${scripts[@]}"; do bash -n "$script"; done
shellcheck=$TOOLS/python/bin/shellcheck
if [ -x "$shellcheck" ]; then
  "$shellcheck" --external-sources --source-path=SCRIPTDIR "${scripts[@]}"
elif [ "${COMPANION_REQUIRE_JUDGES:-0}" = 1 ]; then
  echo "shellcheck is missing: run make setup" >&2
  exit 1
else
  echo "SKIPPED: shellcheck of the scripts (make setup installs it)"
fi

in_page=$(sed -n 's/.*http-equiv="Content-Security-Policy" content="\([^"]*\)".*/\1/p' index.html)
in_headers=$(sed -n 's/^ *Content-Security-Policy: //p' static/_headers)
# A browser ignores frame-ancestors outside a header, so only the header has it.
if [ -z "$in_page" ] || [ "$in_page; frame-ancestors 'none'" != "$in_headers" ]; then
  echo "index.html and static/_headers do not state the same content security policy" >&2
  exit 1
fi
