"""What every kind of model is described and loaded by: its folder, its kind, what runs it."""
