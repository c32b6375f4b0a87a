#!/usr/bin/env bash
# How long checking existing files takes: natively, and in the page while somebody types.
source "$(dirname "$0")/env.sh"
cargo bench --locked --quiet -p companion-core --bench check
cargo bench --locked --quiet -p companion-core --bench explain
node=$TOOLS/node24/node_modules/.bin/node
[ -x "$node" ] || { echo "Node 24 is not installed: run make setup-node24 first" >&2; exit 1; }
[ -d tests/e2e/node_modules ] || { echo "Playwright is not installed: run make setup-e2e first" >&2; exit 1; }
exec "$node" tests/e2e/bench/check.mjs
