"""The command line speaks the language of the question, else the chosen one, else that of the environment."""

from __future__ import annotations

import json

import pytest
from commands import layers

GONE = ("--optical", "/nowhere/S2.tif")
ENGLISH = 'Error: The file of the layer "S2" does not exist: /nowhere/S2.tif. Check the path.\n'
SPANISH = "Error: El archivo de la capa «S2» no existe: /nowhere/S2.tif. Compruebe la ruta.\n"
ITALIAN = "Errore: Il file del layer «S2» non esiste: /nowhere/S2.tif. Controllare il percorso.\n"


@pytest.mark.parametrize(
    ("option", "locale", "question", "told"),
    [
        ((), "C.UTF-8", "xyzzy", ENGLISH),
        ((), "es_MX.UTF-8", "xyzzy", SPANISH),
        (("--language", "it"), "es_MX.UTF-8", "xyzzy", ITALIAN),
        (("--language", "it"), "es_MX.UTF-8", "¿Dónde está el agua?", SPANISH),
        ((), "es_MX.UTF-8", "Where is the water?", ENGLISH),
    ],
)
def test_errors_are_told_in_the_language_of_the_question_else_in_the_chosen_one(
    run, monkeypatch, option, locale, question, told
):
    monkeypatch.setenv("LC_ALL", locale)
    ended = run(*option, "ask", *GONE, "--question", question)
    assert (ended.code, ended.err) == (1, told)


def test_a_language_that_is_not_spoken_is_refused_with_those_that_are(run):
    ended = run("--language", "tlh", "ask", *GONE, "--question", "a")
    assert ended.code == 1 and '"tlh"' in ended.err and "en, de, fr, es, it, pt, zh" in ended.err


def test_notes_and_figures_are_told_in_the_language_of_the_prompt(run, place, tmp_path):
    out = tmp_path / "wasser.gpkg"
    ended = run("segment", *layers(place), "--prompt", "Markiere das Wasser.", "--out", out)
    assert ended.code == 0
    assert "Hinweis: S2: Die Pixelwerte gelten als Reflexionsgrad x 10000." in ended.err
    assert "1 Polygon" in ended.out and "Wert 0," in ended.out and f"Geschrieben: {out}" in ended.out


def test_json_has_the_same_fields_and_codes_in_every_language(run, place):
    german = json.loads(run("ask", *layers(place), "--question", "Markiere das Wasser.", "--json").out)
    english = json.loads(run("ask", *layers(place), "--question", "Segment the water.", "--json").out)
    assert german.keys() == english.keys()
    assert german["notes"] != english["notes"] and len(german["notes"]) == len(english["notes"])
