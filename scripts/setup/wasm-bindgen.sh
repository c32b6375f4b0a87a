#!/usr/bin/env bash
# The wasm-bindgen program, which must have exactly the version of the crate in Cargo.lock.
source "$(dirname "$0")/lib.sh"
version=$(locked_version wasm-bindgen)
[ -n "$version" ] || { say "Cargo.lock has no package wasm-bindgen"; exit 1; }
# Only the test runner, which is not installed, uses the default feature (TLS).
# Without --locked: not every registry can resolve the lock file of that release.
release_tool wasm-bindgen "=$version" \
  "wasm-bindgen/wasm-bindgen/releases/download/$version/wasm-bindgen-$version-$(release_target gnu).tar.gz" \
  wasm-bindgen-cli --bin wasm-bindgen --no-default-features
