#!/usr/bin/env bash
# The packages of the browser tests, Playwright among them, in tests/e2e. The tests use the system's Chromium.
source "$(dirname "$0")/lib.sh"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
npm_project e2e "$ROOT/tests/e2e" "$ROOT/tests/e2e"
