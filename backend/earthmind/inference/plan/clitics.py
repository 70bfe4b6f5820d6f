"""Verbs with pronouns at their end, in the Romance languages: "muéstramelas", "evidenziali", "entoure-la"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from earthmind.inference.plan.lexicon import Lexicon, Meaning, Word

_ENDS = {
    "es": (
        "melos",
        "melas",
        "noslo",
        "melo",
        "mela",
        "selos",
        "selas",
        "selo",
        "sela",
        "los",
        "las",
        "les",
        "nos",
        "lo",
        "la",
        "le",
        "me",
    ),
    "it": (
        "meli",
        "mele",
        "melo",
        "mela",
        "celi",
        "cele",
        "celo",
        "cela",
        "gli",
        "li",
        "le",
        "lo",
        "la",
        "mi",
        "ci",
        "ne",
    ),
    "pt": (
        "los",
        "las",
        "lo",
        "la",
        "os",
        "as",
        "me",
        "nos",
    ),
}
_OF_ME = ("me", "mi", "nos", "ci")
_VERBS = ("mask", "show", "boxes", "count", "place", "comparison", "description")
_SHORTEST = 3


def verb_with_pronoun(table: Lexicon, word: Word) -> list[Meaning]:
    """What a verb with pronouns means: the verb, then a pronoun for what was spoken of; empty for others.

    Args:
        table: The words of a language.
        word: One that the lexicon does not have.
    """
    for end in _ENDS.get(table.language, ()):
        stem = word.plain[: -len(end)]
        if not word.plain.endswith(end) or len(stem) < _SHORTEST:
            continue
        for verb in (stem, f"{stem}r", f"{stem}e", f"{stem}re"):
            meanings = table.folded.get(verb, ())
            found = next(
                (m for m in meanings if m[0] == "takeaway" or (m[0] == "want" and m[1] in _VERBS)), None
            )
            if found is not None:
                return [found] if end in _OF_ME else [found, ("pron", "")]
    return []


_FORMS = {
    "es": {
        "ar": [
            "e",
            "es",
            "en",
            "emos",
            "ara",
            "aras",
            "aran",
            "ase",
            "ases",
            "a",
            "as",
            "an",
            "aria",
            "arias",
            "arian",
        ],
        "er": ["a", "as", "an", "iera", "ieras", "ieran", "e", "es", "en"],
    },
    "it": {
        "are": [
            "a",
            "i",
            "ino",
            "iamo",
            "ate",
            "assi",
            "asse",
            "assero",
            "ano",
            "erebbe",
            "eresti",
            "erai",
            "era",
        ],
        "ere": ["a", "i", "e", "essi", "esse", "ete", "ano"],
    },
    "pt": {
        "ar": [
            "e",
            "es",
            "em",
            "emos",
            "asse",
            "asses",
            "assem",
            "a",
            "as",
            "am",
            "ares",
            "arem",
            "aria",
            "arias",
        ],
        "er": ["a", "as", "am", "esse", "esses", "e", "es", "em"],
    },
    "fr": {
        "er": [
            "e",
            "es",
            "ez",
            "ent",
            "ons",
            "iez",
            "ions",
            "ais",
            "ait",
            "era",
            "eras",
            "erais",
            "eriez",
            "erait",
        ]
    },
}
"""Endings of regular verbs by that of the infinitive."""


def verb_form(table: Lexicon, word: Word) -> Meaning | None:
    """What a form of a regular verb means of which the lexicon has the infinitive: "que tu marcaras"."""
    for infinitive, ends in _FORMS.get(table.language, {}).items():
        for end in ends:
            stem = word.plain[: -len(end)]
            if not word.plain.endswith(end) or len(stem) < _SHORTEST:
                continue
            for meaning in table.folded.get(f"{stem}{infinitive}", ()):
                if meaning[0] == "takeaway" or (meaning[0] == "want" and meaning[1] in _VERBS):
                    return meaning
    return None
