"""Every name of QGIS and Qt that is used is there in this QGIS, by the name that Qt 6 also knows."""

from __future__ import annotations

from qgis_names import all_uses, is_missing, is_unscoped


def test_every_name_is_there(qgis_app):
    assert [str(use) for use in all_uses() if is_missing(use)] == []


def test_members_of_enumerations_have_their_enumerations_name(qgis_app):
    uses = all_uses()
    assert len(uses) > 200
    assert [str(use) for use in uses if is_unscoped(use)] == []


def test_an_unscoped_member_and_a_missing_name_are_found(qgis_app, tmp_path):
    import qgis_names

    file = tmp_path / "old.py"
    file.write_text(
        "from qgis.PyQt.QtCore import Qt\nfrom qgis.core import QgsWkbTypes, QgsNothing\n"
        "a = Qt.AlignLeft, Qt.AlignmentFlag.AlignLeft, QgsWkbTypes.Polygon, QgsWkbTypes.Type.Polygon\n"
    )
    found = qgis_names.uses(file)
    assert [use.names for use in found if is_unscoped(use)] == [
        ("Qt", "AlignLeft"),
        ("QgsWkbTypes", "Polygon"),
    ]
    assert [use.names for use in found if is_missing(use)] == [("QgsNothing",)]
