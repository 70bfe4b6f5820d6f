"""Questions composed of phrases: whatever stands together, the plan holds all of it."""

from __future__ import annotations

from itertools import product

import pytest

from earthmind.inference.plan.read_question import read_question
from earthmind.inference.plan.text_form import to_text

WORDS = {
    "fr": (
        ("Montre les champs{}", "Où sont les champs{} ?", "Quelle est la surface des champs{} en km² ?"),
        (" sous l'eau", " qui ne sont pas inondés"),
        (" dans la partie est", " dans le coin supérieur droit"),
        (" de plus de 2 ha", " à moins de 200 m de la rivière", " qui touchent la rivière"),
    ),
    "es": (
        (
            "Muéstrame los campos{}",
            "¿Dónde están los campos{}?",
            "¿Cuál es la superficie de los campos{} en km²?",
        ),
        (" que se inundaron", " que no se anegaron"),
        (" de la parte este", " en la esquina superior derecha"),
        (" de más de 2 ha", " a menos de 200 m del río", " que tocan el río"),
    ),
    "it": (
        ("Fammi vedere i campi{}", "Dove sono i campi{}?", "Qual è la superficie dei campi{} in km²?"),
        (" sott'acqua", " che non si sono allagati"),
        (" nella parte est", " in alto a destra"),
        (" di più di 2 ha", " a meno di 200 m dal fiume", " che toccano il fiume"),
    ),
    "pt": (
        ("Me mostra os campos{}", "Onde estão os campos{}?", "Qual é a área dos campos{} em km²?"),
        (" debaixo d'água", " que não alagaram"),
        (" na parte leste", " no canto superior direito"),
        (" de mais de 2 ha", " a menos de 200 m do rio", " que tocam o rio"),
    ),
}
MEANT = (
    ("mask(", "place(", "area("),
    ("flooded area", "not(flooded area)"),
    ("side(east)", "side(north-east)"),
    ("above=2 ha", "within=200 m", "near=water"),
)


@pytest.mark.parametrize("language", WORDS)
def test_the_plan_holds_all_that_is_composed(language):
    for chosen in product(*(range(len(part)) for part in MEANT)):
        template, *more = (part[at] for part, at in zip(WORDS[language], chosen))
        question = template.format("".join(more))
        text = to_text(read_question(question))
        assert [held for part, at in zip(MEANT, chosen) if (held := part[at]) not in text] == [], question
        assert "unknown" not in text, question


@pytest.mark.parametrize(
    ("question", "earlier", "plan"),
    [
        ("muéstramelas", ["¿Hay casas inundadas?"], "mask(and(built-up area, flooded area)) in es"),
        ("Soy bombero, ¿qué casas están inundadas?", [], "mask(and(built-up area, flooded area)) in es"),
        ("¿Mi casa está inundada?", [], 'presence(and(built-up area, flooded area)) unknown "Mi" in es'),
        ("senza il più piccolo", ["Segna i laghi"], "mask(and(water, not(smallest(water)))) in it"),
        ("todos alagados?", ["Quantos prédios?"], None),
        ("perto do rio?", ["Quantas casas?"], "count(and(built-up area, near(water, 100 m))) in pt"),
        (
            "A lagoa fica: A) ao norte da vila B) ao sul da vila",
            [],
            "choice(water, built-up area; by=direction; "
            'option A "ao norte da vila" north; option B "ao sul da vila" south) in pt',
        ),
        ("Mostre os pastos, o maior e o menor", [], None),
        ("champs entre 100 et 300 m de la rivière", [], None),
    ],
)
def test_what_fresh_questions_showed(question, earlier, plan):
    said = []
    for text in earlier:
        said.append(read_question(text, earlier=said))
    read = read_question(question, earlier=said)
    if plan is None:
        assert read.unknown or read.low == 100.0
    else:
        assert to_text(read) == plan
