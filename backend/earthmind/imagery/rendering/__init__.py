"""Physical values to the 8-bit pictures that a model is shown."""
