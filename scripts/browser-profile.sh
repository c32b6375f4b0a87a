# shellcheck shell=bash
# How the programs for the browser are compiled: with a standard library made for size, and without what only serves who debugs it.
# Measured on the form's program: 16 kB less to download of 200. Sourced by what builds the site, never run.
#
# The pinned toolchain can do that, but calls it unstable, so it has to be asked for in these words; a build without them
# (`trunk build`, or a toolchain without its source) makes the same site, only larger. A panic is a trap at once, without a text:
# static/boot.js tells the page. What `{:?}` prints is not there, which no text that a person reads may depend on
# (tests/boundary.rs).
library=$(rustc --print sysroot)/lib/rustlib/src/rust/library
if [ -d "$library" ]; then
  export RUSTC_BOOTSTRAP=1
  export CARGO_UNSTABLE_BUILD_STD=std,panic_abort
  export CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
  export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
else
  echo "The source of the standard library is not installed (make setup-rust), so the site gets larger." >&2
fi
