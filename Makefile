# Everything from a fresh clone: `make demo`, `make test`, `make package`. `make help` lists the rest.
#
# The folder may have spaces in its path: only relative paths here, and environments are called by
# `python -m`, never by the scripts in their bin folder.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PYTHON ?= /usr/bin/python3
BACKEND_PYTHON := backend/.venv/bin/python
PLUGIN_PYTHON := .venv-plugin/bin/python
QT6_PYTHON := .venv-qt6/bin/python
WINDOWS_FILES := tests.helpers.windows_files
WRITING_TESTS := tests/backend/test_replacing.py tests/backend/vector/files tests/backend/imagery/test_writing.py \
	tests/backend/inference/test_outputs.py tests/backend/inference/windows/test_own_folder.py \
	tests/faults/test_windows.py tests/backend/model/library
PIP_INSTALL := -m pip install --disable-pip-version-check --quiet

.PHONY: help apt backend backend-dev plugin package check-zip lock lock-check lint test test-backend test-plugin \
	screenshots help-pictures test-winlock test-winlock-quick test-qt6 test-other-qgis test-window faults fuzz demo clean

help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' Makefile

apt: ## Install the Debian or Ubuntu packages that are missing (QGIS, Xvfb, Qt's lrelease, venv).
	@tools/system_packages.sh "$(PYTHON)"

backend: backend/.venv/.complete ## Make the backend's environment in backend/.venv, without PyTorch.

backend/.venv/.complete: backend/pyproject.toml | apt
	@echo "Setting up the backend in backend/.venv (0.7 GB)."
	rm -f $@
	"$(PYTHON)" -m venv backend/.venv
	$(BACKEND_PYTHON) $(PIP_INSTALL) --editable ./backend
	touch $@

backend-dev: backend/.venv/.developer ## Add PyTorch and the tools of the tests to it.

backend/.venv/.developer: backend/.venv/.complete
	@echo "Adding PyTorch and the tools of the tests (1.3 GB; 5 GB with GPU libraries: see CONTRIBUTING.md)."
	rm -f $@
	$(BACKEND_PYTHON) $(PIP_INSTALL) --editable './backend[dev]'
	touch $@

.venv-plugin/.complete: tests/plugin/requirements.txt | apt
	rm -f $@
	"$(PYTHON)" -m venv --system-site-packages .venv-plugin
	$(PLUGIN_PYTHON) $(PIP_INSTALL) --requirement tests/plugin/requirements.txt
	touch $@

.venv-qt6/.complete: tests/qt6/requirements.txt | apt
	rm -f $@
	"$(PYTHON)" -m venv .venv-qt6
	$(QT6_PYTHON) $(PIP_INSTALL) --requirement tests/qt6/requirements.txt
	touch $@

plugin: backend | apt ## Assemble the plugin as users get it in build/qgis_earthmind.
	@"$(PYTHON)" tools/assemble_plugin.py

package: plugin ## Zip the plugin into build/earthmind-VERSION.zip.
	@"$(PYTHON)" tools/package_plugin.py

check-zip: package backend-dev ## Check the zip by the rules of the plugin site.
	$(BACKEND_PYTHON) tools/check_plugin_zip.py

lock: backend-dev ## Lock the packages that the backend is set up from anew, and verify them.
	$(BACKEND_PYTHON) tools/lock.py
	$(BACKEND_PYTHON) tools/lock.py --verify

lock-check: backend-dev ## Ask the package index for every locked wheel, on five platforms.
	$(BACKEND_PYTHON) tools/lock.py --verify

lint: check-zip ## Check style, types, security, and what the plugin site asks for.
	$(BACKEND_PYTHON) -m ruff check .
	$(BACKEND_PYTHON) -m ruff check --quiet --preview --select PLW1514 . # a text file has an encoding
	$(BACKEND_PYTHON) -m ruff format --check --quiet .
	$(BACKEND_PYTHON) -m mypy
	$(BACKEND_PYTHON) -m bandit --quiet --recursive qgis_earthmind
	$(BACKEND_PYTHON) tools/analyze_plugin.py
	$(BACKEND_PYTHON) tools/lock.py --check

test: lint test-backend test-plugin test-winlock-quick test-qt6 test-window ## Run everything: lint, both sides' tests, Qt 6, the window tests.

test-backend: backend-dev ## Test the backend.
	$(BACKEND_PYTHON) -X warn_default_encoding -m pytest tests/backend tests/faults

test-plugin: plugin backend .venv-plugin/.complete ## Test the plugin inside QGIS without a display.
	QT_QPA_PLATFORM=offscreen $(PLUGIN_PYTHON) -m pytest tests/plugin

test-qt6: .venv-qt6/.complete ## Test the plugin's widgets on Qt 6, and its names in newer versions of QGIS.
	$(QT6_PYTHON) -m pytest tests/qt6

test-other-qgis: plugin ## Test the plugin in QGIS 3.40 and 3.44, each in a Debian chroot. Needs root.
	tools/other_qgis.sh bookworm build/qgis-3.40
	tools/other_qgis.sh trixie build/qgis-3.44

test-winlock: plugin backend-dev .venv-plugin/.complete ## Test both sides with files that behave as on Windows (Linux).
	$(BACKEND_PYTHON) -m pytest -p $(WINDOWS_FILES) tests/backend tests/faults
	QT_QPA_PLATFORM=offscreen $(PLUGIN_PYTHON) -m pytest -p $(WINDOWS_FILES) tests/plugin

test-winlock-quick: plugin backend-dev .venv-plugin/.complete
	$(BACKEND_PYTHON) -m pytest -p $(WINDOWS_FILES) $(WRITING_TESTS)
	QT_QPA_PLATFORM=offscreen $(PLUGIN_PYTHON) -m pytest -p $(WINDOWS_FILES) tests/plugin/processing tests/plugin/layers

test-window: plugin backend-dev ## Test the main job in a real QGIS window under Xvfb; pictures in build/e2e.
	$(BACKEND_PYTHON) -m pytest tests/e2e

screenshots: plugin backend-dev ## Take pictures of the panel's states in a real QGIS window; they go to demo/screens.
	$(BACKEND_PYTHON) -m pytest tests/e2e/test_screens.py
	mkdir -p demo/screens
	cp build/screens/*.png demo/screens/

help-pictures: plugin backend-dev ## Do the tutorial in a real QGIS window and take its pictures anew.
	$(BACKEND_PYTHON) -m pytest tests/e2e/test_tutorial.py
	$(BACKEND_PYTHON) tools/help_pictures.py

faults: backend-dev ## Do every fault and attack, and write what happens into tests/FAULTS.md.
	$(BACKEND_PYTHON) tools/faults.py

fuzz: backend-dev ## Send thousands of random cases to every door. CASES= of each kind (2000).
	EARTHMIND_FUZZ=$(or $(CASES),2000) $(BACKEND_PYTHON) -m pytest tests/faults/test_fuzz.py

demo: plugin backend ## Run the main job in QGIS. OPTICAL=, SAR=, PROMPT= for your own files; results in demo/.
	@$(BACKEND_PYTHON) tools/demo.py

clean: ## Remove everything that make has made.
	rm -rf build demo backend/.venv .venv-plugin .venv-qt6 backend/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
