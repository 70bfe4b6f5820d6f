import csv
import dataclasses
import io
import json

import pytest
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.errors import InputError
from earthmind.evaluation.result_table import (
    as_csv,
    as_html,
    as_text,
    read_results,
    result_table,
    write_table,
)
from earthmind.evaluation.runner import BenchmarkReport

BOTH = BenchmarkReport(
    "dfc2020", "test", ("optical", "sar"), "nano", 40, {"miou": 0.5, "miou/water": 0.75, "without_mask": 12}
)
SAR = BenchmarkReport("dfc2020", "test", ("sar",), "a<b", 40, {"miou": 0.25, "accuracy/macro": 1.0})


def test_one_line_a_run_with_the_scores_that_it_has():
    table = result_table([BOTH, SAR])
    assert table.columns == (
        "model", "dataset", "split", "sensors", "n", "miou", "without_mask", "accuracy/macro",
    )  # fmt: skip
    assert table.rows == (
        ("nano", "dfc2020", "test", "optical and sar", "40", "0.5000", "12", ""),
        ("a<b", "dfc2020", "test", "sar", "40", "0.2500", "", "1.0000"),
    )
    assert "miou/water" in result_table([BOTH], by_task=True).columns
    named = result_table([dataclasses.replace(BOTH, condition="sar missing"), SAR])
    assert [row[named.columns.index("condition")] for row in named.rows] == ["sar missing", ""]


def test_the_same_table_as_text_csv_and_html():
    table = result_table([BOTH, SAR])
    head, first, second = as_text(table).splitlines()
    assert head.index("miou") + 4 == first.index("0.5000") + 6 == second.index("0.2500") + 6
    assert list(csv.reader(io.StringIO(as_csv(table)))) == [list(table.columns), *map(list, table.rows)]
    page = as_html(table)
    assert "<td>a&lt;b</td>" in page
    assert '<td class="n">0.2500</td>' in page


def test_the_command_reads_what_eval_prints(tmp_path):
    files = []
    for number, content in enumerate((dataclasses.asdict(BOTH), [dataclasses.asdict(SAR)])):
        files.append(tmp_path / f"{number}.json")
        files[-1].write_text(json.dumps(content), encoding="utf-8")
    assert read_results(files[0]) == [BOTH]
    shown = CliRunner().invoke(app, ["eval", "report", *map(str, files), "--by-task"])
    assert "miou/water" in shown.output
    out = tmp_path / "scores.html"
    told = CliRunner().invoke(app, ["eval", "report", *map(str, files), "--out", str(out)])
    assert f"2 lines: {out}" in told.output.replace("\n", "")
    assert out.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("{", "is not valid JSON"),
        ("[]", "holds no scores of a data set"),
        ('{"n": 3, "iou_mean": 0.5}', "holds no scores of a data set"),
        (json.dumps({**dataclasses.asdict(SAR), "scores": {"miou": "good"}}), "holds no scores"),
        (None, "cannot be read; check its name"),
    ],
)
def test_other_files_are_named(tmp_path, content, sentence):
    path = tmp_path / "run.json"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=rf"run\.json {sentence}"):
        read_results(path)


def test_an_unknown_ending_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"ends in none of \.txt, \.csv, \.html"):
        write_table(result_table([BOTH]), tmp_path / "scores.xlsx")
