#!/usr/bin/env bash
# cargo-nextest, which runs the Rust tests. Any later version will do.
source "$(dirname "$0")/lib.sh"
version=0.9.143
target=$(release_target)
# One archive holds the program for both kinds of Mac.
case $target in *-apple-darwin) target=universal-apple-darwin ;; esac
# The default features add only its updating of itself.
release_tool cargo-nextest ">=$version" \
  "nextest-rs/nextest/releases/download/cargo-nextest-$version/cargo-nextest-$version-$target.tar.gz" \
  cargo-nextest --locked --no-default-features --features default-no-update
