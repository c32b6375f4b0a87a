#!/usr/bin/env bash
# summary.sh LOGS: the runners' own closing lines, how each stage of scripts/test.sh ended, and as
# the last line "N passed, N failed". Exits 1 when anything failed or nothing was tested at all.
#
# A stage that ends badly without a failing test of its own (a lint, a program that does not
# compile, a runner that crashes) counts as one failure: the last line never hides it.
set -euo pipefail
logs=$1

plain() { sed $'s/\x1b\\[[0-9;]*[A-Za-z]//g; s/\r$//' "$1" 2>/dev/null || true; }

# Only what a runner prints at the start of a line of its own; a test's output may look alike.
cargo_lines() { plain "$logs/cargo.log" | grep -E '^test result: (ok|FAILED)\. [0-9]+ passed; [0-9]+ failed;' || true; }
# Playwright closes with a block of counts, so the last line of each kind is the one that counts.
playwright_lines() {
  plain "$logs/playwright.log" |
    awk 'match($0, /^  +[0-9]+ (passed|failed|flaky|skipped|interrupted|did not run)( \([0-9.]+(ms|s|m|h)\))?$/) { last[$2] = $0; if (!($2 in at)) at[$2] = ++kinds; name[at[$2]] = $2 }
         END { for (kind = 1; kind <= kinds; kind++) print last[name[kind]] }'
}

# Which ones and why, so that whoever only sees this knows where to look.
failures() {
  plain "$logs/cargo.log" |
    awk '/^test .* \.\.\. FAILED$/ { print "failed: " substr($0, 6, length($0) - 16) }
         /^---- .* stdout ----$/ { left = 8; next }
         /^failures:$|^test result: / { left = 0 }
         left > 0 && NF { print "    " $0; left-- }'
  plain "$logs/playwright.log" |
    awk '/^  +[0-9]+\) (specs|support)\// { sub(/^ +[0-9]+\) /, ""); sub(/[ ─]*$/, ""); print "failed: " $0; left = 14; next }
         /^ +attachment #|^ +Error Context:/ { left = 0 }
         left > 0 && NF { print; left-- }'
}

cargo_passed=$(cargo_lines | awk '{ total += $4 } END { print total + 0 }')
cargo_failed=$(cargo_lines | awk '{ total += $6 } END { print total + 0 }')
browser_passed=$(playwright_lines | awk '$2 == "passed" || $2 == "flaky" { total += $1 } END { print total + 0 }')
browser_failed=$(playwright_lines | awk '$2 == "failed" || $2 == "interrupted" { total += $1 } END { print total + 0 }')
passed=$((cargo_passed + browser_passed))
failed=$((cargo_failed + browser_failed))

printf '\n=== summary\n'
cargo_lines
playwright_lines
failures
cat "$logs"/*.log 2>/dev/null | grep -aoE '(SKIPPED|NOT SET UP|MISSING): .*' | sort -u || true

while IFS=$'\t' read -r name status seconds; do
  case $status in
    0) verdict=ok ;;
    "not run") verdict="not run" ;;
    *)
      verdict="failed (exit $status)"
      case $name in
        cargo) own=$cargo_failed ;;
        playwright) own=$browser_failed ;;
        *) own=0 ;;
      esac
      [ "$own" -gt 0 ] || failed=$((failed + 1))
      ;;
  esac
  printf '%-12s %-18s %4s s\n' "$name" "$verdict" "$seconds"
done < <(cat "$logs/stages" 2>/dev/null)

# No notes at all: the run broke before its first stage.
[ -s "$logs/stages" ] || failed=$((failed + 1))

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
