import json

import pytest
from benchmark_folders import ByBrightness, write_earthmind_bench, write_picture, write_rsvqa
from real_files import bigearthnet
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import InputError
from earthmind.evaluation.judge import judge_prompts
from earthmind.evaluation.runner import BenchmarkRequest, run_benchmark
from earthmind.model.library import catalogue as registry


def test_a_whole_benchmark_is_asked_and_scored_by_kind(tmp_path):
    model = ByBrightness()
    root = write_earthmind_bench(tmp_path)
    report = run_benchmark(model, BenchmarkRequest("earthmind-bench", root, "test", "fused"))
    assert (report.n, report.model, report.sensors) == (16, "double", ("optical", "sar"))
    assert set(model.encoded) == {("optical", "sar")}
    # "airport" is right in both scene questions and in one of two of the four other tasks
    assert report.scores["accuracy/scene_classification"] == 1
    assert report.scores["accuracy/object_counting"] == 0.5
    assert report.scores["accuracy/macro"] == pytest.approx((1 + 4 * 0.5) / 5)
    assert report.scores["miou"] == pytest.approx((32 / 160 + 1) / 2)
    assert report.scores["meteor/macro"] == 0
    assert "cider/caption" in report.scores
    assert report.notes == (
        "EarthMind-Bench shows red, green and blue, but double was trained on swir1, nir, green: "
        "expect low scores.",
    )


def test_only_the_sensor_asked_for_is_shown(tmp_path):
    model = ByBrightness()
    root = write_earthmind_bench(tmp_path)
    report = run_benchmark(model, BenchmarkRequest("earthmind-bench", root, "mcq", "sar"))
    assert set(model.encoded) == {("sar",)}
    assert report.scores["accuracy/scene_classification"] == 0


def test_a_model_that_draws_nothing_misses_all(tmp_path):
    root = write_earthmind_bench(tmp_path)
    request = BenchmarkRequest("earthmind-bench", root, "referring", "fused")
    scores = run_benchmark(ByBrightness(draws=False), request).scores
    assert (scores["miou"], scores["two_class_miou"], scores["without_mask"]) == (0, 0, 2)


def test_questions_about_the_same_pictures_are_encoded_once_and_a_limit_holds(tmp_path):
    write_rsvqa(tmp_path)
    model = ByBrightness(bright="yes")
    report = run_benchmark(model, BenchmarkRequest("rsvqa-lr", tmp_path, "test", "fused"))
    assert len(model.encoded) == 1
    assert report.scores == {
        "accuracy/presence": 1, "accuracy/count": 0, "accuracy/macro": 0.5, "accuracy/all": 0.5,
    }  # fmt: skip
    assert run_benchmark(model, BenchmarkRequest("rsvqa-lr", tmp_path, "test", "fused", 1)).n == 1


def test_scene_classes_count_equally(tmp_path):
    for name, level in (("Airport_1", 200), ("Airport_2", 200), ("Airport_3", 10)):
        write_picture(tmp_path / "Airport" / f"{name}.png", level)
    write_picture(tmp_path / "Harbour" / "h.png", 10)
    report = run_benchmark(ByBrightness(), BenchmarkRequest("aid", tmp_path, "all", "fused"))
    assert report.scores["accuracy/all"] == 0.75
    assert report.scores["accuracy/macro"] == pytest.approx((2 / 3 + 1) / 2)


def test_bigearthnet_examples_are_scored_as_sets_of_labels():
    folder = bigearthnet()
    model = ByBrightness("Non-irrigated arable land", "Non-irrigated arable land")
    report = run_benchmark(model, BenchmarkRequest("bigearthnet", folder, "all", "fused"))
    assert report.n == 3
    assert 0 < report.scores["f1/micro"] < 1
    assert report.notes == ()


def test_a_sensor_that_a_benchmark_lacks_is_refused(tmp_path):
    with pytest.raises(InputError, match="AID has no SAR pictures; use --sensors optical"):
        run_benchmark(ByBrightness(), BenchmarkRequest("aid", tmp_path, "all", "sar"))


@pytest.fixture
def bright_model(monkeypatch):
    monkeypatch.setattr(registry, "load_model", lambda name, device: ByBrightness())


def test_the_command_prints_scores_and_writes_answers_from_which_judge_prompts_are_made(
    tmp_path, bright_model
):
    root = write_earthmind_bench(tmp_path / "bench")
    answers, prompts = tmp_path / "answers.jsonl", tmp_path / "prompts.jsonl"
    run = CliRunner().invoke(
        app,
        [
            "eval",
            "earthmind-bench",
            "--root",
            str(root),
            "--split",
            "test",
            "--device",
            "cpu",
            "--json",
            "--answers",
            str(answers),
        ],
    )
    assert run.exit_code == 0, run.output
    printed = json.loads(run.stdout)
    assert printed["n"] == 16
    assert printed["scores"]["accuracy/scene_classification"] == 1
    assert len(answers.read_text().splitlines()) == 16

    made = CliRunner().invoke(app, ["eval", "judge-prompts", str(answers), "--out", str(prompts)])
    assert made.exit_code == 0, made.output
    lines = [json.loads(line) for line in prompts.read_text().splitlines()]
    assert [line["task"] for line in lines] == ["caption", "disaster", "navigation", "urban"]
    assert "Reference answer: A bright caption field." in lines[0]["prompt"]
    assert "Answer to grade: airport" in lines[0]["prompt"]
    assert '{"score": <number>' in lines[0]["prompt"]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("no json\n", "holds a line that is not JSON"),
        ("[1]\n", "holds a line that is no answer"),
        ('{"id": "1", "kind": "open", "task": "caption"}\n', "has no field 'question'"),
        ('{"id": "1", "kind": "choice"}\n', "has no answer to an open question"),
    ],
)
def test_a_file_that_holds_no_open_answers_is_refused(tmp_path, content, sentence):
    path = tmp_path / "answers.jsonl"
    path.write_text(content)
    with pytest.raises(InputError, match=sentence):
        judge_prompts(path)
