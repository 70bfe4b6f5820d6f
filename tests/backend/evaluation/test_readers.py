import dataclasses
import pickle

import numpy as np
import pytest
import rasterio
from benchmark_folders import SIDE, write_earthmind_bench, write_json, write_picture, write_refer, write_rsvqa
from doubles import CARD
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image
from rasterio.transform import from_origin
from real_files import bigearthnet

from earthmind.errors import InputError
from earthmind.evaluation.questions import Kind
from earthmind.evaluation.readers import DATASETS
from earthmind.evaluation.readers.coco_masks import coco_mask, runs_from_text
from earthmind.evaluation.readers.plain_pickle import read_plain_pickle

BOTH = ("optical", "sar")


WIDE = dataclasses.replace(CARD, max_side=256)


def read(name, root, split, sensors=("optical",)):
    return list(DATASETS[name].read(root, split, sensors, WIDE))


@pytest.mark.parametrize("extra", [False, True])
def test_earthmind_bench_pairs_both_sensors_for_every_kind_of_question(tmp_path, extra):
    samples = read("earthmind-bench", write_earthmind_bench(tmp_path, extra), "test", BOTH)
    assert [s.kind for s in samples].count(Kind.CHOICE) == 10
    assert [s.task for s in samples if s.kind is Kind.OPEN] == ["caption", "disaster", "navigation", "urban"]
    assert [s.question for s in samples if s.kind is Kind.REFERRING] == [
        "the square field",
        "the western half",
    ]
    for sample in samples:
        assert [(p.sensor, int(p.pixels[0, 0, 0])) for p in sample.pictures] == [
            ("optical", 200),
            ("sar", 40),
        ]
    assert samples[0].prompt == "What is here?\nA. airport\nB. harbour"


def test_earthmind_bench_takes_a_group_of_tasks_or_one(tmp_path):
    root = write_earthmind_bench(tmp_path)
    assert len(read("earthmind-bench", root, "mcq")) == 10
    assert len(read("earthmind-bench", root, "open")) == 4
    assert {s.task for s in read("earthmind-bench", root, "object_counting", ("sar",))} == {"object_counting"}


def test_rrsis_d_masks_come_from_polygons_and_from_run_lengths(tmp_path):
    write_refer(tmp_path / "rrsisd", "0001.jpg", "val")
    write_picture(tmp_path / "images" / "rrsisd" / "JPEGImages" / "0001.jpg", 99)
    square, half = read("rrsis-d", tmp_path, "val")
    wanted = np.zeros((SIDE, SIDE), bool)
    wanted[4:12, 4:12] = True
    assert (square.mask == wanted).all()
    assert half.mask[:, : SIDE // 2].all()
    assert not half.mask[:, SIDE // 2 :].any()
    with pytest.raises(InputError, match='has no split "test"; use one of: val, all'):
        read("rrsis-d", tmp_path, "test")


def test_refsegrs_reads_a_phrase_for_each_line(tmp_path):
    write_picture(tmp_path / "images" / "12.tif", 90)
    (tmp_path / "masks").mkdir()
    Image.fromarray(np.eye(SIDE, dtype=np.uint8) * 255).save(tmp_path / "masks" / "12.tif")
    (tmp_path / "output_phrase_test.txt").write_text("12 road along the river\n12 road\n")
    samples = read("refsegrs", tmp_path, "test")
    assert [s.question for s in samples] == ["road along the river", "road"]
    assert samples[0].prompt == "Please segment road along the river in this image."
    assert (samples[0].mask == np.eye(SIDE, dtype=bool)).all()


def test_rsvqa_joins_questions_answers_and_pictures_and_leaves_out_what_is_switched_off(tmp_path):
    write_rsvqa(tmp_path)
    samples = read("rsvqa-lr", tmp_path, "test")
    assert [(s.task, s.answers) for s in samples] == [("presence", ("yes",)), ("count", ("17",))]
    assert samples[0].pictures is samples[1].pictures


@pytest.mark.parametrize("name", ["aid", "uc-merced", "eurosat"])
def test_scene_folders_give_classes_in_words_and_splits_by_folder_or_list(tmp_path, name):
    for folder in ("BaseballField", "Sea_Lake", "parkinglot"):
        for number in (1, 2):
            write_picture(tmp_path / folder / f"{folder}_{number}.jpg", 50)
    write_picture(tmp_path / "val" / "Beach" / "b.png", 50)
    write_picture(tmp_path / "val" / "Desert" / "d.png", 50)
    (tmp_path / "few.txt").write_text("Sea_Lake/Sea_Lake_2.jpg\n")
    samples = read(name, tmp_path, "all")
    assert [s.answers[0] for s in samples[::2]] == ["baseball field", "sea lake", "parking lot"]
    assert samples[0].options == ("baseball field", "sea lake", "parking lot")
    assert [s.answers[0] for s in read(name, tmp_path, "val")] == ["beach", "desert"]
    assert [s.identifier for s in read(name, tmp_path, "few")] == ["Sea_Lake/Sea_Lake_2.jpg"]


def test_eurosat_with_13_bands_is_shown_in_the_bands_of_the_card(tmp_path):
    for folder in ("Forest", "River"):
        (tmp_path / folder).mkdir()
        profile = {"driver": "GTiff", "width": 8, "height": 8, "count": 13, "dtype": "uint16"}
        profile["transform"] = from_origin(0, 80, 10, 10)
        with rasterio.open(tmp_path / folder / f"{folder}_1.tif", "w", **profile) as target:
            target.write(np.stack([np.full((8, 8), 100 * (b + 1), np.uint16) for b in range(13)]))
    sample = read("eurosat", tmp_path, "all")[0]
    # swir1, nir, green are the bands 11, 8 and 3: reflectance 0.11, 0.08, 0.03 of a range of 0.4
    assert sample.pictures[0].pixels[:, 0, 0].tolist() == [70, 51, 19]


def test_bigearthnet_examples_are_read_on_one_grid_with_their_labels():
    folder = bigearthnet()
    samples = read("bigearthnet", folder, "all", BOTH)
    assert len(samples) == 3
    assert {p.pixels.shape for s in samples for p in s.pictures} == {(3, 120, 120)}
    assert [p.sensor for p in samples[0].pictures] == ["optical", "sar"]
    assert "Non-irrigated arable land" in samples[0].answers
    assert set(samples[0].answers) < set(samples[0].options)


def damage_json(root):
    (root / "json" / "caption_all_unmatched.json").write_text("[{")


def drop_field(root):
    write_json(root / "json" / "caption_all_unmatched.json", [{"file_name": "place_1.json", "answer": "x"}])


def no_list(root):
    write_json(root / "json" / "caption_all_unmatched.json", {"a": 1})


def drop_picture(root):
    (root / "test/rgb/img/place_1.png").unlink()


def damage_picture(root):
    (root / "test/rgb/img/place_1.png").write_bytes(b"no picture")


def shrink_picture(root):
    write_picture(root / "test/rgb/img/place_1.png", 10, 8)


def drop_question_file(root):
    (root / "json" / "caption_all_unmatched.json").unlink()


@pytest.mark.parametrize(
    ("harm", "sentence"),
    [
        (damage_json, "caption_all_unmatched.json is not valid JSON"),
        (drop_field, "caption_all_unmatched.json: an entry has no field 'question'"),
        (no_list, "caption_all_unmatched.json holds no list of entries"),
        (drop_picture, "There is no file .*place_1.png"),
        (damage_picture, "place_1.png cannot be read as a picture"),
        (shrink_picture, "The pictures of place_1 have different sizes: 8 x 8 and 16 x 16"),
        (drop_question_file, "There is no caption_all_unmatched.json below"),
    ],
)
def test_what_is_missing_or_damaged_is_named(tmp_path, harm, sentence):
    harm(write_earthmind_bench(tmp_path))
    with pytest.raises(InputError, match=sentence):
        read("earthmind-bench", tmp_path, "caption", BOTH)


@pytest.mark.parametrize("name", sorted(DATASETS))
def test_an_empty_folder_is_refused_by_every_reader(tmp_path, name):
    with pytest.raises(InputError, match=str(tmp_path)):
        read(name, tmp_path, "all" if name == "bigearthnet" else "test")


def test_an_answer_that_is_not_in_the_file_is_named(tmp_path):
    write_rsvqa(tmp_path, answers=("yes",))
    with pytest.raises(InputError, match="question 1 has no answer"):
        read("rsvqa-lr", tmp_path, "test")


class Harm:
    def __reduce__(self):
        return (print, ("this must never be run",))


def test_a_pickle_that_asks_for_code_is_refused_and_nothing_of_it_runs(tmp_path, capsys):
    path = tmp_path / "refs(unc).p"
    path.write_bytes(pickle.dumps([{"ref_id": Harm()}]))
    with pytest.raises(InputError, match=r"refused: .*builtins.print"):
        read_plain_pickle(path)
    assert capsys.readouterr().out == ""
    path.write_bytes(pickle.dumps([np.zeros(3)]))
    with pytest.raises(InputError, match="refused"):
        read_plain_pickle(path)
    path.write_bytes(b"\x80\x04truncated")
    with pytest.raises(InputError, match="refused: it is damaged"):
        read_plain_pickle(path)


plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner) | st.tuples(inner, inner),
    max_leaves=8,
) | st.sets(st.integers())


@given(content=plain, protocol=st.integers(2, 5))
def test_plain_data_is_read_back_as_it_was(tmp_path_factory, content, protocol):
    path = tmp_path_factory.mktemp("p") / "refs.p"
    path.write_bytes(pickle.dumps(content, protocol))
    if protocol > 2:  # protocol 2 writes bytes as a call, which is refused
        assert read_plain_pickle(path) == content


def compact(runs):
    """COCO's compact text, by the published description of the format."""
    text = ""
    for index, run in enumerate(runs):
        value = run - runs[index - 2] if index > 2 else run
        while True:
            bits = value & 0x1F
            value >>= 5
            more = value != (-1 if bits & 0x10 else 0)
            text += chr((bits | (0x20 if more else 0)) + 48)
            if not more:
                break
    return text


def runs_of(mask):
    runs, last = [0], False
    for value in mask.T.ravel():
        if value != last:
            runs.append(0)
            last = value
        runs[-1] += 1
    return runs


@given(arrays(bool, (9, 5)))
def test_run_lengths_give_the_mask_back_as_list_and_as_compact_text(mask):
    runs = runs_of(mask)
    assert runs_from_text(compact(runs)) == runs
    for counts in (runs, compact(runs), compact(runs).encode()):
        assert (coco_mask({"size": [9, 5], "counts": counts}, 9, 5, "x") == mask).all()


@pytest.mark.parametrize(
    ("segmentation", "sentence"),
    [
        ({"size": [4, 4], "counts": [16]}, "The mask of x has not the 5 x 4 pixels"),
        ({"counts": [3]}, "The mask of x has not the 5 x 4 pixels"),
        ({"counts": None}, "run lengths of x cannot be read"),
        ([[1, 2, 3]], "A polygon of x is no list of x and y"),
        ([[1, 2]], "fewer than three corners"),
        ("here", "neither polygons nor run lengths"),
    ],
)
def test_a_segmentation_that_does_not_fit_is_refused(segmentation, sentence):
    with pytest.raises(InputError, match=sentence):
        coco_mask(segmentation, 4, 5, "x")
