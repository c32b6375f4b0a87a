#!/usr/bin/env bash
# Trunk gives the files of a worker no hashed names, and hosts are told to keep scripts for ever: this names them after their
# content and tells the page. Trunk runs it after each build.
set -euo pipefail
cd "$TRUNK_STAGING_DIR"
hash=$(cat checker.js checker_bg.wasm | sha256sum | cut -c1-16)
name=checker-$hash
mv checker_bg.wasm "${name}_bg.wasm"
sed "s|checker_bg\.wasm|${name}_bg.wasm|g" checker.js >"$name.js"
printf "import init from './%s.js';\nawait init();\n" "$name" >"${name}_loader.js"
rm checker.js checker_loader.js
# fill NAME FILE: the empty <meta> of that name.
fill() {
  grep -q "<meta name=\"$1\" content=\"\">" index.html
  sed -i "s|<meta name=\"$1\" content=\"\">|<meta name=\"$1\" content=\"./$2\">|" index.html
}
fill checker-js "$name.js"
fill checker-wasm "${name}_bg.wasm"
fill checker-worker "${name}_loader.js"
