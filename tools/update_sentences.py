"""Bring the backend's tables of translations up to date with the sentences in its source.

What is new is added at the end without a translation, what nobody says any more is removed; then fill in what
is empty in ``backend/earthmind/sentences/words/*.po`` (any editor for gettext takes them).

    python3 tools/update_sentences.py
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests" / "backend" / "helpers"))

from templates import templates  # noqa: E402

WORDS = ROOT / "backend" / "earthmind" / "sentences" / "words"


def updated(table: str, said: set[str]) -> str:
    """A table with an entry for each sentence that is said, and for no other."""
    head, *entries = table.rstrip("\n").split("\n\n")
    by_text = {ast.literal_eval(entry.partition("\n")[0].removeprefix("msgid ")): entry for entry in entries}
    kept = [entry for text, entry in by_text.items() if text in said]
    new = [f'msgid {quoted(text)}\nmsgstr ""' for text in sorted(said - by_text.keys())]
    return "\n\n".join([head, *kept, *new]) + "\n"


def quoted(text: str) -> str:
    """A text as gettext writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def main() -> None:
    """Update all tables, and say how much is left to translate."""
    said = set(templates())
    for path in sorted(WORDS.glob("*.po")):
        table = updated(path.read_text(encoding="utf-8"), said)
        path.write_text(table, encoding="utf-8")
        left = table.count('\nmsgstr ""\n') - 1  # the header's is not one
        print(f"{path.name}: {len(said)} sentences, {left} to translate")


if __name__ == "__main__":
    main()
