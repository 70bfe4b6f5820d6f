"""The tutorial's pictures from those that its test took: cut, made small, few colours.

Reads ``build/e2e/test_every_step_of_the_tutorial_does_what_it_says/tutorial`` and writes
``resources/help/pictures``. Together they stay below 300 kB, since they travel in the plugin's zip.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
TAKEN = ROOT / "build" / "e2e" / "test_every_step_of_the_tutorial_does_what_it_says" / "tutorial"
PICTURES = ROOT / "resources" / "help" / "pictures"
MOST_BYTES = 300_000
WIDTH = 520
WINDOW, PANEL = (0, 100, 1366, 738), (1066, 100, 1366, 738)  # left, top, right, bottom in the window
CARD = (1066, 100, 1366, 440)
SHOWN = {
    "load": (WINDOW, 256),
    "card": (CARD, 128),
    "follow": (WINDOW, 256),
    "table": (PANEL, 128),
    "dates": (WINDOW, 256),
}


def main() -> int:
    """Write the pictures; returns the exit code."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    total = 0
    for name, (box, colours) in SHOWN.items():
        taken = TAKEN / f"{name}.png"
        if not taken.is_file():
            print(f"Error: {taken} is missing; run the test of the tutorial first.", file=sys.stderr)
            return 1
        picture = Image.open(taken).convert("RGB").crop(box)
        if picture.width > WIDTH:
            height = round(picture.height * WIDTH / picture.width)
            picture = picture.resize((WIDTH, height), Image.Resampling.LANCZOS)
        few = picture.quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
        few.save(PICTURES / f"{name}.png", optimize=True)
        total += (PICTURES / f"{name}.png").stat().st_size
    print(f"{len(SHOWN)} pictures, {total / 1000:.0f} kB")
    return 0 if total <= MOST_BYTES else 1


if __name__ == "__main__":
    sys.exit(main())
