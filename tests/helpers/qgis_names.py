"""Which names of ``qgis.*`` a source file uses, and whether they are there. Runs with any QGIS."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]

# Files that run inside QGIS.
INSIDE = (
    *sorted((ROOT / "qgis_earthmind").rglob("*.py")),
    *sorted((ROOT / "tests" / "plugin").rglob("*.py")),
    *sorted((ROOT / "tests" / "e2e").glob("drive_*.py")),
    *sorted((ROOT / "tools").glob("*in_qgis.py")),
)

# Not in QGIS 3.22, and used behind a fallback.
WITH_FALLBACK: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Use:
    """A name as it stands in a file: ``Qt.ItemDataRole.ToolTipRole`` of the module ``qgis.PyQt.QtCore``."""

    file: Path
    line: int
    module: str
    names: tuple[str, ...]

    def __str__(self) -> str:
        """Place and name."""
        return f"{self.file.relative_to(ROOT)}:{self.line}: {self.module}: {'.'.join(self.names)}"


def uses(file: Path) -> list[Use]:
    """The names of ``qgis.*`` that a file imports, each with the attributes that are asked of it."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    origins: dict[str, tuple[str, str]] = {}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("qgis."):
            for alias in node.names:
                origins[alias.asname or alias.name] = (node.module or "", alias.name)
                found.append(Use(file, node.lineno, node.module or "", (alias.name,)))
    inner = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in inner:
            root, *attributes = _chain(node) or [""]
            if root in origins:
                module, name = origins[root]
                found.append(Use(file, node.lineno, module, (name, *attributes)))
    return [use for use in found if use.module != "qgis.utils"]  # objects of a running QGIS


def all_uses() -> list[Use]:
    """Those of all files that run inside QGIS, each name once."""
    once = {(use.module, use.names): use for file in INSIDE for use in uses(file)}
    return list(once.values())


def is_missing(use: Use) -> bool:
    """Whether a name is not there in the QGIS, or stand-in, that can be imported."""
    return ".".join(use.names) not in WITH_FALLBACK and _resolved(use.module, use.names) is None


def is_unscoped(use: Use) -> bool:
    """Whether it is a member of an enumeration that is asked of the class around that, which PyQt6 lacks.

    `QVariant` is the other way round: on Qt 6, ``qgis.PyQt`` has ``QVariant.String``, no ``QVariant.Type``.
    """
    if len(use.names) < 2 or use.names[0] == "QVariant":
        return False
    owner = _resolved(use.module, use.names[:-1])
    value = _resolved(use.module, use.names)
    if not isinstance(owner, type) or value is None or issubclass(owner, (int, Enum)):
        return False
    # By any name: newer versions have moved enumerations, and left QgsWkbTypes.Type for Qgis.WkbType.
    return any(getattr(owner, name) is type(value) for name in dir(owner) if not name.startswith("_"))


def attributes(file: Path) -> Iterator[tuple[str, int]]:
    """The names that a file asks of any object, with their lines."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            yield node.attr, node.lineno


def defined(file: Path) -> set[str]:
    """The names that a file gives to functions, classes and attributes of its own."""
    names = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            names.add(node.name)
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            names.add(node.attr)
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            names.add(node.id)
    return names


def _chain(node: ast.AST) -> list[str] | None:
    """``a.b.c`` as names; None where it begins with something else than a name."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute):
        before = _chain(node.value)
        return None if before is None else [*before, node.attr]
    return None


def _resolved(module: str, names: tuple[str, ...]) -> Any:
    try:
        value: Any = importlib.import_module(module)
        for name in names:
            value = getattr(value, name)
    except (ImportError, AttributeError):
        return None
    return value
