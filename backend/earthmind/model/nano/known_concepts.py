"""What models of the embedded kind were taught to mark."""

CONCEPTS = (
    "water",
    "flooded area",
    "permanent water",
    "vegetation",
    "forest",
    "built-up area",
    "clouds",
    "bare land",
)

SEEN_CONCEPTS = (
    *CONCEPTS,
    "grass",
    "crops",
    "shrub",
    "wetland",
    "snow and ice",
    "cloud shadow",
    "ships",
)
"""What the mask branch was taught, in the order of its filters; new ones come last."""
