#!/usr/bin/env bash
# The toolchain of rust-toolchain.toml and the crates of Cargo.lock.
source "$(dirname "$0")/lib.sh"
cd "$ROOT" || exit 1

need rustup "Install it from https://rustup.rs, then run this again."
need cc "Rust needs a linker. On Debian: apt-get install build-essential"

field() { awk -F' = ' -v key="$1" '$1 == key { gsub(/[]["]/, "", $2); gsub(/, */, " ", $2); print $2 }' rust-toolchain.toml; }
channel=$(field channel)
read -ra components <<<"$(field components)"
read -ra targets <<<"$(field targets)"

has_toolchain() {
  local installed name
  installed=$(rustup target list --installed --toolchain "$channel" 2>/dev/null) || return 1
  for name in "${targets[@]}"; do grep -qx "$name" <<<"$installed" || return 1; done
  installed=$(rustup component list --installed --toolchain "$channel" 2>/dev/null) || return 1
  for name in "${components[@]}"; do grep -q "^$name" <<<"$installed" || return 1; done
}

if has_toolchain; then
  say "up to date: Rust $channel"
else
  # Installed explicitly, because rustup's automatic installation can be disabled.
  options=(--profile minimal)
  for name in "${components[@]}"; do options+=(--component "$name"); done
  for name in "${targets[@]}"; do options+=(--target "$name"); done
  rustup toolchain install "$channel" "${options[@]}" --no-self-update
fi

# So that builds, tests and fuzzing work without a network.
cargo fetch --locked --quiet
cargo fetch --locked --quiet --manifest-path fuzz/Cargo.toml
