"""How questions and answers are put around each other: the chat templates of the released checkpoints."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from earthmind.errors import ModelError
from earthmind.model.markers import ASSISTANT, END, USER

DEFAULT = "phi3_chat"


@dataclass(frozen=True)
class ChatTemplate:
    """What stands around a question and its answer; there is no turn of the system.

    Attributes:
        before: Before the question.
        after: Between the question and its answer.
        end: Ends the answer.
    """

    before: str
    after: str
    end: str

    def turn(self, question: str) -> str:
        """One question, up to where its answer begins."""
        return f"{self.before}{question}{self.after}"

    def told(self, answer: str) -> str:
        """The answer of an earlier turn, up to where the next question begins."""
        return f"{answer}{self.end}\n"


PHI3_CHAT = ChatTemplate(f"{USER}\n", f"{END}\n{ASSISTANT}\n", END)
CHATML = ChatTemplate("<|im_start|>user\n", "<|im_end|>\n<|im_start|>assistant\n", "<|im_end|>")
TEMPLATES: Mapping[str, ChatTemplate] = {DEFAULT: PHI3_CHAT, "qwen_chat": CHATML, "internlm2_chat": CHATML}
"""By the name under ``template`` in ``config.json``. The markers of the first are plain text for a Qwen
tokenizer; those of the others are tokens of its own."""


def template_name(values: Mapping[str, Any]) -> str:
    """The name of the template of a checkpoint, from the contents of its ``config.json``."""
    return str(values.get("template") or DEFAULT).replace("-", "_")


def template_of(values: Mapping[str, Any]) -> ChatTemplate:
    """The template of a checkpoint, from the contents of its ``config.json``.

    Raises:
        ModelError: It is not known.
    """
    name = template_name(values)
    if name not in TEMPLATES:
        raise ModelError(
            f"The chat template {name[:40]!r} is not known; known are {', '.join(TEMPLATES)}.", code="config"
        )
    return TEMPLATES[name]
