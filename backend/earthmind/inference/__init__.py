"""The only room that knows both maps and models: a question about a place in, events out."""
