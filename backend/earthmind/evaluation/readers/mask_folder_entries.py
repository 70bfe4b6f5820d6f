"""Data sets of pictures beside masks of classes: ``FOLDERS``, one entry for each.

Every entry says where its layout, its classes and its units are published.
"""

from __future__ import annotations

from earthmind.evaluation.readers.mask_folder_form import (
    Folders,
    Layer,
    Listing,
    MaskFolder,
    SplitInJson,
    SplitInTable,
)


def _numbered(*roles: str) -> dict[str, int]:
    return {role: number for number, role in enumerate(roles, 1)}


_HAND = "data/flood_events/HandLabeled"
_SENTINEL_2 = _numbered(
    "coastal", "blue", "green", "red", "rededge1", "rededge2", "rededge3", "nir", "nir_narrow", "watervapour",
    "cirrus", "swir1", "swir2",
)  # fmt: skip
_FLAIR = {
    1: "building", 2: "pervious surface", 3: "impervious surface", 4: "bare soil", 5: "water",
    6: "coniferous trees", 7: "deciduous trees", 8: "brushwood", 9: "vineyard",
    10: "herbaceous vegetation", 11: "agricultural land", 12: "plowed land", 13: "swimming pool", 14: "snow",
    18: "greenhouse",
}  # fmt: skip
_FLAIR_HUB = {
    0: "building", 1: "greenhouse", 2: "swimming pool", 3: "impervious surface", 4: "pervious surface",
    5: "bare soil", 6: "water", 7: "snow", 8: "herbaceous vegetation", 9: "agricultural land",
    10: "plowed land", 11: "vineyard", 12: "deciduous trees", 13: "coniferous trees", 14: "brushwood",
}  # fmt: skip
_DFC2020 = {
    1: "forest", 2: "shrubland", 4: "grassland", 5: "wetland", 6: "cropland", 7: "built-up area",
    9: "bare land", 10: "water",
}  # fmt: skip
_LANDCOVERNET = {
    1: "water", 2: "artificial bare ground", 3: "natural bare ground", 4: "snow and ice",
    5: "woody vegetation", 6: "cultivated vegetation", 7: "semi-natural vegetation",
}  # fmt: skip
_LANDCOVERNET_BANDS = {
    "blue": "B02", "green": "B03", "red": "B04", "rededge1": "B05", "rededge2": "B06", "rededge3": "B07",
    "nir": "B08", "nir_narrow": "B8A", "swir1": "B11", "swir2": "B12",
}  # fmt: skip
_REGIONS = ("af", "as", "au", "eu", "na", "sa")
_EARTHVQA = {
    2: "buildings", 3: "roads", 4: "water", 5: "barren land", 6: "forest", 7: "agricultural land",
    8: "playgrounds",
}  # fmt: skip
_KURO_SIWO = {
    "train": "130 470 555 118 174 324 421 554 427 518 502 498 497 496 492 147 267 273 275 417 567 1111011 "
    "1111004 1111009 1111010 1111006 1111005",
    "val": "514 559 279 520 437 1111003 1111008",
    "test": "321 561 445 562 411 1111002 277 1111007 205 1111013",
}
_KURO_SIWO_PLACE = "{event}/{area}/{name}"
_FLAIR_HUB_PATCH = "{{domain}}_{kind}/{{area}}/{{domain}}_{kind}_{{area}}_{{name}}.tif"

FOLDERS = {
    # Folders: docs/README.md of github.com/cloudtostreet/Sen1Floods11; bands, units, -1 no data, 0 not water,
    # 1 water: its README.md. The root is the folder v1.1 of the published bucket.
    "sen1floods11": MaskFolder(
        places=Listing("splits/flood_handlabeled/flood_{split}_data.csv", "_S1Hand.tif"),
        layers={
            "optical": Layer(f"{_HAND}/S2Hand/{{name}}_S2Hand.tif", _SENTINEL_2, "reflectance", 1e-4),
            "sar": Layer(f"{_HAND}/S1Hand/{{name}}_S1Hand.tif", _numbered("vv", "vh"), "db"),
        },
        mask=f"{_HAND}/LabelHand/{{name}}_LabelHand.tif",
        concepts={1: "water"},
        known=(0, 1),
        looked_at=True,
    ),
    # Version 1, tiles as its split.py writes them: torchgeo/datasets/landcoverai.py of
    # github.com/microsoft/torchgeo (names of files and the four classes in their order; 0 is none of them).
    "landcover-ai": MaskFolder(
        places=Listing("{split}.txt"),
        layers={"optical": Layer("output/{name}.jpg")},
        mask="output/{name}_m.png",
        concepts={1: "buildings", 2: "forest", 3: "water", 4: "roads"},
        known=(0, 1, 2, 3, 4),
    ),
    # Folders: csv_toy/flair-1-paths-toy-test.csv of github.com/IGNF/FLAIR-1, and the archives
    # flair_aerial_train, flair_labels_train, flair_1_aerial_test and flair_1_labels_test that it names;
    # classes: configs/flair-1-config.yaml there, in which 15, 16, 17 and 19 have no weight. Bands 1 to 3 of
    # five are the 8-bit colours (README.md: "RVB-Infrared-Elevation").
    "flair": MaskFolder(
        places=Folders(
            {
                "train": {"pictures": "flair_aerial_train", "masks": "flair_labels_train"},
                "test": {"pictures": "flair_1_aerial_test", "masks": "flair_1_labels_test"},
            }
        ),
        layers={"optical": Layer("{pictures}/{domain}/{zone}/img/IMG_{name}.tif", shown=(1, 2, 3))},
        mask="{masks}/{domain}/{zone}/msk/MSK_{name}.tif",
        concepts=_FLAIR,
        known=tuple(_FLAIR),
    ),
    # Folders, names of files and the table of splits (its train, valid and test):
    # torchgeo/datasets/flairhub.py of github.com/torchgeo/torchgeo; classes:
    # configs/train/config_supervision.yaml of github.com/IGNF/FLAIR-HUB, in which 15 to 18 have no weight;
    # bands 1 to 4 are 8-bit red, green, blue and infrared: config_modalities.yaml there. The series of
    # Sentinel-1 and -2 are ten pixels wide, and are not shown.
    "flair-hub": MaskFolder(
        places=SplitInTable(
            "GLOBAL_ALL_MTD/GLOBAL_ALL_MTD_SPLIT.gpkg", "patch_id", "split_1", "{domain}_{area}_{name}"
        ),
        layers={"optical": Layer(_FLAIR_HUB_PATCH.format(kind="AERIAL_RGBI"), shown=(1, 2, 3))},
        mask=_FLAIR_HUB_PATCH.format(kind="AERIAL_LABEL-COSIA"),
        concepts=_FLAIR_HUB,
        known=tuple(_FLAIR_HUB),
    ),
    # Folders, bands, units, classes 1 to 10: code/datasets.py and README.md of
    # github.com/lukasliebel/dfc2020_baseline; its figure names the eight classes that the contest has (no
    # savanna, no snow).
    "dfc2020": MaskFolder(
        places=Folders(
            {
                "val": {"part": "ROIs0000_validation", "folder": "validation"},
                "test": {"part": "ROIs0000_test", "folder": "0"},
            }
        ),
        layers={
            "optical": Layer(
                "{part}/s2_{folder}/{part}_s2_{folder}_{name}.tif", _SENTINEL_2, "reflectance", 1e-4
            ),
            "sar": Layer("{part}/s1_{folder}/{part}_s1_{folder}_{name}.tif", _numbered("vv", "vh"), "db"),
        },
        mask="{part}/dfc_{folder}/{part}_dfc_{folder}_{name}.tif",
        concepts=_DFC2020,
        known=tuple(range(1, 11)),
    ),
    # Folders, units, bands, masks of each sensor, 0 not valid (clouds and shadow too): README.md of
    # github.com/MWieland/s1s2_water; the split of a scene, windows without overlap of 256 pixels, windows
    # with invalid pixels left out: prepare/split.py and settings.toml there.
    "s1s2-water": MaskFolder(
        places=SplitInJson("{name}/sentinel12_{name}_meta.json", ("properties", "split")),
        layers={
            "optical": Layer(
                "{name}/sentinel12_s2_{name}_img.tif",
                _numbered("blue", "green", "red", "nir", "swir1", "swir2"),
                "reflectance",
                1e-4,
            ),
            "sar": Layer("{name}/sentinel12_s1_{name}_img.tif", _numbered("vv", "vh"), "db", 0.01),
        },
        mask={
            "optical": "{name}/sentinel12_s2_{name}_msk.tif",
            "sar": "{name}/sentinel12_s1_{name}_msk.tif",
        },
        valid={
            "optical": "{name}/sentinel12_s2_{name}_valid.tif",
            "sar": "{name}/sentinel12_s1_{name}_valid.tif",
        },
        concepts={1: "water"},
        known=(0, 1),
        window=256,
        complete=True,
    ),
    # Folders and names of files: dataset/Dataset.py of github.com/Orion-AI-Lab/KuroSiwo (MS1 during the
    # flood, SL1 before it, MNA 1 where valid); events of each split: configs/train/data_config.json there;
    # sigma nought as linear power: configs/grd_preprocessing.xml there; masks 0 no water, 1 permanent water,
    # 2 flood, 3 none: generate_benchmark of GEO-Bench-2 for Kuro Siwo. The root is the folder of the events.
    "kuro-siwo": MaskFolder(
        places=Folders({split: {"event": tuple(events.split())} for split, events in _KURO_SIWO.items()}),
        layers={
            "sar": Layer(
                {
                    "vv": f"{_KURO_SIWO_PLACE}/MS1_IVV_*.tif",
                    "vh": f"{_KURO_SIWO_PLACE}/MS1_IVH_*.tif",
                },
                unit="power",
            )
        },
        earlier={
            "sar": Layer(
                {
                    "vv": f"{_KURO_SIWO_PLACE}/SL1_IVV_*.tif",
                    "vh": f"{_KURO_SIWO_PLACE}/SL1_IVH_*.tif",
                },
                unit="power",
            )
        },
        mask=f"{_KURO_SIWO_PLACE}/MK0_MLU_{{rest}}.tif",
        valid=f"{_KURO_SIWO_PLACE}/MK0_MNA_*.tif",
        concepts={1: "permanent water", 2: "flooded area"},
        known=(0, 1, 2),
    ),
    # Collections and bands: the catalogue of Radiant MLHub; names of files as downloaded and classes 0 to 7
    # with its colours: public readers of ref_landcovernet_eu_v1 and ref_landcovernet_v1 (labels.tif, band 1
    # the class, band 2 the consensus: the page on LandCoverNet of
    # github.com/samapriya/awesome-gee-community-datasets); surface reflectance of Sentinel-2 L2A in
    # ten-thousandths. There is no published split but the regions.
    "landcovernet": MaskFolder(
        places=Folders({"all": {"region": _REGIONS}} | {region: {"region": region} for region in _REGIONS}),
        layers={
            "optical": Layer(
                {
                    role: "ref_landcovernet_{region}_v1_source_sentinel_2/"
                    f"ref_landcovernet_{{region}}_v1_source_sentinel_2_{{name}}_{{date}}/{band}.tif"
                    for role, band in _LANDCOVERNET_BANDS.items()
                },
                unit="reflectance",
                scale=1e-4,
            )
        },
        mask="ref_landcovernet_{region}_v1_labels/ref_landcovernet_{region}_v1_labels_{name}/labels.tif",
        concepts=_LANDCOVERNET,
        known=tuple(_LANDCOVERNET),
        clearest="ref_landcovernet_{region}_v1_source_sentinel_2/"
        "ref_landcovernet_{region}_v1_source_sentinel_2_{name}_{date}/CLD.tif",
    ),
    # Folders and classes (0 no data, 1 background): README.md of github.com/Junjue-Wang/EarthVQA.
    "earthvqa-masks": MaskFolder(
        places=Folders({"train": {"part": "Train"}, "val": {"part": "Val"}}),
        layers={"optical": Layer("{part}/images_png/{name}.png")},
        mask="{part}/masks_png/{name}.png",
        concepts=_EARTHVQA,
        known=(1, *_EARTHVQA),
    ),
}
