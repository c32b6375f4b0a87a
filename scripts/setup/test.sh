#!/usr/bin/env bash
# Tests how lib.sh's release_tool finds, downloads and compiles a program: with a copy of the set-up scripts,
# a server on 127.0.0.1 in place of GitHub, and a `cargo` that only records how it was called.
# Needs curl and python3; takes a few seconds and no network.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)

work=$(mktemp -d)
server=
cleanup() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap cleanup EXIT

# Only these programs are on PATH, so that nothing installed on the system changes the outcome.
mkdir -p "$work/base" "$work/system" "$work/fake" "$work/project/scripts" "$work/www/example/releases"
for program in awk bash cat chmod cp curl cut dirname env find grep gzip mkdir mktemp mv rm sed sha256sum shasum tar uname; do
  if path=$(type -P "$program"); then ln -s "$path" "$work/base/$program"; fi
done
cp -R "$here" "$work/project/scripts/setup"
cp "$root/Cargo.lock" "$root/Trunk.toml" "$work/project/"

# program PATH VERSION: a program that prints its version.
program() {
  printf '#!/bin/sh\necho "%s %s"\n' "$(basename "$1")" "$2" >"$1"
  chmod +x "$1"
}

# archive NAME CONTENT_VERSION: a release archive on the server, in a folder like upstream's.
archive() {
  mkdir -p "$work/pack/$1"
  program "$work/pack/$1/example" "$2"
  tar -czf "$work/www/example/releases/$1.tar.gz" -C "$work/pack" "$1"
}

# pin NAME: adds the archive's checksum to the copy of checksums.txt.
pin() {
  printf '%s example/releases/%s.tar.gz\n' "$(sha256 "$work/www/example/releases/$1.tar.gz")" "$1" >>"$work/project/scripts/setup/checksums.txt"
}
sha256() { if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1; }

cat >"$work/fake/cargo" <<'FAKE'
#!/bin/sh
# cargo install CRATE --version VERSION --root ROOT ...
echo "$*" >>"$CARGO_LOG"
[ "$4" != 0.4.99 ] || exit 101
mkdir -p "$6/bin"
printf '#!/bin/sh\necho "example %s"\n' "$4" >"$6/bin/example"
chmod +x "$6/bin/example"
FAKE
chmod +x "$work/fake/cargo"

cat >"$work/project/scripts/setup/example.sh" <<'EXAMPLE'
#!/usr/bin/env bash
source "$(dirname "$0")/lib.sh"
release_tool example "$1" "example/releases/$2.tar.gz" example-crate --locked
EXAMPLE

archive good 0.4.2
archive replaced 0.4.2
archive other 0.3.0
archive unpinned 0.4.2
pin good
pin replaced
pin other
printf '%064d example/releases/absent.tar.gz\n' 0 >>"$work/project/scripts/setup/checksums.txt"
echo tampered >>"$work/www/example/releases/replaced.tar.gz"

python3 -u -m http.server --bind 127.0.0.1 --directory "$work/www" 0 >"$work/port" 2>"$work/requests" &
server=$!
for _ in $(seq 100); do
  [ ! -s "$work/port" ] || break
  sleep 0.05
done
url=http://127.0.0.1:$(awk '{ print $6; exit }' "$work/port")

failures=0
checks=0
# check WHAT CONDITION...: counts and reports whether a command succeeds.
check() {
  local what=$1
  shift
  checks=$((checks + 1))
  if "$@"; then return; fi
  failures=$((failures + 1))
  printf 'failed: %s: %s\n' "$scenario" "$what"
  sed 's/^/    /' "$work/output"
}

# new NAME: starts a scenario with an empty tools folder.
new() {
  scenario=$1
  rm -rf "$work/tools" "$work/system"
  mkdir -p "$work/tools/cargo/bin" "$work/system"
  : >"$work/cargo.log"
  : >"$work/requests"
  : >"$work/output"
}

# run SCRIPT ARGUMENT...: runs a set-up script; sets $status.
run() {
  status=0
  env -i PATH="$work/fake:$work/system:$work/base" HOME="$work" CARGO_LOG="$work/cargo.log" SYSTEM="${system:-}" MACHINE="${machine:-}" \
    COMPANION_TOOLS="$work/tools" COMPANION_GITHUB_URL="$url" \
    bash "$work/project/scripts/setup/$1.sh" "${@:2}" >"$work/output" 2>&1 || status=$?
}

exits_with() { [ "$status" -eq "$1" ]; }
says() { grep -qF -- "$1" "$work/output"; }
installs() { [ "$("$work/tools/cargo/bin/example" --version 2>/dev/null)" = "example $1" ]; }
installs_nothing() { [ ! -e "$work/tools/cargo/bin/example" ]; }
downloads() { [ "$(grep -c '"GET ' "$work/requests")" -eq "$1" ]; }
compiles() { [ "$(cat "$work/cargo.log")" = "install example-crate --version $1 --root $work/tools/cargo --force --quiet --locked" ]; }
compiles_nothing() { [ ! -s "$work/cargo.log" ]; }
leaves_no_archive() { [ ! -e "$work/tools/download/example" ]; }

new "an empty tools folder: the archive is downloaded"
run example =0.4.2 good
check status exits_with 0
check program installs 0.4.2
check download downloads 1
check compilation compiles_nothing
check archive leaves_no_archive
run example =0.4.2 good
check "second run: status" exits_with 0
check "second run: message" says "up to date: example 0.4.2"
check "second run: download" downloads 1

new "the right version on PATH is used"
program "$work/system/example" 0.4.2
run example =0.4.2 good
check status exits_with 0
check message says "using $work/system/example, version 0.4.2"
check program installs_nothing
check download downloads 0

new "an outdated copy in the tools folder does not hide the right version on PATH"
program "$work/system/example" 0.4.2
program "$work/tools/cargo/bin/example" 0.4.1
run example =0.4.2 good
check status exits_with 0
check program installs_nothing

new "the wrong version on PATH is not used"
program "$work/system/example" 0.4.3
run example =0.4.2 good
check status exits_with 0
check program installs 0.4.2

new "a program on PATH that does not run is not used"
printf '#!/bin/sh\nexit 1\n' >"$work/system/example"
chmod +x "$work/system/example"
run example '>=0.4.2' good
check status exits_with 0
check program installs 0.4.2

new "an archive with another checksum is an error"
run example =0.4.2 replaced
check status exits_with 1
check message says "checksum mismatch: $url/example/releases/replaced.tar.gz"
check program installs_nothing
check compilation compiles_nothing
check archive leaves_no_archive

new "an archive without a checksum is not downloaded"
run example =0.4.2 unpinned
check status exits_with 0
check message says "has no checksum for example/releases/unpinned.tar.gz"
check message says "compiling example-crate 0.4.2 from source"
check program installs 0.4.2
check download downloads 0
check compilation compiles 0.4.2

new "an archive that is not on the server: the program is compiled"
run example =0.4.2 absent
check status exits_with 0
check message says "$url/example/releases/absent.tar.gz cannot be downloaded from here"
check program installs 0.4.2
check compilation compiles 0.4.2

new "a program of another version in the archive: the program is compiled"
run example '^0.4.2' other
check status exits_with 0
check message says "does not run on this system"
check program installs 0.4.2
check compilation compiles 0.4.2
check archive leaves_no_archive

new "a server that cannot be reached: the program is compiled"
reachable=$url
url=http://127.0.0.1:1
run example =0.4.2 good
url=$reachable
check status exits_with 0
check message says "http://127.0.0.1:1/example/releases/good.tar.gz cannot be downloaded from here"
check compilation compiles 0.4.2

new "a compilation that fails is an error"
run example =0.4.99 unpinned
check status exits_with 101
check program installs_nothing

scenario="version requirements"
cat >"$work/project/scripts/setup/meets.sh" <<'MEETS'
source "$(dirname "$0")/lib.sh"
meets "$1" "$2"
MEETS
while read -r expected version requirement; do
  run meets "$version" "$requirement"
  check "$version, $requirement" exits_with "$expected"
done <<'CASES'
0 0.2.130 =0.2.130
1 0.2.131 =0.2.130
1 0.2.13 =0.2.130
0 0.21.14 ^0.21.14
0 0.21.15 ^0.21.14
1 0.21.9 ^0.21.14
1 0.22.1 ^0.21.14
1 0.22.14 ^0.21.14
1 0.21.15-beta.1 ^0.21.14
0 0.22.0-beta.1 =0.22.0-beta.1
0 0.9.143 >=0.9.143
0 0.9.200 >=0.9.143
0 0.10.0 >=0.9.143
0 1.0.0 >=0.9.143
1 0.9.99 >=0.9.143
1 0.8.200 >=0.9.143
CASES

# Each tool on each platform: a `curl` that records the address shows that checksums.txt has the archive.
rm "$work/base/curl" "$work/base/uname"
cat >"$work/fake/curl" <<'FAKE'
#!/bin/sh
for last; do :; done
echo "$last" >>"$CARGO_LOG"
exit 6
FAKE
cat >"$work/fake/uname" <<'FAKE'
#!/bin/sh
case $1 in -s) echo "$SYSTEM" ;; -m) echo "$MACHINE" ;; esac
FAKE
printf '#!/bin/sh\nexit 101\n' >"$work/fake/cargo"
chmod +x "$work/fake/curl" "$work/fake/uname"
pinned=$(awk '$2 ~ /^wasm-bindgen\// { split($2, part, "/"); print part[5]; exit }' "$here/checksums.txt")
printf 'name = "wasm-bindgen"\nversion = "%s"\n' "$pinned" >"$work/project/Cargo.lock"
for platform in "Linux x86_64" "Linux aarch64" "Darwin x86_64" "Darwin arm64"; do
  read -r system machine <<<"$platform"
  for tool in trunk wasm-bindgen nextest cargo-deny; do
    new "$tool on $platform"
    run "$tool"
    check "checksums.txt has its archive" test -s "$work/cargo.log"
  done
done

printf 'set-up: %d passed, %d failed\n' "$((checks - failures))" "$failures"
[ "$failures" -eq 0 ]
