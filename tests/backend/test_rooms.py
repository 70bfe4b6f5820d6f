"""Who may import whom: arrows point one way, nothing goes in a circle, and each name stands once."""

from __future__ import annotations

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE, PLUGIN = ROOT / "backend" / "earthmind", ROOT / "qgis_earthmind"

COMMON = ("band_codes", "errors", "described", "file_names", "replacing", "sentences", "snow_index")
# A module belongs to the room with the longest name that its own name begins with. It may import what is
# common, its own room and the rooms beside it here, with all rooms inside these.
BELOW = "imagery model vector"
GROUND = "imagery.grid imagery.reference"
PLACE = "inference.requests inference.events inference.place"
PROMISES = "model.protocol model.model_options model.instruction_verbs model.markers"
ROOMS = {
    # doors
    "__main__": "cli",
    "cli": f"server diagnosis provisioning inference datasets training evaluation {BELOW}",
    "server": f"inference {BELOW}",
    # beside the doors: neither of these two imports the other
    "training": "datasets model",
    "evaluation": f"datasets inference {BELOW}",
    "datasets": "model.protocol",
    "diagnosis": f"inference datasets {BELOW}",
    "provisioning": "",
    # the only room that knows imagery, model and vector
    "inference": BELOW,
    "inference.requests": "imagery vector",
    "inference.events": "imagery vector",
    "inference.models": "model",
    "inference.place": "inference.requests inference.events imagery model",
    "inference.plan": f"inference.requests {BELOW}",
    "inference.question": f"inference.plan inference.models {PLACE} {BELOW}",
    "inference.windows": f"inference.question inference.plan inference.models {PLACE} {BELOW}",
    "inference.scenes": f"inference.models {PLACE} {BELOW}",
    "inference.looks": f"inference {BELOW}",
    "inference.teaching": f"inference {BELOW}",
    "inference.fetching": f"inference {BELOW}",
    # rasters on disk to frames on one grid
    "imagery": "",
    "imagery.grid": "",
    "imagery.reference": "",
    "imagery.reading": GROUND,
    "imagery.layers": f"imagery.reading {GROUND}",
    "imagery.rendering": f"imagery.layers imagery.reading {GROUND}",
    "imagery.coregistration": f"imagery.rendering imagery.layers imagery.reading {GROUND}",
    # logits to polygons and files
    "vector": "",
    "vector.features": "",
    "vector.features_on_disk": "vector.features",
    "vector.polygons": "vector.features",
    "vector.files": "vector.polygons vector.features vector.features_on_disk",
    # pictures and text to words and masks
    "model": "",
    "model.protocol": "",
    "model.model_options": "",
    "model.instruction_verbs": "",
    "model.markers": "",
    "model.network": "",
    "model.loading": PROMISES,
    "model.nano": f"model.network model.loading {PROMISES}",
    "model.earthmind": f"model.network model.loading {PROMISES}",
    "model.taught": f"model.nano model.loading {PROMISES}",
    "model.dynamic_world": f"model.nano model.loading {PROMISES}",
    "model.terrascope": f"model.earthmind model.network model.loading {PROMISES}",
    "model.sa2va": f"model.earthmind model.terrascope model.loading {PROMISES}",
    "model.text_image": f"model.loading {PROMISES}",
    "model.library": "model.nano model.earthmind model.terrascope model.sa2va model.dynamic_world "
    f"model.taught model.text_image model.network model.loading {PROMISES}",
}

# File names that stand in several rooms for a reason.
SHARED_NAMES = {
    "__init__": "Python's own",
    "batch": "cli/batch.py is the door to inference/batch.py",
    "conformance": "cli/conformance.py is the door to evaluation/conformance.py",
    "options": "what a room lets its users choose",
}


@cache
def modules() -> dict[str, Path]:
    """Names without ``earthmind.``, folders by their own name."""
    found = {path.relative_to(PACKAGE).with_suffix(""): path for path in PACKAGE.rglob("*.py")}
    return {".".join(name.parts).removesuffix("__init__").rstrip("."): path for name, path in found.items()}


def imports(path: Path) -> Iterator[tuple[str, bool]]:
    """Names that a file imports, wherever in it, and whether they are there for type checks only."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    guards = [n for n in ast.walk(tree) if isinstance(n, ast.If) and "TYPE_CHECKING" in ast.dump(n.test)]
    guarded = {part for guard in guards for statement in guard.body for part in ast.walk(statement)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node in guarded) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = "." * node.level + (node.module or "")
            yield from ((f"{start}.{alias.name}", node in guarded) for alias in node.names)


@cache
def arrows() -> dict[tuple[str, str], bool]:
    """(importer, imported) within the package, and whether it is for type checks only."""
    found: dict[tuple[str, str], bool] = {}
    for module, path in modules().items():
        for name, guarded in imports(path):
            root, _, target = name.partition(".")
            if root not in ("earthmind", ""):
                continue
            if not root:
                target = name  # relative: in no room, so it is refused
            elif target not in modules():
                target = target.rpartition(".")[0]
            found[module, target] = guarded and found.get((module, target), True)
    return found


def inside(name: str, room: str) -> bool:
    return f"{name}.".startswith(f"{room}.")


def allowed(module: str, target: str) -> bool:
    room = max((room for room in ROOMS if inside(module, room)), key=len, default="")
    return any(inside(target, below) for below in (*COMMON, room, *ROOMS.get(room, "").split())) or not target


def circle(graph: dict[str, set[str]]) -> list[str]:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return error.args[1]
    return []


def test_every_import_points_to_a_room_below():
    assert sorted(arrow for arrow in arrows() if not allowed(*arrow)) == []


def test_no_imports_go_in_a_circle():
    graph: dict[str, set[str]] = {}
    for (module, target), guarded in arrows().items():
        if not guarded:
            graph.setdefault(module, set()).add(target)
    assert circle(graph) == []


def test_the_table_itself_has_no_circle_and_names_rooms_that_exist():
    below = {room: set(listed.split()) for room, listed in ROOMS.items()}
    assert circle(below) == []
    assert sorted(set().union(ROOMS, *below.values()) - modules().keys()) == []


def test_no_two_modules_share_a_file_name_without_a_reason():
    names = Counter(path.stem for path in modules().values())
    assert sorted(name for name, times in names.items() if times > 1 and name not in SHARED_NAMES) == []
    assert sorted(name for name in SHARED_NAMES if names[name] < 2) == []


@pytest.mark.parametrize("path", sorted(PLUGIN.rglob("*.py")), ids=lambda path: str(path.relative_to(PLUGIN)))
def test_the_plugin_imports_qgis_the_standard_library_and_itself(path):
    roots = {name.partition(".")[0] or "itself" for name, _ in imports(path)}
    assert sorted(roots - {"itself", "qgis"} - sys.stdlib_module_names) == []
