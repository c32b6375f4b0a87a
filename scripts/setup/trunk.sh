#!/usr/bin/env bash
# Trunk, which builds and serves the page. Trunk.toml names the version.
source "$(dirname "$0")/lib.sh"
requirement=$(sed -n 's/^trunk-version = "\(.*\)"$/\1/p' "$ROOT/Trunk.toml")
version=$(bare_version "$requirement")
[ -n "$version" ] || { say "Trunk.toml has no trunk-version"; exit 1; }
# Trunk.toml sets it to offline, so it needs neither TLS nor its check for updates.
release_tool trunk "$requirement" "trunk-rs/trunk/releases/download/v$version/trunk-$(release_target).tar.gz" \
  trunk --locked --no-default-features
