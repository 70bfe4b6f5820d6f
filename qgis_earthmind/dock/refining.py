"""The last answer corrected by clicks: the same question asked again, with one click more or less."""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from qgis.core import QgsCoordinateReferenceSystem

from ..connection.requests import AskRequest, Correction
from ..errors import LayerError
from ..i18n import tr

MOST_CLICKS = 64  # that the backend takes


class Refinement:
    """What the last answer was the answer to.

    Attributes:
        turn: Number of its turn; -1 where nothing can be corrected.
    """

    def __init__(self) -> None:
        self.turn = -1
        self._request: Optional[AskRequest] = None

    def answered(self, turn: int, request: AskRequest, marked: bool) -> None:
        """Something was answered.

        Args:
            turn: Number of its turn.
            request: What was asked.
            marked: Whether something was looked for in the map, even if it was not found.
        """
        self.turn, self._request = (turn, request) if marked else (-1, None)

    def forget(self) -> None:
        """There is no answer to be corrected any more."""
        self.turn, self._request = -1, None

    def with_click(self, click: Correction) -> AskRequest:
        """What to ask for the answer with one click more.

        Raises:
            LayerError: There is none that clicks can correct, or it has too many.
        """
        request = self._require()
        if len(request.options.corrections) >= MOST_CLICKS:
            raise LayerError(tr("The answer has many clicks already; edit its polygons instead."))
        return _with(request, (*request.options.corrections, _rounded(click)))

    def without_last(self, turn: int) -> AskRequest:
        """What to ask for the answer of a turn without its last click.

        Raises:
            LayerError: It is not the last answer, or nothing is known of it any more.
        """
        request = self._require()
        if turn != self.turn or not request.options.corrections:
            raise LayerError(tr("Only clicks on the last answer can be taken back; ask that question again."))
        return _with(request, request.options.corrections[:-1])

    def _require(self) -> AskRequest:
        if self._request is None:
            raise LayerError(tr("Ask for something to be marked first; then click at what is wrong."))
        return self._request


def _rounded(click: Correction) -> Correction:
    """The click to a tenth of a metre or so: its coordinates are told in the answer."""
    decimals = 6 if QgsCoordinateReferenceSystem(click.crs).isGeographic() else 1
    return replace(click, x=round(click.x, decimals), y=round(click.y, decimals))


def _with(request: AskRequest, corrections: tuple[Correction, ...]) -> AskRequest:
    return replace(request, options=replace(request.options, corrections=corrections))
