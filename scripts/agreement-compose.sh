#!/usr/bin/env bash
# Runs docker compose on every mutated project again and writes docs/agreement-compose.md. Where a mistake is in several
# places, Compose names any of them: its messages may differ between runs, its verdicts never do.
source "$(dirname "$0")/env.sh"
compose=$TOOLS/compose/docker-compose
[ -x "$compose" ] || { echo "docker compose is not installed: run make setup-compose first" >&2; exit 1; }
python3 -B crates/core/tests/conformance/compose_corpus.py "$compose" 600 1 >target/compose.jsonl
mv target/compose.jsonl crates/core/tests/agreement/compose.jsonl
COMPANION_UPDATE=1 exec cargo test --locked -p companion-core --test it agreement_compose::
