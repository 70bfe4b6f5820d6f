"""Raster files onto a grid: opening, choosing the grid, planning and reading."""
