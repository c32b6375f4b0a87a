#!/usr/bin/env bash
# The toolchain that rust-toolchain.toml names, and every crate that Cargo.lock names.
source "$(dirname "$0")/lib.sh"
cd "$ROOT" || exit 1

need rustup "Install it from https://rustup.rs, then run this again."
need cc "A linker is needed: apt-get install build-essential"

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
  # Asked for by name: a machine may have rustup's automatic installation switched off.
  options=(--profile minimal)
  for name in "${components[@]}"; do options+=(--component "$name"); done
  for name in "${targets[@]}"; do options+=(--target "$name"); done
  rustup toolchain install "$channel" "${options[@]}" --no-self-update
fi

# The build itself runs without network.
cargo fetch --locked --quiet
cargo fetch --locked --quiet --manifest-path fuzz/Cargo.toml
# Nor does what the standard library is made of, for scripts/browser-profile.sh; its manifest is one of an unstable kind.
RUSTC_BOOTSTRAP=1 cargo fetch --locked --quiet --manifest-path "$(rustc --print sysroot)/lib/rustlib/src/rust/library/sysroot/Cargo.toml"
