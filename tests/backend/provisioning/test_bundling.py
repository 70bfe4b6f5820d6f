"""An offline bundle holds what the platform needs and nothing else, checked; a failure is one sentence."""

import json
import socket
import subprocess
import sys
import zipfile

import pytest
from commands import refused
from wheel_server import PYTHON, TRIPLES, send, serving_wheels, sha, wheel

from earthmind.provisioning import bundling, fetching_files
from earthmind.provisioning.bundling import BundleRequest, make_bundle
from earthmind.provisioning.pins import PROVISIONING, wanted_python, wanted_uv
from earthmind.provisioning.platforms import PLATFORMS, platform_named
from earthmind.provisioning.problems import BundleError

GRAIN_TAGS = (
    "cp312-cp312-win_amd64",
    "cp312-cp312-macosx_14_0_arm64",
    "cp312-cp312-macosx_11_0_arm64",
    "cp312-cp312-macosx_10_13_x86_64",
    "cp312-cp312-manylinux_2_27_x86_64.manylinux_2_28_x86_64",
    "cp312-cp312-manylinux2014_aarch64.manylinux_2_17_aarch64",
    "cp312-cp312-manylinux_2_39_x86_64",
    "cp312-cp312-musllinux_1_2_x86_64",
    "cp311-cp311-win_amd64",
)
GRAINS = [wheel("grain", "1.0", tag) for tag in GRAIN_TAGS]
OTHERS = [
    wheel("grain", "2.0", "py3-none-any"),
    wheel("pure_thing", "3.1", "py3-none-any"),
    wheel("colorama", "0.4", "py3-none-any"),
    wheel("old_chip", "1.5", "cp39-abi3-macosx_10_9_universal2"),
    wheel("msvc_runtime", "14.0", "cp312-cp312-win_amd64"),
]
FILES = dict([*GRAINS, *OTHERS])


def line(name, version, marker=""):
    """A requirement of a lock, with the hashes of all its wheels."""
    start = f"{name.replace('-', '_')}-{version}-"
    hashes = [
        f"    --hash=sha256:{sha(content)}" for file, content in FILES.items() if file.startswith(start)
    ]
    return " \\\n".join([f"{name}=={version}" + (f" ; {marker}" if marker else ""), *hashes]) + "\n"


LOCK = (
    "# made by a tool\n--only-binary :all:\n"
    + line("grain", "1.0")
    + "    # via earthmind\n"
    + line("pure-thing", "3.1", "python_full_version >= '3.12' and implementation_name == 'cpython'")
    + line("colorama", "0.4", "sys_platform == 'win32'")
    + line("old-chip", "1.5", "platform_machine == 'x86_64' and sys_platform == 'darwin'")
)
GRAIN_OF = {
    "windows-x86_64": GRAIN_TAGS[0],
    "macos-aarch64": GRAIN_TAGS[2],
    "macos-x86_64": GRAIN_TAGS[3],
    "linux-x86_64": GRAIN_TAGS[4],
    "linux-aarch64": GRAIN_TAGS[5],
}
MORE = {
    "windows-x86_64": {"colorama-0.4-py3-none-any.whl", "msvc_runtime-14.0-cp312-cp312-win_amd64.whl"},
    "macos-x86_64": {"old_chip-1.5-cp39-abi3-macosx_10_9_universal2.whl"},
}
LINUX_GRAIN = f"grain-1.0-{GRAIN_TAGS[4]}.whl"


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(fetching_files, "_PAUSES", (0.0, 0.0))
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    with serving_wheels(FILES) as served:
        yield served


@pytest.fixture
def pins(server, tmp_path):
    return server.provisioning(tmp_path / "provisioning", LOCK, line("msvc-runtime", "14.0"))


@pytest.fixture
def make(server, pins, tmp_path):
    """Make a bundle of what the server has."""

    def make(platform="linux-x86_64", out=None, **request):
        request = {"index": server.index, "python_mirror": server.mirror, **request}
        out = out or tmp_path / "a bundle"
        return make_bundle(BundleRequest(platform, out, **request), lambda name: None, pins)

    return make


def failure(make, code, **request):
    with pytest.raises(BundleError) as refusal:
        make(**request)
    message = refusal.value.message
    assert refusal.value.code == code, message
    assert message.endswith(".") and "\n" not in message
    return message


def names(folder):
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("platform", TRIPLES)
@pytest.mark.parametrize("speaks", ["json", "html"])
def test_each_platform_gets_its_own_wheels_flat_in_a_folder(make, server, tmp_path, platform, speaks):
    server.speaks = speaks
    bundle = make(platform)
    expected = {
        "manifest.json",
        PYTHON.format(TRIPLES[platform][2]),
        f"uv-0.13.9-py3-none-{platform.replace('-', '_')}.whl",
        f"grain-1.0-{GRAIN_OF[platform]}.whl",
        "pure_thing-3.1-py3-none-any.whl",
    }
    assert names(bundle.out) == expected | MORE.get(platform, set())
    manifest = json.loads((bundle.out / "manifest.json").read_text())
    assert (manifest["platform"], manifest["extra"]) == (platform, "light")
    for file in manifest["files"]:
        content = (bundle.out / file["name"]).read_bytes()
        assert (len(content), sha(content)) == (file["size"], file["sha256"])
    assert names(tmp_path) == {"a bundle", "provisioning"}


def test_a_zip_holds_the_same_files_and_nothing_lies_beside_it(make, tmp_path):
    folder, packed = make().out, make(out=tmp_path / "bundle.zip").out
    with zipfile.ZipFile(packed) as archive:
        assert set(archive.namelist()) == names(folder)
        assert archive.testzip() is None
    make(out=packed)  # again, in the place of the older one
    assert names(tmp_path) == {"a bundle", "bundle.zip", "provisioning"}


def test_uv_can_install_from_it_without_a_network(make, pins, tmp_path):
    uv = pytest.importorskip("uv").find_uv_bin()
    bundle, target = make().out, tmp_path / "target"
    options = (
        "--no-config",
        "--no-index",
        "--find-links",
        bundle.as_uri(),
        "--cache-dir",
        tmp_path / "cache",
    )
    python = (
        "--python",
        sys.executable,
        "--python-version",
        "3.12",
        "--python-platform",
        "x86_64-manylinux_2_28",
    )
    wanted = ("--require-hashes", "--only-binary", ":all:", "-r", pins / "light.txt", "--target", target)
    command = [uv, "pip", "install", *options, *python, *wanted]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert GRAIN_TAGS[4] in (target / "grain" / "__init__.py").read_text()
    assert (target / "pure_thing").is_dir() and not (target / "colorama").exists()


def test_what_was_fetched_stays_where_a_run_fails_and_the_next_goes_on(make, server, tmp_path):
    server.faults["pure-thing/"] = lambda handler, _: send(handler, 404, b"")
    failure(make, "http")
    assert not (tmp_path / "a bundle").exists()
    server.faults.clear()
    server.asked.clear()
    make()
    assert server.fetched() == ["pure_thing-3.1-py3-none-any.whl"]


def test_a_damaged_file_of_an_earlier_run_is_fetched_again_and_a_stranger_is_removed(make, server, tmp_path):
    folder = make().out
    (folder / LINUX_GRAIN).write_bytes(b"half of it")
    (folder / "grain-0.9-py3-none-any.whl").write_bytes(b"of an older lock")
    server.asked.clear()
    make()
    assert server.fetched() == [LINUX_GRAIN]
    assert (folder / LINUX_GRAIN).read_bytes() == FILES[LINUX_GRAIN]
    assert "grain-0.9-py3-none-any.whl" not in names(folder)


def test_other_bytes_than_those_of_the_lock_are_refused(make, server):
    server.faults[LINUX_GRAIN] = lambda handler, content: send(handler, 200, bytes(len(content)))
    said = failure(make, "checksum")
    assert LINUX_GRAIN in said and "127.0.0.1" in said


def test_a_log_in_page_in_the_place_of_a_file_is_refused(make, server):
    server.faults["stripped.tar.gz"] = lambda handler, _: send(handler, 200, b"<html>log in</html>")
    assert "cpython" in failure(make, "checksum")


def test_a_wheel_whose_checksum_the_lock_does_not_have_is_not_taken(make, server):
    server.files[LINUX_GRAIN] = b"another build under the same name"
    said = failure(make, "no_wheel")
    assert "grain 1.0" in said and "checksum of the lock" in said


def test_a_platform_without_a_wheel_is_named(make, server):
    del server.files[LINUX_GRAIN]
    said = failure(make, "no_wheel")
    assert "linux-x86_64" in said and "--index-url" in said


def test_half_a_file_is_tried_again_and_then_told(make, server, tmp_path):
    def half(handler, content):
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(content)))
        handler.end_headers()
        handler.wfile.write(content[: len(content) // 2])

    server.faults[LINUX_GRAIN] = half
    assert "only a part" in failure(make, "short")
    assert server.fetched().count(LINUX_GRAIN) == 3
    assert not list(tmp_path.rglob("*.whl.part"))


def test_a_fault_of_the_server_that_passes_is_survived(make, server):
    def once(handler, content):
        del server.faults[LINUX_GRAIN]
        send(handler, 503, b"")

    server.faults[LINUX_GRAIN] = once
    assert LINUX_GRAIN in names(make().out)


@pytest.mark.parametrize(("status", "said"), [(401, "password"), (403, "refuses"), (404, "does not have it")])
def test_a_refusal_of_the_server_is_told(make, server, status, said):
    server.faults[LINUX_GRAIN] = lambda handler, _: send(handler, status, b"")
    assert said in failure(make, "http")
    assert server.fetched().count(LINUX_GRAIN) == 1


def test_without_a_network_the_computer_that_is_missed_is_named(make):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    said = failure(make, "network", index=f"http://user:secret@127.0.0.1:{port}/simple")
    assert "127.0.0.1 cannot be reached" in said and "secret" not in said


def test_a_page_that_is_no_list_of_files_is_told(make, server):
    kind = "application/vnd.pypi.simple.v1+json"
    server.faults["grain/"] = lambda handler, _: send(handler, 200, b'{"message": "no"}', kind)
    assert "--index-url" in failure(make, "page")


def test_a_login_in_the_address_goes_to_the_index_only_and_into_no_manifest(make, server):
    index = server.index.replace("http://", "http://user:se%20cret@")
    bundle = make(index=index).out
    logins = {path.split("/")[1]: login for path, login in server.asked}
    assert logins["simple"] == logins["packages"] == "Basic dXNlcjpzZSBjcmV0"
    assert logins["pythons"] is None
    assert "cret" not in (bundle / "manifest.json").read_text()


def test_what_cannot_be_is_refused(make, server, tmp_path):
    assert "linux-aarch64" in failure(make, "platform", platform="solaris-sparc")
    assert "light, gpu, torch" in failure(make, "extra", extra="everything")
    assert "does not begin with https://" in failure(make, "url", python_mirror="ftp://there")
    taken = tmp_path / "taken"
    taken.mkdir()
    (taken / "thesis.txt").write_text("mine")
    assert "no offline bundle" in failure(make, "taken", out=taken)
    assert names(taken) == {"thesis.txt"}
    file = tmp_path / "thesis.zip"
    file.write_text("mine")
    assert "no offline bundle" in failure(make, "taken", out=file)


def test_a_set_up_that_asks_the_hardware_cannot_be_bundled(make, pins):
    (pins / "torch.txt").write_text(LOCK)
    (pins / "extras.json").write_text(json.dumps({"torch": {"torch_backend": "torch==2.13.0"}}))
    assert "torch==2.13.0" in failure(make, "extra", extra="torch")


def test_a_set_up_that_is_not_offered_for_the_platform_is_refused(make, pins):
    (pins / "gpu.txt").write_text(line("grain", "1.0", "sys_platform == 'win32'"))
    assert '"gpu" for linux-x86_64' in failure(make, "extra", extra="gpu")


def test_a_lock_without_a_checksum_is_refused(make, pins):
    (pins / "light.txt").write_text("grain==1.0\n")
    assert "grain==1.0" in failure(make, "lock")


def test_the_backend_s_own_wheel_is_put_beside_the_rest(make, tmp_path):
    name, content = wheel("earthmind", "0.1.0", "py3-none-any")
    (tmp_path / name).write_bytes(content)
    assert name in names(make(backend_wheel=tmp_path / name).out)
    assert "no wheel of the backend" in failure(make, "wheel", backend_wheel=tmp_path / "grain-1.0.whl")


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), PermissionError(13, "no")])
def test_a_disk_that_cannot_be_written_is_told(make, monkeypatch, error):
    def fail(*_):
        raise error

    monkeypatch.setattr(bundling, "fetch", fail)
    assert "cannot be written" in failure(make, "disk")


def test_the_pins_of_this_version_name_files_for_every_platform():
    for name, platform in PLATFORMS.items():
        python = wanted_python(PROVISIONING, platform)
        assert python.version.startswith("3.12.") and TRIPLES[name][2] in python.file.name
        assert wanted_uv(PROVISIONING, platform).size > 0


def test_the_lock_of_the_visual_c_runtime_is_read_for_windows_only():
    for name in PLATFORMS:
        platform = platform_named(name)
        found = bundling.locked_packages(PROVISIONING / "msvc.txt", platform.markers("3.12.15"))
        assert [package.name for package in found] == ["msvc-runtime"] * (name == "windows-x86_64")


def test_the_command_prints_one_line_of_json_or_one_sentence(run, server, pins, tmp_path, monkeypatch):
    monkeypatch.setattr(bundling.make_bundle, "__defaults__", (pins,))
    options = ("--index-url", server.index, "--python-mirror", server.mirror, "--json")
    command = ("offline-bundle", "--platform", "linux-x86_64", "--out", tmp_path / "made.zip", *options)
    told = json.loads(run(*command).out)
    assert (told["out"], told["files"]) == (str(tmp_path / "made.zip"), 4)
    wrong = ("offline-bundle", "--platform", "amiga", "--out", tmp_path / "other")
    assert "windows-x86_64" in refused(run(*wrong))
