"""The rules of the plugin site, on zips and folders that break them one by one."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import check_plugin_zip
import plugin_site_rules as site
import pytest
from check_plugin_zip import bandit, check, file_rules, flake8, form, secrets
from package_plugin import package

METADATA = """[general]
name=Example
description=An example
version=1.0
qgisMinimumVersion=3.22
qgisMaximumVersion=4.99
author=Somebody
email=somebody@example.org
about=About it
tracker=https://example.org/tracker
repository=https://example.org/repository
homepage=https://example.org/
license=GPL-3.0-or-later
icon=icon.svg
supportsQt6=True
"""
FILES = {"__init__.py": "", "metadata.txt": METADATA, "LICENSE": "GPL", "icon.svg": "<svg/>"}
CHECKSUM = hashlib.sha256(b"a wheel").hexdigest()


def zipped(folder: Path, **files: str) -> Path:
    """A plugin of these files beside, or in the place of, those that it needs."""
    path = folder / "example.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in {**FILES, **files}.items():
            archive.writestr(f"example/{name}", text)
    return path


def written(folder: Path, name: str, text: str) -> Path:
    """A file of an unpacked plugin; returns the folder that the scan looks at."""
    path = folder / "example" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return folder


def rules(findings) -> list[str]:
    return [finding.rule for finding in findings]


def test_the_site_would_take_the_plugin():
    bad = [str(finding) for finding in check(package()) if not finding.skipped]
    assert bad == []


def test_no_mandatory_rule_is_skipped():
    assert not {rule for rule, _ in check_plugin_zip.SKIPPED} & set(site.BANDIT_MANDATORY)
    assert len(set(site.BANDIT_MANDATORY)) == 38


def test_a_small_plugin_passes(tmp_path):
    assert check(zipped(tmp_path)) == []


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"metadata.txt": METADATA.replace("about=About it\n", "")}, "about is missing"),
        ({"metadata.txt": METADATA.replace("About it", "100 % sure")}, "'%' must be followed"),
        ({"metadata.txt": METADATA.replace("https://example.org/tracker", "none")}, "tracker is no address"),
        ({"metadata.txt": METADATA.replace("org/\n", "org/repository\n")}, "homepage is to tell"),
        ({"metadata.txt": METADATA.replace("supportsQt6=True", "supportsQt6=yes")}, "supportsQt6 is neither"),
        ({"metadata.txt": METADATA.replace("icon.svg", "other.svg")}, "the icon is missing"),
        ({"metadata.txt": METADATA.replace("Somebody", "A/B")}, "author has a slash"),
        ({"__pycache__/a.py": ""}, "a cache"),
        ({"a.pyc": ""}, "a cache"),
        ({"../a.py": ""}, "leads elsewhere"),
    ],
)
def test_the_form_refuses(tmp_path, change, problem):
    found = list(form(zipped(tmp_path, **change)))
    assert len(found) == 1 and problem in found[0].text


def test_the_form_refuses_a_missing_licence_and_a_zip_that_is_too_large(tmp_path, monkeypatch):
    path = tmp_path / "example.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("__init__.py", "metadata.txt", "icon.svg"):
            archive.writestr(f"example/{name}", FILES[name])
    monkeypatch.setattr(site, "LARGEST_BYTES", 100)
    assert [finding.file for finding in form(path)] == ["", "LICENSE"]


@pytest.mark.parametrize("name", ["run.sh", "lib.dll", "lib.so.1", "x.pyd", "tool.EXE"])
def test_programs_and_libraries_are_suspicious(tmp_path, name):
    with zipfile.ZipFile(zipped(tmp_path, **{name: ""})) as archive:
        assert rules(file_rules(archive)) == ["FILE_SUSPICIOUS"]


def test_bandit_blocks_whatever_the_severity(tmp_path):
    written(tmp_path, "a.py", "import subprocess\nsubprocess.run('ls', shell=True)\nPASSWORD = 'abc'\n")
    assert {"B602", "B105"} <= set(rules(bandit(tmp_path)))


def test_flake8_finds_a_name_that_is_not_there(tmp_path):
    assert rules(flake8(written(tmp_path, "a.py", "print(nothing)\n"))) == ["F821"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("plain.json", json.dumps({"sha256": CHECKSUM}), ["HexHighEntropyString"]),
        ("plain.py", f'SHA256 = "{CHECKSUM}"\n', ["HexHighEntropyString"]),
        # Forms of a checksum that are not taken for a secret.
        ("named.json", json.dumps({"digest": f"sha256:{CHECKSUM}"}), []),
        ("pinned.txt", f"numpy==2.0 --hash=sha256:{CHECKSUM}\n", []),
        ("address.json", json.dumps({"url": f"https://example.org/{CHECKSUM}/a.whl"}), []),
        ("token.py", 'URL = "https://me:my-pass-word@example.org"\n', ["BasicAuthDetector"]),
    ],
)
def test_what_looks_like_a_secret(tmp_path, name, text, found):
    assert rules(secrets(written(tmp_path, name, text))) == found


def test_a_wheel_inside_the_zip_is_looked_into(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.whl", "w") as wheel:
        wheel.writestr("a/__init__.py", "exec('1')\n")
    path = zipped(tmp_path)
    with zipfile.ZipFile(path, "a") as archive:
        archive.write(tmp_path / "a.whl", "example/backend/a.whl")
    found = check(path)
    assert [(finding.rule, finding.nested) for finding in found] == [("B102", True)]
    assert found[0].file == "backend/a.whl.unpacked/a/__init__.py"
