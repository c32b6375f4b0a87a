#!/usr/bin/env bash
# cargo-deny, which checks the dependencies. Only `make check` and `make advisories` need it.
source "$(dirname "$0")/lib.sh"
version=0.20.2
release_tool cargo-deny "^$version" \
  "EmbarkStudios/cargo-deny/releases/download/$version/cargo-deny-$version-$(release_target).tar.gz" \
  cargo-deny --locked
