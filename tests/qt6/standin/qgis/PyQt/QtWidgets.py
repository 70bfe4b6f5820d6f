from PyQt6.QtGui import QAction, QShortcut  # noqa: F401
from PyQt6.QtWidgets import *  # noqa: F403
