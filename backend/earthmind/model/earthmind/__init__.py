"""The released EarthMind checkpoints: their files, pictures, prompts and answers."""
