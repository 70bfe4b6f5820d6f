"""Questions as the released code words them, and their token ids."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from transformers import Qwen2Tokenizer

from earthmind.errors import ModelError
from earthmind.model.earthmind.chat_templates import PHI3_CHAT, ChatTemplate
from earthmind.model.markers import IMAGE, IMAGE_CONTEXT, IMAGE_END
from earthmind.model.protocol import SEG_TOKEN

PICTURE = "<image>"  # stands in a question where the pictures go
REGION, REGION_END = "<vp>", "</vp>"
NEEDED = (IMAGE_CONTEXT, IMAGE_END, SEG_TOKEN)


class ReleasedTokenizer:
    """The tokenizer of a checkpoint, with the ids that generation needs."""

    def __init__(self, folder: Path, template: ChatTemplate = PHI3_CHAT) -> None:
        """Read the tokenizer's JSON files from a checkpoint folder.

        Args:
            folder: The folder.
            template: How the checkpoint is talked to.

        Raises:
            ModelError: They are missing, or lack a token that EarthMind needs.
        """
        self.template = template
        try:
            self._tokenizer = Qwen2Tokenizer.from_pretrained(folder, local_files_only=True)  # nosec B615
        except (OSError, ValueError, KeyError) as error:
            raise ModelError(
                f"The tokenizer in {folder} cannot be read; fetch tokenizer.json again.", code="tokenizer"
            ) from error
        self._folder = folder
        self._known: dict[str, int] = self._tokenizer.get_vocab()
        self.context, self.image_end, self.seg = self.ids_of(*NEEDED)
        self.end: int = self._tokenizer.eos_token_id

    def ids_of(self, *tokens: str) -> list[int]:
        """Ids of tokens by their names.

        Raises:
            ModelError: The tokenizer lacks one.
        """
        missing = [token for token in tokens if token not in self._known]
        if missing:
            raise ModelError(
                f"The tokenizer in {self._folder} lacks {', '.join(missing)}; fetch added_tokens.json again.",
                code="tokenizer",
            )
        return [self._known[token] for token in tokens]

    def encode(self, text: str) -> list[int]:
        """Token ids of a text, markers included."""
        ids: list[int] = self._tokenizer.encode(text)
        return ids

    def decode(self, ids: Sequence[int]) -> str:
        """Text of token ids, markers included."""
        text: str = self._tokenizer.decode(list(ids), skip_special_tokens=False)
        return text

    def ends(self, generated: list[int]) -> bool:
        """Whether generated ids end an answer: by the end token, or by the template's marker as text."""
        if generated[-1] == self.end:
            return True
        end = self.template.end
        tail = self.decode(generated[-2 * len(end) :])
        return tail.replace("\r", "").replace("\n", "").endswith(end)


class GrowingText:
    """The text of an answer while its tokens arrive; each is decoded once."""

    def __init__(self, tokenizer: ReleasedTokenizer) -> None:
        self._tokenizer = tokenizer
        self._whole = ""
        self._open: list[int] = []  # the last ones, where they end in the middle of a character

    def add(self, token: int) -> str:
        """The text so far; an incomplete character at its end is a replacement character."""
        self._open.append(token)
        piece = self._tokenizer.decode(self._open)
        if piece.endswith("\N{REPLACEMENT CHARACTER}"):
            return self._whole + piece
        self._whole += piece
        self._open.clear()
        return self._whole


def pictures_text(counts: Sequence[int]) -> str:
    """The place of pictures in a prompt: one block of so many visual tokens each, one a line."""
    return "\n".join(f"{IMAGE}{IMAGE_CONTEXT * count}{IMAGE_END}" for count in counts)


def regions_text(counts: Sequence[int]) -> str:
    """The place of regions in a prompt, each of so many visual tokens; empty where there are none."""
    if not counts:
        return ""
    regions = ", ".join(
        f"region{number}{REGION}{IMAGE_CONTEXT * count}{REGION_END}" for number, count in enumerate(counts, 1)
    )
    return f"\nThere are {len(counts)} part regions in the picture: {regions}.\n"


def conversation(
    question: str,
    history: Sequence[tuple[str, str]],
    pictures: str,
    template: ChatTemplate = PHI3_CHAT,
) -> str:
    """A prompt with earlier turns; the pictures' text stands where the first question says."""
    turns = [*history, (question, "")]
    first = turns[0][0]
    placed = first if PICTURE in first else PICTURE + first
    questions = [placed.replace(PICTURE, pictures), *(asked.replace(PICTURE, "") for asked, _ in turns[1:])]
    answers = [template.told(answer) for _, answer in history] + [""]
    return "".join(template.turn(asked) + answer for asked, answer in zip(questions, answers, strict=True))
