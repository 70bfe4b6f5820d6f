"""What words mean in each language: the tables in ``lexicon/``, and how they are looked up.

A line ``tag value: phrase, phrase`` gives phrases a meaning; ``~`` stands for each ending of the language.
``concept a, without b`` is for models that know ``a`` and not ``b``, of which the phrases speak otherwise.
``idle_xx.txt`` has phrases that say nothing wherever they stand, such as courtesies; ``[a|b]`` in one stands
for either.
Phrases are compared in lower case, with their accents first and without them where that finds nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path

from earthmind.inference.plan.expression import Language

LANGUAGES: tuple[Language, ...] = ("en", "de", "fr", "es", "it", "pt", "zh")
MOST_WORDS = 8
"""Longest phrase that is looked up, in words."""
_MENDED = (
    "each",
    "areaword",
    "concept",
    "thing",
    "item",
    "adj",
    "unit",
    "side",
    "order",
    "howmuch",
    "howmany",
    "want",
)
_OF_CONCEPTS = ("concept", "thing", "item", "adj")
_WITHOUT = ", without "
Meaning = tuple[str, str]
"""Tag and value: ``("concept", "forest")``, ``("side", "north")``, ``("stop", "")``."""
IDLE: Meaning = ("idle", "")
"""Of phrases that are left out before anything is read."""

_CJK = "\u3400-\u4dbf\u4e00-\u9fff"
_WORDS = re.compile(
    rf"(?P<number>\d+(?:[.,]\d+)*)|(?P<cjk>[{_CJK}、])|(?P<negation>n['’]t\b)"
    rf"|(?P<short>['’](?:s|m|re|ve|ll|d)\b)"
    rf"|(?P<elided>(?:(?![{_CJK}])[^\W\d_]){{1,6}}['’](?!(?:s|m|re|ve|ll|d)\b)(?=\w|$))"
    rf"|(?P<measure>(?:k?m|mi)2(?!\d))"
    rf"|(?P<word>(?:(?![{_CJK}])[^\W\d_])+?(?=n['’]t\b)|(?:(?![{_CJK}])[^\W\d_])+)"
    r"|(?P<range>(?<=\d)\s?[-–—~]\s?(?=\d))|(?P<sign>>=|<=|[><≥≤%&+])|(?P<break>[?？!.,;:…¿¡，。；：！\n])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word, number or sign of a text.

    Attributes:
        kind: Group of the pattern that found it: ``word``, ``number``, ``break`` ...
        text: As it was typed.
        lower: In lower case.
        plain: In lower case without accents.
        at: Where it begins.
    """

    kind: str
    text: str
    lower: str
    plain: str
    at: int


def plain(text: str) -> str:
    """A text in lower case without accents: ``überflutet`` becomes ``uberflutet``."""
    text = text.lower().replace("ß", "ss").replace("œ", "oe").replace("æ", "ae").replace("’", "'")
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


def words_of(text: str) -> list[Word]:
    """Split a text into words, numbers and signs; each Chinese character is a word."""
    text = text.replace("²", "2").replace("％", "%")
    found = []
    for match in _WORDS.finditer(text):
        typed, kind = match[0], str(match.lastgroup)
        lower = typed.lower().replace("’", "'").strip()
        found.append(
            Word(kind, typed.strip(), lower, lower if lower.isascii() else plain(lower), match.start())
        )
    return found


@dataclass
class Lexicon:
    """The words of one language.

    Attributes:
        language: Which.
        exact: Meanings by phrase, with accents.
        folded: Meanings by phrase, without accents.
        single: Single words without accents, for typing errors.
        mended: Those of them that a typing error is taken for: what is asked about, not the small words.
        guarded: Words that are never taken for typing errors.
        near_words: Words by what is left of them without one letter, see `spelling`.
    """

    language: Language
    exact: dict[str, tuple[Meaning, ...]] = field(default_factory=dict)
    folded: dict[str, tuple[Meaning, ...]] = field(default_factory=dict)
    single: set[str] = field(default_factory=set)
    mended: set[str] = field(default_factory=set)
    guarded: set[str] = field(default_factory=set)
    near_words: dict[str, set[str]] = field(default_factory=dict)

    def find(self, words: Sequence[Word], start: int) -> tuple[int, tuple[Meaning, ...]]:
        """The longest phrase that begins at a word: how many words it has, and what it means."""
        for length in range(min(MOST_WORDS, len(words) - start), 0, -1):
            part = words[start : start + length]
            meanings = self.exact.get(" ".join(word.lower for word in part))
            if meanings is None:
                meanings = self.folded.get(" ".join(word.plain for word in part))
            if meanings is not None:
                return length, meanings
        return 0, ()

    def add(self, phrase: str, meaning: Meaning) -> None:
        """Give a phrase a meaning, after those that it has."""
        words = words_of(phrase)
        lower = " ".join(word.lower for word in words)
        if meaning[0] == "word":
            self.guarded.add(plain(lower))
            return
        keys = [(self.exact, lower), (self.folded, " ".join(word.plain for word in words))]
        if self.language == "de" and any(c in lower for c in "äöü"):
            keys.append((self.folded, lower.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")))
        for table, key in keys:
            if meaning not in table.get(key, ()):
                table[key] = (*table.get(key, ()), meaning)
        if len(words) == 1 and words[0].kind == "word":
            self.single.add(words[0].plain)
            if meaning[0] in _MENDED and meaning[1] != "presence":
                self.mended.add(words[0].plain)

    def call(self, concept: str) -> None:
        """Call a concept by its own name too, whatever else that means: a class that an analyst taught."""
        words = words_of(concept)
        for table, key in (
            (self.exact, " ".join(word.lower for word in words)),
            (self.folded, " ".join(word.plain for word in words)),
        ):
            if not any(tag in _OF_CONCEPTS and value == concept for tag, value in table.get(key, ())):
                table[key] = (("concept", concept),)
        if len(words) == 1:
            self.single.add(words[0].plain)
            self.mended.add(words[0].plain)


def read_lines(text: str) -> Iterator[tuple[str, str, list[str]]]:
    """Tag, value and phrases of each line of a table."""
    for line in text.splitlines():
        if line.strip() and not line.startswith("#"):
            head, _, phrases = line.partition(": ")
            tag, _, value = head.strip().rstrip(":").partition(" ")
            yield tag, value, [phrase.strip() for phrase in phrases.split(",")]


def idle_phrases(path: Path) -> Iterator[str]:
    """The phrases of a table that say nothing, with each choice of ``[a|b]`` made; none without the table."""
    if not path.is_file():
        return
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            for phrase in line.split(","):
                parts = [part.split("|") for part in re.split(r"[\[\]]", phrase)]
                for chosen in product(*parts):
                    if text := " ".join("".join(chosen).split()):
                        yield text


@cache
def lexicon(language: Language, known: frozenset[str] | None = None) -> Lexicon:
    """The words of a language, read once.

    Args:
        language: Which.
        known: Concepts that the model has; words of others are things that it does not know. None for all.
    """
    from earthmind.inference.plan.spelling import without_one_letter

    table = Lexicon(language)
    path = Path(__file__).parent / "lexicon" / f"{language}.txt"
    endings = [""]
    for tag, value, phrases in read_lines(path.read_text(encoding="utf-8")):
        if tag == "endings":
            endings = phrases
            continue
        value, _, lacking = value.partition(_WITHOUT)
        if lacking and (known is None or lacking in known or value not in known):
            continue
        if known is not None and tag in _OF_CONCEPTS and value not in known:
            tag, value = "beyond", "thing"
        for phrase in phrases:
            for ending in endings if "~" in phrase else [""]:
                table.add(phrase.replace("~", ending), (tag, value))
    for name in sorted(known or ()):
        table.call(name)
    for phrase in idle_phrases(path.with_name(f"idle_{language}.txt")):
        table.add(phrase, IDLE)
    ordinary = path.with_name(f"ordinary_{language}.txt")
    if ordinary.is_file():
        lines = ordinary.read_text(encoding="utf-8").splitlines()
        table.guarded |= {word for line in lines if not line.startswith("#") for word in line.split()}
    for word in table.mended:
        for shorter in (word, *without_one_letter(word)):
            table.near_words.setdefault(shorter, set()).add(word)
    return table


def detect_language(words: Sequence[Word], earlier: Sequence[Language] = ()) -> Language:
    """The language that knows most of the words; for the same number the one spoken before, then English."""
    from earthmind.inference.plan.spelling import corrected

    if any(word.kind == "cjk" for word in words):
        return "zh"
    order = [*reversed(earlier), *LANGUAGES[:-1]]
    known = {language: _known(lexicon(language), words) for language in LANGUAGES[:-1]}
    best = max(known.values())
    if best == 0.0:
        return order[0]
    tied = [language for language in dict.fromkeys(order) if known.get(language) == best]
    if len(tied) > 1:
        typed = [word for word in words if word.kind == "word"]
        mended = {
            language: sum(corrected(lexicon(language), word) is not None for word in typed)
            for language in tied
        }
        tied.sort(key=lambda language: -mended[language])
    return tied[0]


def _known(table: Lexicon, words: Sequence[Word]) -> float:
    """How many words a language knows, a word whose accents are other ones counting a little less."""
    at, known = 0, 0.0
    while at < len(words):
        if words[at].kind in ("break", "number", "sign", "measure", "range"):
            at += 1
            continue
        length, _ = table.find(words, at)
        if not length:
            known += 0.4 if words[at].plain in table.guarded else 0.0
            at += 1
            continue
        exact = " ".join(word.lower for word in words[at : at + length]) in table.exact
        known += length * (1.0 if exact else 0.9) + 0.05 * (length - 1)
        at += length
    return round(known, 3)
