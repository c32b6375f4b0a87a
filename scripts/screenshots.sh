#!/usr/bin/env bash
# screenshots.sh [keep]: pictures of every view in every language, appearance and width, in target/screenshots; with `keep`, those
# of docs/screens anew.
source "$(dirname "$0")/env.sh"
[ -f dist/index.html ] || { echo "dist/ is empty: run make build first" >&2; exit 1; }
if [ "${1:-}" = keep ]; then export COMPANION_KEEP=1; fi
cd tests/e2e
exec npx playwright test --config screenshots.config.ts
