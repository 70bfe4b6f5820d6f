"""The report of an area, over the real backend with a model that knows concepts."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import QgsProcessingException, QgsSettings
from valley import LEFT, TOP, Feedback


@pytest.fixture
def describe(concepts, valley, tmp_path):
    def run(feedback=None, **parameters):
        given = {
            "OPTICAL": str(valley / "S2.tif"),
            "OUTPUT": str(tmp_path / "a report.html"),
            "JSON": str(tmp_path / "a report.json"),
        }
        return processing.run("earthmind:describe", {**given, **parameters}, feedback=feedback or Feedback())

    return run


def test_the_report_has_the_answer_and_the_land_covers_with_areas_and_shares(describe, valley, tmp_path):
    result = describe(SAR=str(valley / "S1.tif"))
    told = json.loads(Path(result["JSON"]).read_text(encoding="utf-8"))
    areas = {segment["phrase"]: segment["area_m2"] for segment in told["segments"]}
    assert areas["water"] == pytest.approx(90_000, rel=0.002)
    assert areas["forest"] == pytest.approx(200_000, rel=0.002)
    assert told["extent_m2"] == pytest.approx(1_440_000, rel=0.002) and told["model"] == "concepts"
    assert told["text"] == result["ANSWER"] and "[SEG]" not in result["ANSWER"]
    page = Path(result["OUTPUT"]).read_text(encoding="utf-8")
    (water,) = re.findall(r"<tr><td>water</td>(.*?)</tr>", page)
    assert re.findall(r">([^<>]+)</td>", water) == ["9.01 ha", "6.3 %", "2", "95.3 %"]
    assert "How much each sensor counted: SAR" in page and "S2, S1" in page and "Model: concepts" in page
    assert sorted(path.name for path in tmp_path.glob("*report*")) == ["a report.html", "a report.json"]


def test_it_describes_what_the_engine_describes(describe, asked_directly):
    bounds = (LEFT, TOP - 400, LEFT + 600, TOP)
    extent = f"{LEFT},{LEFT + 600},{TOP - 400},{TOP} [EPSG:32630]"
    told = json.loads(Path(describe(EXTENT=extent)["JSON"]).read_text(encoding="utf-8"))
    direct = asked_directly("Describe the scene.", bounds)
    assert told["segments"] == direct["segments"] and told["notes"] == direct["notes"]
    assert told["extent_m2"] == asked_directly("=area(everything)", bounds)["value"]


@pytest.mark.parametrize("locale, plan", [("de_DE", "description() in de"), ("nl_NL", "description()")])
def test_it_speaks_the_language_of_qgis_where_the_model_does(describe, locale, plan):
    QgsSettings().setValue("locale/userLocale", locale)
    told = json.loads(Path(describe()["JSON"]).read_text(encoding="utf-8"))
    assert told["plan"]["text"] == plan


def test_names_of_layers_are_text_and_no_html(describe, valley, tmp_path):
    named = tmp_path / "<b>S2 & co.tif"
    named.write_bytes((valley / "S2.tif").read_bytes())
    page = Path(describe(OPTICAL=str(named))["OUTPUT"]).read_text(encoding="utf-8")
    assert "<b>S2" not in page and "&lt;b&gt;S2 &amp; co" in page


def test_a_report_that_cannot_be_written_is_one_sentence(describe, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(QgsProcessingException, match="cannot be written"):
        describe(OUTPUT=str(tmp_path / "file" / "report.html"))
