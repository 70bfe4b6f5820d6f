"""EarthMind itself: pictures and text in, text and masks out. Knows nothing of maps."""
