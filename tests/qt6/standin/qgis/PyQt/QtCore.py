from PyQt6.QtCore import *  # noqa: F403
from PyQt6.QtCore import QMetaType, QVariant

NULL = None

# PyQt6 has no types in QVariant; QGIS 4 brings them back as those of QMetaType.
for _kind in QMetaType.Type:
    setattr(QVariant, _kind.name.removeprefix("QVariant").removeprefix("Q"), _kind)
