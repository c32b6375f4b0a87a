#!/usr/bin/env bash
# Everything that must hold before a change is good: set-up, form, Rust tests, the build, the page in a browser.
# A failing stage does not hide what the next ones say. `set -e` is off for that reason only.
source "$(dirname "$0")/env.sh"
set +e

logs=$ROOT/target/test-logs
rm -rf "$logs"
mkdir -p "$logs"

# stage NAME COMMAND...: shows and keeps what it prints, and notes how it ended.
stage() {
  local name=$1 started=$SECONDS status
  shift
  printf '\n=== %s\n' "$name"
  "$@" 2>&1 | tee "$logs/$name.log"
  status=${PIPESTATUS[0]}
  printf '%s\t%s\t%s\n' "$name" "$status" "$((SECONDS - started))" >>"$logs/stages"
  return "$status"
}

not_run() { printf '%s\tnot run\t0\n' "$1" >>"$logs/stages"; }

# The browser tests drive the page and, for comparison, the command line.
site_and_program() { bash scripts/build.sh && cargo build --locked -p companion-cli; }

has_browser() { [ -x "${CHROME_PATH:-/usr/bin/chromium}" ]; }

browser_tests() { cd "$ROOT/tests/e2e" && npm test; }

stage setup bash scripts/setup.sh all
# 4: a required judge is missing, which is a failure already, but no reason to test nothing.
if [[ $? =~ ^[04]$ ]]; then
  stage check bash scripts/check.sh
  stage cargo cargo test --locked --no-fail-fast
  stage fuzz bash scripts/fuzz.sh 5
  if stage build site_and_program; then
    stage sizes bash scripts/sizes.sh
    if [ "${COMPANION_REQUIRE_JUDGES:-0}" = 1 ] || { [ -d tests/e2e/node_modules ] && has_browser; }; then
      stage playwright browser_tests
    else
      echo "SKIPPED: the page in a browser (make setup says what is missing)" | tee "$logs/playwright.log"
      not_run playwright
    fi
  else
    not_run sizes
    not_run playwright
  fi
else
  not_run check
  not_run cargo
  not_run fuzz
  not_run build
  not_run sizes
  not_run playwright
fi

exec bash scripts/summary.sh "$logs"
