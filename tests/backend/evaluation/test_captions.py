import io
import json
import tarfile

import numpy as np
import pytest
from benchmark_folders import write_json
from doubles import CARD
from PIL import Image
from scene_encoder_double import ColourEncoder
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import InputError
from earthmind.evaluation.questions import Kind
from earthmind.evaluation.readers import DATASETS
from earthmind.evaluation.retrieval import run_retrieval
from earthmind.evaluation.runner import BenchmarkRequest


def image(red, green, blue):
    return Image.fromarray(np.full((8, 8, 3), (red, green, blue), np.uint8))


def write_image(path, *colour):
    path.parent.mkdir(parents=True, exist_ok=True)
    image(*colour).save(path)


def write_rsicd(root, captions):
    """One picture each of red, green and blue, of the test split, and one of another split."""
    listed = []
    for number, colour in enumerate(((200, 0, 50), (50, 200, 0), (0, 0, 200), (9, 9, 9))):
        write_image(root / "RSICD_images" / f"{number}.png", *colour)
        sentences = [{"raw": words} for words in captions[number]]
        split = "test" if number < 3 else "train"
        listed.append({"filename": f"{number}.png", "split": split, "sentences": sentences})
    write_json(root / "dataset_rsicd.json", {"dataset": "rsicd", "images": listed})
    return root


def read(name, root, split):
    return list(DATASETS[name].read(root, split, ("optical",), CARD))


def test_each_picture_is_one_open_question_with_all_its_captions(tmp_path):
    write_rsicd(tmp_path, [["red roofs . ", "a red town"], ["green"], ["blue"], ["grey"]])
    samples = read("rsicd", tmp_path, "test")
    assert [(s.identifier, s.kind, s.answers) for s in samples] == [
        ("0.png", Kind.OPEN, ("red roofs .", "a red town")),
        ("1.png", Kind.OPEN, ("green",)),
        ("2.png", Kind.OPEN, ("blue",)),
    ]
    assert samples[0].pictures[0].pixels[:, 0, 0].tolist() == [200, 0, 50]
    with pytest.raises(InputError, match='has no picture of "val"'):
        read("rsicd", tmp_path, "val")


@pytest.mark.parametrize(
    ("listing", "sentence"),
    [
        ({"image": "../a.png", "caption": "x"}, "is no name of a picture in its folder"),
        ({"image": "a.png", "caption": " "}, r"a\.png has no caption"),
        ({"image": "b.png", "caption": "x"}, r"There is no file .*b\.png"),
        ({"caption": "x"}, "no field 'image'"),
    ],
)
def test_chatearthnet_has_a_list_and_what_is_damaged_is_named(tmp_path, listing, sentence):
    write_image(tmp_path / "s2_rgb_images" / "s2_images" / "a.png", 1, 2, 3)
    path = tmp_path / "json_files" / "ChatEarthNet_caps_4v_test.json"
    write_json(path, [{"image_id": "a.png", "caption": "Fields and a lake."}])
    (sample,) = read("chatearthnet", tmp_path, "4v_test")
    assert (sample.identifier, sample.answers) == ("a.png", ("Fields and a lake.",))
    write_json(path, [listing])
    with pytest.raises(InputError, match=sentence):
        read("chatearthnet", tmp_path, "4v_test")


def write_shard(path, files):
    with tarfile.open(path, "w") as shard:
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            shard.addfile(info, io.BytesIO(content))


def jpeg(*colour):
    file = io.BytesIO()
    image(*colour).save(file, "JPEG", quality=95)
    return file.getvalue()


def test_shards_have_pictures_and_their_captions_side_by_side(tmp_path):
    write_shard(
        tmp_path / "Patches0000.tar",
        {
            "607.txt": b"A dense grid of houses.\nHouses beside a road.\n",
            "607.jpg": jpeg(200, 100, 0),
            "607.json": b"{}",
        },
    )
    write_shard(tmp_path / "Patches0001.tar", {"1.jpg": jpeg(0, 0, 0)})
    (sample,) = read("rsteller", tmp_path, "Patches0000")
    assert sample.identifier == "Patches0000/607"
    assert sample.answers == ("A dense grid of houses.", "Houses beside a road.")
    assert sample.pictures[0].pixels[:, 4, 4].astype(int) == pytest.approx([200, 100, 0], abs=3)
    with pytest.raises(InputError, match=r"Patches0001\.tar: 1\.jpg has no 1\.txt"):
        read("rsteller", tmp_path, "all")
    (tmp_path / "Patches0001.tar").write_bytes(b"no shard")
    with pytest.raises(InputError, match=r"Patches0001\.tar cannot be read as a shard"):
        read("rsteller", tmp_path, "Patches0001")


def test_retrieval_of_captions_one_of_which_tells_of_another_picture(tmp_path):
    # "blue" is written for the green picture, which it finds last: the red one has some blue
    write_rsicd(tmp_path, [["red", "red"], ["green", "blue"], ["blue"], ["grey"]])
    report = run_retrieval(ColourEncoder(), BenchmarkRequest("rsicd", tmp_path, "test", "optical"))
    scores = report.scores
    assert (report.n, scores["pictures"]) == (5, 3)
    assert scores["text_to_picture_recall@1"] == pytest.approx(4 / 5)
    assert scores["text_to_picture_recall@5"] == 1
    assert scores["text_to_picture_map"] == pytest.approx((4 + 1 / 3) / 5)
    # of the blue picture's two equal texts the wrong one counts first
    assert scores["picture_to_text_recall@1"] == pytest.approx(2 / 3)
    # the green one's second text is the last of five
    assert scores["picture_to_text_map"] == pytest.approx((1 + (1 + 2 / 5) / 2 + 1 / 2) / 3)
    first = run_retrieval(ColourEncoder(), BenchmarkRequest("rsicd", tmp_path, "test", "optical", 1))
    assert (first.n, first.scores["pictures"]) == (2, 1)


def test_the_command_needs_an_encoder_captions_and_one_sensor(tmp_path, monkeypatch):
    write_rsicd(tmp_path, [["red"], ["green"], ["blue"], ["grey"]])
    command = ["eval", "retrieval", "rsicd", "--root", str(tmp_path), "--split", "test"]
    told = CliRunner().invoke(app, [*command, "--model", "nano"])
    assert told.exit_code != 0
    assert "cannot compare pictures with words" in str(told.exception or told.output)
    monkeypatch.setattr("earthmind.cli.evaluate._model", lambda name, device: ColourEncoder())
    told = CliRunner().invoke(app, [*command, "--json"])
    assert json.loads(told.output)["scores"]["text_to_picture_recall@1"] == 1
    told = CliRunner().invoke(app, command)
    assert "text_to_picture_map" in told.output
    for other, sentence in (
        ("aid", "has no captions"),
        ("sen1floods11", "looks at one sensor"),
        ("nowhere", "There is no data set nowhere"),
    ):
        write_image(tmp_path / "Port" / "p.png", 1, 1, 1)
        split = ["--root", str(tmp_path), "--split", "all"]
        told = CliRunner().invoke(app, ["eval", "retrieval", other, *split])
        assert told.exit_code != 0
        assert sentence in str(told.exception or told.output)
