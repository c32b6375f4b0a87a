#!/usr/bin/env bash
# The release site in dist/, without network.
source "$(dirname "$0")/env.sh"
source "$ROOT/scripts/browser-profile.sh"
exec trunk build --release
