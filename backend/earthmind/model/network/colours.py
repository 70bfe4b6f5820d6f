"""Red, green and blue as a second, weaker form of the optical picture."""

from __future__ import annotations

from torch import Tensor, nn

_WIDTH = 24


class ColourForm(nn.Module):
    """Brings red, green and blue to the three channels that the rest of the model was trained on.

    It looks at each pixel by itself: a linear guess plus a small correction, both learned with the
    rest. What red, green and blue do not show, it cannot add.
    """

    def __init__(self) -> None:
        super().__init__()
        self.guess = nn.Conv2d(3, 3, 1)
        nn.init.dirac_(self.guess.weight)
        self.correction = nn.Sequential(nn.Conv2d(3, _WIDTH, 1), nn.GELU(), nn.Conv2d(_WIDTH, 3, 1))

    def forward(self, pictures: Tensor) -> Tensor:
        """Normalised pictures (P, 3, H, W) to pictures of the same shape."""
        channels: Tensor = self.guess(pictures) + self.correction(pictures)
        return channels
