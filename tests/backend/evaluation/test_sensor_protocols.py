import json

import numpy as np
import pytest
from benchmark_folders import ByBrightness, write_earthmind_bench, write_picture
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import InputError
from earthmind.evaluation.runner import BenchmarkRequest
from earthmind.evaluation.sensor_protocols import (
    Condition,
    conditions,
    expected,
    run_protocol,
    with_condition,
)
from earthmind.model.protocol import Picture


def two_pictures(side=64):
    pixels = np.full((3, side, side), 100, np.uint8)
    sar = pixels.copy()
    sar[2] = 0
    valid = np.ones((side, side), bool)
    valid[0] = False
    return [Picture("optical", pixels * valid, valid), Picture("sar", sar * valid, valid)]


def test_two_sensors_fail_one_at_a_time_and_three_in_every_set_but_all():
    assert [each.name for each in conditions("rmm", ("optical", "sar"))] == [
        "nothing fails",
        "optical 25% dropped",
        "sar 25% dropped",
        "optical 50% dropped",
        "sar 50% dropped",
        "optical 75% dropped",
        "sar 75% dropped",
    ]
    assert len(conditions("emm", ("a", "b", "c"))) == 1 + 3 + 3
    with pytest.raises(InputError, match="no protocol blackout; use one of: emm, rmm, nm"):
        conditions("blackout", ("optical", "sar"))


def test_what_is_to_be_expected_weighs_each_condition_by_how_probable_it_is():
    scores = {Condition(): 0.9, Condition(("optical",)): 0.3, Condition(("sar",)): 0.6}
    assert expected(scores, 0.1, 2) == pytest.approx((0.81 * 0.9 + 0.09 * 0.3 + 0.09 * 0.6) / 0.99)
    assert expected(scores, 0.0, 2) == 0.9


def test_a_missing_sensor_is_not_shown_and_the_other_one_is_as_it_was():
    optical, sar = two_pictures()
    assert with_condition([optical, sar], Condition(("sar",), absent=True), "x") == [optical]
    assert with_condition([optical, sar], Condition(), "x") == [optical, sar]


def test_dropped_values_are_drawn_by_themselves_and_a_pixel_without_any_is_not_valid():
    optical, sar = two_pictures()
    condition = Condition(("optical", "sar"), dropped=0.5)
    dropped, of_sar = with_condition([optical, sar], condition, "x")
    inside = dropped.pixels[:, 1:]
    assert set(np.unique(inside)) == {0, 100}
    assert (inside == 0).mean() == pytest.approx(0.5, abs=0.02)
    assert dropped.valid[1:].mean() == pytest.approx(1 - 0.5**3, abs=0.02)
    assert of_sar.valid[1:].mean() == pytest.approx(1 - 0.5**2, abs=0.03)  # its empty channel counts for none
    assert not dropped.valid[0].any()
    again = with_condition([optical, sar], condition, "x")[0]
    other = with_condition([optical, sar], condition, "y")[0]
    assert (again.pixels == dropped.pixels).all()
    assert (other.pixels != dropped.pixels).any()


def test_noise_is_salt_and_pepper_and_gaussian_and_leaves_what_has_no_value():
    optical, sar = two_pictures()
    salted = with_condition([optical], Condition(("optical",), salt=0.2), "x")[0].pixels[:, 1:]
    assert set(np.unique(salted)) == {1, 100, 255}
    assert (salted == 1).mean() == pytest.approx(0.1, abs=0.02)
    assert (salted == 255).mean() == pytest.approx(0.1, abs=0.02)
    noisy = with_condition([sar], Condition(("sar",), gaussian=0.1), "x")[0]
    assert noisy.pixels[:2, 1:].astype(float).std() == pytest.approx(25.5, rel=0.05)
    assert not noisy.pixels[2].any()
    assert not noisy.pixels[:, 0].any()
    assert noisy.valid is sar.valid


def run(root, protocol, model=None):
    request = BenchmarkRequest("earthmind-bench", root, "mcq", "fused")
    reports = run_protocol(model or ByBrightness(), request, protocol)
    return {report.condition: report for report in reports}


def test_scores_of_each_condition_and_their_means(tmp_path):
    # the bright optical picture is right about the scene, the dark radar one is wrong
    model = ByBrightness()
    found = run(write_earthmind_bench(tmp_path), "emm", model)
    scene = {name: report.scores["accuracy/scene_classification"] for name, report in found.items()}
    assert scene == {
        "nothing fails": 1,
        "optical missing": 0,
        "sar missing": 1,
        "mean": pytest.approx(2 / 3),
        "expected at p = 0.2": pytest.approx((0.64 + 0.16) / 0.96),
        "expected at p = 0.1": pytest.approx((0.81 + 0.09) / 0.99),
        "expected at p = 0.05": pytest.approx((0.9025 + 0.0475) / 0.9975),
    }
    assert model.encoded == 10 * [("optical", "sar")] + 10 * [("sar",)] + 10 * [("optical",)]
    assert {report.n for report in found.values()} == {10}


def test_a_dark_picture_is_what_is_left_of_a_bright_one(tmp_path):
    found = run(write_earthmind_bench(tmp_path), "rmm")
    assert found["optical 25% dropped"].scores["accuracy/scene_classification"] == 1
    assert found["optical 75% dropped"].scores["accuracy/scene_classification"] == 0
    assert found["75% dropped: mean"].scores["accuracy/scene_classification"] == pytest.approx(2 / 3)
    assert found["25% dropped: mean"].scores["accuracy/scene_classification"] == 1


def test_one_sensor_cannot_fail(tmp_path):
    write_picture(tmp_path / "Port" / "a.png", 9)
    with pytest.raises(InputError, match="With optical pictures alone no sensor can fail"):
        run_protocol(ByBrightness(), BenchmarkRequest("aid", tmp_path, "all", "fused"), "emm")

    class Optical(ByBrightness):
        card = ByBrightness.card.__class__(**{**vars(ByBrightness.card), "sensors": ("optical",)})

    with pytest.raises(InputError, match="does not look at pictures of optical and sar"):
        run(write_earthmind_bench(tmp_path), "emm", Optical())


def test_the_command_prints_a_table_or_what_the_report_reads(tmp_path, monkeypatch):
    monkeypatch.setattr("earthmind.cli.evaluate._model", lambda name, device: ByBrightness())
    root = write_earthmind_bench(tmp_path)
    command = ["eval", "earthmind-bench", "--root", str(root), "--split", "mcq", "--protocol", "emm"]
    told = CliRunner().invoke(app, command)
    lines = told.stdout.splitlines()
    assert lines[0].split()[:3] == ["model", "dataset", "split"]
    assert len(lines) == 8
    told = CliRunner().invoke(app, [*command, "--json"])
    path = tmp_path / "emm.json"
    path.write_text(told.stdout, encoding="utf-8")
    assert [each["condition"] for each in json.loads(told.stdout)][:2] == ["nothing fails", "optical missing"]
    table = tmp_path / "table.csv"
    told = CliRunner().invoke(app, ["eval", "report", str(path), str(path), "--out", str(table)])
    assert told.exit_code == 0, told.output
    assert len(table.read_text(encoding="utf-8").splitlines()) == 15
    told = CliRunner().invoke(app, [*command, "--answers", "a.jsonl"])
    assert "leave one out" in str(told.exception or told.output)
