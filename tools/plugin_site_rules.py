"""What plugins.qgis.org refuses, as data.

Facts of July 2026, from https://github.com/qgis/QGIS-Plugins-Website; the rules that hold today are at
https://plugins.qgis.org/plugins/api/security-rules/. Who uploads may tick rules that are to be skipped, but
not the mandatory ones. ``tests/e2e/test_check_plugin_zip.py`` has examples.
"""

from __future__ import annotations

# The form: a zip that it does not take is not uploaded at all.
LARGEST_BYTES = 25_000_000
PACKAGE_NAME = r"[A-Za-z][A-Za-z0-9_]+"
FORBIDDEN_FOLDERS = ("__MACOSX", ".git", "__pycache__")
REQUIRED_FILES = ("__init__.py", "metadata.txt", "LICENSE")
REQUIRED_FIELDS = (
    *(
        "name",
        "description",
        "version",
        "qgisMinimumVersion",
        "author",
        "email",
        "about",
        "tracker",
        "repository",
    ),
    *("homepage", "license"),  # asked for by the people who approve
)
ADDRESSES = {"tracker": "http://bugs", "repository": "http://repo", "homepage": "http://homepage"}
BOOLEANS = ("experimental", "deprecated", "server", "supportsQt6")

# The scan: one finding of a rule that is not skipped blocks the version.
BANDIT_MANDATORY = (
    *("B102", "B103", "B105", "B106", "B107", "B111", "B201", "B202"),
    *("B301", "B302", "B304", "B305", "B306", "B307", "B312", "B321", "B323"),
    *("B401", "B402", "B412", "B413"),
    *("B501", "B502", "B503", "B505", "B506", "B507"),
    *("B601", "B602", "B604", "B605", "B609", "B610", "B611", "B612", "B613", "B615"),
    "B701",
)
BANDIT_SKIPPABLE = (
    *("B101", "B104", "B108", "B110", "B112", "B113"),
    *("B303", "B308", "B310", "B311", "B313", "B314", "B315", "B316", "B317", "B318", "B319", "B320", "B324"),
    *("B403", "B405", "B406", "B407", "B408", "B409"),
    *("B504", "B508", "B509"),
    *("B603", "B606", "B607", "B608", "B614"),
    *("B702", "B703", "B704"),
)
BANDIT_GONE = ("B111", "B320")  # the site names them; bandit 1.9 no longer has them

SECRETS_SKIPPABLE = ("Base64HighEntropyString", "HexHighEntropyString", "KeywordDetector")
SECRETS_OFF = ("IPPublicDetector",)  # every other detector is mandatory

FLAKE8_LINE_LENGTH = 120
FLAKE8 = (
    *("E101", "E711", "E712", "E713", "E714", "E721", "E722", "E731", "E741", "E742", "E743"),
    *("E901", "E902", "E999", "W605", "C901"),
    *("F402", "F403", "F404", "F405", "F811", "F821", "F822", "F823", "F831", "F901"),
)

SUSPICIOUS_ENDINGS = (".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd")
BINARY_ENDINGS = (".pyd", ".pyc", ".pyo", ".o", ".a", ".lib", ".jar", ".class")  # by the written guidelines
