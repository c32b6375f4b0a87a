#!/usr/bin/env bash
# Asks hadolint about Dockerfiles with one mistake each, and writes its verdicts down.
source "$(dirname "$0")/env.sh"
hadolint=$TOOLS/python/bin/hadolint
[ -x "$hadolint" ] || hadolint=$(command -v hadolint) || { echo "hadolint is missing: run make setup" >&2; exit 1; }
record=crates/core/tests/agreement/dockerfile.jsonl
python3 -B crates/core/tests/conformance/dockerfile_mutants.py "$hadolint" >"$record.new"
mv "$record.new" "$record"
exec cargo test --locked --quiet -p companion-core --test it agreement_dockerfile::
