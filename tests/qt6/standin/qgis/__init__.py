"""Stands in for QGIS 4 where only PyQt6 is there: plain widgets for `qgis.gui`, the rest on demand."""
