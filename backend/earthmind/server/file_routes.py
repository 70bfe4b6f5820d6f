"""Routes that take and hand over the files of a client on another computer."""

from __future__ import annotations

from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.responses import FileResponse, Response
from pydantic import Field

from earthmind.server.held_files import MOST_BYTES, MOST_HELD_BYTES, HeldFile, HeldFiles, UnknownFile
from earthmind.server.messages import Message


class FileMessage(Message):
    """A file that is held."""

    file: str = Field(description="Named in bodies as held:FILE.")
    name: str
    bytes: int = Field(description="0 for the place of one that a run is to write.")


class FilesMessage(Message):
    """All files that are held, and what fits."""

    files: list[FileMessage]
    most_bytes: int = Field(description="Of one file.")
    most_held_bytes: int = Field(description="Of all together.")


def add_file_routes(app: FastAPI, held: HeldFiles) -> None:
    """Add the routes."""

    @app.get("/files")
    def listed() -> FilesMessage:
        """What is held."""
        files = [_message(file) for file in held.files()]
        return FilesMessage(files=files, most_bytes=MOST_BYTES, most_held_bytes=MOST_HELD_BYTES)

    @app.post("/uploads/{name}", status_code=HTTPStatus.CREATED)
    async def send(name: str, request: Request) -> FileMessage:
        """Send a file: its bytes are the body, whose length is stated; it is kept until it is removed."""
        size = int(request.headers.get("content-length", "0"))
        file = held.reserve(name, size)
        await held.receive(file, size, request.stream())
        return _message(file)

    @app.post("/outputs/{name}", status_code=HTTPStatus.CREATED)
    def reserve(name: str) -> FileMessage:
        """A place for a file that a run is to write, to be named as its output."""
        return _message(held.reserve(name))

    @app.get("/files/{file}", response_class=FileResponse)
    def fetch(file: str) -> FileResponse:
        """The bytes of a file, also of one that a run wrote."""
        found = held.find(file)
        if not found.size:
            raise UnknownFile(file)
        return FileResponse(found.path, media_type="application/octet-stream")

    @app.delete("/files/{file}", status_code=HTTPStatus.NO_CONTENT)
    def remove(file: str) -> Response:
        """Remove a file."""
        held.drop(file)
        return Response(status_code=HTTPStatus.NO_CONTENT)


def _message(file: HeldFile) -> FileMessage:
    return FileMessage(file=file.id, name=file.name, bytes=file.size)
