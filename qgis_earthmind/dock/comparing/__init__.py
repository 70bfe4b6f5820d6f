"""Seeing the optical and the SAR layer against each other in the map, with nothing of the project changed."""
