"""Samples with known labels: simulated scenes, flood tiles, land cover; used by training and evaluation."""
