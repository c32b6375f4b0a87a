#!/usr/bin/env bash
# The tests that a change must pass (`make test`), or all of them (`test.sh deep`, `make test-deep`), which adds:
# - more cases for the property tests,
# - a minute of fuzzing per target instead of seconds,
# - the agreement with the real programs, measured again,
# - the browser tests marked @deep.
#
# The site is built beside the Rust tests: most of its time is one crate at a time in the optimizer, on one core.
# A failed stage does not keep the next ones from running; `set -e` is off for that reason only.
source "$(dirname "$0")/env.sh"
set +e

depth=${1:-}
case $depth in
  "") export PROPTEST_CASES=${PROPTEST_CASES:-50} fuzz_seconds=5 browser_script=test ;;
  deep) export COMPANION_TESTS=deep PROPTEST_CASES=${PROPTEST_CASES:-1000} fuzz_seconds=60 browser_script=test:deep ;;
  *) echo "usage: $0 [deep]" >&2; exit 2 ;;
esac

logs=$ROOT/target/test-logs
report=${CARGO_TARGET_DIR:-target}/nextest/default/junit.xml
rm -rf "$logs" "$report"
mkdir -p "$logs"

# record NAME STATUS SECONDS: the line of a stage for scripts/summary.sh.
record() { printf '%s\t%s\t%s\n' "$@" >>"$logs/stages"; }

# stage NAME COMMAND...: runs a stage, shows and keeps its output, records how it ended.
stage() {
  local name=$1 started=$SECONDS status
  shift
  printf '\n=== %s\n' "$name"
  "$@" 2>&1 | tee "$logs/$name.log"
  status=${PIPESTATUS[0]}
  record "$name" "$status" "$((SECONDS - started))"
  return "$status"
}

rust_tests() {
  # The output of failed tests is repeated at the end, where the summary shows it.
  cargo nextest run --locked --workspace --no-fail-fast --failure-output immediate-final
  local status=$?
  cp "$report" "$logs/rust.xml"
  return "$status"
}

site() { stage build bash scripts/build.sh && stage sizes bash scripts/sizes.sh; }

# The browser tests compare the page with the command line.
browser_tests() {
  cargo build --locked -p companion-cli -p companion-site && cd tests/e2e &&
    PLAYWRIGHT_JUNIT_OUTPUT_FILE=$logs/browser.xml npm run --silent "$browser_script" -- --reporter=list,junit
}

has_browser() { [ -d tests/e2e/node_modules ] && [ -x "${CHROME_PATH:-/usr/bin/chromium}" ]; }

# A process group of its own: an interrupt reaches only the foreground.
site_group=
stop_site() { [ -z "$site_group" ] || kill -- "-$site_group" 2>/dev/null; }
trap 'stop_site; exit 130' INT TERM

stage setup bash scripts/setup.sh all
# 4: a tool that only some tests need is missing. With COMPANION_REQUIRE_TOOLS=1 that is a failure, and the rest still runs.
if [[ $? =~ ^[04]$ ]]; then
  printf '\n=== build and sizes run in the background; their output follows below\n'
  set -m
  site >"$logs/site" 2>&1 </dev/null &
  site_group=$!
  set +m

  stage check bash scripts/check.sh
  stage rust rust_tests
  stage fuzz bash scripts/fuzz.sh "$fuzz_seconds"

  wait "$site_group"
  is_built=$?
  site_group=
  cat "$logs/site"

  [ "$depth" != deep ] || stage agreement bash scripts/agreement.sh
  if [ "$is_built" -ne 0 ]; then
    record browser "not run" 0
  elif [ "${COMPANION_REQUIRE_TOOLS:-0}" = 1 ] || has_browser; then
    stage browser browser_tests
  else
    echo "SKIPPED: the tests in a browser (run make setup)" | tee "$logs/browser.log"
    record browser "not run" 0
  fi
fi

exec bash scripts/summary.sh "$logs"
