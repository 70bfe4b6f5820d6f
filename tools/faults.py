"""Do every fault and attack that has a test, and write what happened into tests/FAULTS.md."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TABLE = ROOT / "tests" / "FAULTS.md"
HEAD = """# Faults and attacks

What an accident or an attacker does, and what happens then. Every line is a test in `tests/faults` that
really does it; `make faults` runs them and writes this table, `make fuzz` sends thousands of random cases.

| what | what happens | cases |
|---|---|---|
"""
WORDS = {"passed": "", "failed": " FAILED", "skipped": " not tried here"}


class Told:
    """Keeps what each test with the marker ``fault`` is about and how it ended (a plugin of pytest)."""

    def __init__(self) -> None:
        self.faults: dict[str, tuple[str, str]] = {}
        self.ends: dict[tuple[str, str], Counter[str]] = {}

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Keep what the markers say."""
        for item in items:
            marker = item.get_closest_marker("fault")
            if marker is not None:
                self.faults[item.nodeid] = (marker.args[0], marker.args[1])

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Count how the tests of a fault ended."""
        fault = self.faults.get(report.nodeid)
        if fault is not None and (report.when == "call" or not report.passed):
            self.ends.setdefault(fault, Counter())[report.outcome] += 1

    def table(self) -> str:
        """The table as Markdown."""
        return HEAD + "".join(map(self._line, self.ends))

    def _line(self, fault: tuple[str, str]) -> str:
        ends = self.ends[fault]
        counted = ", ".join(f"{times}{WORDS[end]}" for end, times in sorted(ends.items()))
        return f"| {fault[0]} | {fault[1]} | {counted} |\n"


def main() -> int:
    """Run the tests and write the table; the exit code is that of pytest."""
    told = Told()
    code = pytest.main(
        ["-q", "-c", str(ROOT / "pyproject.toml"), str(ROOT / "tests" / "faults")], plugins=[told]
    )
    TABLE.write_text(told.table(), encoding="utf-8")
    return int(code)


if __name__ == "__main__":
    sys.exit(main())
