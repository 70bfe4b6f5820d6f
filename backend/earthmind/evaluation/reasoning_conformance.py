"""``earthmind conformance`` of TerraScope: its loop beside what the released code computed."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from earthmind.datasets.picture_files import read_mask, read_pixels
from earthmind.errors import InputError
from earthmind.evaluation.conformance import (
    TOLERANCE,
    compare_mask,
    count_differences,
    is_exact,
    read_expected,
    relative_deviation,
)
from earthmind.evaluation.sensor_choice_conformance import check_choice
from earthmind.evaluation.stage_result import StageResult
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.earthmind.encoded_scene import resized
from earthmind.model.earthmind.encoding import prompt_embeddings
from earthmind.model.earthmind.generation import Reader, Spoken, likeliest
from earthmind.model.earthmind.pictures import cut_tiles, mask_view, one_frame
from earthmind.model.earthmind.prompts import ReleasedTokenizer
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.terrascope.reasoned_scene import TILING, ReasonedScene, encode_frames, frame_features
from earthmind.model.terrascope.reasoning import Looked, ReadAgain, ReasoningTokens, reason
from earthmind.model.terrascope.reasoning_model import AS_RELEASED, look_at
from earthmind.model.terrascope.reasoning_prompts import prompt_ids
from earthmind.model.terrascope.token_choice import TokenGrid, select_tokens

SELECTED = "selected"
LIST = "list of pictures"
_OF_MARKS = ("place", "picture", "region_indices")
_CELLS = Path("cells", "cells.json")


@dataclass(frozen=True)
class ReasoningFixture:
    """A folder of the form of the fixtures.

    Attributes:
        folder: Where it is.
        cases: Expected values of each case.
        tensors: Expected tensors by name.
    """

    folder: Path
    cases: Mapping[str, Mapping[str, Any]]
    tensors: Mapping[str, Tensor]


@dataclass
class Traced:
    """One case as computed: values by their names in the fixture, and logits by the names of mask files."""

    values: dict[str, Any] = field(default_factory=dict)
    marks: list[dict[str, Any]] = field(default_factory=list)
    masks: dict[str, Tensor] = field(default_factory=dict)


def read_reasoning_fixture(folder: Path) -> ReasoningFixture:
    """Read a fixture.

    Raises:
        InputError: A file is missing or cannot be read.
    """
    return ReasoningFixture(folder, *read_expected(folder))


@torch.inference_mode()
def check_reasoning(
    folder: Path, device: str = "cpu", dtype: torch.dtype = torch.float32, tolerance: float = TOLERANCE
) -> Iterator[StageResult]:
    """Run every case of a fixture and compare stage by stage.

    In lower precision than float32 the expected tokens are read, words as well as visual ones, and neither
    they nor logits of words are compared.

    Args:
        folder: The fixture, its checkpoint in ``checkpoint/``.
        device: A PyTorch device.
        dtype: Type of weights and activations.
        tolerance: As for ``conformance.check_fixture``.

    Raises:
        InputError: The folder is no fixture.
        ModelError: Its checkpoint cannot be loaded.
    """
    fixture = read_reasoning_fixture(folder)
    yield from check_cells(folder)
    network = load_checkpoint(ModelFolder(folder / "checkpoint"), device, dtype, fusion="concat")
    tokenizer = ReleasedTokenizer(folder / "checkpoint", network.config.template)
    for case, expected in fixture.cases.items():
        if case == SELECTED:
            found = check_choice(folder, network, tokenizer, expected, fixture.tensors, tolerance)
        else:
            traced = ReasoningTrace(network, tokenizer, folder, expected, exact=is_exact(dtype)).run(case)
            found = compare_traced(fixture, case, expected, traced, tolerance)
        for result in found:
            if is_exact(dtype) or "logits" not in result.stage.partition("mask_")[0]:
                yield result


def check_cells(folder: Path) -> Iterator[StageResult]:
    """Compare which visual tokens drawn masks select, where a fixture has such masks."""
    path = folder / _CELLS
    if not path.is_file():
        return
    for number, entry in enumerate(read_json_list(path)):
        mask, most = read_mask(path.parent / entry["mask"]), int(entry["most"])
        columns, rows = entry["grid"]
        for form, grid in (
            ("tiles", TokenGrid(columns, rows, TILING.side, 16)),
            ("frame", TokenGrid(1, 1, TILING.side, 16)),
        ):
            differences = count_differences(select_tokens(mask, grid, most), entry[form])
            yield StageResult("cells", f"{number} {Path(entry['mask']).stem} {form} {most}", differences, 0)


def read_json_list(path: Path) -> list[dict[str, Any]]:
    """The entries of a JSON file that holds a list.

    Raises:
        InputError: It holds none.
    """
    import json

    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise InputError(f"{path} is not valid JSON; copy it again.", code="no_fixture") from error
    if not isinstance(entries, list):
        raise InputError(f"{path} holds no list of masks; copy it again.", code="no_fixture")
    return entries


class ReasoningTrace:
    """One case run step by step, every stage kept under its name in the fixture."""

    def __init__(
        self,
        network: ReleasedEarthMind,
        tokenizer: ReleasedTokenizer,
        folder: Path,
        expected: Mapping[str, Any],
        *,
        exact: bool,
    ) -> None:
        self._network = network
        self._tokenizer = tokenizer
        self._tokens = ReasoningTokens.of(tokenizer)
        self._expected = expected
        self._exact = exact
        self._pictures = [read_pixels(folder / name) for name in expected["pictures"]]
        self._reader = Reader(network.language_model)
        self._scene: ReasonedScene | None = None
        self.traced = Traced()

    def run(self, case: str) -> Traced:
        """Compute all stages of a case."""
        values = self.traced.values
        values["n_tiles"] = []
        visual = self._see() if self._pictures else self._nothing()
        counts = self._scene.counts if self._scene else []
        ids = prompt_ids(self._tokenizer, self._expected["question"], counts)
        place = torch.tensor(ids, device=self._network.device)
        embeddings = prompt_embeddings(self._network, place, self._tokens.context, visual)
        values |= {"prompt_tokens": len(ids), "inputs_embeds_every8": embeddings[::8]}
        states = self._reader.read(ids, embeddings)
        values["prompt_last_hidden_every8"] = states[::8]
        values["first_logits"] = self._reader.logits(states[-1])
        self._speak(case, states[-1])
        return self.traced

    def _nothing(self) -> Tensor:
        """Visual tokens of no picture, (0, D)."""
        return self._network.embed(torch.empty(0, dtype=torch.long, device=self._network.device))

    def _see(self) -> Tensor:
        """Visual tokens of all pictures, (K, D)."""
        values, several = self.traced.values, self._expected["call"] == LIST
        frames = encode_frames(self._network, self._pictures, in_tiles=not several)
        valid = np.ones(self._pictures[0].shape[1:], bool)
        self._scene = ReasonedScene(tuple(frames), valid)
        encoder = self._network.grounding_encoder
        views = torch.stack([mask_view(pixels, encoder.config.image_size) for pixels in self._pictures])
        values["grounding_pixels_every16"] = encoder.normalise(views)[..., ::16, ::16]
        for number, (pixels, frame) in enumerate(zip(self._pictures, frames, strict=True)):
            tiles = one_frame(pixels, TILING.side) if several else cut_tiles(pixels, TILING)
            values[f"tiles.{number}"] = tiles.pixels[..., ::16, ::16]
            values[f"visual_tokens.{number}"] = frame.tokens[:, ::8]
            values["n_tiles"].append(len(frame.tokens))
        return self._scene.tokens

    def _speak(self, case: str, state: Tensor) -> None:
        values, expected = self.traced.values, self._expected["generated_ids"]
        given = iter([each for each in expected if each != self._tokens.region])
        choose = likeliest if self._exact else lambda _: next(given)
        ids: list[int] = []
        states = [state[None]]

        def look(number: int, at: Tensor) -> Looked:
            return self._look(case, number, at, len(ids))

        limit = len(expected) + 1
        for step in reason(self._reader, state, self._tokens, look, choose, limit=limit):
            if isinstance(step, Spoken):
                ids.append(step.id)
                states += [step.state[None]] if step.state is not None else []
            elif isinstance(step, ReadAgain):
                ids += [self._tokens.region] * len(step.states)
                states.append(step.states)
        values["generated_ids"], values["n_masks"] = ids, len(self.traced.marks)
        values["prediction"] = self._tokenizer.decode(ids).strip()
        values["generated_last_hidden"] = torch.cat(states)[: len(ids)]

    def _look(self, case: str, number: int, state: Tensor, said: int) -> Looked:
        """What the loop looks at, and the masks of all pictures beside it."""
        scene, network, traced = self._scene, self._network, self.traced
        if scene is None:
            raise InputError(f"The case {case} has no picture, and the model asks for a mask.")
        looked = look_at(network, scene, self._reader, self._tokens, AS_RELEASED, number, state)
        if not self._exact:
            indices = tuple(self._expected["marks"][number]["region_indices"])
            looked = Looked(looked.frame, looked.logits, indices, scene.tokens[list(indices)])
        prompt = network.mask_prompts(state)[None, None]
        features = [frame_features(network, scene, frame) for frame in range(len(scene.frames))]
        decoded = [network.mask_decoder(each, prompt)[0, 0] for each in features]
        judged = [network.mask_decoder.candidates_of(each, prompt) for each in features]
        logits = [resized(each, *scene.size) for each in decoded]
        traced.marks.append(
            {
                "place": said - 1,
                "picture": looked.frame,
                "region_indices": list(looked.indices),
                "mask_fraction": [float((each.sigmoid() > 0.5).float().mean()) for each in logits],
                "predicted_iou": [each.scores[0, 0].tolist() for each in judged],
                "object_score": [float(each.object_scores[0, 0]) for each in judged],
            }
        )
        traced.values[f"seg_embedding.{number}"] = prompt[0, 0]
        traced.values[f"region_embeds.{number}"] = looked.tokens
        traced.values[f"mask_logits_every8.{number}"] = torch.stack(decoded)[:, ::8, ::8]
        several = self._expected["call"] == LIST
        for frame, each in enumerate(logits):
            name = f"{case}.mask{number}.frame{frame}.png" if several else f"{case}.mask{number}.png"
            traced.masks[name] = each.float().cpu()
        return looked


def compare_traced(
    fixture: ReasoningFixture, case: str, expected: Mapping[str, Any], traced: Traced, tolerance: float
) -> Iterator[StageResult]:
    """Compare every expected value of a case with what was computed; what is absent deviates by infinity."""
    for name in fixture.tensors:
        own, _, stage = name.partition(".")
        if own == case:
            got = traced.values.get(stage)
            deviation = math.inf if got is None else relative_deviation(got, fixture.tensors[name])
            yield StageResult(case, stage, deviation, tolerance)
    for name in ("n_tiles", "prompt_tokens", "generated_ids", "prediction", "n_masks"):
        yield StageResult(case, name, count_differences(traced.values[name], expected[name]), 0)
    for number, wanted in enumerate(expected["marks"]):
        got = traced.marks[number] if number < len(traced.marks) else {}
        for name in _OF_MARKS:
            differences = count_differences(got[name], wanted[name]) if got else math.inf
            yield StageResult(case, f"{name}.{number}", differences, 0)
    for name in ("mask_fraction", "predicted_iou", "object_score") if expected["marks"] else ():
        ours, theirs = (
            torch.tensor([mark[name] for mark in marks]) for marks in (traced.marks, expected["marks"])
        )
        yield StageResult(case, name, relative_deviation(ours, theirs), tolerance)
    for path in sorted(fixture.folder.glob(f"{case}.mask*.png")):
        yield compare_mask(case, path, traced.masks.get(path.name), tolerance)
