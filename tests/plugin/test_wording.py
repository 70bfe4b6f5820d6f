"""Answers as plain text: no marker is left, every segment is named once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answers import answer, segment
from qgis.PyQt.QtCore import QLocale

from qgis_earthmind.wording import plain_answer


@pytest.mark.parametrize(
    "text, plain",
    [
        ("Sure. The water is marked: [SEG].", "Sure. The water is marked: water (2.00 ha)."),
        ("Water [SEG] covers about 20 %.", "Water (2.00 ha) covers about 20 %."),
        ("Water [SEG] and [SEG].", "Water (2.00 ha) and road (nothing found)."),
        ("No.", "No."),
        ("One [SEG], two [SEG], three [SEG].", "One water (2.00 ha), two road (nothing found), three ."),
    ],
)
def test_markers_become_words(text, plain):
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    try:
        given = answer(segment(0, "water", 2), segment(1, "road", 0))
        assert plain_answer(replace(given, text=text)) == plain
    finally:
        QLocale.setDefault(before)
