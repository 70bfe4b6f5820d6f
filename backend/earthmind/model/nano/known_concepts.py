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
