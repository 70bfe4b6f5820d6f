"""Data sets of questions as JSON: ``QUESTIONS``, one entry for each.

Every entry says where its files and its fields are published.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from earthmind.evaluation.questions import Kind


@dataclass(frozen=True)
class QuestionForm:
    """How a data set is laid out. Where a value hangs on the split, ``"*"`` stands for all others.

    Attributes:
        files: JSON files of a split below the root, with parts in braces; the first split holds all tasks.
        pictures: Folders in which the pictures of a split may lie.
        kinds: How answers are scored, by split, or by the value of ``kind_field``; what is not there is left
            out.
        picture: Field with the path of the picture.
        questions: Fields that may hold the question.
        answer: Field with what is right.
        tasks: Field, or part of the path, that names the group that gets a score of its own, by split.
        task_names: What values of that field are called.
        kind_field: Field that decides how an answer is scored.
        options: Field with the options by letter; none where they stand in the question.
        mask: Field with the path of a mask, in entries that have one.
        expression: What is taken out of a question for a mask, as a regular expression.
        by_picture: Names of the values of an entry, where a file has lists of entries by picture.
        letters_only: Whether entries whose answer is no text are left out.
    """

    files: Mapping[str, str]
    pictures: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, Kind]
    picture: str
    questions: tuple[str, ...] = ("question",)
    answer: str = "answer"
    tasks: Mapping[str, str] = field(default_factory=dict)
    task_names: Mapping[str, str] = field(default_factory=dict)
    kind_field: str = ""
    options: str = ""
    mask: str = ""
    expression: str = ""
    by_picture: tuple[str, ...] = ()
    letters_only: bool = False


QUESTIONS = {
    # Files, fields, boxes as {<x><y><x><y>} in hundredths: prepare_eval_all.ipynb of
    # github.com/lx709/VRSBench; names of files and the folder of pictures:
    # huggingface.co/datasets/xiang709/VRSBench. The paper lets a language model grade short answers; here
    # they have to be the same words.
    "vrsbench": QuestionForm(
        files={
            "vqa": "VRSBench_EVAL_vqa.json",
            "caption": "VRSBench_EVAL_Cap.json",
            "referring": "VRSBench_EVAL_referring.json",
        },
        pictures={"*": ("Images_val",)},
        kinds={"vqa": Kind.VQA, "caption": Kind.OPEN, "referring": Kind.BOX},
        picture="image_id",
        answer="ground_truth",
        tasks={"vqa": "type", "referring": "unique", "*": ""},
        task_names={"True": "unique", "False": "not_unique"},
    ),
    # Files: README.md of github.com/Junjue-Wang/EarthVQA; questions by picture, each with type, question and
    # answer in this order: data/earthvqa.py there. Answers of its test split are not published.
    "earthvqa": QuestionForm(
        files={"val": "Val_QA.json", "train": "Train_QA.json"},
        pictures={"val": ("Val/images_png",), "train": ("Train/images_png",)},
        kinds={"*": Kind.VQA},
        picture="picture",
        tasks={"*": "type"},
        by_picture=("type", "question", "answer"),
    ),
    # Folders, fields, options within the question, one letter as answer, masks of the task
    # referring_expression_segmentation: CHOICE_subset of github.com/ShawnAn-WHU/CHOICE, and
    # ms-swift/infer_vlm/infer_choice.py there. Its visual_grounding, whose answers are four corners, is left
    # out.
    "choice": QuestionForm(
        files={"test": "{level}/{ability}/{task}/{task}.json"},
        pictures={"*": ("",)},
        kinds={"*": Kind.LETTER},
        picture="image_path",
        tasks={"*": "task"},
        mask="mask_path",
        expression=r"(?i)^give me the mask of\s+|\s+in this image\.?$",
        letters_only=True,
    ),
    # Files and fields: QA_Pairs of github.com/rssysu/AgroMind; what a type_id wants:
    # AgroMind/utils/check_func.py and process_func.py there (1, 6 one letter; 9 all letters; 2, 3, 7 a short
    # answer; 11 a box in shares). Left out are 4 and 5 (options are pictures), 8 (two pictures) and 10
    # (graded by a model).
    "agromind": QuestionForm(
        files={"test": "QA_Pairs/{dimension}/{task}_{level}.json"},
        pictures={"*": ("", "images")},
        kinds={
            "1": Kind.LETTER,
            "2": Kind.VQA,
            "3": Kind.VQA,
            "6": Kind.LETTER,
            "7": Kind.VQA,
            "9": Kind.LETTERS,
            "11": Kind.BOX,
        },
        picture="image_path",
        questions=("question", "questions"),
        tasks={"*": "task"},
        kind_field="type_id",
        options="options",
    ),
}
