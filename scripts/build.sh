#!/usr/bin/env bash
# Builds the release site into dist/, without network.
source "$(dirname "$0")/env.sh"
exec trunk build --release
