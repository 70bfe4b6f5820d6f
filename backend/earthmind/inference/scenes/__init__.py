"""Tiles of places as vectors: gathered, kept in an index on disk, compared with texts and examples."""
