# shellcheck shell=bash
# What every set-up script needs: where things are, how to say it, how to skip what is done.
# Sourced, never run.
#
# Exit codes of a set-up script: 0 ready, 1 failed, 3 not available on this machine (the message
# says how to get it). scripts/setup.sh decides whether a 3 stops the work.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
TOOLS=${COMPANION_TOOLS:-$ROOT/.tools}
case $TOOLS in
  /*) ;;
  *) echo "COMPANION_TOOLS must be an absolute path, not '$TOOLS'" >&2; exit 1 ;;
esac
export PATH="$TOOLS/cargo/bin:$TOOLS/wasm/node_modules/.bin:$PATH"
mkdir -p "$TOOLS/stamps"

say() { printf '%s\n' "$*"; }

# unavailable WHAT HOW...: nothing this script may do would bring the tool.
unavailable() {
  say "MISSING: $1"
  shift
  printf '  %s\n' "$@"
  exit 3
}

need() { command -v "$1" >/dev/null 2>&1 || unavailable "$1 is not installed" "$2"; }

# A stamp records which version of its inputs a tool was installed from.
is_stamped() { [ "$(cat "$TOOLS/stamps/$1" 2>/dev/null)" = "$2" ]; }
stamp() { printf '%s\n' "$2" >"$TOOLS/stamps/$1"; }

digest() {
  if command -v sha256sum >/dev/null; then cat "$@" | sha256sum; else cat "$@" | shasum -a 256; fi | cut -d' ' -f1
}

# The version Cargo.lock holds for a crate.
locked_version() {
  awk -v want="name = \"$1\"" '$0 == want { getline; gsub(/version = |"/, ""); print; exit }' "$ROOT/Cargo.lock"
}

# npm_project STAMP SOURCE DEST: exactly what the committed lock file says, installed in DEST.
# Install scripts stay off: they would compile or download things outside the lock file.
npm_project() {
  local name=$1 source=$2 dest=$3 key
  need npm "Install Node 20 or newer, which brings npm."
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

# cargo_tool PROGRAM CRATE VERSION [cargo install options]: a program compiled into the tools folder.
# The full optimisation that their authors ask for costs minutes here and buys nothing in use.
cargo_tool() {
  local program=$1 crate=$2 version=$3
  shift 3
  if [ "$("$TOOLS/cargo/bin/$program" --version 2>/dev/null | awk '{print $2}')" = "$version" ]; then
    say "up to date: $program $version"
    return
  fi
  need cargo "Install rustup (https://rustup.rs), then run this again."
  say "compiling $crate $version: this takes some minutes, once"
  cd "$ROOT"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR="$TOOLS/compile/$crate" \
    cargo install "$crate" --version "$version" --root "$TOOLS/cargo" --force --quiet "$@"
  rm -rf "$TOOLS/compile/$crate"
}
