"""A conversation as one text of JSON, as it is kept in a project file, and back.

A project file comes from anywhere: what is read is believed only where it has the form that is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Callable, Optional

from ..connection.messages import Answer, as_told
from ..connection.requests import AskRequest, with_sources
from ..errors import PluginError
from .turns import Turn

VERSION = 1
MOST_TURNS = 100
_LONGEST_TEXT = 8_000_000
_LONGEST_NUMBER = 20
_UNKEPT: dict[str, Any] = {"error": None, "gone": (), "making": "", "request": None}
# The CRS of a segment is given to PROJ; a file's name or an address is not, which GDAL would follow.
_CRS = re.compile(r"EPSG:\d{1,6}\Z|(GEOGCS|PROJCS|GEOCCS|COMPD_CS|LOCAL_CS|[A-Z]{3,16}CRS)\[", re.IGNORECASE)

ChangePath = Callable[[str], str]


class Unreadable(Exception):
    """What was kept cannot be used; its words are for the log."""


class Newer(Unreadable):
    """A later version of the plugin has kept it."""


@dataclass(frozen=True)
class Saved:
    """A conversation, and what the next question goes on from.

    Attributes:
        turns: The oldest first.
        answered: The latest question that was answered, its own answer in its history.
    """

    turns: tuple[Turn, ...] = ()
    answered: Optional[AskRequest] = None


def to_text(saved: Saved, write_path: ChangePath) -> str:
    """The conversation as one line of ASCII; of many turns the latest, and pinned ones rather than others.

    Args:
        saved: What is to be kept.
        write_path: Makes of a layer's source what stands for it in the project file.
    """
    told = {
        "version": VERSION,
        "turns": [_turn_to_json(turn, write_path) for turn in _latest(saved.turns)],
        "answered": _request_to_json(saved.answered, write_path) if saved.answered is not None else None,
    }
    return json.dumps(told, separators=(",", ":"))


def from_text(text: str, read_path: ChangePath) -> Saved:
    """The conversation that was kept as this text.

    Args:
        text: As it stands in the project file.
        read_path: Undoes ``write_path`` of `to_text`.

    Raises:
        Newer: A later version has written it.
        Unreadable: It is damaged.
    """
    try:
        data = _loaded(text)
        if data["version"] > VERSION:
            raise Newer(f"version {data['version']}")
        turns = tuple(_turn(item, read_path) for item in data["turns"][-MOST_TURNS:])
        answered = data.get("answered")
        return Saved(turns, _request(answered, read_path) if answered is not None else None)
    except (ArithmeticError, AttributeError, KeyError, RecursionError, TypeError, ValueError) as error:
        raise Unreadable(f"{type(error).__name__}: {error}"[:500]) from error


def _loaded(text: str) -> Any:
    """The value of JSON; no number is endless, no text half a character."""
    if len(text) > _LONGEST_TEXT:
        raise ValueError("too long")
    data = json.loads(text, parse_int=_whole_number, parse_constant=lambda _: None)
    json.dumps(data, ensure_ascii=False).encode("utf-8")
    return data


def _whole_number(text: str) -> int:
    if len(text) > _LONGEST_NUMBER:
        raise ValueError("a number is too long")
    return int(text)


def _latest(turns: Sequence[Turn]) -> Sequence[Turn]:
    """As many turns as are kept: the oldest go first, of them those that are not pinned."""
    surplus = len(turns) - MOST_TURNS
    loose = [number for number, turn in enumerate(turns) if not turn.pinned]
    dropped = set(loose[: max(surplus, 0)])
    return [turn for number, turn in enumerate(turns) if number not in dropped][-MOST_TURNS:]


def _turn_to_json(turn: Turn, write_path: ChangePath) -> dict[str, Any]:
    bare = replace(turn, **_UNKEPT, answer=replace(turn.answer, tables=()))
    if turn.place is not None:
        bare = replace(bare, place=with_sources(turn.place, write_path))
    told = {name: value for name, value in asdict(bare).items() if name not in _UNKEPT}
    return {**told, "error": turn.problem}


def _turn(data: Any, read_path: ChangePath) -> Turn:
    problem = as_told(str, data["error"])
    turn = as_told(Turn, {name: value for name, value in data.items() if name not in _UNKEPT})
    place = with_sources(turn.place, read_path) if turn.place is not None else None
    answer = replace(_checked(turn.answer), tables=())
    return replace(turn, answer=answer, place=place, error=PluginError(problem) if problem else None)


def _checked(answer: Answer) -> Answer:
    """The answer, where its shares and CRSs are such.

    Raises:
        ValueError: They are not.
    """
    for shares in (answer.shares, answer.attention):
        if shares is not None and not all(0 <= share <= 1 for share in asdict(shares).values()):
            raise ValueError("a share is none")
    for segment in answer.segments:
        if not _CRS.match(segment.crs):
            raise ValueError(f"no CRS: {segment.crs:.80}")
    return answer


def _request_to_json(request: AskRequest, write_path: ChangePath) -> dict[str, Any]:
    history = request.history[-MOST_TURNS:]
    told = asdict(replace(request, place=with_sources(request.place, write_path), history=history))
    return {name: value for name, value in told.items() if name != "options"}


def _request(data: Any, read_path: ChangePath) -> AskRequest:
    request = as_told(AskRequest, {name: value for name, value in data.items() if name != "options"})
    return replace(request, place=with_sources(request.place, read_path))
