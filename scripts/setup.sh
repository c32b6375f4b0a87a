#!/usr/bin/env bash
# Installs the tools under .tools: `scripts/setup.sh build` what the page is built with,
# `scripts/setup.sh all` also the programs that judge what it generates.
#
# Exits 1 when nothing can be built, 4 when only a judge that COMPANION_REQUIRE_JUDGES=1 asks for is
# missing.
#
# The toolchain comes first, then lanes side by side: downloads do not wait for compilers, and one
# compilation alone leaves a core idle.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(dirname "$here")
tools=${COMPANION_TOOLS:-$root/.tools}

case ${1:-all} in
  build)
    lanes=(trunk wasm-bindgen wasm-opt)
    ;;
  all)
    lanes=(trunk wasm-bindgen "wasm-opt node24 e2e gateways" "system python compose")
    ;;
  *)
    echo "usage: $0 [build|all]" >&2
    exit 2
    ;;
esac
# Without these nothing can be built; everything else is a judge that tests may skip, loudly.
essential=" rust trunk wasm-bindgen wasm-opt "

results=$tools/setup-results
rm -rf "$results"
mkdir -p "$results"

run_lane() {
  local tool status started
  for tool in "$@"; do
    started=$SECONDS
    status=0
    bash "$here/setup/$tool.sh" 2>&1 | awk -v mark="[$tool] " 'NF { print mark $0; fflush() }' || status=$?
    echo "$status $((SECONDS - started))" >"$results/$tool"
  done
}

run_lane rust
for lane in "${lanes[@]}"; do
  # shellcheck disable=SC2086 # a lane is a list of words
  run_lane $lane &
done
wait

broken=0
wanting=0
skipped=()
# shellcheck disable=SC2048 # a lane is a list of words
for tool in rust ${lanes[*]}; do
  read -r status seconds <"$results/$tool"
  if [ "$status" -eq 0 ]; then
    [ "$seconds" -lt 2 ] || echo "set up $tool in $seconds s"
  elif [[ $essential == *" $tool "* ]]; then
    echo "FAILED: set-up of $tool (its messages are above, marked [$tool])" >&2
    broken=1
  elif [ "${COMPANION_REQUIRE_JUDGES:-0}" = 1 ]; then
    echo "FAILED: set-up of $tool, a judge that this run requires (see the lines marked [$tool])" >&2
    wanting=1
  else
    skipped+=("$tool")
  fi
done

if [ ${#skipped[@]} -gt 0 ]; then
  echo "NOT SET UP: ${skipped[*]}. Tests that need them are SKIPPED; COMPANION_REQUIRE_JUDGES=1 makes that a failure." >&2
fi
[ "$broken" -eq 0 ] || exit 1
[ "$wanting" -eq 0 ] || exit 4
