#!/usr/bin/env bash
# Writes the words of every language beside the programs, which hold none, names the files after their content and tells the
# page. Trunk runs it after each build.
source "$(dirname "$0")/env.sh"
# What Trunk and scripts/browser-profile.sh set is for the browser.
env -u RUSTFLAGS -u CARGO_ENCODED_RUSTFLAGS -u RUSTC_BOOTSTRAP -u CARGO_UNSTABLE_BUILD_STD -u CARGO_UNSTABLE_BUILD_STD_FEATURES \
  cargo build --locked --offline --quiet -p companion-site
cd "$TRUNK_STAGING_DIR"
rm -f words-*.txt line-words-*.txt verification-words-*.txt checker-words-*.txt first-paint-*.html
"${CARGO_TARGET_DIR:-$ROOT/target}/debug/companion-site" .
for file in words-*.txt line-words-*.txt verification-words-*.txt checker-words-*.txt; do
  [[ $file =~ ^([a-z-]*words)-(.*)\.txt$ ]]
  part=${BASH_REMATCH[1]} tag=${BASH_REMATCH[2]}
  name=$part-$tag-$(sha256sum "$file" | cut -c1-16).txt
  mv "$file" "$name"
  meta="<meta name=\"$part\" data-language=\"$tag\" content=\""
  grep -q "$meta\">" index.html
  sed -i "s|$meta\">|$meta./$name\">|" index.html
done
