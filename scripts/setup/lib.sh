# shellcheck shell=bash
# Shared by the set-up scripts: locations, messages, and one function for each way to install a tool.
# Sourced, never run.
#
# Exit codes of a set-up script: 0 ready, 1 failed, 3 not available on this system (the message says
# how to install it). scripts/setup.sh decides which of them stop the work.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
TOOLS=${COMPANION_TOOLS:-$ROOT/.tools}
case $TOOLS in
  /*) ;;
  *) echo "COMPANION_TOOLS must be an absolute path, not '$TOOLS'" >&2; exit 1 ;;
esac
# The server that release archives are downloaded from: GitHub, or a mirror with the same paths.
GITHUB=${COMPANION_GITHUB_URL:-https://github.com}
export PATH="$TOOLS/cargo/bin:$TOOLS/wasm/node_modules/.bin:$PATH"
mkdir -p "$TOOLS/stamps"

say() { printf '%s\n' "$*"; }

# unavailable WHAT HOW...: ends the script because it cannot install WHAT; HOW tells the user what to do.
unavailable() {
  say "MISSING: $1"
  shift
  printf '  %s\n' "$@"
  exit 3
}

need() { command -v "$1" >/dev/null 2>&1 || unavailable "$1 is not installed" "$2"; }

# A stamp records the version, or the digest of the lock files, that a tool was installed from.
is_stamped() { [ "$(cat "$TOOLS/stamps/$1" 2>/dev/null)" = "$2" ]; }
stamp() { printf '%s\n' "$2" >"$TOOLS/stamps/$1"; }

# SHA-256 of the files' concatenated contents, in hexadecimal.
digest() {
  if command -v sha256sum >/dev/null; then cat "$@" | sha256sum; else cat "$@" | shasum -a 256; fi | cut -d' ' -f1
}

# The version of a crate in Cargo.lock.
locked_version() {
  awk -v want="name = \"$1\"" '$0 == want { getline; gsub(/version = |"/, ""); print; exit }' "$ROOT/Cargo.lock"
}

# npm_project STAMP SOURCE DEST: installs SOURCE's package-lock.json in DEST.
# Install scripts are disabled: they would compile or download files that the lock file does not pin.
npm_project() {
  local name=$1 source=$2 dest=$3 key
  need npm "Install Node 20 or newer, which includes npm."
  key=$(digest "$source/package.json" "$source/package-lock.json")
  if is_stamped "$name" "$key" && [ -d "$dest/node_modules" ]; then
    say "up to date"
    return
  fi
  rm -f "$TOOLS/stamps/$name"
  mkdir -p "$dest"
  if [ "$source" != "$dest" ]; then cp "$source/package.json" "$source/package-lock.json" "$dest/"; fi
  (cd "$dest" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
  stamp "$name" "$key"
}

# release_tool PROGRAM REQUIREMENT ARCHIVE CRATE [cargo install options]: installs a Rust program.
# The first of these that works is used:
#   1. a copy in the tools folder or on PATH whose version meets REQUIREMENT;
#   2. upstream's release archive, if setup/checksums.txt has its SHA-256; ARCHIVE is its path on GitHub;
#   3. CRATE, compiled from source.
# REQUIREMENT is one version with an operator, as described at `meets`; 2 and 3 install that version.
release_tool() {
  local program=$1 requirement=$2 archive=$3 crate=$4 path
  shift 4
  path=$(installed "$program")
  if [ -n "$path" ] && meets "$(version_of "$path")" "$requirement"; then
    say "up to date: $program $(version_of "$path")"
    return
  fi
  path=$(system_program "$program")
  if [ -n "$path" ] && meets "$(version_of "$path")" "$requirement"; then
    # An outdated copy in the tools folder would come first on PATH.
    rm -f "$TOOLS/cargo/bin/$program"
    say "using $path, version $(version_of "$path")"
    return
  fi
  if download_release "$program" "$requirement" "$archive"; then return; fi
  compile "$crate" "$(bare_version "$requirement")" "$@"
}

# The path of a program in the tools folder, or nothing.
installed() { if [ -x "$TOOLS/cargo/bin/$1" ]; then echo "$TOOLS/cargo/bin/$1"; fi; }

# The path of a program that was not installed by these scripts, or nothing.
system_program() { { type -ap "$1" || true; } | awk -v own="$TOOLS/" 'index($0, own) != 1 && !found++'; }

# The second word of what `PROGRAM --version` prints, or nothing if the program does not run.
version_of() { { "$1" --version 2>/dev/null || true; } | awk 'NR == 1 { print $2 }'; }

bare_version() { printf '%s\n' "${1#"${1%%[0-9]*}"}"; }

# meets VERSION REQUIREMENT: whether a version meets a requirement, with Cargo's operators for a version 0.x:
# `=` is exactly that version, `^` the same minor version or a later patch of it, `>=` any later version.
# A pre-release meets only its own version.
meets() {
  local version=$1 operator=${2%%[0-9]*} required
  local major minor patch required_major required_minor required_patch
  required=$(bare_version "$2")
  if [ "$version" = "$required" ]; then return 0; fi
  [[ $version =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || return 1
  IFS=. read -r major minor patch <<<"$version"
  IFS=. read -r required_major required_minor required_patch <<<"$required"
  case $operator in
    '^') [ "$major.$minor" = "$required_major.$required_minor" ] && [ "$patch" -ge "$required_patch" ] ;;
    '>=')
      if [ "$major" -ne "$required_major" ]; then
        [ "$major" -gt "$required_major" ]
      elif [ "$minor" -ne "$required_minor" ]; then
        [ "$minor" -gt "$required_minor" ]
      else
        [ "$patch" -ge "$required_patch" ]
      fi
      ;;
    *) return 1 ;;
  esac
}

# The target triple in the name of a release archive. LIBC is the C library that upstream's Linux
# builds for arm64 use, musl unless given; its builds for x86-64 use musl.
release_target() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64) echo x86_64-unknown-linux-musl ;;
    Linux-aarch64 | Linux-arm64) echo "aarch64-unknown-linux-${1:-musl}" ;;
    Darwin-x86_64) echo x86_64-apple-darwin ;;
    Darwin-arm64) echo aarch64-apple-darwin ;;
    *) echo "$(uname -m)-$(uname -s)" ;;
  esac
}

# download_release PROGRAM REQUIREMENT ARCHIVE: installs a program from a release archive.
# Returns 1, after a message with the reason, if the archive cannot be had or its program does not run
# here. A wrong checksum ends the script: it means a damaged or replaced file.
download_release() {
  local program=$1 requirement=$2 archive=$3 url=$GITHUB/$3 folder=$TOOLS/download/$1 expected actual path
  expected=$(awk -v archive="$archive" '$2 == archive { print $1 }' "$ROOT/scripts/setup/checksums.txt")
  if [ -z "$expected" ]; then
    say "no prebuilt $program: scripts/setup/checksums.txt has no checksum for $archive"
    return 1
  fi
  if ! command -v curl >/dev/null; then
    say "no prebuilt $program: curl is not installed"
    return 1
  fi
  rm -rf "$folder"
  mkdir -p "$folder" "$TOOLS/cargo/bin"
  # A network that drops packets costs 5 seconds, a stalled transfer 20.
  if ! curl --fail --location --silent --show-error --connect-timeout 5 --speed-limit 1000 --speed-time 20 \
    --output "$folder/archive.tar.gz" "$url"; then
    say "no prebuilt $program: $url cannot be downloaded from here"
    rm -rf "$folder"
    return 1
  fi
  actual=$(digest "$folder/archive.tar.gz")
  if [ "$actual" != "$expected" ]; then
    rm -rf "$folder"
    say "checksum mismatch: $url"
    say "  expected SHA-256 $expected"
    say "  downloaded       $actual"
    exit 1
  fi
  if ! tar -xzf "$folder/archive.tar.gz" -C "$folder"; then
    say "no prebuilt $program: $url cannot be unpacked here"
    rm -rf "$folder"
    return 1
  fi
  path=$(find "$folder" -type f -name "$program" -print -quit)
  if [ -z "$path" ] || ! meets "$(version_of "$path")" "$requirement"; then
    say "no prebuilt $program: the program in $url does not run on this system"
    rm -rf "$folder"
    return 1
  fi
  mv -f "$path" "$TOOLS/cargo/bin/$program"
  rm -rf "$folder"
  say "downloaded $program $(bare_version "$requirement")"
}

# compile CRATE VERSION [cargo install options]: compiles a program into the tools folder.
# Low optimisation instead of the authors' release profile: that one takes minutes longer to compile,
# and these programs run for seconds.
compile() {
  local crate=$1 version=$2
  shift 2
  need cargo "Install rustup (https://rustup.rs), then run this again."
  say "compiling $crate $version from source; this takes a few minutes, once"
  cd "$ROOT"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR="$TOOLS/compile/$crate" \
    cargo install "$crate" --version "$version" --root "$TOOLS/cargo" --force --quiet "$@"
  rm -rf "$TOOLS/compile/$crate"
  say "compiled $crate $version"
}
