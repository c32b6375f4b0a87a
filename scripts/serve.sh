#!/usr/bin/env bash
# Builds the release site, serves it on the loopback interface and rebuilds it after a change.
source "$(dirname "$0")/env.sh"
port=${PORT:-8080}
echo "The Setup Companion will be at http://127.0.0.1:$port (stop with Ctrl-C)"
exec trunk serve --release --port "$port"
