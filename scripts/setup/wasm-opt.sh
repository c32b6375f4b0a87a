#!/usr/bin/env bash
# wasm-opt as a Node program: Debian's own is too old for what rustc emits.
source "$(dirname "$0")/lib.sh"
npm_project wasm-opt "$ROOT/tools/wasm" "$TOOLS/wasm"
