# shellcheck shell=bash
# The project's own tools first on PATH. Sourced by the other scripts, never run.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
TOOLS=${COMPANION_TOOLS:-$ROOT/.tools}
export PATH="$TOOLS/cargo/bin:$TOOLS/wasm/node_modules/.bin:$PATH"
# Trunk takes this for an option of its own and refuses the usual value, 1.
unset NO_COLOR
cd "$ROOT"
