"""One question on its way: load, read, encode, answer, polygons."""
