"""Runs over windows: tiling, finding, finished windows on disk, merging, other processes."""
