"""Check ``build/earthmind-VERSION.zip`` by the rules of plugins.qgis.org; exit 1 where one is broken.

What the form refuses and what the scan blocks are errors. So is a finding of a rule that the uploader may
skip, unless `SKIPPED` says why; those are listed at the end, to be ticked when uploading. The site does not
look into an archive inside the zip, such as a wheel. This does: what is hidden from a scan would win nobody's
trust.
"""

from __future__ import annotations

import configparser
import json
import re
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

import plugin_site_rules as site
from package_plugin import ROOT, version

# Rule and files, and why the rule is to be skipped for them. Paths are those within the plugin's folder.
SKIPPED = {
    ("B311", "backend/*"): "random numbers of training, not of secrets",
    ("B314", "backend/*"): "XML from GDAL's own drivers and from files of the user; their size has a limit",
    ("B403", "backend/*"): "names the module whose files are read without it",
    ("B405", "backend/*"): "see B314",
    ("B406", "backend/*"): "escapes text, parses nothing",
    ("B608", "backend/*"): "names of tables of the GeoPackage's own standard",
    ("HexHighEntropyString", "backend/*.json"): "checksums of weights and downloads",
}


_UNPACKED = ".unpacked/"


@dataclass(frozen=True)
class Finding:
    """Something that the site does not like.

    Attributes:
        rule: The site's name of the rule; ``form`` for what the form refuses.
        file: Path within the plugin's folder; empty for the zip as a whole.
        line: Line in the file, 0 where there is none.
        text: What is wrong.
    """

    rule: str
    file: str
    line: int
    text: str

    @property
    def skipped(self) -> bool:
        """Whether the rule is skipped for this file."""
        return any(self.rule == rule and fnmatch(self.file, files) for rule, files in SKIPPED)

    @property
    def nested(self) -> bool:
        """Whether it is in an archive inside the zip, where the site does not look."""
        return _UNPACKED in self.file

    def __str__(self) -> str:
        """As compilers do, so that editors find the place."""
        return f"{self.file or 'zip'}:{self.line}: {self.rule} {self.text}"


def check(path: Path) -> list[Finding]:
    """Everything that the site would find in a zip."""
    found = [*form(path)]
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as archive:
        found += file_rules(archive)
        archive.extractall(folder)
        _unpack_nested(Path(folder))
        found += [*bandit(Path(folder)), *secrets(Path(folder)), *flake8(Path(folder))]
    return found


def form(path: Path) -> Iterator[Finding]:
    """What the form for uploading refuses."""
    size = path.stat().st_size
    if size > site.LARGEST_BYTES:
        yield _refused(f"{size / 1e6:.1f} MB are more than {site.LARGEST_BYTES / 1e6:.0f}")
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        for name in names:
            if ".." in name or name.startswith("/") or "\\" in name:
                yield _refused("the path leads elsewhere", name)
            if ".pyc" in name or set(site.FORBIDDEN_FOLDERS) & set(name.split("/")):
                yield _refused("a cache, or a folder of version control", name)
        if archive.testzip() is not None:
            yield _refused(f"{archive.testzip()} is damaged")
        package = names[0].split("/")[0]
        if {name.split("/")[0] for name in names} != {package} or "/" not in names[0]:
            yield _refused("there is more than one folder at the top")
        if not re.fullmatch(site.PACKAGE_NAME, package):
            yield _refused(f"{package} is no name of a Python package")
        missing = [name for name in site.REQUIRED_FILES if f"{package}/{name}" not in names]
        yield from (_refused("is missing", name) for name in missing)
        if "metadata.txt" not in missing:
            yield from metadata(archive.read(f"{package}/metadata.txt").decode("utf-8"), names, package)


def metadata(text: str, names: Sequence[str], package: str) -> Iterator[Finding]:
    """What the form, or a person who approves, refuses in ``metadata.txt``."""
    parser = configparser.ConfigParser()  # with interpolation, as the site reads it: no lonely % anywhere
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    try:
        parser.read_string(text)
        fields = dict(parser.items("general"))
    except configparser.Error as error:
        yield _refused(str(error), "metadata.txt")
        return
    for field in site.REQUIRED_FIELDS:
        if not fields.get(field, "").strip():
            yield _refused(f"{field} is missing", "metadata.txt")
    for field, example in site.ADDRESSES.items():
        address = urlsplit(fields.get(field, ""))
        if not address.scheme or not address.netloc or fields[field] == example:
            yield _refused(f"{field} is no address", "metadata.txt")
    if fields.get("homepage") == fields.get("repository"):
        yield _refused("homepage is to tell how the plugin is used, not the bare repository", "metadata.txt")
    if "/" in fields.get("author", ""):
        yield _refused("author has a slash", "metadata.txt")
    for field in site.BOOLEANS:
        if fields.get(field, "true").lower() not in ("true", "false"):
            yield _refused(f"{field} is neither True nor False", "metadata.txt")
    if f"{package}/{fields.get('icon')}" not in names:
        yield _refused("the icon is missing", "metadata.txt")
    if "plugin" in f"{fields.get('name', '')} {package}".lower():
        yield _refused('the name repeats "plugin"', "metadata.txt")


def file_rules(archive: zipfile.ZipFile) -> Iterator[Finding]:
    """Files that are suspicious by their name or mode."""
    for entry in archive.infolist():
        name, mode = entry.filename, entry.external_attr >> 16
        inside, lower = _inside(name), name.lower()
        if lower.endswith((*site.SUSPICIOUS_ENDINGS, *site.BINARY_ENDINGS)) or ".so." in lower:
            yield Finding("FILE_SUSPICIOUS", inside, 0, "is a program or a compiled library")
        if PurePosixPath(name).name.startswith("."):
            yield Finding("FILE_HIDDEN", inside, 0, "is hidden")
        if mode & 0o111 and not entry.is_dir():
            yield Finding("FILE_EXECUTABLE", inside, 0, "has permission to be run")
        if stat.S_ISLNK(mode):
            yield Finding("FILE_SUSPICIOUS", inside, 0, "is a link")


def bandit(folder: Path) -> Iterator[Finding]:
    """What bandit finds, whatever its severity."""
    wanted = {*site.BANDIT_MANDATORY, *site.BANDIT_SKIPPABLE} - set(site.BANDIT_GONE)
    done = _run(
        folder, "bandit", "--recursive", ".", "--format", "json", "--quiet", "-t", ",".join(sorted(wanted))
    )
    report = json.loads(done.stdout)
    for error in report["errors"]:
        yield Finding("bandit", _inside(error["filename"]), 0, error["reason"])
    for issue in report["results"]:
        yield Finding(issue["test_id"], _inside(issue["filename"]), issue["line_number"], issue["issue_text"])


def secrets(folder: Path) -> Iterator[Finding]:
    """What detect-secrets takes for a password or token."""
    options = ["--all-files", "--no-verify", "--exclude-files", r"metadata\.txt"]
    for detector in site.SECRETS_OFF:
        options += ["--disable-plugin", detector]
    report = json.loads(_run(folder, "detect_secrets", "scan", *options, ".").stdout)
    names = _detector_names()
    for file, secrets_of_file in report["results"].items():
        for secret in secrets_of_file:
            rule = names.get(secret["type"], secret["type"])
            yield Finding(rule, _inside(file), secret["line_number"], "looks like a secret")


def flake8(folder: Path) -> Iterator[Finding]:
    """What flake8 finds; the site shows it and does not block."""
    selected = ",".join(site.FLAKE8)
    done = _run(
        folder, "flake8", "--isolated", f"--max-line-length={site.FLAKE8_LINE_LENGTH}", "--select", selected
    )
    for text in done.stdout.splitlines():
        file, line, _column, problem = text.split(":", 3)
        rule, _, what = problem.strip().partition(" ")
        yield Finding(rule, _inside(file), int(line), what)


def _detector_names() -> dict[str, str]:
    """The class of each detector by the type that it reports."""
    from detect_secrets.core.plugins.util import get_mapping_from_secret_type_to_class

    return {kind: found.__name__ for kind, found in get_mapping_from_secret_type_to_class().items()}


def _unpack_nested(folder: Path) -> None:
    """Unpack every archive in a folder into a folder beside it."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                archive.extractall(f"{path}{_UNPACKED}")


def _run(folder: Path, module: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(  # noqa: S603
        command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    if done.returncode not in (0, 1):
        sys.exit(f"Error: {module} did not run.\n{done.stderr[-2000:]}")
    return done


def _inside(name: str) -> str:
    """A path within the plugin's folder, from one that begins with it."""
    return name.removeprefix("./").partition("/")[2]


def _refused(text: str, file: str = "") -> Finding:
    return Finding("form", file, 0, text)


def main(arguments: Sequence[str]) -> None:
    """Check the zip that is named, else the one of this version."""
    path = Path(arguments[0]) if arguments else ROOT / "build" / f"earthmind-{version()}.zip"
    if not path.is_file():
        sys.exit(f"Error: {path} is not there; run: make package")
    found = check(path)
    bad = [finding for finding in found if not finding.skipped]
    for finding in bad:
        print(finding)
    rules = sorted({finding.rule for finding in found if finding.skipped and not finding.nested})
    if rules:
        print(f"To be skipped when uploading, for reasons in {Path(__file__).name}: {', '.join(rules)}.")
    print(f"{path.name}: {len(bad)} findings that the plugin site would not take.")
    if bad:
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
