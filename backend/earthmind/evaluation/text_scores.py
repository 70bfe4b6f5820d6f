"""METEOR and CIDEr of free texts, without word lists, a Java program or a paid judge.

What would be needed beyond the standard library (WordNet, Java) is not light, so both are written here; the
deviations are stated at each function. Scores are comparable among models scored here, and close to, but
not the same as, those of the published tools.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

LONGEST_NGRAM = 4
Vector = dict[tuple[str, ...], float]


def words_of(text: str) -> list[str]:
    """Lower-case words and numbers of a text, without punctuation and markers such as ``[SEG]``."""
    plain = re.sub(r"\[[A-Z]+\]|</?p>", " ", text)
    return re.findall(r"[a-z]+(?:'[a-z]+)?|\d+(?:\.\d+)?", plain.lower())


def stem(word: str) -> str:
    """A word without its plural ending (the S stemmer of Harman, How Effective Is Suffixing?, 1991)."""
    if word.endswith("ies") and not word.endswith(("eies", "aies")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("es") and not word.endswith(("aes", "ees", "oes")) and len(word) > 3:
        return word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and len(word) > 3:
        return word[:-1]
    return word


def meteor(text: str, references: Sequence[str]) -> float:
    """METEOR of a text, 0..1, against its best reference.

    Formula (Banerjee and Lavie, 2005): with m matched words, P = m / words of the text, R = m / words of the
    reference, F = 10 P R / (R + 9 P), penalty = 0.5 (chunks / m)^3, score = F (1 - penalty), where a chunk is
    a run of matches that follow each other in both texts.

    Deviations: words match as they are and then by ``stem``, not by the Porter stemmer or WordNet's synonyms;
    the alignment takes the longest common run first, which nearly always gives the fewest chunks.
    """
    return max((_meteor(words_of(text), words_of(reference)) for reference in references), default=0.0)


def _meteor(said: list[str], wanted: list[str]) -> float:
    exact = _runs(said, wanted)
    used_said = {i for start, _, length in exact for i in range(start, start + length)}
    used_wanted = {i for _, start, length in exact for i in range(start, start + length)}
    stems = _runs(
        ["" if i in used_said else stem(word) for i, word in enumerate(said)],
        ["" if i in used_wanted else stem(word) for i, word in enumerate(wanted)],
    )
    pairs = sorted((a + k, b + k) for a, b, length in (*exact, *stems) for k in range(length))
    if not pairs:
        return 0.0
    steps = zip(pairs, pairs[1:], strict=False)
    chunks = 1 + sum((b[0] - a[0], b[1] - a[1]) != (1, 1) for a, b in steps)
    precision, recall = len(pairs) / len(said), len(pairs) / len(wanted)
    mean = 10 * precision * recall / (recall + 9 * precision)
    return mean * (1 - 0.5 * (chunks / len(pairs)) ** 3)


def _runs(said: list[str], wanted: list[str]) -> list[tuple[int, int, int]]:
    """Common runs (start, start, length), the longest first; every word is used once, empty ones never."""
    found: list[tuple[int, int, int]] = []
    said, wanted = list(said), list(wanted)
    while True:
        start, other, length = _longest_run(said, wanted)
        if not length:
            return found
        found.append((start, other, length))
        said[start : start + length] = [""] * length
        wanted[other : other + length] = [""] * length


def _longest_run(said: list[str], wanted: list[str]) -> tuple[int, int, int]:
    best = (0, 0, 0)
    before = [0] * (len(wanted) + 1)
    for i, word in enumerate(said, 1):
        row = [0] * (len(wanted) + 1)
        for j, other in enumerate(wanted, 1):
            if word and word == other:
                row[j] = before[j - 1] + 1
                if row[j] > best[2]:
                    best = (i - row[j], j - row[j], row[j])
        before = row
    return best


def cider(texts: Sequence[str], references: Sequence[Sequence[str]]) -> list[float]:
    """CIDEr of each text, 0..10.

    Formula (Vedantam et al., CVPR 2015): for n = 1..4, g_n counts the n-grams of a text, each times
    log(N / number of samples whose references have it) with N samples; CIDEr_n is the mean cosine of g_n with
    those of the references; the score is 10 times the mean over n.

    Deviations: words are stemmed by ``stem`` instead of Porter's stemmer; an n-gram in no reference counts as
    in one. This is CIDEr, not CIDEr-D: nothing is clipped and length is not punished. With one sample every
    weight, and so the score, is 0.

    Args:
        texts: What was said about each sample.
        references: What could have been said about it, in the same order.
    """
    known = [[_ngrams(reference) for reference in own] for own in references]
    seen = Counter(ngram for own in known for ngram in {ngram for counts in own for ngram in counts})
    samples = len(texts)

    def weighted(counts: Counter[tuple[str, ...]], n: int) -> Vector:
        return {g: c * math.log(samples / max(1, seen[g])) for g, c in counts.items() if len(g) == n}

    scores = []
    for text, own in zip(texts, known, strict=True):
        said = _ngrams(text)
        cosines = [
            _cosine(weighted(said, n), weighted(counts, n))
            for n in range(1, LONGEST_NGRAM + 1)
            for counts in own
        ]
        scores.append(10 * sum(cosines) / len(cosines) if cosines else 0.0)
    return scores


def _ngrams(text: str) -> Counter[tuple[str, ...]]:
    words = [stem(word) for word in words_of(text)]
    return Counter(
        tuple(words[i : i + n]) for n in range(1, LONGEST_NGRAM + 1) for i in range(len(words) - n + 1)
    )


def _cosine(a: Vector, b: Vector) -> float:
    norm = math.hypot(*a.values()) * math.hypot(*b.values())
    return sum(value * b.get(ngram, 0.0) for ngram, value in a.items()) / norm if norm else 0.0
