#!/usr/bin/env bash
# package-companion.sh VERSION TARGET: dist-package/companion-VERSION-TARGET.tar.gz (.zip for Windows) with the program that
# `cargo build --release --target TARGET` made, the licences and the README, in one folder named as the archive.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$1
target=$2

program=target/$target/release/companion
case $target in *-windows-*) program+=.exe ;; esac

# The program must run here and know the version it is published as. Windows ends the line with a carriage return.
printed=$("$program" --version | tr -d '\r')
if [ "$printed" != "companion $version" ]; then
  echo "$program printed \"$printed\", expected \"companion $version\"" >&2
  exit 1
fi

name=companion-$version-$target
rm -rf "dist-package/$name"
mkdir -p "dist-package/$name"
cp "$program" LICENSE-APACHE LICENSE-MIT README.md "dist-package/$name/"
cd dist-package
case $target in
  # Git's bash on Windows has no zip; the runners have 7-Zip.
  *-windows-*) 7z a -tzip -bso0 "$name.zip" "$name" ;;
  *) tar -czf "$name.tar.gz" "$name" ;;
esac
rm -rf "$name"
