#!/usr/bin/env bash
# system_packages.sh PYTHON: install what this machine lacks of the Debian or Ubuntu packages that the project needs.
# Installs nothing, and needs neither root nor a network, where everything is there.
set -euo pipefail
python=${1:-/usr/bin/python3}

# "thing that must work" -> "package that brings it"; the names are the same on Debian and Ubuntu.
missing=()
need() { # need PACKAGE COMMAND...: the package is missing unless the command succeeds
	local package=$1
	shift
	"$@" >/dev/null 2>&1 || missing+=("$package")
}
lrelease_there() { command -v lrelease || command -v lrelease-qt5 || test -x /usr/lib/qt5/bin/lrelease; }

need python3 test -x "$python"
need python3-venv "$python" -c 'import ensurepip, venv'
need python3-qgis env QT_QPA_PLATFORM=offscreen "$python" -c 'import qgis.core, qgis.PyQt.QtTest'
need qgis command -v qgis
need qttools5-dev-tools lrelease_there
need xvfb command -v Xvfb
need xauth command -v xauth
need fonts-dejavu-core test -d /usr/share/fonts/truetype/dejavu
[ "${#missing[@]}" -gt 0 ] || exit 0

if ! command -v apt-get >/dev/null; then
	echo "Error: this machine lacks ${missing[*]} (Debian's names); install them, then run make again." >&2
	exit 1
fi
as_root=()
if [ "$(id -u)" -ne 0 ]; then
	if ! command -v sudo >/dev/null; then
		echo "Error: packages are missing; as root, run: apt-get install --no-install-recommends ${missing[*]}" >&2
		exit 1
	fi
	as_root=(sudo)
	[ -t 0 ] || as_root+=(-n) # nobody there to type a password
fi
echo "Installing from the distribution: ${missing[*]}"
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
	apt-get -q install --yes --no-install-recommends "${missing[@]}" </dev/null
