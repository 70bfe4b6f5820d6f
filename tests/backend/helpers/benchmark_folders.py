"""Small benchmark folders in the published layouts, and a model that answers by brightness."""

from __future__ import annotations

import json
import pickle
from pathlib import Path

import numpy as np
from doubles import CARD
from PIL import Image

from earthmind.model.protocol import Mask, TextPiece

SIDE = 16


def write_picture(path: Path, level: int, side: int = SIDE) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.full((side, side, 3), level, np.uint8)).save(path)
    return path


def write_json(path: Path, content: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def write_refer(folder: Path, file_name: str, split: str = "test") -> None:
    """Two references: a square as polygon, and the left half as run lengths."""
    folder.mkdir(parents=True, exist_ok=True)
    half = {"size": [SIDE, SIDE], "counts": [0, SIDE * SIDE // 2, SIDE * SIDE // 2]}
    write_json(
        folder / "instances.json",
        {
            "images": [{"id": 7, "file_name": file_name, "height": SIDE, "width": SIDE}],
            "annotations": [
                {"id": 1, "image_id": 7, "segmentation": [[4, 4, 12, 4, 12, 12, 4, 12]]},
                {"id": 2, "image_id": 7, "segmentation": half},
            ],
        },
    )
    refs = [
        {
            "ref_id": number,
            "ann_id": number,
            "image_id": 7,
            "split": split,
            "sentences": [{"sent": words, "sent_id": number, "tokens": words.split()}],
            "category_id": 1,
        }
        for number, words in ((1, "the square field"), (2, "the western half"))
    ]
    (folder / "refs(unc).p").write_bytes(pickle.dumps(refs))


def write_earthmind_bench(root: Path, extra: bool = False) -> Path:
    inner = "img/img" if extra else "img"
    for sensor, level in (("rgb", 200), ("sar", 40)):
        write_picture(root / "test" / sensor / inner / "place_1.png", level)
        write_picture(root / "Refer_Segm" / "sarnew" / sensor / "place_1.png", level)
    choice = {
        "file_name": "place_1.json",
        "question": "What is here?",
        "candidate": ["A. airport", "B. harbour"],
        "answer": "A. airport",
        "task_type": "x",
    }
    for name in (
        "scene_classification_unmatched",
        "object_existence_all_unmatched",
        "hallucination_detection_all_unmatched",
        "object_counting_all_unmatched",
        "spatial_relationship_all_unmatched",
    ):
        wanted = choice if name.startswith("scene") else {**choice, "answer": "B. harbour"}
        write_json(root / "json" / f"{name}.json", [choice, wanted])
    for name in ("caption", "disaster", "Navigation", "urban"):
        entry = {"file_name": "place_1.json", "question": "Describe it.", "answer": f"A bright {name} field."}
        write_json(root / "json" / f"{name}_all_unmatched.json", [entry])
    write_refer(root / "Refer_Segm" / "sarnew", "place_1.png")
    return root


def write_rsvqa(root, answers=("yes", "17")):
    questions = [
        {"id": 0, "img_id": 5, "type": "presence", "question": "Is there water?", "answers_ids": [3]},
        {"id": 1, "img_id": 5, "type": "count", "question": "How many roads?", "answers_ids": [4]},
        {"id": 2, "img_id": 5, "type": "count", "question": "?", "answers_ids": [9], "active": False},
    ]
    found = [{"id": 3 + i, "question_id": i, "answer": a} for i, a in enumerate(answers)]
    write_json(root / "LR_split_test_questions.json", {"questions": questions})
    write_json(root / "LR_split_test_answers.json", {"answers": found})
    write_picture(root / "Images_LR" / "5.tif", 120)


class ByBrightness:
    """Says one thing where its first picture is bright, else the other; marks the left half."""

    card = CARD

    def __init__(self, bright: str = "airport", dark: str = "harbour", *, draws: bool = True) -> None:
        self.bright, self.dark, self.draws = bright, dark, draws
        self.encoded: list[tuple[str, ...]] = []
        self.asked: list[str] = []

    def encode(self, pictures):
        self.encoded.append(tuple(p.sensor for p in pictures))
        return pictures

    def answer(self, encoded, text, **_):
        self.asked.append(text)
        yield TextPiece(self.bright if encoded[0].pixels.mean() > 100 else self.dark)
        if text.startswith("Please segment") and self.draws:
            logits = np.full(encoded[0].valid.shape, -1, np.float32)
            logits[:, : logits.shape[1] // 2] = 1
            yield Mask("x", logits)
