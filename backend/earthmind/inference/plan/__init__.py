"""What was understood of a text: what is asked of the model, and what is chosen of its polygons."""
