"""Sentinel images of a place from a STAC API: searched, chosen, and read where they are needed."""
