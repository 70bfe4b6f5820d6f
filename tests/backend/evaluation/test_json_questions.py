import json

import numpy as np
import pytest
from benchmark_folders import SIDE, write_json, write_picture
from doubles import CARD
from PIL import Image

from earthmind.errors import InputError
from earthmind.evaluation.questions import Kind
from earthmind.evaluation.readers import DATASETS


def read(name, root, split="test"):
    return list(DATASETS[name].read(root, split, ("optical",), CARD))


def write_vrsbench(root):
    picture = {"image_id": "P0003_0002.png", "dataset": "RSBench"}
    write_picture(root / "Images_val" / "P0003_0002.png", 90)
    write_json(
        root / "VRSBench_EVAL_vqa.json",
        [
            picture | {"question": "Is there a ship?", "ground_truth": "Yes", "type": "object existence"},
            picture | {"question": "How many?", "ground_truth": "2", "type": "object quantity"},
        ],
    )
    caption = {"question": "Describe the image in detail", "ground_truth": "Two ships.", "type": "caption"}
    write_json(root / "VRSBench_EVAL_Cap.json", [picture | caption])
    box = {
        "question": "The larger ship",
        "ground_truth": "{<10><20><50><80>}",
        "unique": False,
        "type": "ref",
    }
    write_json(root / "VRSBench_EVAL_referring.json", [picture | box])
    return root


def test_vrsbench_has_a_split_for_each_of_its_tasks(tmp_path):
    write_vrsbench(tmp_path)
    samples = read("vrsbench", tmp_path, "vqa")
    assert [(s.kind, s.task, s.answers) for s in samples] == [
        (Kind.VQA, "object_existence", ("Yes",)),
        (Kind.VQA, "object_quantity", ("2",)),
    ]
    assert samples[0].pictures is samples[1].pictures
    assert [s.question for s in read("vrsbench", tmp_path, "object_quantity")] == ["How many?"]
    (caption,) = read("vrsbench", tmp_path, "caption")
    assert (caption.kind, caption.answers) == (Kind.OPEN, ("Two ships.",))
    (box,) = read("vrsbench", tmp_path, "referring")
    assert (box.kind, box.task, box.boxes) == (Kind.BOX, "not_unique", ((0.1, 0.2, 0.5, 0.8),))
    assert box.prompt == "Please segment The larger ship in this image."


def test_earthvqa_takes_type_question_and_answer_in_their_order(tmp_path):
    write_picture(tmp_path / "Val" / "images_png" / "3583.png", 90)
    listed = [
        {"Type": "Basic Judging", "Question": "Is there any water in this scene?", "Answer": "No"},
        {"Type": "Basic Counting", "Question": "How many intersections are in this scene?", "Answer": 2},
    ]
    write_json(tmp_path / "Val_QA.json", {"3583.png": listed})
    samples = read("earthvqa", tmp_path, "val")
    assert [(s.task, s.question, s.answers) for s in samples] == [
        ("basic_judging", "Is there any water in this scene?", ("No",)),
        ("basic_counting", "How many intersections are in this scene?", ("2",)),
    ]
    with pytest.raises(InputError, match=r"Train_QA\.json"):
        read("earthvqa", tmp_path, "train")


def test_choice_has_letters_and_masks_by_task(tmp_path):
    base = "perception/cross_instance_discerment"
    for task, entry in (
        (
            "change_detection",
            {"question": "What changed?\nA.Nothing\nB.A road\nC.A pond\nD.All", "answer": "B"},
        ),
        (
            "referring_expression_segmentation",
            {"question": "Give me the mask of the airplane on the left.", "mask_path": "masks/10.png"},
        ),
        ("visual_grounding", {"question": "Where is the bridge?", "answer": [[0.1, 0.2], [0.3, 0.4]]}),
    ):
        folder = tmp_path / base / task
        write_picture(folder / "images" / "10.png", 90)
        stated = {"id": task, "image_path": f"{base}/{task}/images/10.png", **entry}
        if "mask_path" in stated:
            stated["mask_path"] = f"{base}/{task}/{stated['mask_path']}"
            (folder / "masks").mkdir()
            Image.fromarray(np.eye(SIDE, dtype=np.uint8) * 255).save(folder / "masks" / "10.png")
        write_json(folder / f"{task}.json", [stated])
    choice, referring = read("choice", tmp_path)
    assert (choice.kind, choice.task, choice.answers) == (Kind.LETTER, "change_detection", ("B",))
    assert (referring.kind, referring.question) == (Kind.REFERRING, "the airplane on the left")
    assert np.array_equal(referring.mask, np.eye(SIDE, dtype=bool))
    assert len(read("choice", tmp_path, "change_detection")) == 1
    with pytest.raises(InputError, match="use test, or one of: change_detection, referring"):
        read("choice", tmp_path, "weather")


def test_agromind_is_scored_as_each_type_wants_and_leaves_out_what_shows_several_pictures(tmp_path):
    write_picture(tmp_path / "Agriculture" / "images" / "a.jpg", 90)
    options = {"A": "cloud_shadow", "B": "double_plant", "G": "No anomaly"}

    def entry(number, **more):
        return {"image_path": "./Agriculture/images/a.jpg", "type_id": number, "question": "Which?", **more}

    write_json(
        tmp_path / "QA_Pairs" / "Scene Reasoning" / "AR_4_2_1.json",
        [
            entry(9, options=options, answer=["A", "G"]),
            entry(9, options=options, answer=["B"]),
            entry(4, options={"A": "a.jpg", "B": "b.jpg"}, answer="A"),
        ],
    )
    write_json(
        tmp_path / "QA_Pairs" / "Object Understanding" / "OC_2_1_1.json",
        [entry(1, options=options, answer="B"), entry(2, answer=7), entry(11, answer=[0.1, 0.2, 0.3, 0.4])],
    )
    samples = read("agromind", tmp_path)
    assert [(s.kind, s.task, s.answers) for s in samples] == [
        (Kind.LETTER, "OC", ("B",)),
        (Kind.VQA, "OC", ("7",)),
        (Kind.BOX, "OC", ()),
        (Kind.LETTERS, "AR", ("A", "G")),
        (Kind.LETTER, "AR", ("B",)),
    ]
    assert samples[3].prompt == "Which?\nA. cloud_shadow\nB. double_plant\nG. No anomaly"
    assert len(read("agromind", tmp_path, "AR")) == 2


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("ground_truth", "{<10><20>}", "'{<10><20>}' is no box"),
        ("image_id", "../../secret.png", "is no path of a picture in its folder"),
        ("image_id", "gone.png", "There is no file .*gone.png"),
        ("unique", None, "has no field 'unique'"),
    ],
)
def test_a_damaged_entry_is_named(tmp_path, field, value, sentence):
    path = write_vrsbench(tmp_path) / "VRSBench_EVAL_referring.json"
    listed = json.loads(path.read_text())
    if value is None:
        del listed[0][field]
    else:
        listed[0][field] = value
    write_json(path, listed)
    with pytest.raises(InputError, match=sentence):
        read("vrsbench", tmp_path, "referring")
