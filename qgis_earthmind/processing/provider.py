"""The provider ``earthmind``."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsProcessingProvider
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..connection.process import BackendProcess
from ..i18n import tr
from .apply_classifier import ApplyClassifierAlgorithm
from .area_report import AreaReportAlgorithm
from .ask import AskAlgorithm
from .ask_features import AskFeaturesAlgorithm
from .ask_tiles import AskTilesAlgorithm
from .change import ChangeAlgorithm
from .classify_scene import ClassifySceneAlgorithm
from .coregister import CoregisterAlgorithm
from .describe import DescribeAlgorithm
from .detect import DetectAlgorithm
from .fetch_sentinel import FetchSentinelAlgorithm
from .finetune import FinetuneAlgorithm
from .index_tiles import IndexTilesAlgorithm
from .land_cover import LandCoverAlgorithm
from .ready_model import ready_models
from .refine_raster import RefineRasterAlgorithm
from .search_tiles import SearchTilesAlgorithm
from .segment_features import SegmentFeaturesAlgorithm
from .segment_text import SegmentTextAlgorithm
from .sensor_attention import SensorAttentionAlgorithm
from .series_ask import SeriesAskAlgorithm
from .spectral_views import SpectralViewsAlgorithm
from .train_classifier import TrainClassifierAlgorithm
from .training_chips import TrainingChipsAlgorithm
from .usability import UsabilityAlgorithm

ALGORITHMS = (
    SegmentTextAlgorithm,
    AskAlgorithm,
    AskFeaturesAlgorithm,
    SegmentFeaturesAlgorithm,
    AskTilesAlgorithm,
    SeriesAskAlgorithm,
    DescribeAlgorithm,
    ChangeAlgorithm,
    LandCoverAlgorithm,
    RefineRasterAlgorithm,
    TrainClassifierAlgorithm,
    ApplyClassifierAlgorithm,
    TrainingChipsAlgorithm,
    FinetuneAlgorithm,
    DetectAlgorithm,
    UsabilityAlgorithm,
    CoregisterAlgorithm,
    SensorAttentionAlgorithm,
    SpectralViewsAlgorithm,
    FetchSentinelAlgorithm,
    AreaReportAlgorithm,
    ClassifySceneAlgorithm,
    IndexTilesAlgorithm,
    SearchTilesAlgorithm,
)


class EarthMindProvider(QgsProcessingProvider):
    """Registers the algorithms; they share the panel's backend process."""

    def __init__(self, backend: BackendProcess) -> None:
        super().__init__()
        self._backend = backend
        self._registered = False
        QgsApplication.processingRegistry().providerAdded.connect(self._add_models)

    def id(self) -> str:
        """Identifier, the part before the colon in ``earthmind:ask``."""
        return "earthmind"

    def name(self) -> str:
        """Name in the toolbox."""
        return tr("EarthMind")

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(paths.icon("earthmind"))

    def svgIconPath(self) -> str:
        """The icon's file."""
        return paths.icon("earthmind")

    def loadAlgorithms(self) -> None:
        """Add the algorithms; QGIS calls this."""
        for algorithm in ALGORITHMS:
            self.addAlgorithm(algorithm(self._backend))
        for model in ready_models() if self._registered else ():
            self.addAlgorithm(model)

    def _add_models(self, identifier: str) -> None:
        """Add the models once their steps can be found: only then they know their outputs."""
        if identifier == self.id():
            QgsApplication.processingRegistry().providerAdded.disconnect(self._add_models)
            self._registered = True
            for model in ready_models():
                self.addAlgorithm(model)
            self.algorithmsLoaded.emit()
