"""PyQt6 by the names of ``qgis.PyQt``, with what QGIS 4 adds to it and the plugin may use."""
