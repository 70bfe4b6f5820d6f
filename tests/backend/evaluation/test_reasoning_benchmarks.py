"""TerraScope-Bench and DisasterM3 in the forms in which they are published."""

import io
import json

import numpy as np
import pytest
from benchmark_folders import SIDE, ByBrightness, write_json, write_picture
from doubles import CARD
from PIL import Image

from earthmind.errors import InputError
from earthmind.evaluation.questions import Kind
from earthmind.evaluation.readers import DATASETS
from earthmind.evaluation.runner import BenchmarkRequest, run_benchmark

pyarrow = pytest.importorskip("pyarrow")
BOTH = ("optical", "sar")


def read(name, root, split="test", sensors=("optical",)):
    return list(DATASETS[name].read(root, split, sensors, CARD))


def png(level):
    content = io.BytesIO()
    Image.fromarray(np.full((SIDE, SIDE, 3), level, np.uint8)).save(content, "PNG")
    return content.getvalue()


def write_terrascope_bench(root, *, nested=True, as_json=False, columns=None):
    from pyarrow import parquet

    candidates = {"A": "water", "B": "forest", "C": None, "D": None}
    rows = [
        {
            "image": {"bytes": png(level), "path": "x.png"} if nested else png(level),
            "question": f"Which is larger in {task}?",
            "candidates": json.dumps(candidates) if as_json else candidates,
            "answer": answer,
            "task_type": task,
        }
        for level, task, answer in (
            (200, "coverage_percentage", "A"),
            (40, "boundary_detection", "B. forest"),
        )
    ]
    (root / "data").mkdir(parents=True)
    table = pyarrow.Table.from_pylist(rows)
    parquet.write_table(
        table.select(columns or table.column_names), root / "data" / "TerraScope_bench.parquet"
    )
    return root


@pytest.mark.parametrize(("nested", "as_json"), [(True, False), (False, True)])
def test_terrascope_bench_reads_pictures_and_candidates_in_either_form(tmp_path, nested, as_json):
    first, second = read("terrascope-bench", write_terrascope_bench(tmp_path, nested=nested, as_json=as_json))
    assert (first.kind, first.task, first.answers) == (Kind.LETTER, "coverage_percentage", ("A",))
    assert first.prompt == "Which is larger in coverage_percentage?\nA. water\nB. forest"
    assert [int(sample.pictures[0].pixels[0, 0, 0]) for sample in (first, second)] == [200, 40]
    (one,) = read("terrascope-bench", tmp_path / "data" / "TerraScope_bench.parquet", "boundary_detection")
    assert one.answers == second.answers


def test_terrascope_bench_names_what_is_missing(tmp_path):
    with pytest.raises(InputError, match="no data/TerraScope_bench"):
        read("terrascope-bench", tmp_path)
    write_terrascope_bench(tmp_path, columns=["image", "question", "answer", "task_type"])
    with pytest.raises(InputError, match="lacks candidates"):
        read("terrascope-bench", tmp_path)
    (tmp_path / "data" / "TerraScope_bench.parquet").write_bytes(b"no parquet")
    with pytest.raises(InputError, match="cannot be read as parquet"):
        read("terrascope-bench", tmp_path)
    write_terrascope_bench(tmp_path / "other")
    with pytest.raises(InputError, match='no task "area"; use test or one of: boundary_detection, coverage'):
        read("terrascope-bench", tmp_path / "other", "area")


def entry(post="Optical", **changes):
    return {
        "task": "Building Damage Counting",
        "pre_image_path": "train\\images\\a_pre.png",
        "post_image_path": "train/images/a_post.png",
        "post_image_type": post,
        "prompts": "How many buildings are destroyed?",
        "options_str": "A. 4, B. 9, C. 5.",
        "ground_truth_option": "B",
        **changes,
    }


@pytest.fixture
def disaster(tmp_path):
    for name, level in (("a_pre", 200), ("a_post", 40)):
        write_picture(tmp_path / "disaster" / "train" / "images" / f"{name}.png", level)
    write_json(
        tmp_path / "benchmark_release.json",
        [entry(), entry("SAR"), entry(task="Bearing Body"), entry(task="Report", options_str="")],
    )
    return tmp_path


def test_disasterm3_shows_the_place_before_and_after(disaster):
    samples = read("disasterm3", disaster, "building_damage_counting", BOTH)
    assert [[(p.sensor, p.moment, int(p.pixels[0, 0, 0])) for p in s.pictures] for s in samples] == [
        [("optical", 0, 40), ("optical", -1, 200)],
        [("sar", 0, 40), ("optical", -1, 200)],
    ]
    assert samples[0].prompt == "How many buildings are destroyed?\nA. 4, B. 9, C. 5."
    assert [s.task for s in read("disasterm3", disaster)] == ["building_damage_counting", "bearing_body"]
    (radar,) = read("disasterm3", disaster, sensors=("sar",))
    assert radar.pictures[0].sensor == "sar"


def test_disasterm3_names_what_is_wrong_and_reads_nothing_outside_its_folder(disaster):
    with pytest.raises(InputError, match='no task "report" with options'):
        read("disasterm3", disaster, "report")
    for path in ("../secret.png", "C:/secret.png", ""):
        write_json(disaster / "benchmark_release.json", [entry(pre_image_path=path)])
        with pytest.raises(InputError, match="no path of a picture in its folder"):
            read("disasterm3", disaster)
    write_json(disaster / "benchmark_release.json", [entry("Lidar")])
    with pytest.raises(InputError, match="neither Optical nor SAR"):
        read("disasterm3", disaster)


def test_a_letter_counts_however_it_is_said(disaster, tmp_path):
    request = BenchmarkRequest("disasterm3", disaster, "test", "optical")
    for said, right in (("B", 1.0), ("(b) 9", 1.0), ("It is B.", 1.0), ("9", 0.0), ("C", 0.0)):
        scores = run_benchmark(ByBrightness(said, said), request).scores
        assert scores["accuracy/all"] == right, said
        assert set(scores) >= {"accuracy/building_damage_counting", "accuracy/bearing_body"}
