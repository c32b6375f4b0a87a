#!/usr/bin/env bash
# release-version.sh [TAG]: prints the version that Cargo.toml gives the workspace. Fails when a tag is given that is not v and
# that version.
set -euo pipefail
cd "$(dirname "$0")/.."

# Of the workspace where it has one, otherwise of the root package.
version=$(awk -F '"' '
  /^\[/ { table = $0 }
  /^version *= *"/ && !(table in found) { found[table] = $2 }
  END { print "[workspace.package]" in found ? found["[workspace.package]"] : found["[package]"] }' Cargo.toml)
[ -n "$version" ] || { echo "Cargo.toml has no version" >&2; exit 1; }
if [ $# -gt 0 ] && [ "$1" != "v$version" ]; then
  echo "the tag $1 does not match version $version of Cargo.toml: expected v$version" >&2
  exit 1
fi
printf '%s\n' "$version"
