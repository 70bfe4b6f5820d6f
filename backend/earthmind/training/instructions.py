"""Questions and answers about one training sample, made from what is known of its pixels.

The answers name what they segment between ``<p>`` and ``</p>``, put ``[SEG]`` where a mask belongs, and
``[SHARE]`` where the share of the picture that the last mask covers is to be measured and written: the
model decides what to say, the number comes from its own mask.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

CONCEPTS = ("water", "flooded area", "permanent water", "vegetation", "forest", "built-up area", "clouds")

SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "water": (
        "water", "open water", "the water", "all water", "all the water", "water bodies", "the water body",
        "surface water", "water surfaces", "all open water", "standing water", "the water surface",
        "areas covered by water", "areas under water", "everything under water", "water area", "water areas",
    ),
    "flooded area": (
        "flooded area", "the flood", "flood", "flooding", "the flooded area", "flooded areas", "flooded land",
        "the flooded land", "inundated area", "inundated land", "inundation", "the flood extent", "flood extent",
        "the extent of the flood", "flood water", "the floodwater", "flooded fields", "the flooded zone",
        "land under flood water", "the inundated areas", "flooded regions", "flooded farmland",
    ),
    "permanent water": (
        "permanent water", "the permanent water", "permanent water bodies", "normal water", "the usual river bed",
        "water that was there before the flood", "water present before the flood", "the river before the flood",
    ),
    "vegetation": (
        "vegetation", "the vegetation", "green vegetation", "green areas", "plants", "vegetated land",
        "vegetated areas", "areas with vegetation", "plant cover", "greenery", "green land",
    ),
    "forest": ("forest", "the forest", "forests", "trees", "woodland", "woods", "tree cover", "forested area"),
    "built-up area": (
        "built-up area", "the built-up area", "built-up areas", "buildings", "the buildings", "the town", "town",
        "city", "the city", "urban area", "urban areas", "settlement", "settlements", "houses", "built-up land",
        "the village",
    ),
    "clouds": ("clouds", "cloud", "the clouds", "cloud cover", "cloudy areas", "areas covered by cloud", "the cloud"),
}  # fmt: skip
WATER_KINDS = ("lake", "river", "pond", "reservoir", "sea", "canal", "stream", "lakes", "rivers", "ponds", "channel")
UNKNOWN_THINGS = (
    "ships", "ship", "boats", "aircraft", "airplanes", "planes", "cars", "vehicles", "trucks", "trains", "roads",
    "road", "highway", "bridges", "bridge", "railway", "airport", "runway", "harbour", "port", "stadium", "storage tanks",
    "tanks", "solar panels", "wind turbines", "power lines", "snow", "ice", "glacier", "fire", "smoke", "burned area",
    "burn scars", "landslide", "oil spill", "oil slick", "sand", "desert", "beach", "dunes", "rocks", "mountains",
    "mines", "quarry", "wheat", "maize", "corn", "rice", "crops", "fields", "vineyards", "orchards", "greenhouses",
    "people", "animals", "cows", "swimming pools", "tennis court", "parking lots", "playground", "school", "hospital",
    "factory", "church", "dam", "dike", "levee", "dykes", "damage", "destroyed buildings", "tents", "camp", "tracks",
    "football field", "golf course", "cemetery", "algae", "pollution", "mangroves", "wetland", "marsh", "shadow",
    "earthquake", "volcano", "lava", "crater", "ufo", "elephants", "a castle", "containers", "cranes", "pipeline",
)  # fmt: skip
OFF_TOPIC = (
    "what is the capital of france", "who are you", "tell me a joke", "what is the weather tomorrow", "hello", "hi",
    "what time is it", "who won the election", "write a poem", "how old is this building", "how deep is the water",
    "how deep is the flood", "what is the population here", "how many people live here", "who owns this land",
    "what is the price of land here", "where is this", "what country is this", "which city is this", "what is 2 + 2",
    "when was this image taken", "which satellite took this", "will it rain", "how fast is the river", "what is the ph of the water",
    "is the water clean", "is the water drinkable", "how many houses are there", "how many fields are there",
    "count the lakes", "how many trees are there", "what will happen next", "translate this", "what is the temperature",
    "how high are the buildings", "what is the crop yield", "what crop grows here", "is there gold", "how tall is the tower",
    "what caused the flood", "how much damage is there", "how many people were affected", "what is the elevation",
    "what is the slope", "what soil is this", "thank you", "thanks", "help", "asdf", "test", "xyz", "please explain quantum physics",
)  # fmt: skip
ABILITY = "I can find water, flooded area, permanent water, vegetation, forest, built-up area and clouds."


@dataclass(frozen=True)
class Knowledge:
    """What is known of a sample.

    Attributes:
        shares: Share of the valid pixels by concept, 0..1; concepts not labelled are left out.
        has_optical: Whether the model is shown an optical picture of the latest date.
        two_dates: Whether it is shown an earlier date as well.
    """

    shares: Mapping[str, float]
    has_optical: bool
    two_dates: bool


@dataclass(frozen=True)
class Exchange:
    """One question, its answer, and the concept of each ``[SEG]`` in it."""

    question: str
    answer: str
    concepts: tuple[str, ...] = ()


PRESENT_SHARE = 0.004

SEGMENT_FORMS = (
    "segment {}", "segment {} in this image", "please segment {}", "please segment {} in this image", "map {}", "map all {}",
    "outline {}", "show {}", "show me {}", "mark {}", "highlight {}", "delineate {}", "find {}", "find all {}",
    "extract {}", "detect {}", "draw {}", "where is {}", "where are {}", "locate {}", "give me a mask of {}",
    "can you segment {}", "could you map {} for me", "polygons of {}", "{}", "i need {} as polygons", "digitise {}",
    "identify {}", "which areas are {}", "select {}", "trace {}", "segment all of {}", "return the mask of {}",
)  # fmt: skip
EXIST_FORMS = (
    "is there {}", "is there any {}", "are there {}", "are there any {}", "do you see {}", "do you see any {}",
    "can you see {}", "does this area contain {}", "is {} visible", "is {} present", "is there {} in this image",
    "is there {} here", "does the image show {}", "any {}", "are there signs of {}", "is there {} in this area",
    "has this area got {}", "check for {}",
)  # fmt: skip
SHARE_FORMS = (
    "how much {} is there", "how much of the area is {}", "what share of the area is {}", "what percentage is {}",
    "how much of the image is {}", "what fraction of the scene is {}", "how large is {}", "how big is {}",
    "how much of this area is covered by {}", "what percentage of the area is covered by {}",
    "what is the area of {}", "how much area does {} cover", "estimate the share of {}", "what proportion is {}",
)  # fmt: skip
WATER_SHARE = (
    "how much of the area is under water", "how much is under water", "what share is under water",
    "what percentage of the area is under water", "how much land is under water", "how wet is this area",
)  # fmt: skip
FLOOD_SHARE = (
    "how far did the flood reach", "how far did the flooding reach", "how much of the area is flooded",
    "what is the extent of the flood", "how large is the flood", "how much land was flooded", "how much was flooded",
    "how far did the water reach", "how bad is the flood", "what percentage is flooded", "how much is inundated",
    "how big is the flood", "how severe is the flooding", "assess the flood", "what did the flood cover",
)  # fmt: skip
FLOOD_EXIST = (
    "is there flooding", "is this area flooded", "was this area flooded", "did it flood here", "is it flooded",
    "has there been a flood", "was there a flood", "is anything flooded", "did the river flood", "is the land flooded",
    "are the fields flooded",
)  # fmt: skip
SUITABLE_FORMS = (
    "is this area suitable for building", "can i build here", "is this a good place to build", "could we build houses here",
    "is it safe to build here", "is this land suitable for construction", "is this area suitable for development",
    "would you build here", "is this site suitable for a settlement", "can this land be developed",
)  # fmt: skip
DESCRIBE_FORMS = (
    "describe this image", "describe the scene", "what do you see", "what is here", "what is in this image",
    "describe this area", "what can you see", "give me an overview", "caption this image", "what is on this map",
    "summarise this area", "what land cover is there", "describe the land cover", "what is this",
)  # fmt: skip


def exchange(knowledge: Knowledge, random_: random.Random) -> Exchange:
    """Draw one question that can be answered from what is known, and its answer."""
    families = (
        (_segment, 0.4), (_exists, 0.17), (_share, 0.17), (_suitable, 0.04), (_describe, 0.05),
        (_unknown_thing, 0.1), (_off_topic, 0.04), (_water_kind, 0.03),
    )  # fmt: skip
    while True:
        family = random_.choices([f for f, _ in families], [w for _, w in families])[0]
        made = family(knowledge, random_)
        if made is not None:
            return made


def _presence(knowledge: Knowledge, concept: str) -> bool | None:
    """Whether a concept is there; None where that is not known or too little to say."""
    share = knowledge.shares.get(concept)
    if share is None or 0 < share < PRESENT_SHARE:
        return None
    return share > 0


def _needs(knowledge: Knowledge, concept: str) -> str | None:
    """What the model says when it is not shown what the concept needs."""
    if concept == "permanent water" and not knowledge.two_dates:
        return "I need a picture from before the flood to tell <p>permanent water</p> from flood water."
    if concept == "clouds" and not knowledge.has_optical:
        return "Clouds cannot be seen in SAR. I need an optical layer to find clouds."
    return None


def _draw_concept(knowledge: Knowledge, random_: random.Random) -> str:
    concepts = [c for c in CONCEPTS if c in knowledge.shares]
    weights = [3.0 if c in ("water", "flooded area") else 1.0 for c in concepts]
    if not knowledge.two_dates:
        concepts, weights = [*concepts, "permanent water"], [*weights, 0.3]
    if not knowledge.has_optical:
        concepts, weights = [*concepts, "clouds"], [*weights, 0.3]
    return random_.choices(concepts, weights)[0]


def _absent(concept: str, random_: random.Random) -> str:
    return random_.choice((f"I see no {concept} here.", f"There is no {concept} in this image."))


def _segment(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(SEGMENT_FORMS).format(random_.choice(SYNONYMS[concept]))
    if needs := _needs(knowledge, concept):
        return Exchange(question, needs)
    present = _presence(knowledge, concept)
    if present is None:
        return None
    if not present:
        return Exchange(question, _absent(concept, random_))
    answer = random_.choice(
        (f"Sure. The <p>{concept}</p> is marked: [SEG].", f"Here is the <p>{concept}</p>: [SEG].")
    )
    return Exchange(question, answer.replace("clouds</p> is", "clouds</p> are").replace("is the <p>cl", "are the <p>cl"), (concept,))


def _exists(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(EXIST_FORMS).format(random_.choice(SYNONYMS[concept]))
    if concept == "flooded area" and random_.random() < 0.5:
        question = random_.choice(FLOOD_EXIST)
    if needs := _needs(knowledge, concept):
        return Exchange(question, needs)
    present = _presence(knowledge, concept)
    if present is None:
        return None
    if not present:
        return Exchange(question, f"No, I see no {concept} here.")
    return Exchange(question, f"Yes. <p>{concept.capitalize()}</p> [SEG] cover{_s(concept)} about [SHARE] of the area.", (concept,))


def _share(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(SHARE_FORMS).format(random_.choice(SYNONYMS[concept]))
    special = {"water": WATER_SHARE, "flooded area": FLOOD_SHARE}.get(concept)
    if special and random_.random() < 0.6:
        question = random_.choice(special)
    if needs := _needs(knowledge, concept):
        return Exchange(question, needs)
    present = _presence(knowledge, concept)
    if present is None:
        return None
    if not present:
        return Exchange(question, f"None of it: I see no {concept} here.")
    return Exchange(question, f"<p>{concept.capitalize()}</p> [SEG] cover{_s(concept)} about [SHARE] of the area.", (concept,))


def _suitable(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    question = random_.choice(SUITABLE_FORMS)
    caution = "I cannot judge slope, soil or planning law."
    flooded, water = (_presence(knowledge, c) for c in ("flooded area", "water"))
    if flooded:
        text = f"Not everywhere: <p>flooded area</p> [SEG] covers about [SHARE] of it. {caution}"
        return Exchange(question, text, ("flooded area",))
    if flooded is None or water is None:
        return None
    if water:
        text = f"Not on the <p>water</p> [SEG], about [SHARE] of it. I see no flooded area. {caution}"
        return Exchange(question, text, ("water",))
    return Exchange(question, f"I see no water or flooded area here. {caution}")


def _describe(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    question = random_.choice(DESCRIBE_FORMS)
    found = [c for c in ("water", "flooded area", "vegetation", "built-up area") if _presence(knowledge, c)]
    if not found:
        return None
    parts = [f"<p>{c}</p> [SEG] about [SHARE]" for c in found[:3]]
    return Exchange(question, "I see " + ", ".join(parts) + " of the area.", tuple(found[:3]))


def _unknown_thing(_knowledge: Knowledge, random_: random.Random) -> Exchange:
    forms: Sequence[str] = random_.choice((SEGMENT_FORMS, SEGMENT_FORMS, EXIST_FORMS, SHARE_FORMS))
    thing = random_.choice(UNKNOWN_THINGS)
    if random_.random() < 0.2:
        thing = f"the {random_.choice(('largest', 'red', 'northern', 'old', 'small', 'new'))} {thing}"
    return Exchange(random_.choice(forms).format(thing), f"I do not know how to find that. {ABILITY}")


def _off_topic(_knowledge: Knowledge, random_: random.Random) -> Exchange:
    return Exchange(random_.choice(OFF_TOPIC), f"I cannot answer that. {ABILITY}")


def _water_kind(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    kind = random_.choice(WATER_KINDS)
    size = random_.choice(("", "", "largest ", "biggest ", "main ", "smallest ", "northern "))
    question = random_.choice(SEGMENT_FORMS + EXIST_FORMS).format(f"the {size}{kind}")
    present = _presence(knowledge, "water")
    if present is None:
        return None
    if not present:
        return Exchange(question, _absent("water", random_))
    return Exchange(question, "I cannot tell one kind of water from another. All <p>water</p>: [SEG].", ("water",))


def _s(concept: str) -> str:
    return "" if concept == "clouds" else "s"


def all_texts() -> list[str]:
    """Texts that cover the vocabulary of questions and answers, for the tokenizer."""
    draw = random.Random(0)  # noqa: S311  (no secret depends on it)
    shares_of = (dict.fromkeys(CONCEPTS, 0.3), dict.fromkeys(CONCEPTS, 0.0))
    texts = []
    for index in range(12000):
        known = Knowledge(shares_of[index % 2], has_optical=index % 3 > 0, two_dates=index % 5 > 0)
        made = exchange(known, draw)
        texts += [made.question, made.answer]
    return texts
