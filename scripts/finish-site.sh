#!/usr/bin/env bash
# What Trunk leaves to do after each build. Trunk runs the hooks of a stage side by side, and these change the same page, so they
# are one hook: first whatever makes files and names them after their content, then the seal over all of them.
set -euo pipefail
cd "$(dirname "$0")/.."
for script in scripts/name-*.sh; do
  bash "$script"
done
for script in squeeze first-paint join-styles inline-first seal-site; do
  node "scripts/$script.mjs" "$TRUNK_STAGING_DIR"
done
