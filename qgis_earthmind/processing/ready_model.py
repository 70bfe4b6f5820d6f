"""Models of the designer that come with the plugin: algorithms of the toolbox like any other."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingModelAlgorithm

from .. import paths
from ..i18n import tr
from .head import READY, Head, Headed


class ReadyModel(Headed, QgsProcessingModelAlgorithm):
    """A model from a file of the plugin, with a name in the user's language."""

    def __init__(self, path: Path) -> None:
        """Read a model.

        Args:
            path: Its file; the name of it is the model's identifier.
        """
        super().__init__()
        self._path = path
        self.fromFile(str(path))
        told = _texts()
        for definition in self.parameterDefinitions():
            english = definition.description()
            definition.setDescription(told.get(english, english))

    def canExecute(self) -> tuple[bool, str]:
        """Whether each of its steps can run, and else the sentence that says what to do."""
        accepted, message = super().canExecute()
        for child in self.childAlgorithms().values() if accepted else ():
            step = child.algorithm()
            possible, why = step.canExecute() if step is not None else (True, "")
            if not possible:
                return False, why
        return accepted, message

    def createInstance(self) -> ReadyModel:
        """A fresh instance for one run."""
        return type(self)(self._path)

    def head(self) -> Head:
        """What it is called."""
        return _heads()[self._path.stem]


def ready_models() -> list[ReadyModel]:
    """All that come with the plugin."""
    return [ReadyModel(path) for path in sorted(paths.models().glob("*.model3"))]


def _texts() -> dict[str, str]:
    """What the models ask for and give, by the English of their files."""
    return {
        "Area": tr("Area"),
        "Areas by unit": tr("Areas by unit"),
        "Chart": tr("Chart"),
        "Clouds over the area at most (%)": tr("Clouds over the area at most (%)"),
        "Dates at most": tr("Dates at most"),
        "Field with the name of the unit": tr("Field with the name of the unit"),
        "First day": tr("First day"),
        "First day before the flood": tr("First day before the flood"),
        "First day of the flood": tr("First day of the flood"),
        "Gained, lost and stayed": tr("Gained, lost and stayed"),
        "Last day": tr("Last day"),
        "Last day before the flood": tr("Last day before the flood"),
        "Last day of the flood": tr("Last day of the flood"),
        "Polygons with dates": tr("Polygons with dates"),
        "Question": tr("Question"),
        "Report": tr("Report"),
        "STAC API (its address)": tr("STAC API (its address)"),
        "Signing service, if any": tr("Signing service, if any"),
        "Table": tr("Table"),
        "Title": tr("Title"),
        "Units, such as municipalities": tr("Units, such as municipalities"),
        "What is compared": tr("What is compared"),
    }


def _heads() -> dict[str, Head]:
    flood = Head(
        "floodreport",
        tr("Flood report"),
        tr("Fetches images before and after a flood, and reports what changed in each unit."),
        tr(
            "Fetches Sentinel-2 and Sentinel-1 of an area before and after a flood from a STAC API, checks "
            "whether radar and optical images lie on each other, compares the water of both dates, adds it "
            "up by administrative unit, and writes a page with a map, a chart and a table. It is a model: "
            "open it in the designer of QGIS to change it."
        ),
        tags=tr("flood,before,after,model,report"),
        group=READY,
    )
    year = Head(
        "waterthroughtheyear",
        tr("Water through the year"),
        tr("Fetches images of many dates, and tells how much water there is on each."),
        tr(
            "Fetches the clearest Sentinel-2 images of an area between two days and the nearest radar passes "
            "from a STAC API, asks the same of each, and gives a table, a chart, a page, and polygons that "
            "follow the temporal controller. It is a model: open it in the designer of QGIS to change it."
        ),
        tags=tr("time series,season,drought,model,water"),
        group=READY,
    )
    return {each.id: each for each in (flood, year)}
