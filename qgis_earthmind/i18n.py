"""The one way to a translated string, and the translator that stands behind it."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from . import paths

CONTEXT = "EarthMind"


def tr(text: str) -> str:
    """The text in the user's language; English where there is no translation."""
    return QCoreApplication.translate(CONTEXT, text)


def language() -> str:
    """The language QGIS is set to, such as ``de``."""
    settings = QgsSettings()
    overridden = settings.value("locale/overrideFlag", False, type=bool)
    locale = settings.value("locale/userLocale", "", type=str) if overridden else ""
    return (locale or QLocale.system().name())[:2].lower()


def install(code: Optional[str] = None) -> Optional[QTranslator]:
    """Install the translator for a language and return it, or None where there is none.

    Args:
        code: Two-letter language; QGIS's own by default.
    """
    translator = QTranslator()
    if not translator.load(str(paths.translations() / f"earthmind_{code or language()}.qm")):
        return None
    QCoreApplication.installTranslator(translator)
    return translator


def remove(translator: Optional[QTranslator]) -> None:
    """Undo `install`."""
    if translator is not None:
        QCoreApplication.removeTranslator(translator)
