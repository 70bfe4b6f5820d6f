"""What tests of the command line give to a command, and how they read a refusal."""


def layers(place):
    return ("--optical", place.optical, "--sar", place.sar)


def refused(result, out=None):
    """The sentence of a refused run, checked for its form."""
    assert result.code == 1
    assert result.out == ""
    lines = [line for line in result.err.splitlines() if not line.startswith("Note: ")]
    assert len(lines) == 1
    assert lines[0].startswith("Error: ")
    assert lines[0].endswith((".", "!"))
    if out is not None:
        assert not list(out.parent.glob("*.gpkg*"))
    return lines[0]
