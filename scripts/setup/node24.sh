#!/usr/bin/env bash
# Node 24, which the gateways need; the machine's own Node may be older.
source "$(dirname "$0")/lib.sh"
npm_project node24 "$ROOT/tools/node24" "$TOOLS/node24"
"$TOOLS/node24/node_modules/.bin/node" --version >/dev/null || unavailable \
  "a Node 24 that runs here" "tools/node24 knows Linux on x86-64 and arm64 only."
