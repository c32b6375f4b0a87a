#!/usr/bin/env bash
# cargo-deny, for `make check` and `make advisories` only: nobody publishes a current ready-made one.
source "$(dirname "$0")/lib.sh"
cargo_tool cargo-deny cargo-deny 0.20.2 --locked
