#!/usr/bin/env bash
# The parts of the page that are loaded on demand are workers to Trunk, the verification too, which never runs in one: of
# several programs, Trunk starts every other by itself. It gives their files no hashed names, and hosts are told to keep
# scripts for ever: this names them after their content and tells the page. Trunk runs it after each build.
set -euo pipefail
cd "$TRUNK_STAGING_DIR"

# fill NAME FILE: the empty <meta> of that name.
fill() {
  grep -q "<meta name=\"$1\" content=\"\">" index.html
  sed -i "s|<meta name=\"$1\" content=\"\">|<meta name=\"$1\" content=\"./$2\">|" index.html
}

for part in checker verifier; do
  hash=$(cat "$part.js" "${part}_bg.wasm" | sha256sum | cut -c1-16)
  name=$part-$hash
  mv "${part}_bg.wasm" "${name}_bg.wasm"
  sed "s|${part}_bg\.wasm|${name}_bg.wasm|g" "$part.js" >"$name.js"
  rm "$part.js"
  fill "$part-js" "$name.js"
  fill "$part-wasm" "${name}_bg.wasm"
  if [ -f "${part}_loader.js" ]; then
    printf "import init from './%s.js';\nawait init();\n" "$name" >"${name}_loader.js"
    rm "${part}_loader.js"
    fill "$part-worker" "${name}_loader.js"
  fi
done
