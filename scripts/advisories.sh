#!/usr/bin/env bash
# Known vulnerabilities of the dependencies. Fetches the advisory database, so it needs the network.
source "$(dirname "$0")/env.sh"
exec cargo deny --locked check advisories
