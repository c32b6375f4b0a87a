#!/usr/bin/env bash
# What a visitor downloads: every file of dist/, plain and compressed as hosts do it.
source "$(dirname "$0")/env.sh"
[ -f dist/index.html ] || { echo "dist/ is empty: run make build first" >&2; exit 1; }
exec node scripts/sizes.mjs dist
