#!/usr/bin/env bash
# Licences, bans and sources of the dependencies: decided from Cargo.lock alone, without network.
source "$(dirname "$0")/env.sh"
exec cargo deny --offline --locked check --hide-inclusion-graph licenses bans sources
