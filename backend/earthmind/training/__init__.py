"""Training: scenes made up with known truth, instruction data, the training loop of the embedded model."""
