"""Questions about concepts that this model lacks and others have, in seven languages."""

from __future__ import annotations

import pytest
import shapely
from rasterio.crs import CRS
from rasterio.transform import from_origin

from earthmind.imagery import Grid
from earthmind.inference.plan.expression import Concept
from earthmind.inference.plan.lexicon import LANGUAGES
from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.understood import Seen
from earthmind.inference.plan.wording.telling import tell
from earthmind.inference.plan.wording.tongue import tongue
from earthmind.model.dynamic_world.dynamic_world_kind import NANO
from earthmind.model.dynamic_world.dynamic_world_model import COVERS
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.nano.embedded_kind import read_card
from earthmind.vector import Feature

LAND_COVERS = tuple(COVERS)
CLOUDS = {
    "en": "Segment the clouds.",
    "de": "Markiere die Wolken.",
    "fr": "Où sont les nuages ?",
    "es": "¿Dónde hay nubes?",
    "it": "Segna le nuvole.",
    "pt": "Onde há nuvens?",
    "zh": "云在哪里？",
}
FLOODS = {
    "en": "How much is flooded?",
    "de": "Wie viel ist überflutet?",
    "fr": "Quelle surface est inondée ?",
    "es": "¿Cuánto está inundado?",
    "it": "Quanto è allagato?",
    "pt": "Quanto está inundado?",
    "zh": "淹没区有多大？",
}
FLOODED_VEGETATION = {
    "en": "Where is the flooded vegetation?",
    "de": "Wo ist überflutete Vegetation?",
    "fr": "Où est la végétation inondée ?",
    "es": "¿Dónde está la vegetación inundada?",
    "it": "Dov'è la vegetazione allagata?",
    "pt": "Onde está a vegetação inundada?",
    "zh": "被淹没的植被在哪里？",
}


ASKED = {
    "en": "Segment the {}.",
    "de": "Markiere {}.",
    "fr": "Segmente {}.",
    "es": "Segmenta {}.",
    "it": "Segna {}.",
    "pt": "Segmente {}.",
    "zh": "标出{}。",
}
THINGS = {
    "en": {"grass": "meadows", "shrub": "shrubs", "wetland": "marshes", "snow and ice": "snow"},
    "de": {"grass": "die Wiesen", "shrub": "das Strauchland", "wetland": "die Moore",
           "snow and ice": "den Schnee"},
    "fr": {"grass": "les prairies", "shrub": "les broussailles", "wetland": "les marécages",
           "snow and ice": "la neige"},
    "es": {"grass": "los pastizales", "shrub": "los matorrales", "wetland": "los humedales",
           "snow and ice": "la nieve"},
    "it": {"grass": "i prati", "shrub": "gli arbusti", "wetland": "le paludi", "snow and ice": "la neve"},
    "pt": {"grass": "os pastos", "shrub": "os arbustos", "wetland": "os brejos", "snow and ice": "a neve"},
    "zh": {"grass": "草地", "shrub": "灌丛", "wetland": "湿地", "snow and ice": "积雪"},
}  # fmt: skip


class Found:
    """The same polygons of every region."""

    def __init__(self, features=()):
        self._features = features

    def features(self, region, without=""):
        return self._features

    def left_out(self, region):
        return 0


GRID = Grid(CRS.from_epsg(32630), from_origin(0, 1000, 10, 10), 100, 100)


def told(question, known=LAND_COVERS, find=None):
    intent = read_question(question, known=known)
    return tell(intent, Seen(known, ("optical",), False, False, GRID), find or Found())


@pytest.mark.parametrize("language", LANGUAGES)
def test_clouds_and_floods_are_told_to_be_another_models(language):
    words = tongue(language).texts
    assert told(CLOUDS[language]).text.startswith(words["lacks clouds"])
    assert told(FLOODS[language]).text.startswith(words["lacks flooded area"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_flooded_vegetation_is_a_land_cover_where_no_flood_is_known(language):
    question = FLOODED_VEGETATION[language]
    intent = read_question(question, known=LAND_COVERS)
    assert intent.subjects == (Concept("wetland"),) and not intent.beyond and not intent.unknown
    of_nano = read_question(question, known=read_card(ModelFolder(NANO)).concepts)
    assert "wetland" not in repr(of_nano.subjects)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("concept", ["grass", "shrub", "wetland", "snow and ice"])
def test_land_covers_that_nano_does_not_offer_have_words(language, concept):
    question = ASKED[language].format(THINGS[language][concept])
    intent = read_question(question, known=LAND_COVERS)
    assert intent.subjects == (Concept(concept),) and not intent.unknown, question
    text = told(question).text
    name = tongue(language).concept(concept).name
    assert name and text, question


def test_vegetation_is_said_to_take_in_its_parts_where_they_are_told_apart():
    square = shapely.box(0, 0, 100, 100)
    every = Found([Feature(square, {"area_m2": 1e4, "confidence": 0.9, "score": 0.9})])
    text = tongue("en").texts
    assert text["overlap plants"] in told("What is here?", find=every).text
    of_nano = told("What is here?", ("vegetation", "forest", "crops"), find=every).text
    assert text["overlap plants"] not in of_nano and text["overlap"] in of_nano


def test_that_clouds_are_no_class_is_noted_where_something_is_marked():
    square = shapely.box(0, 0, 100, 100)
    every = Found([Feature(square, {"area_m2": 1e4, "confidence": 0.9, "score": 0.9})])
    text = tongue("en").texts
    assert told("Segment the crops.", find=every).notes == (text["note no clouds"],)
    assert told("Segment the crops.", (*LAND_COVERS, "clouds"), find=every).notes == (
        text["note only optical"],
    )
