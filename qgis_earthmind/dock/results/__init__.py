"""The polygons of the last answer as a list, with a filter that asks no model."""
