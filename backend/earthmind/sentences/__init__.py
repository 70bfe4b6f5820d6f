"""Sentences for people that can be told in any of seven languages; `words/` holds the translations."""

from earthmind.sentences.languages import LANGUAGES, Speech
from earthmind.sentences.sentence import Area, Listed, Sentence, joined, words_in
from earthmind.sentences.translated import told_rows, translated

__all__ = [
    "LANGUAGES", "Area", "Listed", "Sentence", "Speech", "joined", "told_rows", "translated", "words_in",
]  # fmt: skip
