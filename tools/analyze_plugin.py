"""Run qgis-plugin-analyzer on the assembled plugin; exit 1 where a finding counts.

What does not count stands in `NOT_COUNTED` and `ACCEPTED`, each with its reason. The backend is left out:
QGIS never imports it, and its own rules are ruff's, mypy's and those of `check_plugin_zip`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from assemble_plugin import ASSEMBLED

# Rules of thumb that this plugin does not follow, anywhere.
NOT_COUNTED = {
    "GOD_OBJECT": "it counts the widgets of a panel and Processing's own methods as responsibilities",
    "IFACE_AS_ARGUMENT": "QGIS hands its interface to classFactory; a global would hide what a class needs",
    "MAGIC_NUMBER": "it asks for names of 100 in a percentage and 400 in an HTTP status",
    "METADATA_SUPPORTS_QT6": "QGIS 3.40 and 3.44 on Qt 6 read the flag; QGIS 4 ignores it",
    "MISSING_DOCSTRING": "ruff's rules D ask for them; this one also asks within functions",
    "POTENTIAL_MISSING_SLOT": "it knows neither signals as targets of signals nor what a class inherits",
    "SPAGHETTI_CODE": "it counts each branch of an elif chain as a level of nesting",
}


@dataclass(frozen=True)
class Accepted:
    """Findings of a rule that are right where they are.

    Attributes:
        rule: Its name.
        files: Pattern of the files.
        reason: Why they stay.
    """

    rule: str
    files: str
    reason: str


ACCEPTED = (
    Accepted("MISSING_I18N", "connection/*", "programs, HTTP headers and addresses, which nobody reads"),
    Accepted("MISSING_I18N", "dock/html.py", "pieces of HTML; examples in the language of the model"),
    Accepted("MISSING_I18N", "dock/thoughts.py", "pieces of HTML"),
    Accepted("MISSING_I18N", "dock/export_page.py", "pieces of HTML, and what a page may load"),
    Accepted("MISSING_I18N", "layers/colours.py", "names of concepts as the backend writes them"),
    Accepted("MISSING_I18N", "layers/provenance.py", "expressions of QGIS; their words are translated"),
    Accepted("MISSING_I18N", "layers/reference.py", "the prefix of an address that GDAL reads"),
    Accepted("MISSING_I18N", "processing/*", "examples, in the language that the embedded model reads"),
    Accepted("OBSOLETE_VARIANT", "layers/attributes.py", "QGIS before 3.38 takes nothing else"),
    Accepted("SPATIAL_INDEX", "processing/*", "all features are asked about, or copied"),
    Accepted("SPATIAL_INDEX", "layers/appending.py", "all features of a result are copied"),
    Accepted("MISSING_I18N", "layers/polygons_of.py", "a query, and words of SQLite's own error"),
    Accepted("MISSING_I18N", "dock/results/reading.py", "queries, and words of SQLite's own error"),
    Accepted("MISSING_I18N", "dock/results/rows.py", "a condition in SQL"),
    Accepted("PRINT_STATEMENT", "connection/setup/chosen.py", "in a program that another Python runs"),
    Accepted(
        "UNSAFE_SUBPROCESS", "connection/setup/children.py", "arguments are a list; no shell is started"
    ),
    Accepted("UNSAFE_THREAD", "connection/setup/children.py", "it only reads a pipe, for a task that waits"),
    Accepted("UNSAFE_THREAD", "processing/asking.py", "it only looks whether the run is cancelled"),
    Accepted("UNSAFE_THREAD", "connection/setup/claim.py", "it only touches a file, while a task works"),
)


def findings(folder: Path) -> list[dict[str, Any]]:
    """Everything that the analyzer finds in a plugin's folder."""
    with tempfile.TemporaryDirectory() as out:
        program = "import sys; from analyzer.main import main; sys.exit(main())"
        options = ["--json", "--no-cache", "--exclude", "backend", "--linters", "none", "--output", out]
        command = [sys.executable, "-c", program, "analyze", str(folder), *options]
        done = subprocess.run(  # noqa: S603
            command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
        )
    try:
        report = json.loads(done.stdout[done.stdout.index("{") :])
    except ValueError:
        sys.exit(f"Error: qgis-plugin-analyzer did not run.\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    repository = report["repository_compliance"]
    kept = [*report["qgis_compliance"]["best_practices"]["issues"], *report["security"]["findings"]]
    for problem in (*repository["binaries"], *repository["constraint_errors"]):
        kept.append({"file": str(problem), "line": 0, "type": "REPOSITORY", "message": str(problem)})
    return kept


def counts(finding: dict[str, Any]) -> bool:
    """Whether a finding is one to repair."""
    rule, file = finding["type"], finding["file"]
    return rule not in NOT_COUNTED and not any(
        rule == accepted.rule and fnmatch(file, accepted.files) for accepted in ACCEPTED
    )


def main() -> None:
    """Print what counts; exit 1 where there is something."""
    found = findings(ASSEMBLED)
    bad = [finding for finding in found if counts(finding)]
    for finding in bad:
        print(f"{finding['file']}:{finding.get('line', 0)}: {finding['type']} {finding['message']}")
    print(f"qgis-plugin-analyzer: {len(bad)} findings that count, {len(found) - len(bad)} that do not.")
    if bad:
        sys.exit(1)


if __name__ == "__main__":
    main()
