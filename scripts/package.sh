#!/usr/bin/env bash
# Packs the built site with its checksums into dist-package/setup-companion-VERSION.zip.
source "$(dirname "$0")/env.sh"
[ -f dist/index.html ] || { echo "dist/ is empty: run make build first" >&2; exit 1; }
version=$(cargo metadata --locked --offline --no-deps --format-version 1 |
  node -e 'const { packages } = JSON.parse(require("fs").readFileSync(0)); console.log(packages.find(({ name }) => name === "setup-companion").version)')
exec cargo run --locked --offline --quiet --package companion-site -- package dist "dist-package/setup-companion-$version.zip"
