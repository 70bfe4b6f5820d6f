"""The models known by name, one line each, and loading them.

A new model is one file, which makes a ``ModelKind``, and one line in ``CATALOGUE``.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from earthmind.errors import ModelError
from earthmind.model.dynamic_world.dynamic_world_kind import (
    CARD,
    CLEAR_CARD,
    CLEAR_DYNAMIC_WORLD,
    DYNAMIC_WORLD,
    MODEL_TYPE,
    NOTICE,
)
from earthmind.model.dynamic_world.published_weights import DATA, SHA256
from earthmind.model.earthmind.released_kind import EARTHMIND_4B, EARTHMIND_4B_MULTI, RELEASED_KIND
from earthmind.model.library.web_files import WebFile, WebFiles
from earthmind.model.loading.folder import OPEN_CLIP, ModelFolder
from earthmind.model.loading.kind import ModelKind
from earthmind.model.model_options import DEFAULTS, ModelOptions
from earthmind.model.nano.embedded_kind import EMBEDDED_KIND
from earthmind.model.protocol import Model, ModelCard
from earthmind.model.sa2va.sa2va_kind import CARDS as SA2VA_CARDS
from earthmind.model.sa2va.sa2va_kind import SA2VA, SIZES_GIB
from earthmind.model.taught.taught_kind import TAUGHT_KIND
from earthmind.model.terrascope.terrascope_kind import TERRASCOPE, TERRASCOPE_8B
from earthmind.model.text_image.text_image_kind import (
    CLIP_KIND,
    GEORSCLIP,
    OPEN_CLIP_KIND,
    REMOTECLIP,
    SKYCLIP,
    encoder_kind,
)
from earthmind.sentences import Listed, Sentence

EMBEDDED = Path(__file__).parents[1] / "nano" / "weights"


def models_folder() -> Path:
    """Where fetched models are kept: EARTHMIND_MODELS, else a folder of the user's data."""
    if os.environ.get("EARTHMIND_MODELS"):
        return Path(os.environ["EARTHMIND_MODELS"])
    data = (
        os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    )
    return Path(data) / "earthmind" / "models"


@dataclass(frozen=True)
class Source:
    """What is known of a model before it is fetched.

    Attributes:
        repository: Where it is fetched from, on the Hugging Face hub unless there are ``files``.
        card: Its card.
        gib: Size of its weights in GiB, about.
        revision: Commit, tag or branch.
        files: What is fetched where it is not on the hub.
        pickled: Whether only pickles are published, so that it comes from a folder with safetensors.
    """

    repository: str
    card: ModelCard
    gib: float
    revision: str = "main"
    files: WebFiles | None = None
    pickled: bool = False


@dataclass(frozen=True)
class ModelEntry:
    """One model that can be named.

    Attributes:
        name: What it is asked for by.
        kind: How it is described and loaded.
        source: Where it is fetched from; None where it comes with EarthMind.
        given: Its folder where that was given by its path; None for the place of models of this name.
        shares: The name of the model whose files it uses; None where it has its own.
    """

    name: str
    kind: ModelKind
    source: Source | None = None
    given: ModelFolder | None = None
    shares: str | None = None

    @property
    def folder(self) -> ModelFolder:
        """Where it lies, or would lie; nothing is read yet."""
        name = self.shares or self.name
        return self.given or ModelFolder((models_folder() if self.source else EMBEDDED) / name)

    @property
    def fetched(self) -> bool:
        """Whether it is on this machine."""
        return self.source is None or self.folder.path.is_dir()

    @property
    def gib(self) -> float | None:
        """Size of its weights in GiB, on disk or to fetch; None where it has no files."""
        if self.folder.path.is_dir():
            return self.folder.weights_gib
        return self.source.gib if self.source else None

    @cached_property
    def card(self) -> ModelCard:
        """Its card, without loading its weights.

        Raises:
            ModelError: Its folder holds none.
        """
        return self.source.card if self.source else self.kind.read_card(self.folder)

    def require_fetched(self) -> None:
        """Refuse a model that is not on this machine.

        Raises:
            ModelError: With the command that fetches it.
        """
        if not self.fetched:
            raise ModelError(
                Sentence(
                    'The model "{name}" is not fetched yet: "earthmind models pull {name}" shows its licence '
                    "and fetches it (about {size}).",
                    name=self.name,
                    size=size_text(self.gib or 0.0),
                ),
                code="not_fetched",
            )

    def runtimes(self, options: ModelOptions = DEFAULTS) -> tuple[str, ...]:
        """What can run it; see ``ModelKind``."""
        return self.kind.runtimes(self.folder, options)

    def load(self, device: str = "cpu", options: ModelOptions = DEFAULTS) -> Model:
        """Load it; see ``load_model``."""
        self.require_fetched()
        return self.kind.load(self.folder, device, options)


@dataclass(frozen=True)
class Catalogue:
    """A table of models, and the kinds of those that have no name of their own."""

    entries: tuple[ModelEntry, ...]
    nameless: tuple[ModelKind, ...] = ()

    @property
    def kinds(self) -> list[ModelKind]:
        """The kinds that a folder can be of; of those that hold it the first counts."""
        every = (*self.nameless, *(entry.kind for entry in self.entries))
        return [kind for kind in every if kind.model_type]

    def find(self, name: str) -> ModelEntry:
        """The model of a name, or in a folder.

        Raises:
            ModelError: There is no such model, or the folder holds none that EarthMind reads.
        """
        for entry in self.entries:
            if entry.name == name:
                return entry
        folder = ModelFolder(Path(name))
        if not folder.path.is_dir():
            known = ", ".join(entry.name for entry in self.entries if entry.fetched)
            raise ModelError(
                Sentence(
                    'There is no model "{name}"; known are {known}, and folders with a model.',
                    name=name,
                    known=known,
                ),
                code="unknown_model",
            )
        return ModelEntry(name, self._kind_of(folder), given=folder)

    def _kind_of(self, folder: ModelFolder) -> ModelKind:
        if folder.model_type is None:
            raise ModelError(
                Sentence(
                    '"{path}" is no model folder: it has no config.json that can be read; \'earthmind models '
                    "list' names the models that are here.",
                    path=folder.path,
                ),
                code="no_model",
            )
        kind = next((kind for kind in self.kinds if kind.is_of(folder)), None)
        if kind is None:
            types = dict.fromkeys(str(kind.model_type) for kind in self.kinds)
            raise ModelError(
                Sentence(
                    "The folder \"{path}\" holds a model of type '{model_type}'; EarthMind reads {kinds}.",
                    path=folder.path,
                    model_type=folder.model_type,
                    kinds=Listed(map(repr, types), "and"),
                ),
                code="model_type",
            )
        return kind


_DYNAMIC_WORLD = (
    "https://raw.githubusercontent.com/google/dynamicworld/0dd288fae5fb5291d988e5ea3c12eb91df481ec5"
)
DYNAMIC_WORLD_FILES = WebFiles(
    _DYNAMIC_WORLD,
    _DYNAMIC_WORLD.rpartition("/")[2],
    (WebFile(f"model/forward/variables/{DATA}", SHA256, 964_710),),
    {"config.json": f'{{"model_type": "{MODEL_TYPE}"}}\n', "NOTICE.txt": f"{NOTICE}\n"},
)


def _dynamic_world(card: ModelCard) -> Source:
    files = DYNAMIC_WORLD_FILES
    size = sum(file.size for file in files.files) / 2**30
    return Source("github.com/google/dynamicworld", card, size, files.revision, files)


def _encoder(name: str, card: ModelCard, repository: str) -> ModelEntry:
    """An encoder in open_clip's layout of which only pickles are published; its size is that of ViT-B-32."""
    return ModelEntry(name, encoder_kind(OPEN_CLIP, card), Source(repository, card, 0.6, pickled=True))


CATALOGUE = Catalogue(
    (
        ModelEntry("nano", EMBEDDED_KIND),
        ModelEntry("earthmind-4b", RELEASED_KIND, Source("sy1998/EarthMind-4B", EARTHMIND_4B, 7.4)),
        ModelEntry(
            "earthmind-4b-multi", RELEASED_KIND, Source("sy1998/EarthMind4B_multi", EARTHMIND_4B_MULTI, 7.4)
        ),
        ModelEntry("terrascope-8b", TERRASCOPE, Source("sy1998/TerraScope", TERRASCOPE_8B, 15.2)),
        ModelEntry("dynamic-world", DYNAMIC_WORLD, _dynamic_world(CARD)),
        ModelEntry(
            "dynamic-world-clear", CLEAR_DYNAMIC_WORLD, _dynamic_world(CLEAR_CARD), shares="dynamic-world"
        ),
        *(
            ModelEntry(card.name, SA2VA, Source(f"ByteDance/{card.title.replace(' ', '-')}", card, gib))
            for card, gib in zip(SA2VA_CARDS, SIZES_GIB, strict=True)
        ),
        _encoder("remoteclip", REMOTECLIP, "chendelong/RemoteCLIP"),
        _encoder("georsclip", GEORSCLIP, "Zilun/GeoRSCLIP"),
        _encoder("skyclip", SKYCLIP, "github.com/wangzhecheng/SkyScript"),
    ),
    nameless=(TAUGHT_KIND, CLIP_KIND, OPEN_CLIP_KIND),
)


def size_text(gib: float) -> str:
    """A size for people.

    >>> size_text(7.4), size_text(0.0009)
    ('7 GiB', '1 MB')
    """
    return f"{gib:.0f} GiB" if gib >= 1 else f"{max(1, round(gib * 2**30 / 1e6))} MB"


def find_model(name: str) -> ModelEntry:
    """The model of a name, or in a folder; see ``Catalogue.find``."""
    return CATALOGUE.find(name)


def load_model(name: str, device: str = "cpu", options: ModelOptions = DEFAULTS) -> Model:
    """Load a model.

    Args:
        name: ``nano``, the name of a fetched model, or the path of a folder.
        device: ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
        options: What the model leaves a choice of.

    Raises:
        ModelError: There is no such model, its files do not fit together, or what runs it is not installed.
    """
    return find_model(name).load(device, options)


def require_heeded(name: str, options: ModelOptions) -> None:
    """Refuse choices that a model would not heed.

    Raises:
        ModelError: There is no such model, or something was chosen that makes no difference to it.
    """
    heeds = find_model(name).kind.heeds
    ignored = [f"--{choice.replace('_', '-')}" for choice in options.chosen if choice not in heeds]
    if ignored:
        raise ModelError(
            Sentence(
                '"{name}" does not heed {ignored}; leave it out, or choose EarthMind-4B with --model.',
                name=name,
                ignored=Listed(ignored, "and"),
            ),
            code="settings",
        )
