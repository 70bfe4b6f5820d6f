"""The sentences of the package as they stand in its source, and those that cannot be translated yet."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).resolve().parents[3] / "backend" / "earthmind"

LEFT_OUT = {
    "cli.conformance": "for who writes the network",
    "cli.evaluate": "for who scores models",
    "cli.finetune": "for who trains models",
    "cli.train": "for who trains models",
    "cli.train_masks": "for who trains models",
    "cli.models": "lists of facts about models; the words are those of their cards",
    "cli.doctor": "read by the set-up, and in reports to us",
    "cli.offline_bundle": "for who administers computers",
    "datasets": "for who trains and scores models",
    "diagnosis": "read by the set-up, and in reports to us",
    "evaluation": "for who scores models",
    "inference.plan.json_form": "for who writes plans by hand",
    "inference.plan.selection": "chosen by English words only, so said in English only",
    "inference.plan.text_reader": "for who writes plans by hand",
    "inference.plan.wording": "has its own tables of seven languages",
    "model.earthmind.chat_templates": "files of a model that do not fit together",
    "model.earthmind.checkpoint": "files of a model that do not fit together",
    "model.earthmind.config": "files of a model that do not fit together",
    "model.earthmind.prompts": "files of a model that do not fit together",
    "model.nano.graphs": "for who exports models",
    "model.nano.perception": "files of a model that do not fit together",
    "model.network": "files of a model that do not fit together",
    "provisioning": "for who administers computers",
    "server.bodies": "for who writes clients",
    "server.gate": "for who writes clients",
    "training": "for who trains models",
}
"""Rooms and modules whose sentences stay English, and why."""

_MAKERS = ("Sentence", "say")
_BUILT_IN = (
    "ValueError",
    "OverflowError",
    "TypeError",
    "RuntimeError",
    "OSError",
    "KeyError",
    "AttributeError",
    "CRSError",
)


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The modules of the package whose sentences are translated, by their names without ``earthmind.``."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        if not any(f"{name}.".startswith(f"{room}.") for room in LEFT_OUT):
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def templates() -> dict[str, str]:
    """Every template in the source, and a module that it stands in."""
    return {
        call.args[0].value: name
        for name, tree in modules()
        for call in _calls(tree, _MAKERS)
        if isinstance(call.args[0], ast.Constant) and name != "sentences.sentence"
    }


def unreadable_templates() -> list[str]:
    """Places where a template is no plain text, so that nobody can translate it."""
    return [
        f"{name}:{call.lineno}"
        for name, tree in modules()
        for call in _calls(tree, _MAKERS)
        if name not in ("sentences.sentence", "cli.terminal") and not isinstance(call.args[0], ast.Constant)
    ]


def plain_errors() -> list[str]:
    """Places where an expected error is raised, or a note told, with a text that cannot be translated."""
    return [
        f"{name}:{call.lineno}"
        for name, tree in modules()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and call.args and _tells(call) and _is_written_out(call.args[0])
    ]


def _calls(tree: ast.AST, names: tuple[str, ...]) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and node.args
            and isinstance(node.func, ast.Name)
            and node.func.id in names
        ):
            yield node


def _tells(call: ast.Call) -> bool:
    name = _name(call.func)
    return name in ("Note", "note") or (
        name.endswith(("Error", "InUse")) and name not in _BUILT_IN and name[0] != "_"
    )


def _is_written_out(text: ast.expr) -> bool:
    return isinstance(text, (ast.JoinedStr, ast.BinOp, ast.Constant)) and not (
        isinstance(text, ast.Constant) and not isinstance(text.value, str)
    )


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def mismatched_values() -> list[str]:
    """Places where a template names other values than it is given."""
    return [
        f"{name}:{call.lineno}"
        for name, tree in modules()
        for call in _calls(tree, _MAKERS)
        if isinstance(call.args[0], ast.Constant)
        and all(given.arg for given in call.keywords)
        and names_in(call.args[0].value) != {str(given.arg) for given in call.keywords} - {"err"}
    ]


def names_in(template: str) -> set[str]:
    """The names of the values of a template."""
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
