# What can be done with this repository. The work is in scripts/; every tool lives in .tools/.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help setup setup-build serve build package check deny advisories test fuzz agreement bench screenshots screenshots-keep clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## install everything: what builds the page and what judges its output
	@bash scripts/setup.sh all

setup-build: ## install only what serve and build need
	@bash scripts/setup.sh build

setup-%: ## (setup-NAME) install one tool of scripts/setup/
	@bash scripts/setup/$*.sh

serve: setup-build ## build the release site and serve it at http://127.0.0.1:8080 (PORT=...)
	@bash scripts/serve.sh

build: setup-build ## build the release site into dist/
	@bash scripts/build.sh

package: build ## the built site as dist-package/setup-companion-VERSION.zip, with checksums and how to serve it
	@bash scripts/package.sh

check: setup-rust deny ## formatting, lints, scripts, licences of the dependencies
	@bash scripts/check.sh

deny: setup-cargo-deny ## licences, bans and sources of the dependencies
	@bash scripts/deny.sh

advisories: setup-cargo-deny ## known vulnerabilities of the dependencies (needs the network)
	@bash scripts/advisories.sh

test: ## set up, check, Rust tests, build, the page in a browser
	@bash scripts/test.sh

fuzz: setup-rust ## random input for every reader and the whole check (SECONDS_EACH=300, TARGETS="yaml project")
	@bash scripts/fuzz.sh $(or $(SECONDS_EACH),300) $(TARGETS)

agreement: setup ## how far the checks agree with docker compose, the gateways, hadolint: makes the cases and tables anew
	@bash scripts/agreement.sh

bench: build ## what a visitor downloads, how soon the page shows and follows, how long a check takes, from click to verdict
	@bash scripts/sizes.sh
	@bash scripts/bench-page.sh
	@bash scripts/bench-check.sh
	@bash scripts/bench-verdict.sh

screenshots: build setup-system setup-e2e ## pictures of every view, language, appearance and width, in target/screenshots
	@bash scripts/screenshots.sh

screenshots-keep: build setup-system setup-e2e ## the pictures of docs/screens anew, with which the page is compared
	@bash scripts/screenshots.sh keep

clean: ## remove what was built, keep the tools
	@rm -rf dist dist-package target tests/e2e/test-results
