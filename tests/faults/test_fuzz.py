"""What nobody thought of: a few fixed cases of each kind; ``make fuzz`` has thousands of new ones."""

from __future__ import annotations

import copy
import json
import os
from pathlib import Path

import numpy as np
import pytest
from doubles import CARD, ThresholdModel, shelf_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import S2_BANDS, optical_pixels, write_raster
from starlette.testclient import TestClient

from earthmind.errors import EarthMindError, ModelError
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.inference.windows.found_windows import FoundWindows, WindowFound
from earthmind.model.library import fetching
from earthmind.model.library.catalogue import EMBEDDED
from earthmind.model.network.sizes import EarthMindConfig
from earthmind.server.app import create_app
from earthmind.server.streams import Runs

CASES = int(os.environ.get("EARTHMIND_FUZZ", "0"))


def cases(few: int):
    """So many fixed cases, or as many new ones as ``EARTHMIND_FUZZ`` says."""
    return settings(
        max_examples=CASES or few,
        derandomize=not CASES,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def engine() -> Engine:
    return Engine(shelf_of(ThresholdModel(CARD)))


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("fuzz")


@pytest.fixture(scope="module")
def raster(folder) -> Path:
    return Path(write_raster(folder / "S2.tif", optical_pixels(), S2_BANDS, nodata=0))


changes = st.lists(st.tuples(st.integers(0, 2**31), st.integers(0, 255)), min_size=1, max_size=12)


def damaged(content: bytes, edits, reach: int) -> bytes:
    """Content with some of its first ``reach`` bytes changed."""
    found = bytearray(content)
    for position, value in edits:
        found[position % min(reach, len(found))] = value
    return bytes(found)


@pytest.mark.fault("GeoTIFFs whose headers were changed at random", "are read, or refused in one sentence")
@cases(60)
@given(edits=changes, reach=st.sampled_from([64, 512, 4096]), cut=st.integers(0, 200_000))
def test_no_header_of_a_geotiff_is_more_than_an_input_error(folder, raster, edits, reach, cut):
    path = folder / "changed.tif"
    content = damaged(raster.read_bytes(), edits, reach)
    path.write_bytes(content[:cut] if cut % 3 == 0 else content)
    try:
        engine().see(PlaceRequest(LayerRequest(str(path))))
    except EarthMindError as error:
        assert "\n" not in error.message


texts = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(codec=None), max_size=10),
    st.sampled_from(
        [
            "",
            "\0",
            "\ud800",
            "a" * 5000,
            "../..",
            "/dev/zero",
            "NaN",
            "EPSG:4326",
            "EPSG:3857",
            "POLYGON((0 0,1 1,1 0,0 0))",
        ]
    ),
)
numbers = st.one_of(
    st.floats(), st.integers(), st.sampled_from([5e-324, 1e300, -1e300, 1e16, 2**63, 10**400, float("nan")])
)
anything = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, texts),
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(texts, inner, max_size=4)),
    max_leaves=8,
)


def values(schema: dict, document: dict):
    """What fits a schema of the OpenAPI document, more or less."""
    if "$ref" in schema:
        return values(document["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]], document)
    if "anyOf" in schema:
        return st.one_of([values(each, document) for each in schema["anyOf"]])
    if "enum" in schema or "const" in schema:
        return st.sampled_from(schema.get("enum") or [schema["const"]])
    kind = schema.get("type")
    if kind == "object" and "properties" in schema:
        parts = {name: values(each, document) for name, each in schema["properties"].items()}
        needed = {name: parts.pop(name) for name in schema.get("required", ())}
        return st.fixed_dictionaries(needed, optional=parts)
    if kind == "array":
        items = schema.get("items") or {}
        each = [values(part, document) for part in schema["prefixItems"]] if "prefixItems" in schema else None
        return st.tuples(*each).map(list) if each else st.lists(values(items, document), max_size=3)
    simple = {
        "string": texts,
        "number": numbers,
        "integer": st.integers(),
        "boolean": st.booleans(),
        "null": st.none(),
    }
    return simple.get(kind, anything)


@pytest.fixture(scope="module")
def web(folder):
    app = create_app(engine(), Runs(), "token")
    headers = {"Authorization": "Bearer token", "Host": "127.0.0.1", "Content-Type": "application/json"}
    before = Path.cwd()
    os.chdir(folder)  # whatever is written goes there
    yield TestClient(app, raise_server_exceptions=False, headers=headers), app.openapi()
    os.chdir(before)


@pytest.mark.fault(
    "requests made at random from the OpenAPI document", "never a status of 500, never the code internal"
)
@pytest.mark.parametrize("path", ["/places", "/plan", "/ask", "/runs"])
@cases(25)
@given(data=st.data())
def test_no_request_is_an_internal_error(web, raster, path, data):
    client, document = web
    content = document["paths"][path]["post"]["requestBody"]["content"]["application/json"]
    body = data.draw(st.one_of(values(content["schema"], document), anything))
    if isinstance(body, dict) and isinstance(body.get("place"), dict) and data.draw(st.booleans()):
        optical = body["place"].get("optical")
        body["place"]["optical"] = {**(optical if isinstance(optical, dict) else {}), "uri": str(raster)}
    answer = client.post(path, content=json.dumps(body).encode())
    assert answer.status_code < 500 and '"internal"' not in answer.text, (body, answer.text)


@pytest.mark.fault("addresses and methods at random", "401 to 405, never 500")
@cases(40)
@given(name=st.text(max_size=30), method=st.sampled_from(["GET", "POST", "DELETE", "PUT", "HEAD"]))
def test_no_address_is_an_internal_error(web, name, method):
    from urllib.parse import quote

    answer = web[0].request(method, f"/runs/{quote(name, errors='replace', safe='')}")
    assert answer.status_code < 500


@pytest.mark.fault("prompts at random", "are understood as something, or refused in one sentence")
@cases(60)
@given(
    text=texts,
    verb=st.sampled_from(["", "segment the largest ", "how much ", "the two smallest ponds within "]),
)
def test_no_prompt_is_more_than_an_input_error(raster, text, verb):
    try:
        engine().course(PlaceRequest(LayerRequest(str(raster))), verb + text, Options(window=32))
    except EarthMindError as error:
        assert error.message


@pytest.mark.fault("finished windows changed at random", "count as unfinished, or say what they said")
@cases(60)
@given(edits=changes, cut=st.integers(0, 3000))
def test_no_changed_window_is_believed(tmp_path_factory, edits, cut):
    place = tmp_path_factory.mktemp("w") / "w"
    windows = FoundWindows(place, "f", [(16, 16)])
    windows.save(
        0, WindowFound("text", {"water": np.full((16, 16), 3, np.float16)}, np.ones((16, 16), np.bool_))
    )
    path = place / "000000.npz"
    content = damaged(path.read_bytes(), edits, 10**6)
    path.write_bytes(content[:cut] if cut % 3 == 0 else content)
    if windows.finished(1):
        found = windows.load(0)
        assert found.text == "text" and (found.logits["water"] == 3).all() and found.valid.all()
    windows.remove()


lines = st.one_of(
    st.text(max_size=80),
    st.builds(
        "{} {}{}".format,
        st.text("0123456789abcdefg", min_size=60, max_size=66),
        st.sampled_from(" *x"),
        texts,
    ),
)


@pytest.mark.fault("lists of checksums at random", "are taken at their word, or refused in one sentence")
@cases(60)
@given(content=st.lists(lines, max_size=4).map("\n".join))
def test_no_list_of_checksums_is_more_than_a_model_error(tmp_path_factory, content):
    mirror = tmp_path_factory.mktemp("m")
    (mirror / "config.json").write_text("{}")
    (mirror / "SHA256SUMS").write_bytes(content.encode("utf-8", "surrogatepass"))
    try:
        assert "config.json" in fetching._sums(mirror, ["config.json"])
    except ModelError as error:
        assert "\n" not in error.message


@pytest.mark.fault(
    "configurations of models changed at random", "are of sizes that models have, or refused in one sentence"
)
@cases(100)
@given(data=st.data())
def test_no_configuration_is_more_than_a_model_error(data):
    config = copy.deepcopy(json.loads((EMBEDDED / "nano" / "config.json").read_text()))
    part = data.draw(st.sampled_from([config, config["vision"], config["language"], config["grounding"]]))
    part[data.draw(st.sampled_from(sorted(part)))] = data.draw(anything)
    try:
        found = EarthMindConfig.from_json(config)
    except ModelError as error:
        assert len(error.message) < 400
    else:
        assert found.vision.image_size <= 4096 and found.language.layers <= 200
