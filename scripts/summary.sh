#!/usr/bin/env bash
# summary.sh LOGS: the test runners' closing lines, how each stage of scripts/test.sh ended, and as the last line
# "N passed, N failed". Exits 1 if anything failed or no test ran.
#
# The counts are those of the runners' JUnit reports (LOGS/rust.xml, LOGS/browser.xml). A stage that fails without a
# failed test (a lint, a program that does not compile, a runner that crashes) counts as one failure.
set -euo pipefail
logs=$1

plain() { sed $'s/\x1b\\[[0-9;]*[A-Za-z]//g; s/\r$//' "$1" 2>/dev/null || true; }

# count REPORT ATTRIBUTE: a number of a report's root element; 0 without a report.
count() {
  local number
  number=$(sed -n "/<testsuites /{s/.*[ \"]$2=\"\([0-9]*\)\".*/\1/p;q;}" "$logs/$1.xml" 2>/dev/null || true)
  echo "${number:-0}"
}
failed_of() { echo "$(($(count "$1" failures) + $(count "$1" errors)))"; }
passed_of() { echo "$(($(count "$1" tests) - $(failed_of "$1") - $(count "$1" skipped)))"; }

# From nextest's line of counts to its end: the slow and the failed tests, and the output of the failed ones.
rust_closing() { plain "$logs/rust.log" | awk '/^ +Summary \[/ { shows = 1 } shows && lines++ < 300'; }

# Playwright closes with a line for each kind of result; tests may print similar lines before.
browser_closing() {
  plain "$logs/browser.log" |
    awk 'match($0, /^  +[0-9]+ (passed|failed|flaky|skipped|interrupted|did not run)( \([0-9.]+(ms|s|m|h)\))?$/) { last[$2] = $0; if (!($2 in at)) at[$2] = ++kinds; name[at[$2]] = $2 }
         END { for (kind = 1; kind <= kinds; kind++) print last[name[kind]] }'
}
browser_failures() {
  plain "$logs/browser.log" |
    awk '/^  +[0-9]+\) (specs|support)\// { sub(/^ +[0-9]+\) /, ""); sub(/[ ─]*$/, ""); print "failed: " $0; left = 14; next }
         /^ +attachment #|^ +Error Context:/ { left = 0 }
         left > 0 && NF { print; left-- }'
}

printf '\n=== summary\n'
rust_closing
browser_closing
browser_failures
# The output of passing Rust tests is only in the report.
cat "$logs"/*.log "$logs/rust.xml" 2>/dev/null | grep -aoE '(SKIPPED|NOT SET UP|MISSING)[: ].*' | sort -u || true

passed=$(($(passed_of rust) + $(passed_of browser)))
failed=$(($(failed_of rust) + $(failed_of browser)))
while IFS=$'\t' read -r name status seconds; do
  case $status in
    0) verdict=ok ;;
    "not run") verdict="not run" ;;
    *)
      verdict="failed (exit $status)"
      [ "$(failed_of "$name")" -gt 0 ] || failed=$((failed + 1))
      ;;
  esac
  printf '%-12s %-18s %4s s\n' "$name" "$verdict" "$seconds"
done < <(cat "$logs/stages" 2>/dev/null)

# Without any stage the run ended before its first one.
[ -s "$logs/stages" ] || failed=$((failed + 1))

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
