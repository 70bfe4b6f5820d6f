"""Why a set-up failed, told from what the programs wrote: one sentence with what to do.

The patterns are of uv 0.13 and pip, of the libraries beneath them, and of Windows' error numbers.
"""

from __future__ import annotations

import re
from typing import Optional
from urllib.parse import urlsplit

from ...errors import SetupError
from ...i18n import tr

# In this order: a full disk also shows as a broken archive, a proxy's refusal as an unreachable host.
_PATTERNS = (
    (
        "disk_full",
        r"no space left|os error 28\b|os error 112\b|os error 122\b|not enough space|quota exceeded",
    ),
    ("proxy_password", r"(?<![-/\w.])407(?![-/\w])|proxy authentication required|proxy.{0,40}authentication"),
    (
        "tls",
        r"invalid peer certificate|unknownissuer|certificate verify failed|self.signed|bad certificate|ssl",
    ),
    (
        "checksum",
        r"hash(es)? (of .{0,80} )?mismatch|do not match the hashes|hash-checking|sha256 .{0,40}mismatch",
    ),
    ("runtime", r"dll load failed|vcruntime|msvcp140|c\+\+ runtime"),
    ("held", r"os error 32\b|being used by another process|os error 5\b|access is denied"),
    ("login", r"(?<![-/\w.])401(?![-/\w])|unauthorized"),
    ("refused", r"(?<![-/\w.])403(?![-/\w])|forbidden"),
    ("server", r"(?<![-/\w.])50[0-4](?![-/\w])|http status server error|bad gateway|service unavailable"),
    (
        "page",
        r"text/html|expected value at line|invalid (zip|tar|gzip)|not a zip|failed to (extract|unpack)|"
        r"unexpected end of file|end of central directory|stream did not|end of file before|body error|"
        r"invalid .{0,20}header|structure of .{0,80} was invalid|read from zip|unsupported content|"
        r"failed to deserialize|received some unexpected",
    ),
    (
        "missing",
        r"not found in the (package registry|provided package)|(?<![-/\w.])404(?![-/\w])|"
        r"no solution found|no matching dist",
    ),
    (
        "network",
        r"dns error|failed to lookup|name or service not known|network is unreachable|connection "
        r"refused|timed out|"
        r"no route to host|connection reset|error sending request|temporary failure|could not "
        r"connect|offline",
    ),
    (
        "permission",
        r"permission denied|notadirectoryerror|fileexistserror|os error 13\b|os error 30\b|read-only file",
    ),
)
_ADDRESS = re.compile(r"https?://[^\s`'\")>]+")
NETWORK = frozenset(
    {"proxy_password", "tls", "checksum", "login", "refused", "server", "page", "missing", "network"}
)


def cause_of(log: str) -> str:
    """The code of the cause that a program's last lines name; empty where none is known."""
    text = log.lower()
    return next((code for code, pattern in _PATTERNS if re.search(pattern, text)), "")


def failure(step: str, log: str, *, details: str = "", where: str = "", folder: str = "") -> SetupError:
    """The error of a step that failed, its cause in the sentence.

    Args:
        step: What was being done, as the user saw it.
        log: What the program wrote.
        details: All that was logged; `log` by default.
        where: The address that was asked, where the log names none; or the path of an offline bundle.
        folder: Where the backend is set up.
    """
    code = cause_of(log)
    if code in NETWORK and where and "://" not in where:
        return damaged_bundle(where, details or log)
    host = host_in(log) or urlsplit(where).hostname or ""
    sentence = sentence_for(code, host, folder) or tr(
        'The set-up failed at "{step}"; the log says why.'
    ).format(step=step)
    return SetupError(sentence, details or log, code=code or "setup")


def damaged_bundle(path: str, details: str) -> SetupError:
    """The error of an offline bundle that lacks a file, or holds another one than was pinned."""
    sentence = tr(
        'A file of the offline bundle "{path}" is missing or damaged; make the bundle again with earthmind '
        "offline-bundle."
    )
    return SetupError(sentence.format(path=path), details, code="bundle")


def host_in(log: str) -> str:
    """The computer that the last address in a text names."""
    found = _ADDRESS.findall(log)
    try:
        return (urlsplit(found[-1]).hostname or "") if found else ""
    except ValueError:
        return ""


def sentence_for(code: str, host: str = "", folder: str = "") -> Optional[str]:
    """What a cause is called, and what to do; None for a code that is not known."""
    host = host or tr("The server")
    texts = {
        "disk_full": tr("The disk that holds {folder} is full; make room on it and try again."),
        "proxy_password": tr(
            "The proxy on the way to {host} asks for a user name and a password; enter them in QGIS under "
            "Settings > Options > Network, and try again."
        ),
        "tls": tr(
            "The connection to {host} is not trusted: its certificate is not known to this computer, as "
            "where a company inspects connections; have the company's certificate added to the system's, "
            "and try again."
        ),
        "checksum": tr(
            "What {host} sent is not what was published (its checksum is another); something on the way "
            "changed it. Try again, or choose another package index or mirror under Network."
        ),
        "runtime": tr(
            "Microsoft's Visual C++ runtime is missing or too old; install the latest one from Microsoft "
            "(vc_redist.x64.exe), and try again."
        ),
        "held": tr(
            "Another program, mostly a virus scanner, holds a file in {folder}; wait a minute and try "
            "again, or have that folder left out of its scans."
        ),
        "login": tr(
            "{host} asks for a user name and a password; put them into its address under Network, and try "
            "again."
        ),
        "refused": tr(
            "{host} refuses to send files to this computer; ask its administrator, or choose another "
            "package index or mirror under Network."
        ),
        "server": tr(
            "{host} has a fault at the moment; try again later, or choose another package index or mirror "
            "under Network."
        ),
        "page": tr(
            "{host} sent something else than the package that was asked for, or only a part of it: a page "
            "that blocks it or asks to log in, or a broken connection. Open a web browser, log in to the "
            "network where it asks, and try again."
        ),
        "missing": tr(
            "{host} does not have a file that is needed; choose another package index or mirror under "
            "Network."
        ),
        "network": tr(
            "{host} cannot be reached; check the network and QGIS's proxy, and try again, or choose a "
            "mirror or an offline bundle under Network."
        ),
        "permission": tr("{folder} cannot be written; give yourself the right to, and try again."),
    }
    text = texts.get(code)
    return text.format(host=host, folder=folder or tr("the backend")) if text else None
