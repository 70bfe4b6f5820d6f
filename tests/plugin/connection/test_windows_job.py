"""The job object of Windows, asked of a stand-in for its library: the calls made, the handles closed."""

import ctypes
from types import SimpleNamespace

import pytest

from qgis_earthmind.connection.windows_job import ExtendedLimits, Job, job_of

JOB, PROCESS = 2**40 + 1, 2**40 + 2  # handles longer than an int


class Kernel:
    """Remembers handles and flags as Windows would get them; a call named in ``refuses`` returns 0."""

    def __init__(self, refuses=""):
        self.open, self.flags, self.assigned = [], 0, []
        answers = {
            "CreateJobObjectW": lambda *_: self._opened(JOB),
            "OpenProcess": lambda access, inherited, number: self._opened(PROCESS),
            "SetInformationJobObject": self._set,
            "AssignProcessToJobObject": lambda job, process: (
                self.assigned.append((job.value, process.value)) or 1
            ),
            "CloseHandle": lambda handle: self.open.remove(handle.value) or 1,
        }
        for name, answer in answers.items():
            setattr(self, name, _Function((lambda *_: 0) if name == refuses else answer))

    def _opened(self, handle):
        self.open.append(handle)
        return handle

    def _assign(self, job, process):
        self.assigned.append((job.value, process.value))
        return 1

    def _set(self, job, kind, limits, size):
        assert (job.value, kind, size.value) == (JOB, 9, ctypes.sizeof(ExtendedLimits))
        self.flags = limits._obj.BasicLimitInformation.LimitFlags
        return 1


class _Function(SimpleNamespace):
    def __init__(self, answer):
        super().__init__(answer=answer, restype=None)

    def __call__(self, *given):
        return self.answer(*given)


def test_the_structure_has_the_size_that_windows_documents():
    assert ctypes.sizeof(ExtendedLimits) == (144 if ctypes.sizeof(ctypes.c_void_p) == 8 else 112)


def test_the_process_is_killed_when_the_jobs_handle_is_closed():
    kernel = Kernel()
    job = Job(kernel)
    assert job.take(4711)
    assert kernel.flags == 0x2000
    assert kernel.assigned == [(JOB, PROCESS)]
    assert kernel.open == [JOB]  # only the job's stays open, as long as QGIS runs
    job.close()
    job.close()
    assert kernel.open == []


@pytest.mark.parametrize(
    "refuses", ["CreateJobObjectW", "SetInformationJobObject", "OpenProcess", "AssignProcessToJobObject"]
)
def test_a_refusal_leaves_nothing_open(refuses):
    kernel = Kernel(refuses)
    job = Job(kernel)
    assert not job.take(4711)
    job.close()
    assert kernel.open == []


def test_elsewhere_there_is_no_job():
    assert job_of(1) is None
