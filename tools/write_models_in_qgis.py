"""Write the ready models, ``resources/models/*.model3``, for the designer of QGIS.

QT_QPA_PLATFORM=offscreen .venv-plugin/bin/python tools/write_models_in_qgis.py
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsApplication,
    QgsProcessing,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingModelChildParameterSource,
    QgsProcessingModelOutput,
    QgsProcessingModelParameter,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QPointF

ROOT = Path(__file__).resolve().parents[1]
MODELS = ROOT / "resources" / "models"
Source = QgsProcessingModelChildParameterSource


class Drawing:
    """A model that is put together, each input and step below the one before."""

    def __init__(self, identifier: str, group: str) -> None:
        self.model = QgsProcessingModelAlgorithm(identifier, group, identifier)
        self._inputs = self._steps = 0

    def ask(self, definition: QgsProcessingParameterDefinition) -> None:
        """Add an input."""
        shown = QgsProcessingModelParameter(definition.name())
        shown.setPosition(QPointF(120 + 240 * (self._inputs % 3), 60 + 70 * (self._inputs // 3)))
        self.model.addModelParameter(definition, shown)
        self._inputs += 1

    def step(self, name: str, algorithm: str, outputs: dict[str, tuple[str, str]], **sources: Any) -> None:
        """Add a step.

        Args:
            name: Of the step.
            algorithm: Its identifier.
            outputs: Those of its outputs that the model gives, by their names in the model: output, title.
            sources: Values of its parameters; a `Source` or what stands there always.
        """
        child = QgsProcessingModelChildAlgorithm(algorithm)
        child.setChildId(name)
        child.setDescription(name)
        child.setPosition(QPointF(360, 420 + 110 * self._steps))
        for parameter, value in {**_defaults(algorithm), **sources}.items():
            source = value if isinstance(value, Source) else Source.fromStaticValue(value)
            child.addParameterSources(parameter, [source])
        given = {}
        for output, (of_child, title) in outputs.items():
            made = QgsProcessingModelOutput(output, title)
            made.setChildId(name)
            made.setChildOutputName(of_child)
            made.setPosition(QPointF(700, 420 + 110 * self._steps + 40 * len(given)))
            given[output] = made
        child.setModelOutputs(given)
        self.model.addChildAlgorithm(child)
        self._steps += 1

    def write(self) -> Path:
        """Write the model."""
        path = MODELS / f"{self.model.name()}.model3"
        MODELS.mkdir(exist_ok=True)
        if not self.model.toFile(str(path)):
            sys.exit(f"{path} cannot be written.")
        return path


def _defaults(algorithm: str) -> dict[str, Any]:
    """What stands in the parameters of a step that have to have a value: the designer wants all of them."""
    found = QgsApplication.processingRegistry().algorithmById(algorithm)
    optional = QgsProcessingParameterDefinition.Flag.FlagOptional
    return {
        each.name(): each.defaultValue()
        for each in found.parameterDefinitions()
        if not each.isDestination() and not each.flags() & optional and each.defaultValue() is not None
    }


def of_input(name: str) -> Source:
    """The value of an input."""
    return Source.fromModelParameter(name)


def of_step(name: str, output: str) -> Source:
    """An output of an earlier step."""
    return Source.fromChildOutput(name, output)


def ask_where(drawing: Drawing) -> dict[str, Source]:
    """Ask for STAC API, signing, area and clouds; returns what they are for a step that fetches."""
    number = QgsProcessingParameterNumber.Type.Double
    drawing.ask(QgsProcessingParameterString("ENDPOINT", "STAC API (its address)"))
    drawing.ask(QgsProcessingParameterExtent("EXTENT", "Area"))
    drawing.ask(QgsProcessingParameterString("SIGN", "Signing service, if any", None, False, True))
    drawing.ask(
        QgsProcessingParameterNumber(
            "CLOUDS", "Clouds over the area at most (%)", number, 20.0, False, 0, 100
        )
    )
    names = ("ENDPOINT", "EXTENT", "SIGN", "CLOUDS")
    return {name: of_input(name) for name in names}


def ask_days(drawing: Drawing, **titles: str) -> None:
    """Ask for days."""
    day = QgsProcessingParameterDateTime.Type.Date
    for name, title in titles.items():
        drawing.ask(QgsProcessingParameterDateTime(name, title, day))


def flood_report() -> Drawing:
    """Images before and after, whether they lie on each other, what changed, by unit, as a page."""
    drawing = Drawing("floodreport", "Ready models")
    where = ask_where(drawing)
    ask_days(
        drawing,
        BEFORE_BEGIN="First day before the flood",
        BEFORE_END="Last day before the flood",
        AFTER_BEGIN="First day of the flood",
        AFTER_END="Last day of the flood",
    )
    polygon = [QgsProcessing.SourceType.TypeVectorPolygon]
    drawing.ask(QgsProcessingParameterFeatureSource("UNITS", "Units, such as municipalities", polygon))
    drawing.ask(QgsProcessingParameterField("UNIT_FIELD", "Field with the name of the unit", None, "UNITS"))
    drawing.ask(QgsProcessingParameterString("WHAT", "What is compared", "water"))
    drawing.ask(QgsProcessingParameterString("TITLE", "Title", "Flood report"))
    for name in ("before", "after"):
        days = {"BEGIN": of_input(f"{name.upper()}_BEGIN"), "END": of_input(f"{name.upper()}_END")}
        drawing.step(name, "earthmind:fetchsentinel", {}, **where, **days, SENSORS=0, LOAD=False)
    after = {name: of_step("after", name) for name in ("OPTICAL", "SAR")}
    before = {f"{name}_BEFORE": of_step("before", name) for name in ("OPTICAL", "SAR")}
    drawing.step("coregister", "earthmind:coregister", {}, **after)
    drawing.step(
        "change",
        "earthmind:change",
        {"changes": ("OUTPUT", "Gained, lost and stayed")},
        **after,
        **before,
        CONCEPT=of_input("WHAT"),
        CORRECT_SHIFT=True,
    )
    drawing.step(
        "report",
        "earthmind:areareport",
        {"report": ("OUTPUT", "Report"), "statistics": ("STATISTICS", "Areas by unit")},
        POLYGONS=of_step("change", "OUTPUT"),
        FIELD="change",
        UNITS=of_input("UNITS"),
        UNIT_FIELD=of_input("UNIT_FIELD"),
        BACKGROUND=of_step("after", "OPTICAL"),
        TITLE=of_input("TITLE"),
        TEXT=of_step("coregister", "ANSWER"),
    )
    return drawing


def water_through_the_year() -> Drawing:
    """Images of many dates, the same question about each, as a table, a chart and polygons."""
    drawing = Drawing("waterthroughtheyear", "Ready models")
    where = ask_where(drawing)
    ask_days(drawing, BEGIN="First day", END="Last day")
    kind = QgsProcessingParameterNumber.Type.Integer
    drawing.ask(QgsProcessingParameterNumber("DATES", "Dates at most", kind, 12, False, 1, 100))
    drawing.ask(QgsProcessingParameterString("QUESTION", "Question", "How much water is there?"))
    days = {name: of_input(name) for name in ("BEGIN", "END", "DATES")}
    drawing.step("images", "earthmind:fetchsentinel", {}, **where, **days, SENSORS=0, LOAD=False)
    drawing.step(
        "series",
        "earthmind:seriesask",
        {
            "table": ("TABLE", "Table"),
            "polygons": ("POLYGONS", "Polygons with dates"),
            "report": ("REPORT", "Report"),
            "chart": ("CHART", "Chart"),
        },
        FOLDER=of_step("images", "OUTPUT"),
        QUESTION=of_input("QUESTION"),
        EXTENT=of_input("EXTENT"),
        CORRECT_SHIFT=True,
    )
    return drawing


def main() -> None:
    """Write both."""
    application = QgsApplication([], False)
    application.initQgis()
    sys.path.insert(0, str(ROOT))
    from qgis_earthmind.connection.process import BackendProcess
    from qgis_earthmind.processing.provider import EarthMindProvider

    provider = EarthMindProvider(BackendProcess())
    QgsApplication.processingRegistry().addProvider(provider)
    for drawing in (flood_report(), water_through_the_year()):
        print(drawing.write())
    application.exitQgis()


if __name__ == "__main__":
    main()
