"""Training of what the embedded model sees: any bands, two sensors, two dates."""
