#!/usr/bin/env bash
# dist-package/setup-companion-VERSION.zip: the built site to carry away and serve anywhere, with its checksums.
source "$(dirname "$0")/env.sh"
[ -f dist/index.html ] || { echo "dist/ is empty: run make build first" >&2; exit 1; }
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
exec node scripts/package.mjs dist "dist-package/setup-companion-$version.zip"
