#!/usr/bin/env bash
# Serves an unoptimised build that is rebuilt and reloaded after each change.
source "$(dirname "$0")/env.sh"
port=${PORT:-8080}
export TRUNK_SERVE_NO_AUTORELOAD=false
exec trunk serve --port "$port" --dist target/dev-site
