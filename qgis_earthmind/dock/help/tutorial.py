"""The ten-minute tutorial on the sample scene; its steps are done by ``tests/e2e/drive_tutorial.py``."""

from __future__ import annotations

from ...i18n import tr
from .text import Page, Part, link, said


def questions() -> dict[str, str]:
    """What is typed, by the step's name; the embedded model understands seven languages."""
    return {
        "ask": tr("How large is the water?"),
        "follow": tr("And in the northern part?"),
        "segment": tr("Segment the water."),
        "dates": tr("Segment the flooded area."),
    }


def tutorial() -> Page:
    """The page."""
    first = tr(
        "Ten minutes from loading two rasters to polygons that you can hand on. The scene is simulated: a "
        "river, fields, a wood and a town, before and during a flood, as Sentinel-2 and Sentinel-1 see them. "
        "It is made on this computer; nothing is downloaded."
    )
    return Page("tutorial", tr("Tutorial: ten minutes"), (said(first),), (*_asking(), *_working()))


def _asking() -> tuple[Part, ...]:
    typed = questions()
    return (
        Part(
            "load",
            tr("1. Load the scene"),
            (
                f"<b>{link('sample', tr('Load the sample scene'))}</b>",
                said(
                    tr(
                        "Two rasters of the flood appear, two of the time before, and a layer of districts. "
                        "The first two are chosen in the panel."
                    )
                ),
            ),
        ),
        Part(
            "layers",
            tr("2. See what was recognised"),
            (
                said(
                    tr(
                        "Press {bands} beside the optical layer. It shows the mission, the bands and the "
                        "unit, and a picture of what the model will see. Where that is wrong, correct it "
                        "there. Close it with Esc."
                    ),
                    bands=tr("Bands"),
                ),
            ),
        ),
        Part(
            "ask",
            tr("3. Ask"),
            (
                said(
                    tr("Type {question} and press Enter. The first answer takes a few seconds."),
                    question=typed["ask"],
                ),
            ),
        ),
        Part(
            "card",
            tr("4. Read the answer"),
            (
                said(
                    tr(
                        "Below your question stands what was understood; {change} lets you correct it. The "
                        "coloured phrase is the water itself: a click zooms to it. Notes say what was "
                        "assumed. The bar at the bottom shows how much each sensor counted."
                    ),
                    change=tr("Change"),
                ),
            ),
        ),
        Part(
            "follow",
            tr("5. Go on"),
            (
                said(
                    tr("Type {question} The second question is about the water of the first."),
                    question=typed["follow"],
                ),
            ),
        ),
        Part(
            "segment",
            tr("6. Make polygons"),
            (
                said(
                    tr(
                        "Type {question} The polygons lie in the group EarthMind of the layers. Click the "
                        "coloured phrase in the answer: the map zooms to them."
                    ),
                    question=typed["segment"],
                ),
            ),
        ),
    )


def _working() -> tuple[Part, ...]:
    typed = questions()
    return (
        Part(
            "region",
            tr("7. Ask about a part"),
            (
                said(
                    tr(
                        "Open the menu of the button beside the prompt line, choose {rectangle} and drag one "
                        "in the map. Ask {question} again. {remove} above the prompt line ends it."
                    ),
                    rectangle=tr("Draw a rectangle"),
                    question=typed["ask"],
                    remove=tr("Remove"),
                ),
            ),
        ),
        Part(
            "refine",
            tr("8. Correct it with a click"),
            (
                said(
                    tr(
                        "Ask {question} for the whole area again. Choose {wrong} in the same menu and click "
                        "at a small lake: it is taken away. {missing} does the contrary. {back} undoes a "
                        "click."
                    ),
                    question=typed["segment"],
                    wrong=tr("Remove what is wrong"),
                    missing=tr("Add what is missing"),
                    back=tr("Take the last one back"),
                ),
            ),
        ),
        Part(
            "table",
            tr("9. Look through the results"),
            (
                said(
                    tr(
                        "Open {results}. Each row is a polygon: a click zooms to it and selects it. Raise "
                        "the confidence or the area: what is below is hidden, in the table and in the map, "
                        "without another question."
                    ),
                    results=tr("Results"),
                ),
            ),
        ),
        Part(
            "zones",
            tr("10. Add up by district"),
            (
                said(
                    tr(
                        "Press {by_area} and choose the districts. A table of the water in each of them is "
                        "added to the project."
                    ),
                    by_area=tr("By area"),
                ),
            ),
        ),
        Part(
            "dates",
            tr("11. Compare two dates"),
            (
                said(
                    tr(
                        "Open {options} and choose the two rasters of the time before. Ask {question} With "
                        "one date nobody can tell a flood from a lake. With two, what was water before is "
                        "left out."
                    ),
                    options=tr("Options"),
                    question=typed["dates"],
                ),
            ),
        ),
        Part(
            "keep",
            tr("12. Keep it"),
            (
                said(
                    tr(
                        "{save} in the results writes a GeoPackage or another file. The disk below the "
                        "prompt line writes the conversation as one web page with its maps. The project file "
                        "keeps the conversation too; give the polygons a file, or they are gone with QGIS."
                    ),
                    save=tr("Save"),
                ),
                said(tr("Now your own rasters: choose them above and ask.")),
            ),
        ),
    )
