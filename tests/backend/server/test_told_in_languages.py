"""Notes and errors over HTTP: in the language of the question, else in that of the window; codes stay."""

from __future__ import annotations

import json

import pytest
from serving import question

GONE = {"optical": {"uri": "/nowhere/S2.tif", "name": "My layer"}}
MISSING = {
    "de": "Die Datei des Layers „My layer“ gibt es nicht: /nowhere/S2.tif. Prüfen Sie den Pfad.",
    "en": 'The file of the layer "My layer" does not exist: /nowhere/S2.tif. Check the path.',
    "zh": "图层“My layer”的文件不存在：/nowhere/S2.tif。请检查路径。",  # noqa: RUF001
}
NOT_SAID = "xyzzy"
"""A text whose words are of no language."""


def refused(client, path: str, body, window: str | None) -> dict:
    headers = client.headers if window is None else {**client.headers, "Accept-Language": window}
    status, answer = client.call("POST", path, body, headers)
    assert status == 422
    return answer["error"]


@pytest.mark.parametrize(
    ("text", "window", "told"),
    [
        ("Markiere das Wasser.", None, "de"),
        ("Markiere das Wasser.", "zh-CN", "de"),
        ("Segment the water.", "de", "en"),
        (NOT_SAID, "de-AT,de;q=0.9", "de"),
        (NOT_SAID, "ru", "en"),
        (NOT_SAID, None, "en"),
    ],
)
@pytest.mark.parametrize("path", ["/ask", "/runs", "/plan"])
def test_a_question_is_refused_in_its_own_language_else_in_that_of_the_window(
    client, path, text, window, told
):
    error = refused(client, path, {"text": text, "place": GONE}, window)
    values = {"name": "My layer", "uri": "/nowhere/S2.tif"}
    assert error == {"code": "missing", "message": MISSING[told], "values": values}


@pytest.mark.parametrize("path", ["/layers", "/places"])
@pytest.mark.parametrize("window", ["de", "en", "zh"])
def test_what_is_no_question_is_refused_in_the_language_of_the_window(client, path, window):
    body = {"layer": GONE["optical"]} if path == "/layers" else {"place": GONE}
    assert refused(client, path, body, window)["message"] == MISSING[window]


def test_a_run_that_is_not_there_is_told_in_the_language_of_the_window(client):
    headers = {**client.headers, "Accept-Language": "fr"}
    status, answer = client.call("DELETE", "/runs/nothing", None, headers)
    assert (status, answer["error"]["code"]) == (404, "unknown_run")
    assert answer["error"]["message"] == "Il n'y a pas d'exécution « nothing »."


def test_the_notes_of_an_answer_are_in_the_language_of_the_question(client, place):
    def notes(text: str, window: str) -> list[str]:
        headers = {**client.headers, "Accept-Language": window}
        connection, response = client.open("POST", "/ask", question(place, text), headers)
        events = [json.loads(line) for line in response]
        connection.close()
        assert events[-1]["event"] == "done"
        return [event["message"] for event in events if event["event"] == "note"]

    german, french = notes("Markiere das Wasser.", "fr"), notes(f"{NOT_SAID}.", "fr")
    assert "S2: Die Pixelwerte gelten als Reflexionsgrad x 10000." in german
    assert "S2 : les valeurs des pixels sont prises pour réflectance x 10000." in french
    assert client.ask(place, "Segment the water.")[-1]["event"] == "done"


def test_what_a_layer_is_taken_for_is_told_in_the_language_of_the_window(client, place):
    headers = {**client.headers, "Accept-Language": "it"}
    _, layer = client.call("POST", "/layers", {"layer": {"uri": str(place.optical)}}, headers)
    assert "S2: i valori dei pixel sono presi come riflettanza x 10000." in layer["notes"]
