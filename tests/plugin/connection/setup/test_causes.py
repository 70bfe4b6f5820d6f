"""What programs write, as they really wrote it, becomes one sentence that helps."""

from __future__ import annotations

import pytest

from qgis_earthmind.connection.setup.causes import NETWORK, cause_of, failure, host_in, sentence_for

SAID = {
    "network": [
        "  cause: dns error\n  cause: failed to lookup address information: Name unknown",
        "error: Request failed after 3 retries\n  cause: tcp connect error\n  cause: Connection refused",
        "WARNING: Retrying (Retry(total=4)) after connection broken by 'NewConnectionError': timed out",
        "  cause: Der angegebene Host ist unbekannt. (os error 11001)\n  cause: dns error",
    ],
    "tls": [
        "  cause: invalid peer certificate: UnknownIssuer",
        "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed",
    ],
    "proxy_password": [
        "  cause: client error (Connect)\n  cause: tunnel error: proxy authorization required\n 407",
        "OSError: Tunnel connection failed: 407 Proxy Authentication Required",
    ],
    "disk_full": [
        "  cause: failed to write to file `x`: No space left on device (os error 28)",
        "  cause: There is not enough space on the disk. (os error 112)",
    ],
    "checksum": [
        "error: Failed to install cpython-3.12\n  cause: Hash mismatch for `cpython-3.12`\n  Expected: 00",
        "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.",
    ],
    "held": [
        "  cause: The file is being used by another process. (os error 32)",
        "  cause: Access is denied. (os error 5)",
    ],
    "runtime": ["ImportError: DLL load failed while importing onnxruntime_pybind11_state"],
    "refused": [
        "  cause: HTTP status client error (403 Forbidden) for url (https://files.pythonhosted.org/p)"
    ],
    "missing": ["  cause: Because six was not found in the package registry and you require six"],
    "page": ["  cause: Failed to extract archive: py.tar.gz\n  cause: Invalid gzip header"],
    "permission": ["error: failed to create file `/srv/x`\n  cause: Permission denied (os error 13)"],
}


@pytest.mark.parametrize(("code", "said"), [(code, said) for code, texts in SAID.items() for said in texts])
def test_each_cause_is_told_apart(code, said):
    assert cause_of(said) == code
    error = failure("Fetching", said, where="https://index.lan/simple", folder="/home/u/earthmind")
    assert error.code == code and error.details == said
    assert error.message.count("\n") == 0 and error.message.endswith(".")
    if code in NETWORK and code != "refused":
        assert "index.lan" in error.message


def test_what_is_not_known_names_the_step():
    error = failure("Fetching Python", "something new")
    assert error.code == "setup" and "Fetching Python" in error.message


def test_a_process_id_or_a_size_is_no_status():
    assert cause_of("Downloaded numpy (50.3MiB) in 403ms, 4040 files, pid 407x") == ""
    assert cause_of("failed in /tmp/pytest-502/run/403/of/404.txt") == ""


def test_the_computer_is_named_without_the_way():
    said = "for url (https://me:hush@files.pythonhosted.org/packages/x.whl)"
    assert host_in(said) == "files.pythonhosted.org"


def test_every_sentence_says_what_to_do():
    for code in (*SAID, "login", "server"):
        text = sentence_for(code, "index.lan", "/home/u/earthmind")
        advice = ("try again", "try later", "choose another", "install the latest")
        assert any(words in text for words in advice), text
