"""Scores of models on published benchmarks."""
