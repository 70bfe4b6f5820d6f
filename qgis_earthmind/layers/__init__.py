"""Map layers on both sides of a question: rasters on the way out, polygons on the way back."""
