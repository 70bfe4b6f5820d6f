"""Question families about several concepts at once: comparison, ranking, caption, assessment and change."""

from __future__ import annotations

import random

from earthmind.datasets.concepts import LAND_COVER, PHRASES, SYNONYMS, Exchange, Knowledge, capitalised

COMPARED = ("water", "flooded area", "vegetation", "forest", "built-up area", "bare land")


def compare(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    """Which of two concepts covers more; both are marked, in the order of the question."""
    known = [c for c in COMPARED if c in knowledge.shares]
    if len(known) < 2:
        return None
    first, second = random_.sample(known, 2)
    if max(knowledge.shares[first], knowledge.shares[second]) == 0:
        return None
    words = [random_.choice((c, random_.choice(SYNONYMS[c]))) for c in (first, second)]
    question = random_.choice(PHRASES["compare_forms"]).format(*words)
    answer = random_.choice(
        (
            "<p>{}</p> [SEG] about [SHARE], <p>{}</p> [SEG] about [SHARE]; the larger share: [MORE].",
            "The larger of <p>{}</p> [SEG] [SHARE] and <p>{}</p> [SEG] [SHARE]: [MORE].",
        )
    ).format(first, second)
    return Exchange(question, capitalised(answer), (first, second))


def rank_cover(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    """Land cover by falling share; every class of land cover is marked, empty or not."""
    if sum(c in knowledge.shares for c in LAND_COVER) < 2:
        return None
    parts = ", ".join(f"<p>{c}</p> [SEG] [SHARE]" for c in LAND_COVER)
    answer = f"Measured shares of the area: {parts}; from the largest to the smallest: [RANKING]."
    return Exchange(random_.choice(PHRASES["ranking_forms"]), answer, LAND_COVER)


def caption(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    """What is there, with shares."""
    found = [c for c in ("flooded area", *LAND_COVER) if knowledge.presence(c)]
    if not found:
        return None
    parts = ", ".join(f"<p>{c}</p> [SEG] about [SHARE]" for c in found[:3])
    return Exchange(
        random_.choice(PHRASES["describe_forms"]), f"I see {parts} of the area.", tuple(found[:3])
    )


def assess_flood(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    """How much is flooded, where, and in how many parts."""
    question = random_.choice(PHRASES["flood_report"])
    flooded = knowledge.presence("flooded area")
    if flooded is None:
        return None
    if not flooded:
        return Exchange(question, "I see no flooded area here.")
    answer = (
        "<p>Flooded area</p> [SEG] covers about [SHARE] of the area and lies [WHERE]; "
        "number of separate parts: [COUNT]."
    )
    return Exchange(question, answer, ("flooded area",))


def judge_site(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    """What speaks against building here, as far as it can be seen."""
    question = random_.choice(PHRASES["suitable_forms"])
    caution = "I cannot judge slope, soil or planning law."
    flooded, water = (knowledge.presence(c) for c in ("flooded area", "water"))
    if flooded:
        text = f"Not everywhere: <p>flooded area</p> [SEG] covers about [SHARE] of it. {caution}"
        return Exchange(question, text, ("flooded area",))
    if flooded is None or water is None:
        return None
    if water:
        text = f"Not on the <p>water</p> [SEG], about [SHARE] of it. I see no flooded area. {caution}"
        return Exchange(question, text, ("water",))
    return Exchange(question, f"I see no water or flooded area here. {caution}")


def tell_change(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    """What is new since the earlier date; of changes, only flood is known."""
    question = random_.choice(PHRASES["change_forms"])
    if not knowledge.two_dates:
        return Exchange(question, "I need a second picture, from before, to tell what changed.")
    flooded = knowledge.presence("flooded area")
    if flooded is None:
        return None
    if not flooded:
        return Exchange(question, "I see no new flooded area; other changes I cannot judge.")
    answer = "Since the earlier picture <p>flooded area</p> [SEG] has appeared, about [SHARE], [WHERE]."
    return Exchange(question, answer, ("flooded area",))
