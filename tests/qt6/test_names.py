"""The names that the plugin uses, on PyQt6 itself and in the description of a newer QGIS."""

from __future__ import annotations

import ast
import importlib
import site
from functools import cache
from pathlib import Path

import pytest
from qgis_names import INSIDE, ROOT, all_uses, attributes, defined, is_missing

PLUGIN = [file for file in INSIDE if file.is_relative_to(ROOT / "qgis_earthmind")]
STUBS = next(Path(folder) for folder in site.getsitepackages() if (Path(folder) / "qgis-stubs").is_dir())
# Exceptions and constants, which the stubs leave out; tests/plugin/test_names.py looks at QGIS itself.
NOT_DESCRIBED = {
    ("NULL",),
    ("QgsCsException",),
    ("QgsProcessingException",),
    ("Qgis", "QGIS_VERSION"),
}
QT_MODULES = ("QtCore", "QtGui", "QtNetwork", "QtSvg", "QtTest", "QtWidgets", "QtXml")


def test_every_name_of_qt_is_there_on_pyqt6():
    uses = [use for use in all_uses() if use.module.startswith("qgis.PyQt")]
    assert len(uses) > 100
    assert [str(use) for use in uses if is_missing(use)] == []


def test_every_name_of_qgis_is_there_in_a_newer_qgis():
    uses = [use for use in all_uses() if use.module in ("qgis.core", "qgis.gui")]
    assert len(uses) > 80
    unknown = [use for use in uses if not _described(use.names) and use.names not in NOT_DESCRIBED]
    assert [str(use) for use in unknown] == []


@pytest.mark.parametrize("file", PLUGIN, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_method_is_asked_for_that_only_pyqt5_has(file):
    gone = _gone()
    own = set().union(*(defined(each) for each in PLUGIN))
    assert [(name, line) for name, line in attributes(file) if name in gone - own] == []


def test_methods_that_are_gone_are_known():
    gone = _gone()
    assert {"exec_", "desktop"} <= gone
    assert not gone & {"exec", "setText", "show", "connect", "width"}


@pytest.mark.parametrize("file", INSIDE, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_rules_of_the_migration_script_find_nothing(file):
    """What ``pyqt5_to_pyqt6.py`` of QGIS changes or warns of, besides enumerations."""
    assert _to_migrate(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "code",
    [
        "from PyQt5.QtCore import Qt",
        "from qgis.PyQt.Qt import Qt",
        "from qgis.PyQt.QtCore import QRegExp",
        "import resources_rc",
        "dialog.exec_()",
        "a = QVariant()",
        "a = QVariant(QVariant.Int)",
        "a = QVariant.Type.Int",
        "a = qApp.desktop()",
        "a = QApplication.desktop()",
        "a = widget.fontMetrics().width('x')",
        "combo.activated[str].connect(f)",
        "menu.addAction(icon, 'x', f, 'Ctrl+X')",
        "a = QDateTime(QDate(2020, 1, 1))",
    ],
)
def test_what_the_migration_script_changes_is_found(code):
    assert _to_migrate(code) != []


def _to_migrate(source: str) -> list[str]:
    return [f"{node.lineno}: {ast.unparse(node)}" for node in ast.walk(ast.parse(source)) if _is_old(node)]


def _is_old(node: ast.AST) -> bool:
    if isinstance(node, ast.ImportFrom):
        module, names = node.module or "", {alias.name for alias in node.names}
        return (
            module.startswith("PyQt") or module == "qgis.PyQt.Qt" or bool(names & {"QRegExp", "resources_rc"})
        )
    if isinstance(node, ast.Import):
        return any(alias.name == "resources_rc" or alias.name.startswith("PyQt") for alias in node.names)
    if isinstance(node, ast.Attribute):
        text = ast.unparse(node)
        removed = ("qApp.", "QVariant.Type", "Qt.MidButton", "Qt.TextColorRole", "Qt.BackgroundColorRole")
        return text.startswith(removed) or node.attr == "exec_" or text.endswith("fontMetrics().width")
    if isinstance(node, ast.Subscript):
        return ast.unparse(node).endswith(".activated[str]")
    if isinstance(node, ast.FunctionDef):
        return node.name == "exec_"
    return isinstance(node, ast.Call) and _is_old_call(
        ast.unparse(node.func), [ast.unparse(a) for a in node.args]
    )


def _is_old_call(function: str, arguments: list[str]) -> bool:
    if function == "QVariant":
        return not arguments or arguments[0].startswith("QVariant.")
    if function == "QDateTime":
        return len(arguments) == 8 or (len(arguments) == 1 and arguments[0].startswith("QDate("))
    return (function.endswith(".addAction") and len(arguments) >= 4) or (
        function.endswith(".desktop") and not arguments
    )


@cache
def _gone() -> frozenset[str]:
    """Names of methods and members that PyQt5's classes have and no class of PyQt6, QGIS or Python has."""
    here = {
        name for module in QT_MODULES for name in _names_within(importlib.import_module(f"PyQt6.{module}"))
    }
    here |= set().union(*(_described_names(path) for path in (STUBS / "qgis-stubs").rglob("*.pyi")))
    here |= {name for kind in (str, bytes, dict, list, set, Path, Exception) for name in dir(kind)}
    before = set().union(
        *(_described_names(STUBS / "PyQt5-stubs" / f"{module}.pyi") for module in QT_MODULES)
    )
    return frozenset(before - here)


def _names_within(owner: object) -> set[str]:
    """The names of a module's classes, their attributes, and those of their enumerations."""
    names = set(dir(owner))
    for value in vars(owner).values():
        if isinstance(value, type):
            names |= _names_within(value)
    return names


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _described_names(path: Path) -> frozenset[str]:
    """The names that the classes of a stub file have."""
    return frozenset(
        name for node in ast.walk(_tree(path)) if isinstance(node, ast.ClassDef) for name in _members(node)
    )


def _members(node: ast.ClassDef) -> dict[str, ast.AST]:
    found: dict[str, ast.AST] = {}
    for item in node.body:
        if isinstance(item, (ast.FunctionDef, ast.ClassDef)):
            found[item.name] = item
        elif isinstance(item, ast.Assign):
            found.update({target.id: item for target in item.targets if isinstance(target, ast.Name)})
        elif isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name):
            found[item.target.id] = item
    return found


@cache
def _described_classes() -> dict[str, ast.ClassDef]:
    trees = [_tree(STUBS / "qgis-stubs" / f"{name}.pyi") for name in ("_core", "_gui")]
    trees += [_tree(STUBS / "PyQt5-stubs" / f"{name}.pyi") for name in QT_MODULES]
    return {node.name: node for tree in trees for node in tree.body if isinstance(node, ast.ClassDef)}


def _described(names: tuple[str, ...]) -> bool:
    """Whether the stubs know a name, its class's bases included."""
    node: ast.AST | None = _described_classes().get(names[0])
    for name in names[1:]:
        if not isinstance(node, ast.ClassDef):
            return node is not None  # a method or value: what it has is not described
        node = _member(node, name)
    return node is not None


def _member(node: ast.ClassDef, name: str) -> ast.AST | None:
    found = _members(node).get(name)
    for base in node.bases:
        parent = _described_classes().get(ast.unparse(base).rpartition(".")[2])
        if found is None and parent is not None and parent is not node:
            found = _member(parent, name)
    return found
