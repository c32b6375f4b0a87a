#!/usr/bin/env bash
# Playwright and its helpers, in place. It drives the system's Chromium, not one of its own.
source "$(dirname "$0")/lib.sh"
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
npm_project e2e "$ROOT/tests/e2e" "$ROOT/tests/e2e"
