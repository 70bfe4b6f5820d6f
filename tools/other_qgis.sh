#!/usr/bin/env bash
# other_qgis.sh SUITE FOLDER [PYTEST-ARGUMENT...]: test the plugin in the QGIS of Debian's backports, in a chroot.
#   bookworm FOLDER   QGIS 3.40 (Python 3.11)        trixie FOLDER   QGIS 3.44 (Python 3.13)
# The chroot is made where it is missing (five minutes, 3 GB) and kept; the repository is copied into it each time.
# Without arguments all of tests/plugin runs; `tests/e2e/test_window.py` drives the real window under Xvfb.
# Needs root, debootstrap and an assembled plugin (make plugin). To remove it: other_qgis.sh --remove FOLDER.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)

unmount() { # unmount FOLDER: let go of what was mounted inside
	for inner in proc dev; do
		! mountpoint -q "$1/$inner" || umount --recursive "$1/$inner"
	done
}
mount_inside() { # mount_inside FOLDER: what apt and Qt need of a running system
	mountpoint -q "$1/proc" || mount -t proc proc "$1/proc"
	mountpoint -q "$1/dev" || { mount --rbind /dev "$1/dev"; mount --make-rslave "$1/dev"; }
}
if [ "${1:-}" = --remove ]; then
	folder=$(realpath -m "$2")
	unmount "$folder"
	exec rm -rf --one-file-system "$folder"
fi
if [ $# -lt 2 ]; then
	sed -n '2,6s/^# //p' "$0"
	exit 2
fi
suite=$1 folder=$(realpath -m "$2")
shift 2
for needed in debootstrap chroot; do
	command -v "$needed" >/dev/null || { echo "Error: $needed is not installed." >&2; exit 1; }
done
[ "$(id -u)" -eq 0 ] || { echo "Error: only root can make a chroot; use sudo." >&2; exit 1; }
[ -f "$root/build/qgis_earthmind/metadata.txt" ] || { echo "Error: run first: make plugin" >&2; exit 1; }

inside() { # inside COMMAND...: run it in the chroot with a clean environment
	env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive \
		PIP_CERT=/etc/ssl/certs/ca-certificates.crt PIP_DISABLE_PIP_VERSION_CHECK=1 chroot "$folder" "$@"
}

make_chroot() {
	local mirror
	mirror=$(awk '/^URIs:/{print $2; exit} $1 == "deb"{print $2; exit}' \
		/etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null || true)
	mirror=${mirror:-http://deb.debian.org/debian}
	[ -x "$folder/bin/sh" ] || debootstrap --variant=minbase --include=ca-certificates "$suite" "$folder" "$mirror"
	mount_inside "$folder"
	printf '#!/bin/sh\nexit 101\n' >"$folder/usr/sbin/policy-rc.d" # no service is started in there
	chmod +x "$folder/usr/sbin/policy-rc.d"
	cp /etc/resolv.conf /etc/hosts "$folder/etc/"
	echo "deb $mirror $suite-backports main" >"$folder/etc/apt/sources.list.d/backports.list"
	inside apt-get -q update
	inside apt-get -q install --yes --no-install-recommends -t "$suite-backports" \
		qgis python3-qgis qgis-providers python3-venv xvfb xauth fonts-dejavu-core
	inside apt-get clean
	# Last, since the package replaces them: pip trusts whom this machine trusts.
	cp -L /etc/ssl/certs/ca-certificates.crt "$folder/etc/ssl/certs/"
	touch "$folder/.complete"
}

[ -e "$folder/.complete" ] || make_chroot
mount_inside "$folder"

copy="$folder/work/earthmind"
mkdir -p "$copy"
find "$copy" -mindepth 1 -maxdepth 1 ! -name '.venv*' ! -name backend -exec rm -rf {} +
rm -rf "$copy/backend/earthmind"
tar --create --directory "$root" --exclude='.venv*' --exclude='*.egg-info' --exclude=__pycache__ --exclude=.git \
	--exclude='./build/[!q]*' --exclude='./build/qgis-*' --exclude='./demo' . | tar --extract --directory "$copy"
inside sh -ec '
	cd /work/earthmind
	needed=$(cat backend/pyproject.toml tests/plugin/requirements.txt | sha256sum)
	if [ "$(cat .venv-plugin/.complete 2>/dev/null)" != "$needed" ]; then
		python3 -m venv backend/.venv
		backend/.venv/bin/python -m pip install --quiet --editable ./backend "pytest>=8"
		python3 -m venv --system-site-packages .venv-plugin
		.venv-plugin/bin/python -m pip install --quiet --requirement tests/plugin/requirements.txt
		echo "$needed" >.venv-plugin/.complete
	fi
	QT_QPA_PLATFORM=offscreen python3 -c "from qgis.core import Qgis; print(\"QGIS\", Qgis.QGIS_VERSION)"
	case " $*" in
	*" tests/e2e"*) exec backend/.venv/bin/python -m pytest "$@" ;;
	*) QT_QPA_PLATFORM=offscreen exec .venv-plugin/bin/python -m pytest "${@:-tests/plugin}" ;;
	esac
' sh "$@"
