"""What to do when something goes wrong."""

from __future__ import annotations

from ...i18n import tr
from .text import Page, Part, said


def trouble() -> Page:
    """The page."""
    first = tr("Whatever goes wrong is said in one sentence, with its cause. These are the usual ones.")
    parts = (*_with_the_backend(), *_with_answers())
    return Page("trouble", tr("Troubleshooting"), (said(first),), parts)


def _with_the_backend() -> tuple[Part, ...]:
    return (
        Part(
            "",
            tr("The set-up fails"),
            (
                said(
                    tr(
                        "Behind a company's proxy, set it in QGIS (Settings, Options, Network); a package "
                        "index or a mirror under {network}. Without a network, an offline bundle is made on "
                        "another computer by “earthmind offline-bundle”. {log} shows what the programs "
                        "wrote. Pressing the button again goes on; nothing has to be removed first."
                    ),
                    network=tr("Network…"),
                    log=tr("Log"),
                ),
            ),
        ),
        Part(
            "",
            tr("The backend has stopped or says nothing"),
            (
                said(
                    tr(
                        "Press {restart}. If it happens again, {repair} builds it anew beside the old one. "
                        "{diagnosis} tests it and shows a page for a bug report."
                    ),
                    restart=tr("Restart"),
                    repair=tr("Repair the backend"),
                    diagnosis=tr("Diagnosis…"),
                ),
            ),
        ),
        Part(
            "",
            tr("It is slow"),
            (
                said(
                    tr(
                        "The first question of a place reads the rasters; those that follow are quicker. "
                        "Choose a smaller {area}, or {overview} under {options}. Rasters on a network drive "
                        "are slow: copy them."
                    ),
                    area=tr("Area"),
                    overview=tr("Overview"),
                    options=tr("Options"),
                ),
            ),
        ),
    )


def _with_answers() -> tuple[Part, ...]:
    return (
        Part(
            "",
            tr("Bands or unit are not known"),
            (
                said(
                    tr("Press {bands} beside the layer and state them, such as “green=2, nir=4”."),
                    bands=tr("Bands"),
                ),
            ),
        ),
        Part(
            "",
            tr("The two layers do not fit"),
            (
                said(
                    tr(
                        "They must show the same ground. Optical and SAR exchanged: the error offers to swap "
                        "them. A shift between them is measured, and {correct} moves one onto the other for "
                        "the question; no file is changed."
                    ),
                    correct=tr("Correct the shift and ask again"),
                ),
            ),
        ),
        Part(
            "",
            tr("It was understood wrongly"),
            (
                said(
                    tr(
                        "Read the line below your question. Say it in shorter words, or press {change} and "
                        "correct the plan itself. What was not understood is named in the answer."
                    ),
                    change=tr("Change"),
                ),
            ),
        ),
        Part(
            "",
            tr("The polygons are gone"),
            (
                said(
                    tr(
                        "Without an {output} they are temporary and end with QGIS. A new answer takes the "
                        "place of the one before; {pin} keeps it."
                    ),
                    output=tr("Output"),
                    pin=tr("Pin"),
                ),
            ),
        ),
    )
