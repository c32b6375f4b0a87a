#!/usr/bin/env bash
# What Trunk leaves to do after each build. Trunk runs the hooks of a stage side by side, and these change the same page, so they
# are one hook: first whatever names files after their content, then the seal over all of them.
set -euo pipefail
cd "$(dirname "$0")/.."
for script in scripts/name-*.sh; do
  bash "$script"
done
node scripts/seal-site.mjs "$TRUNK_STAGING_DIR"
