#!/usr/bin/env bash
# What each release accepts as its configuration, and how well the check of files agrees with it: extracts the schema
# from the installed packages, has them judge real and spoiled configs, and brings docs/agreement-config.md up to date.
# MUTANTS and EXAMPLES (a release) make the corpus larger; OUTPUT writes it elsewhere, for a closer look.
source "$(dirname "$0")/env.sh"
node=$TOOLS/node24/node_modules/.bin/node
gateways=$TOOLS/gateways
[ -x "$node" ] || { echo "Node 24 is not installed: run make setup-node24 first" >&2; exit 1; }
releases=()
for release in clawdbot@2026.1.24-3 openclaw@2026.1.29 openclaw@2026.9.6; do
  package=$gateways/${release/@/-}/node_modules/${release%@*}
  [ -d "$package" ] || { echo "$release is not installed: run make setup-gateways first" >&2; exit 1; }
  releases+=("$release=$package")
done
own=crates/core/tests/agreement/config.jsonl
output=${OUTPUT:-$own}
"$node" crates/core/tests/conformance_gateway/extract-schema.mjs crates/core/src/lint/config/schema.txt "${releases[@]}"
"$node" crates/core/tests/conformance_gateway/agree-config.mjs "$output" "${MUTANTS:-400}" "${EXAMPLES:-50}" "${releases[@]}"
if [ "$output" = "$own" ]; then
  COMPANION_UPDATE=1 cargo test --locked --quiet -p companion-core --test it agreement_config::
else
  COMPANION_AGREEMENT=$output cargo test --locked --quiet -p companion-core --test it agreement_config::
fi
