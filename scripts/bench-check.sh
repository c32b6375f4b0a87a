#!/usr/bin/env bash
# How long checking existing files takes.
source "$(dirname "$0")/env.sh"
exec cargo bench --locked --quiet --bench check
