"""How far one stage of a model is from what a published program computed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class StageResult:
    """One stage of one case.

    Attributes:
        case: Such as ``fused``.
        stage: Such as ``visual_tokens.0``.
        deviation: Largest absolute difference over the largest absolute expected value; for ids and
            counts the number of differences, for masks 1 - IoU.
        tolerance: Largest deviation that passes.
        decided: For masks, 1 - IoU over the pixels whose logit is further from 0 than logits may deviate:
            on the others the two masks may differ although all logits are within tolerance.
    """

    case: str
    stage: str
    deviation: float
    tolerance: float
    decided: float | None = None

    @property
    def passed(self) -> bool:
        """Whether the deviation is a number within the tolerance."""
        return (self.deviation if self.decided is None else self.decided) <= self.tolerance
