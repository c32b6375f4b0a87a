#!/usr/bin/env bash
# Node 24, which the gateways require; the system's Node may be older.
source "$(dirname "$0")/lib.sh"
npm_project node24 "$ROOT/tools/node24" "$TOOLS/node24"
"$TOOLS/node24/node_modules/.bin/node" --version >/dev/null || unavailable \
  "Node 24 for this system" "tools/node24 only has Linux on x86-64 and arm64."
