import json

import numpy as np
import pytest
import rasterio
from benchmark_folders import write_json, write_picture
from doubles import CARD
from rasterio.transform import from_origin

from earthmind.errors import InputError
from earthmind.evaluation.questions import Kind
from earthmind.evaluation.readers import DATASETS


def read(name, root, split="all"):
    return list(DATASETS[name].read(root, split, ("optical",), CARD))


def raster(path, bands, height, width, crs="EPSG:4326", transform=None):
    transform = transform or from_origin(10, 55, 0.001, 0.0005)
    profile = {"count": bands, "height": height, "width": width, "dtype": "uint16", "crs": crs}
    with rasterio.open(path, "w", "GTiff", transform=transform, **profile) as target:
        target.write(np.full((bands, height, width), 100, np.uint16))


def test_ports_are_cut_into_windows_and_a_vessel_belongs_to_that_of_its_middle(tmp_path):
    raster(tmp_path / "genoa.tif", 5, 300, 400)
    vessels = [[10, 20, 20, 40], [250, 100, 20, 10], [300, 270, 50, 50]]
    write_json(tmp_path / "genoa_vessels.json", {"vessels_xywh_pixels": vessels})
    first, second, third = read("ports", tmp_path)
    assert (first.kind, first.task, first.question) == (Kind.BOXES, "ships", "ships")
    assert first.identifier == "genoa@0,0/ships"
    assert first.boxes == (pytest.approx((10 / 256, 20 / 256, 30 / 256, 60 / 256)),)
    assert second.boxes == (pytest.approx((0, 100 / 256, 14 / 144, 110 / 256)),)  # cut at the edge
    assert third.pictures[0].valid.shape == (44, 144)
    assert third.boxes == (pytest.approx((44 / 144, 14 / 44, 94 / 144, 1)),)
    assert first.pictures[0].pixels[0, 0, 0] == 64  # 0.1 of 0.4
    with pytest.raises(InputError, match="no picture with boxes"):
        read("ports", tmp_path, "athens")


def test_ship_chips_have_shapes_in_longitude_and_latitude(tmp_path):
    name = "ship_209075000_2022-08-12"
    raster(tmp_path / f"{name}.tif", 12, 64, 64, "EPSG:32632", from_origin(563898, 6095962, 10, 10))
    corners = [[10.003, 55.003], [10.005, 55.003], [10.005, 55.004], [10.003, 55.004], [10.003, 55.003]]
    feature = {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [corners]}, "properties": {}}
    write_json(tmp_path / f"{name}_labels.geojson", {"type": "FeatureCollection", "features": [feature]})
    (sample,) = read("ship-chips", tmp_path)
    left, top, right, bottom = sample.boxes[0]
    assert 0 < left < right < 1
    assert 0 < top < bottom < 1
    assert (right - left) * 640 == pytest.approx(128, abs=3)  # 0.002 degrees at 55 north
    assert (bottom - top) * 640 == pytest.approx(111, abs=3)
    feature["geometry"] = {"type": "Polygon", "coordinates": "none"}
    write_json(tmp_path / f"{name}_labels.geojson", {"type": "FeatureCollection", "features": [feature]})
    with pytest.raises(InputError, match=r"labels\.geojson holds a shape that does not fit"):
        read("ship-chips", tmp_path)


def test_coco_boxes_are_one_question_for_each_category(tmp_path):
    write_picture(tmp_path / "images" / "0001.jpg", 90, side=20)
    content = {
        "images": [{"id": 7, "file_name": "0001.jpg", "height": 20, "width": 20}],
        "categories": [{"id": 1, "name": "ship"}, {"id": 2, "name": "crane"}],
        "annotations": [
            {"id": 1, "image_id": 7, "category_id": 1, "bbox": [2, 4, 6, 8]},
            {"id": 2, "image_id": 7, "category_id": 1, "bbox": [10, 10, 5, 5]},
            {"id": 3, "image_id": 7, "category_id": 2, "bbox": [0, 0, 20, 20]},
        ],
    }
    write_json(tmp_path / "annotations" / "instances_test.json", content)
    ships, cranes = read("coco-boxes", tmp_path, "test")
    assert ships.boxes == (pytest.approx((0.1, 0.2, 0.4, 0.6)), pytest.approx((0.5, 0.5, 0.75, 0.75)))
    assert (cranes.task, cranes.boxes) == ("crane", ((0, 0, 1, 1),))
    assert cranes.pictures is ships.pictures
    content["annotations"][0]["bbox"] = [1, 2]
    write_json(tmp_path / "annotations" / "instances_test.json", content)
    with pytest.raises(InputError, match=r"\[1, 2\] is no box"):
        read("coco-boxes", tmp_path, "test")


OBJECT = (
    "<object><name>ship</name><pose>Unspecified</pose><bndbox><xmin>{}</xmin><ymin>4</ymin><xmax>16</xmax>"
    "<ymax>12</ymax></bndbox><description>{}</description></object>"
)


def write_rsvg(root):
    for number, expressions in ((1, ("A red ship", "A blue ship")), (2, ("A pier",))):
        write_picture(root / "JPEGImages" / f"0000{number}.jpg", 90, side=20)
        objects = "".join(OBJECT.format(2 * at, words) for at, words in enumerate(expressions))
        path = root / "Annotations" / f"0000{number}.xml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"<annotation><filename>0000{number}.jpg</filename>{objects}</annotation>")
    (root / "test.txt").write_text("1\n2\n")
    return root


def test_dior_rsvg_counts_objects_over_all_files(tmp_path):
    samples = read("dior-rsvg", write_rsvg(tmp_path), "test")
    assert [(s.identifier, s.question) for s in samples] == [
        ("00001-1", "A blue ship"),
        ("00002-2", "A pier"),
    ]
    assert samples[0].boxes == (pytest.approx((0.1, 0.2, 0.8, 0.6)),)
    assert samples[0].kind is Kind.BOX


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("<annotation>", "is not valid XML"),
        ("<annotation><filename>00001.jpg</filename><object/><object/></annotation>", "has no description"),
        ("<annotation>" + 2 * OBJECT.format(0, "A ship") + "</annotation>", "has no filename"),
        (
            "<annotation><filename>00001.jpg</filename>" + 2 * OBJECT.format("x", "A ship") + "</annotation>",
            "an edge that is no number",
        ),
    ],
)
def test_a_damaged_annotation_is_named(tmp_path, content, sentence):
    (write_rsvg(tmp_path) / "Annotations" / "00001.xml").write_text(content)
    with pytest.raises(InputError, match=f"00001.xml.*{sentence}"):
        read("dior-rsvg", tmp_path, "test")


def test_vessels_that_are_no_boxes_are_named(tmp_path):
    raster(tmp_path / "genoa.tif", 5, 20, 20)
    (tmp_path / "genoa_vessels.json").write_text(json.dumps({"vessels_xywh_pixels": [[1, 2, 3]]}))
    with pytest.raises(InputError, match=r"genoa_vessels\.json: \[1, 2, 3\] is no box"):
        read("ports", tmp_path)
