"""The libraries that EarthMind stands on: each is loaded, and asked for one small thing.

A library that is installed may still not load: a missing Visual C++ runtime, another PROJ, a damaged wheel.
"""

from __future__ import annotations

import importlib
import io
import math
import warnings
from collections.abc import Callable, Iterator
from functools import partial
from importlib.metadata import PackageNotFoundError, version

from earthmind.diagnosis.findings import Finding, look
from earthmind.model.loading.runtimes import onnx_has_cuda, onnx_package, torch_installed

_ADVICE = "cannot be used ({reason}); set up the backend again."
# y = x + x, as an ONNX file
_DOUBLING = bytes((
    8, 8, 58, 53, 10, 14, 10, 1, 120, 10, 1, 120, 18, 1, 121, 34, 3, 65, 100, 100, 18, 1, 103, 90, 15, 10,
    1, 120, 18, 10, 10, 8, 8, 1, 18, 4, 10, 2, 8, 1, 98, 15, 10, 1, 121, 18, 10, 10, 8, 8, 1, 18, 4, 10,
    2, 8, 1, 66, 4, 10, 0, 16, 13,
))  # fmt: skip


def libraries() -> Iterator[Finding]:
    """What is found of each library."""
    for name, use in _USES.items():
        yield look(name, partial(_used, name, use), _ADVICE)
    yield look("onnxruntime", _onnxruntime, _ADVICE)
    yield _pytorch()


def _used(name: str, use: Callable[[], bool]) -> str:
    """The version of a library that gives what it has to."""
    try:
        found = version(name)
    except PackageNotFoundError:
        raise RuntimeError("it is not installed") from None
    if not use():
        raise RuntimeError("it gives something else than it has to")
    return found


def _numpy() -> bool:
    import numpy as np

    return bool(np.linalg.inv(np.diag([2.0, 4.0]))[1, 1] == 0.25)


def _rasterio() -> bool:
    importlib.import_module("earthmind.imagery")  # so that GDAL's settings are those of every run
    import numpy as np
    from rasterio.io import MemoryFile
    from rasterio.transform import from_origin

    pixels = np.arange(12, dtype=np.float32).reshape(1, 3, 4)
    size = {"width": 4, "height": 3, "count": 1, "dtype": "float32"}
    place = {"crs": "EPSG:32630", "transform": from_origin(500_000, 4_200_000, 10, 10)}
    with MemoryFile() as file:
        with file.open(driver="GTiff", **size, **place) as raster:
            raster.write(pixels)
        with file.open() as raster:
            return bool(np.array_equal(raster.read(), pixels)) and raster.crs.to_epsg() == 32630


def _pyogrio() -> bool:
    import numpy as np
    import shapely
    from pyogrio.raw import read, write

    file, square = io.BytesIO(), shapely.to_wkb(np.array([shapely.box(0, 0, 10, 10)]))
    write(
        file,
        square,
        [np.array([7], np.int32)],
        ["number"],
        layer="probe",
        driver="GPKG",
        geometry_type="Polygon",
        crs="EPSG:32630",
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # in memory it has no file name that ends in .gpkg
        meta, _, geometries, fields = read(io.BytesIO(file.getvalue()))
    same = shapely.equals(shapely.from_wkb(geometries[0]), shapely.box(0, 0, 10, 10))
    return bool(same) and int(fields[0][0]) == 7 and meta["crs"] == "EPSG:32630"


def _pyproj() -> bool:
    from pyproj import Geod, Transformer

    there = Transformer.from_crs("EPSG:4326", "EPSG:32630", always_xy=True)
    easting, _ = there.transform(-3.0, 40.0)  # on the zone's middle meridian
    _, _, metres = Geod(ellps="WGS84").inv(0, 0, 1, 0)
    return math.isclose(easting, 500_000, abs_tol=1) and math.isclose(metres, 111_319.5, abs_tol=1)


def _shapely() -> bool:
    import shapely

    shared = shapely.intersection(shapely.box(0, 0, 2, 2), shapely.box(1, 1, 3, 3))
    return bool(shared.area == 1)


def _scipy() -> bool:
    import numpy as np
    from scipy import ndimage

    return int(ndimage.label(np.array([[1, 0, 1], [1, 0, 0]]))[1]) == 2


def _tokenizers() -> bool:
    from tokenizers import Tokenizer
    from tokenizers.models import WordLevel
    from tokenizers.pre_tokenizers import Whitespace

    tokenizer = Tokenizer(WordLevel({"water": 0, "?": 1}, unk_token="?"))  # noqa: S106  (a word)  # nosec B106
    tokenizer.pre_tokenizer = Whitespace()
    return list(tokenizer.encode("water ice").ids) == [0, 1]


def _safetensors() -> bool:
    import numpy as np
    from safetensors.numpy import load, save

    return bool(load(save({"weight": np.ones(3, np.float32)}))["weight"].sum() == 3)


def _pillow() -> bool:
    from PIL import Image

    file = io.BytesIO()
    Image.new("RGB", (2, 2), (1, 2, 3)).save(file, "PNG")
    with Image.open(file) as picture:
        return picture.getpixel((1, 1)) == (1, 2, 3)


def _fastapi() -> bool:
    from fastapi import FastAPI
    from pydantic import TypeAdapter

    return FastAPI().version != "" and TypeAdapter(int).validate_json("7") == 7


def _uvicorn() -> bool:
    import uvicorn

    return uvicorn.Config("nothing:here", log_config=None).port > 0


def _onnxruntime() -> str:
    import numpy as np
    import onnxruntime

    package = onnx_package()
    if package is None:
        raise RuntimeError("it is not installed")
    session = onnxruntime.InferenceSession(_DOUBLING, providers=["CPUExecutionProvider"])
    (doubled,) = session.run(None, {"x": np.array([2], np.float32)})
    if doubled[0] != 4:
        raise RuntimeError("it gives something else than it has to")
    return f"{' '.join(package)}, for {'NVIDIA GPUs' if onnx_has_cuda() else 'the CPU'}"


def _pytorch() -> Finding:
    """PyTorch may be missing: only the released models need it."""
    if not torch_installed():
        return Finding(
            "torch", True, "is not installed; EarthMind-4B needs it (pip install 'earthmind[torch]')"
        )
    return look("torch", partial(_used, "torch", _torch), _ADVICE)


def _torch() -> bool:
    import torch

    return bool((torch.ones(2, 3) @ torch.ones(3, 2)).sum() == 12)


_USES: dict[str, Callable[[], bool]] = {
    "numpy": _numpy,
    "rasterio": _rasterio,
    "pyogrio": _pyogrio,
    "pyproj": _pyproj,
    "shapely": _shapely,
    "scipy": _scipy,
    "tokenizers": _tokenizers,
    "safetensors": _safetensors,
    "pillow": _pillow,
    "fastapi": _fastapi,
    "uvicorn": _uvicorn,
}
