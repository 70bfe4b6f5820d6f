"""The zip through the plugin manager's own installer, into a clean profile of a real QGIS."""

from __future__ import annotations

from package_plugin import package


def test_the_zip_is_installed_used_and_uninstalled(in_window, scene):
    job = {"zip": str(package()), "sar": str(scene.sar)}
    state = in_window("drive_install_zip.py", job, plugin=None)
    assert "error" not in state, state["error"]
    assert state["before"]["provider"] is False and "qgis_earthmind" not in state["before"]["active"]
    installed = state["installed"]
    assert installed["folder"] and installed["docks"]
    assert {"segmenttext", "landcover", "floodreport"} <= set(installed["algorithms"])
    assert len(installed["algorithms"]) >= 24 and state["answer"].strip()
    assert state["after"] == {"folder": False, "active": False} and state["tracebacks"] == []
    assert state["exit_code"] == 0
