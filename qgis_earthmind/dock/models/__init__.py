"""The models in the window: listed, fetched once their licence is accepted, removed."""
