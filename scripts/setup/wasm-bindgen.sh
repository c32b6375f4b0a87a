#!/usr/bin/env bash
# wasm-bindgen's program, which must have exactly the version of the crate in Cargo.lock.
source "$(dirname "$0")/lib.sh"
version=$(locked_version wasm-bindgen)
[ -n "$version" ] || { say "Cargo.lock names no wasm-bindgen"; exit 1; }
# Not --locked: the lock file in that release names a dependency that not every registry still has.
cargo_tool wasm-bindgen wasm-bindgen-cli "$version"
