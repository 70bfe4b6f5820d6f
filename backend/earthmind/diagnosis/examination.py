"""All that is looked at, as one value."""

from __future__ import annotations

from dataclasses import dataclass

from earthmind.diagnosis.findings import Finding, reason_of
from earthmind.diagnosis.libraries import libraries
from earthmind.diagnosis.surroundings import surroundings


@dataclass(frozen=True)
class Report:
    """What was found on this machine.

    Attributes:
        findings: One for each thing that was looked at.
        device: What ran the small answer, ``cpu`` or ``cuda:0``; empty where there was none.
        why_not_gpu: Why no GPU ran it, in one sentence; empty where one did.
    """

    findings: tuple[Finding, ...]
    device: str
    why_not_gpu: str

    @property
    def ok(self) -> bool:
        """Whether EarthMind can run here."""
        return all(finding.ok for finding in self.findings)


def examine() -> Report:
    """Look at everything that EarthMind needs here. Nothing is left behind."""
    findings = (*surroundings(), *libraries())
    try:
        from earthmind.diagnosis.first_answer import first_answer

        answer = first_answer()
    except Exception as error:  # a library that does not load; which one is in the findings
        return Report((*findings, Finding("models", False, reason_of(error))), "", "")
    return Report((*findings, *answer.findings), answer.device, answer.why_not_gpu)
