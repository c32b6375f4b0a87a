#!/usr/bin/env bash
# Asks docker compose again about every mutated project, and writes docs/agreement-compose.md. Of several places with the
# same mistake Compose names any: in that name its words may differ from run to run, never in the verdict.
source "$(dirname "$0")/env.sh"
compose=$TOOLS/compose/docker-compose
[ -x "$compose" ] || { echo "docker compose is not installed: run make setup-compose first" >&2; exit 1; }
python3 -B crates/core/tests/conformance/compose_corpus.py "$compose" 600 1 >target/compose.jsonl
mv target/compose.jsonl crates/core/tests/agreement/compose.jsonl
COMPANION_UPDATE=1 exec cargo test --locked -p companion-core --test it agreement_compose::
