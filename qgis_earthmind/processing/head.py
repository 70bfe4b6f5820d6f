"""What an algorithm is called, where it stands in the toolbox and how it is found: one value for each."""

from __future__ import annotations

from dataclasses import dataclass

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
