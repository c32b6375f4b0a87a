#!/usr/bin/env bash
# The gateway releases that the tests run: they validate generated configurations and answer the token check.
source "$(dirname "$0")/lib.sh"

mkdir -p "$TOOLS/gateways"
rm -rf "$TOOLS/gateways/stubs"
cp -R "$ROOT/tools/gateways/stubs" "$TOOLS/gateways/stubs"
for project in "$ROOT"/tools/gateways/*/package.json; do
  folder=$(dirname "$project")
  name=$(basename "$folder")
  say "$name"
  npm_project "gateway-$name" "$folder" "$TOOLS/gateways/$name"
done
