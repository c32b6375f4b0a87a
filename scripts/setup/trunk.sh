#!/usr/bin/env bash
# Trunk, which builds the page and serves it while it is being worked on.
source "$(dirname "$0")/lib.sh"
cargo_tool trunk trunk 0.21.14 --locked
