"""What was understood, over HTTP: told before the answer, told without it, sent instead of words."""

from __future__ import annotations

import pytest
from concept_double import write_valley
from serving import end_server, question, start_server

CONCEPTS = "from concept_double import ConceptDouble; model = ConceptDouble()"


@pytest.fixture(scope="module")
def client():
    client = start_server(CONCEPTS)
    yield client
    end_server(client)


@pytest.fixture
def valley(tmp_path):
    return write_valley(tmp_path)


def test_a_plan_is_told_before_the_answer_and_by_itself(client, valley):
    events = client.ask(valley, "How many hectares of water are there?")
    (told,) = (event for event in events if event["event"] == "plan")
    kinds = [event["event"] for event in events]
    assert kinds.index("plan") < kinds.index("text") and kinds[-1] == "done"
    assert told["text"] == "area(water; unit=ha)" and told["line"].startswith("Understood: ")
    assert events[-1]["text"] == "Water [SEG] covers 9.01 ha (6.3 % of the extent)."
    status, course = client.call("POST", "/plan", question(valley, "How many hectares of water are there?"))
    assert status == 200 and course["plan"] == {key: told[key] for key in ("text", "line", "intent")}


def test_a_further_question_leans_on_the_turns_before(client, valley):
    history = [("Show me the water", "Water [SEG] is marked: 9.01 ha in 2 parts.")]
    events = client.ask(valley, "only the largest one", history=history)
    assert events[-1]["text"] == "The largest water body [SEG] is marked: 8.01 ha."
    (segment,) = (event for event in events if event["event"] == "segment")
    assert (segment["phrase"], segment["count"]) == ("largest water body", 1)


def test_a_plan_is_run_instead_of_the_words(client, valley):
    events = client.ask(valley, "whatever", plan="count(parts(water; above=5 ha))")
    assert events[-1]["text"].startswith("There is 1 water body larger than 5 ha [SEG]")
    status, body = client.call("POST", "/ask", question(valley, "whatever", plan="count(water"))
    assert status == 422 and body["error"]["message"].endswith(".")
