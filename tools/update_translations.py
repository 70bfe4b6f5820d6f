"""Bring ``i18n/*.ts`` up to date with the texts in the plugin's source.

Every ``tr("...")`` in ``qgis_earthmind`` becomes a message. New ones are marked unfinished, to be
translated by hand or in Qt Linguist; translations of texts that are gone are dropped. A language is
added by its code in ``LANGUAGES``. Only the standard library, so that nothing has to be installed for it.
"""

from __future__ import annotations

import ast
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "qgis_earthmind"
CONTEXT = "EarthMind"
LANGUAGES = ("de", "es", "fr", "it", "pt", "zh")  # as QGIS begins its locales: pt_BR, zh-Hans


def source_texts(folder: Path = SOURCE) -> dict[str, str]:
    """Every text given to ``tr``, with the file where it first stands.

    Raises:
        ValueError: ``tr`` is called with something that is not a literal text, so no tool can find it.
    """
    texts: dict[str, str] = {}
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") == "tr"):
                continue
            value = node.args[0].value if isinstance(node.args[0], ast.Constant) else None
            if not isinstance(value, str):
                raise ValueError(f"{path}:{node.lineno}: tr() needs a literal text")
            texts.setdefault(value, path.relative_to(folder.parent).as_posix())
    return texts


def translations(path: Path) -> dict[str, str]:
    """Finished translations in a ``.ts`` file, by source text."""
    found: dict[str, str] = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314
        translation = message.find("translation")
        if translation is not None and translation.get("type") is None and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


def write(path: Path, language: str, texts: dict[str, str], known: dict[str, str]) -> int:
    """Write a ``.ts`` file; returns how many texts are not translated yet."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text, place in texts.items():
        message = ET.SubElement(context, "message")
        ET.SubElement(message, "location", filename=f"../{place}")
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if text in known:
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
    ET.indent(root, " " * 4)
    body = ET.tostring(root, encoding="unicode")
    path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return sum(text not in known for text in texts)


def file_of(language: str) -> Path:
    """The ``.ts`` file of a language."""
    return ROOT / "i18n" / f"earthmind_{language}.ts"


def main() -> None:
    """Update the file of every language; begin those that are not there."""
    texts = source_texts()
    for language in LANGUAGES:
        path = file_of(language)
        missing = write(path, language, texts, translations(path) if path.exists() else {})
        print(f"{path.name}: {len(texts)} texts, {missing} not translated")


if __name__ == "__main__":
    main()
