"""Questions in seven languages read as intents: nothing that carries meaning is dropped."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from earthmind.evaluation import question_plans
from earthmind.inference.plan.expression import And, Concept, Drawn, Intent
from earthmind.inference.plan.lexicon import LANGUAGES, lexicon, plain
from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.said import said
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.plan.text_reader import from_text
from earthmind.inference.plan.understood import within_drawn

TOWN_FLOODED = "share(and(built-up area, flooded area)"
FILES = Path(__file__).parents[3] / "data" / "questions"


def read(text, *before, drawn=False):
    earlier = []
    for question in before:
        earlier.append(read_question(question, earlier=earlier))
    intent = read_question(text, earlier=earlier, drawn=drawn)
    return to_text(intent).removesuffix(f" in {intent.language}")


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Segment everything that is not water", "mask(not(water))"),
        ("How many hectares of forest are flooded?", "area(and(forest, flooded area); unit=ha)"),
        ("Is there no water?", "absence(water)"),
        ("trees", "mask(forest)"),
        ("Show me the water and the town", "mask(water, built-up area)"),
        ("Combien y a-t-il de zones bâties de plus de 10 ha ?", "count(parts(built-up area; above=10 ha))"),
        ("Combien y a-t-il de zones inondées ?", "count(flooded area)"),
        ("Combien y a-t-il de forêt ?", "area(forest)"),
        (
            "Combien d'hectares de zones bâties de plus de 10 ha y a-t-il ?",
            "area(parts(built-up area; above=10 ha); unit=ha)",
        ),
        ("有多少面积超过10公顷的建成区？", "count(parts(built-up area; above=10 ha))"),
        ("建成区面积超过10公顷的有多少？", "count(parts(built-up area; above=10 ha))"),
        ("¿Cuántas zonas edificadas de más de 10 ha hay?", "count(parts(built-up area; above=10 ha))"),
        ("Quante aree edificate ci sono di più di 10 ha?", "count(parts(built-up area; above=10 ha))"),
        ("Quantas áreas construídas há com mais de 10 ha?", "count(parts(built-up area; above=10 ha))"),
        ("Wie viele bebaute Flächen von mehr als 10 ha gibt es?", "count(parts(built-up area; above=10 ha))"),
        ("Wie viel Prozent des Waldes sind überflutet?", "share(and(forest, flooded area); of=forest)"),
        ("alles ausser Wasser", "mask(not(water))"),
        ("Waldanteil im Norden?", "share(and(forest, side(north)); of=side(north))"),
        ("Les trois plus grands lacs au nord", "mask(largest(3, and(water, side(north))))"),
        ("forêt à moins de 200 m de la rivière", "mask(and(forest, near(water, 200 m)))"),
        ("¿Hay más bosque que agua?", "comparison(forest, water)"),
        ("Is the forest bigger than the cropland, and by how much?", "comparison(forest, crops)"),
        ("By how much has the lake shrunk?", "change(water)"),
        ("lagos de entre 2,5 y 5 ha", "mask(parts(water; above=2.5 ha; below=5 ha))"),
        ("Quanti ettari di bosco sono allagati?", "area(and(forest, flooded area); unit=ha)"),
        ("Tutto tranne le nuvole", "mask(not(clouds))"),
        ("Qual é o maior lago?", "mask(largest(water))"),
        ("floresta que não está inundada", "mask(and(forest, not(flooded area)))"),
        ("河流200米范围内的森林", "mask(and(forest, near(water, 200 m)))"),
        ("除了水以外的所有区域", "mask(not(water))"),
    ],
)
def test_questions_of_every_language(text, plan):
    assert read(text) == plan


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("Show forest that became built-up", "mask(and(at(earlier, forest), at(later, built-up area)))"),
        ("How far is it from the forest to the lake now?", "distance(forest, at(later, water))"),
        (
            "areas that changed from forest to bare land",
            "mask(and(at(earlier, forest), at(later, bare land)))",
        ),
        ("Wo wurde aus Wald Siedlung?", "place(and(at(earlier, forest), at(later, built-up area)))"),
        ("Wo wurde Wald zu Siedlung?", "place(and(at(earlier, forest), at(later, built-up area)))"),
        ("森林变成农田的面积", "area(and(at(earlier, forest), at(later, crops)))"),
        ("Is there more forest than water now?", "comparison(forest, at(later, water))"),
    ],
)
def test_what_became_of_what_takes_both_dates(text, plan):
    assert read(text) == plan


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("percentage of forested and built-up land", "share(forest, built-up area)"),
        ("forested and flooded areas", "mask(and(flooded area, forest))"),
        ("share of built up, vegetated and water areas", "share(built-up area, vegetation, water)"),
        ("zones boisées et bâties", "mask(forest, built-up area)"),
        ("bewaldete, kahle und bebaute Flächen", "mask(forest, bare land, built-up area)"),
    ],
)
def test_land_covers_in_a_list_are_not_looked_for_on_the_same_ground(text, plan):
    assert read(text) == plan


@pytest.mark.parametrize(
    "text", ["hello", "Was kannst du?", "merci", "¿Qué puedo preguntar?", "ciao", "olá", "你好"]
)
def test_a_greeting_is_answered_with_what_can_be_asked(text):
    assert read(text) == "mask()"


TOWN = "share(and(built-up area, flooded area); of=built-up area)"


@pytest.mark.parametrize(
    ("text", "before", "plan"),
    [
        ("only the largest one", "Mark the lakes", "mask(largest(water))"),
        ("and in acres?", "How much water is there?", "area(water; unit=acres)"),
        ("what about the forest?", "How much water is there?", "area(forest)"),
        ("where is it?", "How big is the largest lake?", "place(largest(water))"),
        ("und im Süden?", "Wie viel Wald gibt es?", "area(and(forest, side(south)))"),
        ("et la ville ?", "Quelle part de la forêt est inondée ?", TOWN),
        ("lo mismo para el norte", "¿Cuánta agua hay?", "area(and(water, side(north)))"),
        ("e prima?", "Quanta acqua c'è?", "area(at(earlier, water))"),
        ("e sem o radar?", "Quanta água há?", "without sensor(water; sensor=sar) also area"),
        ("那森林呢？", "水域面积是多少？", "area(forest)"),
        ("and how many in total?", "How many lakes are bigger than 5 ha?", "count(water)"),
        ("How far did the flood reach?", "Is this area suitable for building?", "distance(flooded area)"),
        ("only the largest one", "the lake nearest to the town", "mask(largest(water))"),
        ("How much is hidden by clouds?", "Segment the water", "area(clouds)"),
    ],
)  # fmt: skip
def test_follow_ups_lean_on_the_question_before(text, before, plan):
    assert read(text, before) == plan


FOREST_NEAR = "and(forest, near(built-up area, 100 m))"


@pytest.mark.parametrize(
    ("turns", "plan"),
    [
        (("How much forest is there?", "Is it more than 10 hectares?"), "area(forest; unit=ha; low=10)"),
        (("How large is the lake?", "Show me that area"), "mask(water)"),
        (("How much water is there?", "show only the three biggest"), "mask(largest(3, water))"),
        (("How far is the forest from the town?", "are they in the water?"), "presence(and(forest, water))"),
        (("Mark the forest", "Is there any near the town?"), f"presence({FOREST_NEAR})"),
        (("Mark the forest", "Is there anything near the town?"), "presence(near(built-up area, 100 m))"),
        (("Mark the forest", "Mark the water", "compare both"), "comparison(forest, water)"),
        (("Mark the forest", "Mark the water", "which one is larger?"), "comparison(forest, water)"),
        (("Wo ist Wald?", "Wo ist Wasser?", "Zeig mir beides"), "mask(forest, water)"),
        (("Und die Stadt?", "Ist sie größer als der Wald?"), "comparison(built-up area, forest)"),
        (("Mark the town", "Is it larger than the forest?"), "comparison(built-up area, forest)"),
        (("Mark the lakes", "remove those smaller than 1 ha"), "mask(parts(water; above=1 ha))"),
        (("Mark the lakes", "What's left?"), "description(water)"),
        (("How large is the largest lake?", "and the second one?"), "area(largest(water; skip=1))"),
        (("Mark the lakes", "and the second one?"), 'mask(water) unknown "second"'),
    ],
)
def test_a_conversation_is_followed(turns, plan):
    assert read(turns[-1], *turns[:-1]) == plan


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("How deep is the lake?", "depth"),
        ("Wie heißt der Fluss?", "name"),
        ("Quand l'image a-t-elle été prise ?", "date"),
        ("¿Hay casas dañadas?", "damage"),
        ("Quante persone sono colpite?", "people"),
        ("Qual é a altura das árvores?", "height"),
        ("为什么被淹？", "cause"),
        ("Is the water drinkable?", "quality"),
        ("Wo kann man bauen?", "suitability"),
        ("La ville sera-t-elle inondée demain ?", "future"),
        ("¿Cuánto vale la casa?", "value"),
        ("Ci sono ponti?", "thing"),
        ("How wide is the river?", "length"),
    ],
)
def test_what_cannot_be_seen_is_said(text, kind):
    assert kind in {beyond.kind for beyond in read_question(text).beyond}


@pytest.mark.parametrize("text", ["Are there any ships on the lake?", "Gibt es Schiffe auf dem See?"])
def test_a_ship_on_water_is_looked_for_near_to_it_since_its_own_pixels_are_none(text):
    assert "and(ships, near(water, 30 m))" in to_text(read_question(text))


def test_what_a_model_does_not_have_is_said_to_be_unknown_to_it():
    assert to_text(read_question("Segment the crops")) == "mask(crops)"
    without = read_question("Segment the crops", known=("water", "forest"))
    assert not without.subjects and [beyond.kind for beyond in without.beyond] == ["thing"]
    options = read_question("Which is largest?\nA. water\nB. snow", known=("water",)).options
    assert options[0].region is not None and options[1].region is None


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("Which of these is NOT visible?\nA. forest\nB. water\nC. snow", "absence"),
        ("Which of these is present: A) water B) snow C) forest?", "presence"),
        ("Which covers most?\nA. forest\nB. water", "ranking"),
    ],
)
def test_a_choice_of_what_is_shown_is_none_of_what_there_is_most_of(text, by):
    assert read_question(text).by == by


@pytest.mark.parametrize(
    "text", ["lane", "nichts", "horses", "boots", "wanderer", "food", "Waldbrandt", "conta"]
)
def test_other_words_are_never_taken_for_typing_errors(text):
    intent = read_question(text)
    assert not intent.subjects
    assert intent.unknown or intent.beyond or intent.wanted == "count"


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("segmnt the forrest", "mask(forest)"),
        ("number of biuldings", "count(built-up area)"),
        ("wie viel waser gibt es", "area(water)"),
        ("foret innondée", "mask(and(forest, flooded area))"),
    ],
)
def test_typing_errors_are_mended(text, plan):
    assert read(text) == plan


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("villages north of the lake", "mask(and(built-up area, beside(north, water)))"),
        ("Gibt es Häuser nördlich des Flusses?", "presence(and(built-up area, beside(north, water)))"),
        ("Ist das Dorf nördlich des Flusses?", "direction(built-up area, water)"),
        ("Is the forest north or south of the river?", "direction(forest, water)"),
        ("What lies to the west of the town?", "description(beside(west, built-up area))"),
        ("湖的北边有森林吗？", "presence(and(forest, beside(north, water)))"),
        ("the forest between the river and the town", "mask(and(forest, between(water, built-up area)))"),
        ("Combien de champs y a-t-il entre la rivière et la ville ?",
         "count(parts(crops; near=between(water, built-up area)))"),
        ("Which fields are north of the river and larger than 1 ha?",
         "mask(parts(and(crops, beside(north, water)); above=1 ha))"),
        ("¿Cuántos lagos hay al norte del pueblo?", "count(parts(water; near=beside(north, built-up area)))"),
        ("What is closest to the water, the town or the forest?",
         'choice(water; by=distance; option "town"=built-up area; option "forest"=forest)'),
        ("Ist die Stadt näher am Wald oder am Wasser?",
         'choice(built-up area; by=distance; option "Wald"=forest; option "Wasser"=water)'),
        ("What is between the forest and the lake?", "description(between(forest, water))"),
        ("the lake closest to the northern edge", "mask(northernmost(water))"),
        ("Is the town closer to the river or to the forest?",
         'choice(built-up area; by=distance; option "river"=water; option "forest"=forest)'),
        ("Are the flooded areas mostly farmland or forest?",
         'choice(; by=ranking; option "farmland"=and(crops, flooded area); '
         'option "forest"=and(forest, flooded area))'),
        ("Segment the second and third largest lakes", "mask(largest(2, water; skip=1))"),
        ("Exclude clouds and mark the water", "mask(and(water, not(clouds)))"),
        ("How confident are you that this is flooded?", "confidence(flooded area)"),
        ("Wie sicher ist der Wald?", "confidence(forest)"),
        ("What is the average size of a field?", "average(crops)"),
        ("quelle est la taille moyenne des lacs", "average(water)"),
        ("Ist mehr Wald als Acker überflutet?",
         "comparison(and(forest, flooded area), and(crops, flooded area))"),
        ("湖比城市大吗？", "comparison(water, built-up area)"),
        ("What covers the flooded ground?", "ranking(; of=flooded area)"),
        ("Is it mostly water?", "share(water; low=50)"),
        ("Is there nothing but water here?", "share(water; low=100)"),
        ("What share of the land is built-up?", "share(and(built-up area, not(water)); of=not(water))"),
        ("What is the difference in area between water and forest?", "comparison(water, forest)"),
        ("What percentage of the forest has been lost since the earlier image?",
         "share(and(at(earlier, forest), not(at(later, forest))); of=at(earlier, forest))"),
        ("In welchem Viertel liegt am meisten Wasser?",
         "comparison(and(water, side(north-west)), and(water, side(north-east)), "
         "and(water, side(south-west)), and(water, side(south-east)))"),
        ("In which quadrant is the forest?", "place(forest)"),
    ],
)  # fmt: skip
def test_places_by_other_things_and_what_is_asked_of_them(text, plan):
    assert read(text) == plan


@pytest.mark.parametrize(
    "text",
    [
        "water bodies that are not rivers",
        "nearest lake",
        "Was ist am weitesten vom Wasser entfernt: die Stadt oder der Wald?",
        "Which lake is nearest?",
        "the town between the two rivers",
        "the boundary between the forest and the town",
        "lakes of 5 ha",
        "Show me three lakes",
        "How big is it?",
        "Wie wird das berechnet?",
        "le lac le plus proche",
        "Mark most of the water",
        "Is each lake larger than 2 ha?",
        "Are there isolated trees?",
        "Which part of town was robbed?",
        "Are there any vessels larger than 100 m?",
        "Evidenzia i boschi vicino al fiume, entro 300 metri",
        "Is this a river or a lake?",
        "the fields not north of the river",
        "Find the centre of the largest lake",
        "What would be left of the forest without the south?",
        "Mark all parts of the forest bigger than the largest lake",
        "the water south of the railway",
    ],
)
def test_what_an_intent_cannot_say_is_unknown(text):
    assert read_question(text).unknown


def test_options_of_a_multiple_choice_are_read():
    intent = read_question("How many lakes are visible?\nA. 1-2\nB. more than 5\nC. none")
    assert (intent.wanted, intent.by) == ("choice", "count")
    assert [(option.label, option.low, option.high) for option in intent.options[:2]] == [
        ("A", 1.0, 2.0),
        ("B", 6.0, None),
    ]


def test_here_is_the_drawn_region_where_one_was_drawn():
    assert read("How much forest is here?", drawn=True) == "area(and(forest, drawn))"
    assert read_question("What is here?", drawn=True).subjects == (Drawn(),)
    assert read("How much forest is here?") == "area(forest)"


@pytest.mark.parametrize(
    "question",
    [
        *("What is this?", "What's this?", "What is that?", "What is here?", "What am I looking at?"),
        *(
            "What do we have here?",
            "Was ist das?",
            "Was ist dies?",
            "Was ist hier?",
            "Worum handelt es sich?",
        ),
        *("Qu'est-ce que c'est ?", "C'est quoi ?", "C'est quoi ça ?", "¿Qué es esto?", "¿Qué es eso?"),
        *("Che cos'è?", "Che cos'è questo?", "Cos'è questo?", "O que é isto?", "O que é isso?"),
        *("这是什么？", "这个是什么？", "这里有什么？"),
    ],
)
@pytest.mark.parametrize("before", [(), ("Segment the water.",), ("How large is the largest lake?",)])
def test_what_this_is_asks_what_was_drawn_whatever_was_spoken_of_before(question, before):
    earlier = [read_question(each) for each in before]
    intent = within_drawn(read_question(question, earlier=earlier, drawn=True))
    assert to_text(intent).partition(" in ")[0] == "description(drawn)"


def test_this_is_what_was_drawn_and_it_is_what_was_spoken_of():
    before = "Segment the water."
    assert read("Is this flooded?", before, drawn=True) == "presence(flooded area)"
    assert read("Ist das überflutet?", before, drawn=True) == "presence(flooded area)"
    assert read("How large is it?", before, drawn=True) == "area(water)"
    assert read("What is this?", before) == read("What is this?")
    assert read("What's this?", before) == "description(water)"
    assert read("Mark the largest of this", before, drawn=True) == "mask(largest(water))"


NOUNS = {"en": "flooded forest", "de": "überfluteter Wald", "fr": "forêt inondée", "es": "bosque inundado",
         "it": "bosco allagato", "pt": "floresta alagada", "zh": "被淹没的森林"}  # fmt: skip
strange = st.text("bcdfghjklmnpqrstvwxz", min_size=5, max_size=9)


@given(strange, st.sampled_from(LANGUAGES), st.booleans())
@settings(max_examples=300, deadline=None)
def test_a_strange_word_never_vanishes(word, language, first):
    text = f"{word} {NOUNS[language]}" if first else f"{NOUNS[language]} {word}"
    intent = read_question(text)
    told = " ".join([*intent.unknown, *(beyond.words for beyond in intent.beyond)])
    assert word in plain(told) or read(text) != read(NOUNS[language])
    assert word in plain(told) or any(word[:3] == known[:3] for known in lexicon(intent.language).single)


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_is_read_as_some_intent(text):
    intent = read_question(text, earlier=[read_question("How much water is there?")])
    assert isinstance(intent, Intent)
    assert from_text(to_text(intent)) == intent
    assert said(intent).startswith("Understood: ")


words = st.sampled_from(
    [phrase for language in LANGUAGES for phrase in list(lexicon(language).exact)[::9]]
    + ["2", "5 ha", "30 %", "?"]
)


@given(st.lists(words, max_size=14), st.lists(words, max_size=5))
@settings(max_examples=400, deadline=None)
def test_any_row_of_known_words_is_read_as_some_intent(row, before):
    earlier = [read_question(" ".join(before))] if before else []
    intent = read_question(" ".join(row), earlier=earlier)
    assert from_text(to_text(intent)) == intent
    assert said(intent)


def test_no_table_of_words_is_read_again_for_another_question(monkeypatch):
    questions = question_plans.read_file(FILES / "en.tsv")
    question_plans.read_all(questions[:5])
    opened = []
    monkeypatch.setattr(Path, "read_text", lambda path, **_: opened.append(path))
    question_plans.read_all(questions)
    assert not opened


def test_questions_that_were_misread_once_are_read():
    found = question_plans.scores(question_plans.read_all(question_plans.read_file(FILES / "seen.tsv")))
    assert found.exact >= 0.9
    assert found.silently_misread <= 0.03


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_of_the_file_are_read_as_planned(language):
    found = question_plans.scores(
        question_plans.read_all(question_plans.read_file(FILES / f"{language}.tsv"))
    )
    assert found.exact >= 0.88
    assert found.silently_misread <= 0.02


def test_what_was_understood_is_told_in_one_line():
    intent = read_question("How many hectares of forest and water are in the north?")
    assert said(intent) == "Understood: area of forest in the north and water in the north, in ha"
    assert "not visible here: How deep (depth)" in said(read_question("How deep is the lake?"))
    assert "not understood: purple" in said(read_question("purple lakes"))


def test_a_share_after_a_comparison_is_of_the_extent_and_after_one_thing_of_that():
    two = [read_question("Which is larger, the forest or the town?")]
    one = [read_question("Segment the forest.")]
    assert to_text(read_question("What percentage is flooded?", earlier=two)) == "share(flooded area)"
    leaning = read_question("What percentage is flooded?", earlier=one)
    assert leaning.subjects == (And((Concept("forest"), Concept("flooded area"))),)
