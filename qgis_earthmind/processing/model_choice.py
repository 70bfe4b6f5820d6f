"""The parameter that says which model is asked: a list of those that are there; scripts may name others."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsProcessingParameterString

from .. import settings
from ..i18n import tr

MODEL = "MODEL"
_DESCRIBED = ("card.json", "config.json")  # one of them is in every model's folder


def model_parameter() -> QgsProcessingParameterString:
    """The choice of the model, empty for the backend's own; a list in dialogs and in the designer.

    A text all the same, not an enumeration: a saved model or a script may name a model that is fetched later,
    or the folder of one.
    """
    parameter = QgsProcessingParameterString(MODEL, tr("Model (the backend's own choice)"), optional=True)
    parameter.setMetadata({"widget_wrapper": {"value_hints": models_there()}})
    return parameter


def models_there() -> list[str]:
    """The models that the backend last said are on this computer, then the classifiers that were taught."""
    taught = [
        folder
        for folder in settings.classifiers()
        if any((Path(folder) / name).is_file() for name in _DESCRIBED)
    ]
    return [*settings.models_there(), *taught]
