import pytest

from earthmind.model.earthmind.phrases import expression
from earthmind.model.instruction_verbs import TRAINED, VERBS, is_instruction
from earthmind.model.nano.spoken_text import asked_thing


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_makes_an_instruction(verb):
    for text in (f"{verb} the water", f"  {verb.upper()}: water", f"Please, now, can you {verb} the water?"):
        assert is_instruction(text.replace(",", "")), text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Is there water?",
        "How do I map the water?",
        "Find out how much water there is",
        "show me how the river changed",
        "Show how it changed",
        "mapping of the water",
        "Finding water",
        "The map shows water",
        "please",
    ],
)
def test_other_texts_are_none(text):
    assert not is_instruction(text)


@pytest.mark.parametrize("verb", VERBS)
def test_the_embedded_model_takes_the_verb_off_when_it_says_what_was_asked_for(verb):
    assert asked_thing(f"Could you {verb} all the ships in this image?") == "ships"


@pytest.mark.parametrize("verb", VERBS)
def test_the_released_models_are_asked_in_their_own_wording_for_the_verbs_of_a_mask(verb):
    assert expression(f"Please {verb} the lake.") == ("the lake" if verb in TRAINED else "")
