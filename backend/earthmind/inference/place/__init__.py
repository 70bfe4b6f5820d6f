"""A place as a model sees it: usable layers, grid, rendering, what to tell; places kept open."""
