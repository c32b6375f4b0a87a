#!/usr/bin/env bash
# Asks Python's tomllib and the rows of the documented format about fly.toml files with one mistake each, and writes their
# verdicts down.
source "$(dirname "$0")/env.sh"
python=$TOOLS/python/bin/python3
[ -x "$python" ] || python=$(command -v python3) || { echo "Python is missing: run make setup" >&2; exit 1; }
record=crates/core/tests/agreement/fly.jsonl
"$python" -B crates/core/tests/conformance/fly_mutants.py >"$record.new"
mv "$record.new" "$record"
exec cargo test --locked --quiet -p companion-core --test it agreement_fly::
