"""Simulated river floods as Sentinel-1 and Sentinel-2 see them, the truth known for every pixel."""
