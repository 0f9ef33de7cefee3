# Works with GNU Make 3.81 (macOS) and later. `make` alone lists what there is.

python := .venv/bin/python

.PHONY: help site serve test lock bench screenshots clean

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' Makefile

site: ## convert seeds/, build public/ and say where to look
	@.ci/set-up
	@$(python) build.py

serve: ## preview the site, rebuilding as files are saved
	@.ci/set-up
	@$(python) build.py serve

test: ## style, types, import directions, then every test (TESTS=tests/… for some)
	@.ci/set-up test
	$(python) -m ruff check
	$(python) -m ruff format --check
	$(python) -m mypy
	.venv/bin/lint-imports
	$(python) -m pytest --numprocesses auto --dist loadfile $(TESTS)

lock: ## write the requirement locks anew (needs uv; UPGRADE=1 takes newer versions)
	@command -v uv >/dev/null || { echo "error: make lock needs uv" >&2; exit 2; }
	uv pip compile $(lock_options) pyproject.toml --output-file requirements.txt
	uv pip compile $(lock_options) --constraint requirements.txt --extra nlp --group dev pyproject.toml --output-file requirements-dev.txt
	uv pip compile $(lock_options) --group bench --output-file benchmarks/requirements.txt

lock_options = --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --no-annotate \
	$(if $(UPGRADE),--upgrade)

bench: ## time whole builds against Hugo (OPTIONS="--sizes 1000 --rich"; see benchmarks/README.md)
	@.ci/set-up bench
	@$(python) benchmarks/run.py $(OPTIONS)

screenshots: ## take the pictures in docs/images/ anew
	@.ci/set-up test
	@$(python) docs/screenshots.py

clean: ## delete the site, the build's memory and the tools' caches, but not .venv
	rm -rf public .briefings .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
