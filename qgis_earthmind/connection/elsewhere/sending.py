"""Files for a request to a backend elsewhere: layers are sent there first, results are fetched at the end.

A layer is sent once, and again only where it changed or the backend was started anew. What a run writes lands
in a folder of the backend that only its user can enter, is fetched, and is removed there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, Callable

from ...errors import LayerError, OutputError, PluginError
from ...i18n import tr
from ..messages import Done, Event, Progress

_INPUTS = frozenset(("uri", "labels", "path"))
_OUTPUTS = frozenset(("out", "polygons", "probability", "mask", "sensor_weight", "chart"))
_FOLDERS = frozenset(("folder", "index", "mirror"))
_OPENED_THERE = re.compile(r"(https?://|/vsicurl/|/vsis3/|/vsigs/|/vsiaz/)", re.IGNORECASE)
_OTHER_FILES = frozenset((".vrt", ".safe", ".xml", ".hdr", ".zip", ".tar", ".gz"))
_NOT_PLAIN = re.compile(r"[^\w .()+,=@~-]")
_LONGEST_NAME = 100

_sent: dict[tuple[Any, ...], str] = {}  # identifiers of files that were sent, by whereto and what


class Sending:
    """The files of one request.

    Attributes:
        client: Asks the backend. (A `Client`; its module uses this one.)
    """

    def __init__(self, client: Any) -> None:
        self.client = client
        self._outputs: dict[str, Path] = {}  # identifier and where the file is to be on this computer
        self._held: frozenset[str] = frozenset()
        self._most = 0

    def sent(self, body: Mapping[str, Any]) -> Iterator[Any]:
        """Send what a body names that is not there yet; yields progress, and the body to ask with at last.

        Raises:
            LayerError: A layer is no single file, or too large.
            BackendError: The backend does not take it.
        """
        listed = self.client.files()
        self._held = frozenset(str(file["file"]) for file in listed.get("files", ()))
        self._most = int(listed.get("most_bytes", 0))
        files = dict(_inputs(body))
        names = {path: self._checked(path, name) for path, name in files.items()}
        total = sum(path.stat().st_size for path in names.values()) or 1
        done, identifiers = 0, {}
        for source, path in names.items():
            for share in self._send(path):
                if isinstance(share, str):
                    identifiers[source] = share
                else:
                    yield Progress("sending", (done + share * path.stat().st_size) / total)
            done += path.stat().st_size
        yield self._named(body, identifiers)

    def told(self, event: Event) -> Event:
        """An event that names files of this computer in the place of those over there."""
        return _with_texts(event, self._here) if self._outputs and is_dataclass(event) else event

    def fetch(self) -> None:
        """Fetch what was written; each file appears whole or not at all.

        Raises:
            BackendError: A file is not there.
            OutputError: It cannot be written here.
        """
        written = {str(file["file"]) for file in self.client.files().get("files", ())}
        for identifier, path in self._outputs.items():
            if identifier not in written:
                continue
            beside = path.with_name(f".earthmind-{identifier[:12]}{path.suffix}")
            try:
                self.client.download(identifier, beside)
                beside.replace(path)
            except OSError as error:
                sentence = tr("{path} cannot be written; choose another output file.")
                raise OutputError(sentence.format(path=path), str(error)) from error
            finally:
                with suppress(OSError):
                    beside.unlink()

    def tidy(self) -> None:
        """Have removed there what this request wrote."""
        for identifier in self._outputs:
            with suppress(PluginError):
                self.client.remove_file(identifier)

    def _checked(self, source: str, name: str) -> Path:
        """The file of a layer.

        Raises:
            LayerError: It is none that can be sent.
        """
        path = Path(source)
        if not path.is_file() or path.suffix.lower() in _OTHER_FILES:
            sentence = tr(
                '"{layer}" is not one file by itself, and so cannot be sent to a backend elsewhere; '
                "save it as GeoTIFF first."
            )
            raise LayerError(sentence.format(layer=name), source)
        size = path.stat().st_size
        if size > self._most:
            sentence = tr(
                '"{layer}" has {size} MB, more than the {most} MB that the backend elsewhere takes; '
                "save the part that you ask about as GeoTIFF first."
            )
            raise LayerError(
                sentence.format(layer=name, size=round(size / 1e6), most=round(self._most / 1e6))
            )
        return path

    def _send(self, path: Path) -> Iterator[Any]:
        """Shares while a file is sent, its identifier at last."""
        state = path.stat()
        key = (self.client.whereto, str(path), state.st_size, state.st_mtime_ns)
        if _sent.get(key) not in self._held:
            identifier = ""
            for said in self.client.upload(path, _plain(path.name)):
                if isinstance(said, str):
                    identifier = said
                else:
                    yield said
            _sent[key] = identifier
        yield _sent[key]

    def _named(self, value: Any, identifiers: Mapping[str, str], key: str = "") -> Any:
        """A body with identifiers in the place of paths."""
        if isinstance(value, Mapping):
            return {name: self._named(part, identifiers, name) for name, part in value.items()}
        if isinstance(value, (list, tuple)):
            return [self._named(part, identifiers, key) for part in value]
        if not isinstance(value, str) or not value:
            return value
        if key in _FOLDERS:
            raise OutputError(tr("This needs folders, and so a backend on this computer; choose that first."))
        if key in _INPUTS and value in identifiers:
            return f"held:{identifiers[value]}"
        return f"held:{self._reserved(Path(value))}" if key in _OUTPUTS else value

    def _reserved(self, path: Path) -> str:
        """The place over there of a file that is to be here; under a free name where there is one already."""
        identifier = str(self.client.reserve(_plain(path.name)))
        self._outputs[identifier] = _free(path)
        return identifier

    def _here(self, text: str) -> str:
        for identifier, path in self._outputs.items():
            written = rf"[^\s\"“”]*{identifier}[/\\][^\"“”]*?{re.escape(path.suffix)}"
            if identifier in text:
                text = re.sub(written, str(path).replace("\\", r"\\"), text)
        return text


def with_files(
    client: Any, body: Mapping[str, Any], ask: Callable[[Mapping[str, Any]], Iterator[Event]]
) -> Iterator[Event]:
    """The events of a request whose files are elsewhere; those of its results are here before the last one.

    Args:
        client: Asks the backend.
        body: The request, with paths of this computer.
        ask: Makes the request.
    """
    sending = Sending(client)
    try:
        asked: Mapping[str, Any] = {}
        for said in sending.sent(body):
            if isinstance(said, Progress):
                yield said
            else:
                asked = said
        events = ask(asked)
        try:
            for event in events:
                if isinstance(event, Done):
                    sending.fetch()
                yield sending.told(event)
        finally:
            events.close()  # type: ignore[attr-defined]
    finally:
        sending.tidy()


def body_with_files(client: Any, body: Mapping[str, Any]) -> Mapping[str, Any]:
    """The body of a request that writes nothing, its files sent first."""
    *_, asked = Sending(client).sent(body)
    return asked


def _inputs(value: Any, name: str = "", key: str = "") -> Iterator[tuple[str, str]]:
    """Sources that a body names, each with the name of its layer."""
    if isinstance(value, Mapping):
        of = str(value.get("name") or name)
        for inner, part in value.items():
            yield from _inputs(part, of, inner)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _inputs(part, name, key)
    elif key in _INPUTS and isinstance(value, str) and value and not _OPENED_THERE.match(value):
        yield value, name or Path(value).name


def _with_texts(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, Mapping):
        return {name: _with_texts(part, change) for name, part in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_with_texts(part, change) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {item.name: _with_texts(getattr(value, item.name), change) for item in fields(value)}
        return replace(value, **changed)
    return value


def _plain(name: str) -> str:
    """A name that the backend takes: without what is special anywhere, its ending kept."""
    path = Path(_NOT_PLAIN.sub("_", name))
    stem = path.stem[:_LONGEST_NAME]
    return f"{stem if stem[:1].isalnum() else f'f{stem}'}{path.suffix}"


def _free(path: Path) -> Path:
    """The path itself, or where there is a file already one with a number."""
    numbered = (path.with_name(f"{path.stem} {number}{path.suffix}") for number in range(2, 10_000))
    return path if not path.exists() else next(each for each in numbered if not each.exists())
