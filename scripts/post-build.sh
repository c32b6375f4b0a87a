#!/usr/bin/env bash
# Trunk's post_build hook: turns its output into the site that is published (crates/site).
source "$(dirname "$0")/env.sh"

options=()
[ "$TRUNK_PROFILE" = release ] || options+=(--dev)
# Compiled for this machine: Trunk's variables are meant for the browser's programs.
env -u CARGO_TARGET_DIR -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS \
  cargo run --locked --offline --quiet --package companion-site -- finish "${options[@]}" "$TRUNK_STAGING_DIR"
