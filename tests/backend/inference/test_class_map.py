"""Maps of classes: the most probable, the special before the general, with true areas."""

from __future__ import annotations

import numpy as np
import pyogrio
import pytest
import rasterio
from affine import Affine

from earthmind.errors import InputError, OutputError
from earthmind.inference.class_map import ClassMapRequest, draw_classes, most_probable

NAN = np.nan


@pytest.fixture
def probabilities(tmp_path):
    """A maker of probabilities of some classes, given row by row, on pixels of 10 m."""

    def made(**classes):
        bands = np.array(list(classes.values()), np.float32)
        profile = {"driver": "GTiff", "count": len(bands), "dtype": "float32", "nodata": NAN}
        profile |= {"height": bands.shape[1], "width": bands.shape[2], "crs": "EPSG:32631"}
        path = tmp_path / "p.tif"
        with rasterio.open(path, "w", **profile, transform=Affine(10, 0, 5e5, 0, -10, 5e6)) as file:
            file.write(bands)
            file.descriptions = list(classes)
        return path

    return made


def test_the_most_probable_wins_and_what_is_not_probable_is_no_class():
    one, two = [[0.9, 0.6, 0.4, 0.5, NAN]], [[0.2, 0.7, 0.3, 0.4, NAN]]
    assert most_probable(np.array([one, two], np.float32), {}).tolist() == [[1, 2, 0, 1, 0]]


def test_the_special_comes_before_the_general_that_takes_it_in(probabilities, tmp_path):
    path = probabilities(vegetation=[[0.9, 0.9, 0.2]], forest=[[0.6, 0.3, 0.3]], water=[[0.1, 0.1, 0.8]])
    colours = ("#9bd770", "#1b7837", "#2c7fb8")
    out, classes = draw_classes(ClassMapRequest(path, tmp_path / "map.tif", colours))
    with rasterio.open(out) as drawn:
        assert drawn.read(1).tolist() == [[2, 1, 3]] and drawn.dtypes == ("uint8",) and drawn.nodata == 0
        assert drawn.tags()["CLASS_2"] == "forest" and drawn.colormap(1)[3] == (0x2C, 0x7F, 0xB8, 255)
    assert [(each.number, each.name) for each in classes] == [(1, "vegetation"), (2, "forest"), (3, "water")]
    assert [each.area_m2 for each in classes] == pytest.approx([100] * 3, rel=0.002)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["map.tif", "p.tif"]


def test_the_parts_are_polygons_with_the_areas_of_the_raster(probabilities, tmp_path):
    water = np.zeros((6, 8))
    water[1:3, 1:4] = water[4:6, 6:8] = 0.9
    path = probabilities(water=water, crops=np.where(water > 0, 0.2, 0.6))
    request = ClassMapRequest(path, tmp_path / "map.tif", polygons=tmp_path / "parts.gpkg")
    _, classes = draw_classes(request)
    meta, _, _, columns = pyogrio.raw.read(tmp_path / "parts.gpkg", read_geometry=False)
    told = dict(zip(meta["fields"], columns))
    assert list(told["name"]) == ["water", "water", "crops"]
    for each in classes:
        assert told["area_m2"][told["name"] == each.name].sum() == pytest.approx(each.area_m2, rel=1e-4)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"probability": "gone.tif"}, "cannot be read"),
        ({"colours": ("red",)}, "is no colour"),
        ({"out": "map.png"}, "must end in .tif"),
        ({"out": "p.tif"}, "has the probabilities"),
        ({"out": "no folder/map.tif"}, "does not exist"),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence_and_no_file(probabilities, tmp_path, change, says):
    given = {"probability": probabilities(water=[[0.9]]), "out": tmp_path / "map.tif"}
    change = {name: tmp_path / value if isinstance(value, str) else value for name, value in change.items()}
    with pytest.raises((InputError, OutputError), match=says):
        draw_classes(ClassMapRequest(**{**given, **change}))
    assert [file.name for file in tmp_path.iterdir()] == ["p.tif"]


def test_a_raster_without_names_has_no_probabilities(tmp_path):
    path = tmp_path / "plain.tif"
    size = {"count": 1, "height": 2, "width": 2, "transform": Affine(10, 0, 5e5, 0, -10, 5e6)}
    with rasterio.open(path, "w", driver="GTiff", dtype="float32", crs="EPSG:32631", **size):
        pass
    with pytest.raises(InputError, match="has no probabilities"):
        draw_classes(ClassMapRequest(path, tmp_path / "map.tif"))
