# The commands of this repository. They are scripts of scripts/; the tools they need are installed into .tools/.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup setup-build dev serve build package check deny advisories test test-deep fuzz agreement bench screenshots screenshots-keep clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install every tool: those that build the page and those that only the tests use
	@bash scripts/setup.sh all

setup-build: ## install only what dev, serve and build need
	@bash scripts/setup.sh build

setup-%: ## (setup-NAME) install one tool of scripts/setup/
	@bash scripts/setup/$*.sh

dev: setup-build ## serve an unoptimised build at http://127.0.0.1:8080 that rebuilds and reloads after a change (PORT=...)
	@bash scripts/dev.sh

serve: setup-build ## build the release site and serve it at http://127.0.0.1:8080 (PORT=...)
	@bash scripts/serve.sh

build: setup-build ## build the release site into dist/
	@bash scripts/build.sh

package: build ## the built site as dist-package/setup-companion-VERSION.zip, with checksums and how to serve it
	@bash scripts/package.sh

check: setup-rust deny ## formatting, lints, shell scripts, workflows, licences of the dependencies
	@bash scripts/check.sh

deny: setup-cargo-deny ## licences, bans and sources of the dependencies
	@bash scripts/deny.sh

advisories: setup-cargo-deny ## known vulnerabilities of the dependencies (needs the network)
	@bash scripts/advisories.sh

test: ## everything a change can break: set-up, check, Rust tests, build, sizes, browser tests
	@bash scripts/test.sh

test-deep: ## the same with long fuzzing, more cases, agreement measured again, every browser test
	@bash scripts/test.sh deep

fuzz: setup-rust ## random input for every reader and the whole check (SECONDS_EACH=300, TARGETS="yaml project")
	@bash scripts/fuzz.sh $(or $(SECONDS_EACH),300) $(TARGETS)

agreement: setup ## measure again how far the checks agree with docker compose, the gateways, hadolint; rewrites cases and tables
	@bash scripts/agreement.sh

bench: build ## download sizes, time to first paint and to respond, duration of a check and of an explanation, time from click to verdict
	@bash scripts/sizes.sh
	@bash scripts/bench-page.sh
	@bash scripts/bench-check.sh
	@bash scripts/bench-verdict.sh

screenshots: build setup-system setup-e2e ## pictures of every view, language, appearance and width, in target/screenshots
	@bash scripts/screenshots.sh

screenshots-keep: build setup-system setup-e2e ## replace the pictures in docs/screens, the reference for comparisons
	@bash scripts/screenshots.sh keep

clean: ## remove everything built, keep the tools
	@rm -rf dist dist-package target tests/e2e/test-results
