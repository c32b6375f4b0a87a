#!/usr/bin/env bash
# Formatting, lints for both targets, the shell scripts, the workflows, and the tests of the set-up scripts.
source "$(dirname "$0")/env.sh"

cargo fmt --all -- --check
cargo clippy --locked --workspace --all-targets -- -D warnings
cargo clippy --locked -p setup-companion --target wasm32-unknown-unknown --lib --bins -- -D warnings

# The fuzz targets are a workspace of their own, whose lock file follows this one's dependencies.
if ! cargo metadata --locked --format-version 1 --manifest-path fuzz/Cargo.toml >/dev/null; then
  echo "fuzz/Cargo.lock is out of date: cargo update --workspace --manifest-path fuzz/Cargo.toml" >&2
  exit 1
fi

scripts=(.ci/run scripts/*.sh scripts/setup/*.sh)
for script in "${scripts[@]}"; do bash -n "$script"; done
shellcheck=$TOOLS/python/bin/shellcheck
if [ -x "$shellcheck" ]; then
  "$shellcheck" --external-sources --source-path=SCRIPTDIR "${scripts[@]}"
elif [ "${COMPANION_REQUIRE_TOOLS:-0}" = 1 ]; then
  echo "shellcheck is missing: run make setup" >&2
  exit 1
else
  echo "SKIPPED: shellcheck of the scripts (make setup installs it)"
fi
bash scripts/lint-workflows.sh
bash scripts/setup/test.sh
