#!/usr/bin/env bash
# How far the checks agree with the real programs: generates the cases for every kind of file again, compares, and prints the
# tables of docs/agreement-*.md. A failed comparison does not keep the next ones from running; `set -e` is off for that
# reason only.
source "$(dirname "$0")/env.sh"
set +e

failed=()
for script in scripts/agreement-*.sh; do
  printf '\n=== %s\n' "$script"
  bash "$script" || failed+=("$script")
done
for page in docs/agreement-*.md; do
  printf '\n=== %s\n' "$page"
  # Only the numbers: tables, and the sentences with totals.
  grep -E '^(\||[0-9]+ files:|Of [0-9]+ )' "$page"
done
if [ "${#failed[@]}" -gt 0 ]; then
  printf 'failed: %s\n' "${failed[@]}" >&2
  exit 1
fi
