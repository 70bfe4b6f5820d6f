"""In QGIS, in a profile without plugins: install the zip as the plugin manager does, use it, uninstall it."""

import json
import os
import sys
from pathlib import Path

sys.path.insert(0, json.loads(Path(os.environ["EARTHMIND_WINDOW_JOB"]).read_text(encoding="utf-8"))["tools"])

import in_qgis
import pyplugin_installer
from in_qgis import wait_until
from qgis import processing, utils
from qgis.core import QgsApplication
from qgis.PyQt.QtWidgets import QDockWidget

NAME = "qgis_earthmind"


def provider():
    return QgsApplication.processingRegistry().providerById("earthmind")


def docks():
    return [dock.objectName() for dock in in_qgis.iface.mainWindow().findChildren(QDockWidget)]


def drive(job):
    before = {"active": list(utils.active_plugins), "provider": provider() is not None, "docks": docks()}
    pyplugin_installer.instance().installFromZipFile(job["zip"])
    wait_until(lambda: NAME in utils.plugins and provider() is not None, 60, "the plugin is started")
    folder = Path(utils.home_plugin_path) / NAME
    installed = {
        "folder": (folder / "metadata.txt").is_file() and not folder.is_symlink(),
        "algorithms": sorted(each.name() for each in provider().algorithms()),
        "docks": sorted(set(docks()) - set(before["docks"])),
    }
    answer = processing.run("earthmind:ask", {"SAR": job["sar"], "QUESTION": "Is there water?"})["ANSWER"]
    pyplugin_installer.instance().uninstallPlugin(NAME, quiet=True)
    wait_until(lambda: provider() is None, 30, "the provider is gone")
    after = {"folder": folder.exists(), "active": NAME in utils.active_plugins}
    return {
        "before": before,
        "installed": installed,
        "answer": answer,
        "after": after,
        "tracebacks": in_qgis._tracebacks,
    }


in_qgis.run(drive)
