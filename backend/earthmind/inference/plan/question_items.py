"""A question as a row of items with a meaning each: words looked up, compounds split, measures joined."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from earthmind.inference.plan.clitics import verb_form, verb_with_pronoun
from earthmind.inference.plan.lexicon import IDLE, Lexicon, Meaning, Word
from earthmind.inference.plan.spelling import corrected

NOUNS = ("concept", "thing", "item")
BEFORE_NUMBERS = ("above", "atleast", "below", "atmost", "between", "to")
ASKING = ("吗", "么", "有没有", "是否", "是否有", "有无", "是不是", "是否存在")
"""Words of a yes/no question in Chinese."""
_LEADS_DATIVE = ("fromdistance", "near", "touch", "far", "in", "outside", "except", "within", "reach")
_LEADS_TO_SIDE = ("el", "al", "del", "o", "ao", "do", "no", "a", "de")
_PREDICATES = ("adj", "affected", "new", "lost", "moment", "dry", "pron", "less", "more", "unknown")
"""What follows a verb such as French *est*, which is also a side."""
_LEFT = {*NOUNS, "side", "extent", "adj", "beyond"}
_RIGHT = {"part", "piece", "areaword", "halfword", "beyond", "extent"}
_RIGHT_WANTED = {"share", "count", "area", "change", "place"}


@dataclass(slots=True)
class Item:
    """A phrase with its meaning.

    Attributes:
        tag: What kind of meaning: ``concept``, ``side``, ``want`` ..., ``unknown`` or ``break``.
        value: Which one.
        words: As they were typed.
        others: Further meanings, the likeliest first.
        number: Of a number.
    """

    tag: str
    value: str
    words: str
    others: tuple[Meaning, ...] = ()
    number: float = 0.0

    def mean(self, meaning: Meaning) -> None:
        """Take another of its meanings."""
        self.tag, self.value = meaning


def items_of(table: Lexicon, words: Sequence[Word]) -> list[Item]:
    """Look up the words of a question, the longest phrases first."""
    items: list[Item] = []
    at = 0
    while at < len(words):
        word = words[at]
        length, meanings = table.find(words, at)
        if word.kind == "break" or not length:
            items += _single(table, word, first=at == 0 or words[at - 1].kind == "break")
            at += 1
            continue
        part = words[at : at + length]
        joint = "" if part[0].kind == "cjk" else " "
        text = joint.join(each.text for each in part).replace("' ", "'").replace(" n't", "n't")
        if meanings[0] == IDLE:
            at += length
            if not items and at < len(words) and words[at].text in (",", "，"):
                at += 1  # "to be honest, ..."
            continue
        if meanings[0][0] == "pair":
            items += _pair(meanings[0][1], text)
            at += length
            continue
        (tag, value), others = meanings[0], meanings
        number = float(value) if tag in ("number", "ordinal") else 0.0
        items.append(Item(tag, value, text, others if len(others) > 1 else (), number))
        at += length
    return _settled(items)


def _pair(value: str, words: str) -> list[Item]:
    """A word with two meanings at once, such as ``Wasserstand``."""
    pair = [half.partition(" ") for half in value.split("+")]
    numbers = [float(name) if tag in ("ordinal", "number") else 0.0 for tag, _, name in pair]
    return [
        Item(tag, name, words, number=number) for (tag, _, name), number in zip(pair, numbers, strict=True)
    ]


def _single(table: Lexicon, word: Word, *, first: bool) -> list[Item]:
    """What a word means that the lexicon does not have."""
    if word.kind in ("break", "range"):
        return [Item("break" if word.kind == "break" else "to", word.text, word.text)]
    if word.kind == "number":
        return [Item("number", "", word.text, number=read_number(word.text))]
    if table.language == "de" and (parts := _compound(table, word)):
        return parts
    if verb := verb_with_pronoun(table, word):
        return [Item(tag, value, word.text) for tag, value in verb]
    if form := verb_form(table, word):
        return [Item(*form, word.text)]
    named = not first and word.text[:1].isupper() and table.language not in ("de", "zh")
    meant = None if named else corrected(table, word)
    if meant is not None:
        meanings = table.folded[meant]
        tag, value = meanings[0]
        number = float(value) if tag in ("number", "ordinal") else 0.0
        return [Item(tag, value, word.text, meanings if len(meanings) > 1 else (), number)]
    if named and not word.text.isupper():
        return [Item("beyond", "name", word.text, number=1.0)]
    return [Item("unknown", "cjk" if word.kind == "cjk" else "", word.text)]


def read_number(text: str) -> float:
    """Read a number: ``2,5`` and ``2.5`` are the same, ``10.000`` and ``1,000`` are thousands."""
    groups = text.replace(",", ".").split(".")
    thousands = len(groups) > 1 and all(len(group) == 3 for group in groups[1:]) and groups[0] != "0"
    if thousands or len(groups) > 2:
        return float("".join(groups)[:15])
    return float(".".join(groups)[:15].rstrip("."))


def _compound(table: Lexicon, word: Word) -> list[Item]:
    """The two parts of a German compound, such as ``Waldanteil``."""
    typed = word.plain
    for cut in range(len(typed) - 3, 2, -1):
        right = table.folded.get(typed[cut:], ())
        ends = [m for m in right if m[0] in _RIGHT or (m[0] == "want" and m[1] in _RIGHT_WANTED)]
        ranks = [m for m in table.folded.get(typed[:cut], ()) if m[0] == "ordinal"]
        orders = [m for m in right if m[0] == "order"]
        if ranks and orders:
            rank = Item(*ranks[0], word.text[:cut], number=float(ranks[0][1]))
            return [rank, Item(*orders[0], word.text[cut:])]
        for joint in ("", "s", "n", "en", "es"):
            left = typed[: cut - len(joint)] if typed[:cut].endswith(joint) else ""
            starts = [m for m in table.folded.get(left, ()) if m[0] in _LEFT]
            if starts and ends and len(left) > 2:
                return [Item(*starts[0], word.text[: len(left)]), Item(*ends[0], word.text[cut:])]
    return []


def _settled(items: list[Item]) -> list[Item]:
    """Choose among several meanings by what stands around."""
    for at, item in enumerate(items):
        lead = items[at - 1] if at else None
        led = lead is not None and (lead.tag in _LEADS_DATIVE or lead.words.lower() == "zwischen")
        if led and item.tag == "of" and item.words.lower() == "der":
            item.mean(("stop", ""))  # "in der Nähe von der Siedlung": an article
            continue
        if not item.others and item.words.lower() not in ("left", "top", "right"):
            continue
        after = [other.tag for other in items[at + 1 :] if other.tag not in ("stop", "orso")][:1]
        before = items[at - 1].tag if at else ""
        item.mean(_meaning(item, before, after[0] if after else "", items))
    return items


def _meaning(item: Item, before: str, after: str, items: Sequence[Item]) -> Meaning:
    at = next(i for i, other in enumerate(items) if other is item or other.others is item.others)
    last = items[at - 1].words if at else ""
    tags = {meaning[0]: meaning for meaning in reversed(item.others)}
    measures = [meaning for meaning in item.others if meaning[0] in (*BEFORE_NUMBERS, "orso", "within")]
    if measures and len(measures) < len(tags):
        half = [other.tag for other in items[at + 1 : at + 4]]
        sided = "halfword" in half and "side" in half
        if after in ("number", "unit", "fraction") or (after == "halfword" and not sided):
            return measures[0]
        item.others = tuple(meaning for meaning in item.others if meaning not in measures)
        return _meaning(item, before, after, items)
    if item.words.lower() == "right" and before == "break" and after in ("", "break"):
        return ("stop", "")  # "..., right?"
    if item.words.lower() == "top" and after == "number":
        return ("order", "area")
    if {"part", "areaword"} <= set(tags) and at == 0 and after == "of":
        return tags["areaword"]  # "Fläche der Äcker"
    if {"ordinal", "using"} <= set(tags):
        return tags["using"] if after == "sensor" or not at else tags["ordinal"]
    if {"pron", "stop"} == set(tags):
        return tags["pron"] if after in ("", "break") else tags["stop"]
    if {"without", "no"} <= set(tags):  # Chinese 没有
        if after == "adj":
            return ("not", "")
        if after in ("", "break") and at and any(other.value == "change" for other in items[:at]):
            return ("stop", "")  # 变小了没有
        asked = any(other.words in ("吗", "么") for other in items)
        return tags["no"] if asked and "no" in tags else tags["without"]
    if "far" in tags and "outside" in tags:
        return tags["far"] if before == "dist" else tags["outside"]
    if item.words.lower() == "left" and before in NOUNS:
        return ("unknown", "")
    if "unit" in tags and len(tags) > 1:
        others = [meaning for meaning in item.others if meaning[0] != "unit"]
        return tags["unit"] if before in ("number", "in", "howmany") or not after else others[0]
    if "side" in tags and len(tags) > 1:
        others = [meaning for meaning in item.others if meaning[0] != "side"]
        if len([other for other in items if other.tag != "break"]) == 1:
            return tags["side"]  # an option: "este"
        if item.words.lower() == "est" and before == "side":
            return others[0]
        led = before in ("in", "of", "side", "order", "halfword") or last.lower() in _LEADS_TO_SIDE
        led = led or (before in ("part", "sidestop") and after not in _PREDICATES)  # "dans la partie est"
        shares = any(other.value == "share" or other.tag == "howmuch" for other in items[:at])
        led = led and not (
            before == "part" and after == "in" and shares
        )  # "quelle part de la zone est en eau"
        placed = led and after not in NOUNS
        return tags["side"] if placed or not others else others[0]
    return item.others[0] if item.others else (item.tag, item.value)
