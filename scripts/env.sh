# shellcheck shell=bash
# Puts the tools that set-up installed first on PATH and changes to the repository's root.
# Sourced by the other scripts, never run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=${COMPANION_TOOLS:-$ROOT/.tools}
export PATH="$TOOLS/cargo/bin:$TOOLS/wasm/node_modules/.bin:$PATH"
# Trunk reads NO_COLOR as the value of its option --no-color and rejects the usual value, 1.
unset NO_COLOR
cd "$ROOT"
