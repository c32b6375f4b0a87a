#!/usr/bin/env bash
# release-notes.sh VERSION: prints the section of CHANGELOG.md for a version, without its heading. Fails when there is none.
# The headings are those of https://keepachangelog.com: `## [1.2.3] - 2026-11-30`.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$1

notes=$(awk -v heading="## [$version]" '
  /^## / { in_section = index($0, heading) == 1; next }
  # Link definitions at the end of the file belong to no section.
  /^\[[^]]+\]: / { next }
  in_section' CHANGELOG.md)
if [[ ! $notes =~ [^[:space:]] ]]; then
  echo "CHANGELOG.md has no text under \"## [$version]\"" >&2
  exit 1
fi
# Without the blank lines around it.
sed '/./,$!d' <<<"$notes"
