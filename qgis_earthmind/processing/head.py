"""What an algorithm is called, where it stands in the toolbox and how it is found: one value for each."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..i18n import tr

ASK, MAP, LOOK, GET, READY = "ask", "map", "look", "get", "ready"


@dataclass(frozen=True)
class Head:
    """The head of an algorithm.

    Attributes:
        id: Identifier within the provider, lowercase letters and digits.
        title: Name in the toolbox.
        summary: One line.
        help: The help beside the dialog, HTML; the summary where it is empty.
        tags: What it is found by besides what all are found by, with commas between.
        group: ``ASK``, ``MAP``, ``LOOK``, ``GET`` or ``READY``.
        icon: Name of its icon.
    """

    id: str
    title: str
    summary: str
    help: str = ""
    tags: str = ""
    group: str = ASK
    icon: str = "earthmind"

    @property
    def group_title(self) -> str:
        """The group as people read it."""
        titles = {ASK: tr("Ask a map"), MAP: tr("Make a map"), LOOK: tr("Look at layers")}
        return {**titles, GET: tr("Get images"), READY: tr("Ready models")}[self.group]

    @property
    def words(self) -> list[str]:
        """All that it is found by."""
        return [
            *filter(None, self.tags.split(",")),
            *tr("text,sar,optical,flood,deep learning,sentinel").split(","),
        ]


class Headed:
    """What Processing asks of an algorithm about its name and place, answered by its head."""

    def head(self) -> Head:
        """What it is called, where it stands in the toolbox and how it is found."""
        raise NotImplementedError

    def name(self) -> str:
        """Identifier within the provider."""
        return self.head().id

    def displayName(self) -> str:
        """Name in the toolbox."""
        return self.head().title

    def group(self) -> str:
        """Group in the toolbox."""
        return self.head().group_title

    def groupId(self) -> str:
        """Identifier of the group."""
        return self.head().group

    def tags(self) -> list[str]:
        """What it is found by."""
        return self.head().words

    def shortDescription(self) -> str:
        """One line."""
        return self.head().summary

    def shortHelpString(self) -> str:
        """The help beside the dialog."""
        return self.head().help or self.head().summary

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(self.svgIconPath())

    def svgIconPath(self) -> str:
        """The icon's file."""
        return paths.icon(self.head().icon)
