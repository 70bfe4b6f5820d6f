"""The panel: layer pickers, area, conversation."""
