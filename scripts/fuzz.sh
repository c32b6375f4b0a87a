#!/usr/bin/env bash
# Fuzzes the readers and the whole check, for so many seconds each (default 300); `fuzz.sh SECONDS [TARGET...]`.
# libFuzzer with the coverage that the stable compiler can be told to count, so that no second toolchain is needed.
source "$(dirname "$0")/env.sh"

seconds=${1:-300}
shift || true
targets=("$@")
[ "${#targets[@]}" -gt 0 ] || targets=(yaml toml json5 dotenv dockerfile project)

if ! command -v c++ >/dev/null && ! command -v g++ >/dev/null; then
  echo "SKIPPED: fuzzing, because libFuzzer needs a C++ compiler (Debian: apt-get install g++)"
  [ "${COMPANION_REQUIRE_JUDGES:-0}" = 0 ]
  exit
fi

host=$(rustc -vV | sed -n 's/^host: //p')
coverage=(-Cpasses=sancov-module)
for flag in level=4 inline-8bit-counters pc-table trace-compares; do
  coverage+=("-Cllvm-args=-sanitizer-coverage-$flag")
done
# `--target` keeps the flags away from build scripts and procedural macros.
RUSTFLAGS="${coverage[*]}" cargo build --locked --release --manifest-path fuzz/Cargo.toml --target "$host" \
  --target-dir target/fuzz

seeds=$(mktemp -d)
trap 'rm -rf "$seeds"' EXIT
cargo build --locked --quiet -p companion-cli
companion=${CARGO_TARGET_DIR:-$ROOT/target}/debug/companion
for product in clawdbot moltbot openclaw; do
  for target in gcp fly fly-private; do
    "$companion" new --product "$product" --target "$target" >"$seeds/plan.json"
    "$companion" generate --plan "$seeds/plan.json" --out "$seeds/$product-$target" 2>/dev/null
  done
done

for target in "${targets[@]}"; do
  # What was found before is kept between runs, so that a longer search goes on where a shorter one ended.
  corpus=target/fuzz/corpus/$target
  mkdir -p "$corpus" target/fuzz/artifacts
  for folder in "$seeds"/*/; do
    name=$(basename "$folder")
    case $target in
      yaml) cp "$folder/docker-compose.yml" "$corpus/$name" 2>/dev/null || true ;;
      toml) cp "$folder"/fly*.toml "$corpus/$name" 2>/dev/null || true ;;
      json5) cp "$folder"/*.json "$corpus/$name" ;;
      dotenv) cp "$folder/.env" "$corpus/$name" ;;
      dockerfile) cp "$folder/Dockerfile" "$corpus/$name" 2>/dev/null || true ;;
      project)
        for file in .env docker-compose.yml Dockerfile fly.toml; do
          if [ -f "$folder/$file" ]; then cat "$folder/$file"; fi
          printf '\036'
        done >"$corpus/$name"
        cat "$folder"/*.json >>"$corpus/$name"
        ;;
    esac
  done
  printf 'fuzz %s, %s s: ' "$target" "$seconds"
  log=target/fuzz/$target.log
  if "target/fuzz/$host/release/$target" -max_total_time="$seconds" -max_len=16384 -timeout=10 -rss_limit_mb=2048 \
    -artifact_prefix="target/fuzz/artifacts/$target-" "$corpus" >"$log" 2>&1; then
    grep '^Done' "$log"
  else
    echo "FAILED"
    tail -n 40 "$log"
    exit 1
  fi
done
