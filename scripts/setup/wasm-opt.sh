#!/usr/bin/env bash
# wasm-opt from npm: Debian's version is too old for the WebAssembly that rustc generates.
source "$(dirname "$0")/lib.sh"
npm_project wasm-opt "$ROOT/tools/wasm" "$TOOLS/wasm"
