"""Text of a conversation to token ids, with the places where pictures and masks go."""

from __future__ import annotations

from pathlib import Path

from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

from earthmind.model.markers import (
    ASSISTANT,
    END,
    IMAGE,
    IMAGE_CONTEXT,
    IMAGE_END,
    PHRASE,
    PHRASE_END,
    USER,
)
from earthmind.model.protocol import SEG_TOKEN

PAD = "<pad>"

# Where these stand in an answer, something is written that was measured on the masks said before.
SHARE_TOKEN = "[SHARE]"  # noqa: S105  (share of the picture that the last mask covers)  # nosec B105
COUNT_TOKEN = "[COUNT]"  # noqa: S105  (number of separate parts of the last mask)  # nosec B105
WHERE_TOKEN = "[WHERE]"  # noqa: S105  (where in the picture the last mask lies)  # nosec B105
MORE_TOKEN = "[MORE]"  # noqa: S105  (phrase of the largest mask so far)  # nosec B105
RANKING_TOKEN = "[RANKING]"  # noqa: S105  (phrases of all masks so far, the largest first)  # nosec B105
ASKED_TOKEN = "[ASKED]"  # noqa: S105  (what the question is about, in its own words)  # nosec B105
LATER_TOKENS = (COUNT_TOKEN, WHERE_TOKEN, MORE_TOKEN, RANKING_TOKEN, ASKED_TOKEN)
WRITTEN_TOKENS = (SHARE_TOKEN, *LATER_TOKENS)
FIRST_TOKENS = (
    PAD, USER, END, ASSISTANT, IMAGE, IMAGE_END, IMAGE_CONTEXT, PHRASE, PHRASE_END, SEG_TOKEN, SHARE_TOKEN,
)  # fmt: skip
SPECIAL_TOKENS = (*FIRST_TOKENS, *LATER_TOKENS)


def train_tokenizer(texts: list[str], vocabulary: int) -> Tokenizer:
    """A byte-level BPE tokenizer: any text can be written in it, the training texts briefly."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(
        vocab_size=vocabulary,
        special_tokens=list(SPECIAL_TOKENS),
        initial_alphabet=pre_tokenizers.ByteLevel.alphabet(),
        show_progress=False,
    )
    tokenizer.train_from_iterator(texts, trainer)
    return tokenizer


class PromptTokenizer:
    """Builds prompts and reads answers.

    Attributes:
        tokenizer: The underlying tokenizer.
        visual_tokens: Tokens of one picture.
        ids: Id of each special token; models trained before ``LATER_TOKENS`` came have none for those.
    """

    def __init__(self, tokenizer: Tokenizer, visual_tokens: int) -> None:
        self.tokenizer = tokenizer
        self.visual_tokens = visual_tokens
        self.ids: dict[str, int] = {}
        for token in SPECIAL_TOKENS:
            found = tokenizer.token_to_id(token)
            if found is None and token in FIRST_TOKENS:
                raise ValueError(f"the tokenizer has no token {token}")
            if found is not None:
                self.ids[token] = found

    @classmethod
    def load(cls, path: Path, visual_tokens: int) -> PromptTokenizer:
        """Read ``tokenizer.json``."""
        return cls(Tokenizer.from_file(str(path)), visual_tokens)

    def question_ids(self, question: str) -> list[int]:
        """Token ids of the bare question, in the spelling that the model was trained on."""
        ids: list[int] = self.tokenizer.encode(normalise_question(question), add_special_tokens=False).ids
        return ids

    def prompt_ids(self, question: str, moments: int) -> list[int]:
        """Token ids of the whole prompt up to where the answer begins.

        Each moment (date) is one block of visual tokens, the earliest first.
        """
        ids = self.ids
        block = [ids[IMAGE], *[ids[IMAGE_CONTEXT]] * self.visual_tokens, ids[IMAGE_END]]
        return [ids[USER], *block * moments, *self.question_ids(question), ids[END], ids[ASSISTANT]]

    def answer_ids(self, answer: str) -> list[int]:
        """Token ids of an answer with its end marker, for training."""
        return [*self.tokenizer.encode(answer, add_special_tokens=False).ids, self.ids[END]]

    def decode(self, ids: list[int]) -> str:
        """Text of token ids, special tokens written out."""
        text: str = self.tokenizer.decode(ids, skip_special_tokens=False)
        return text


def normalise_question(question: str) -> str:
    """Lower case, single spaces, no special markers, no closing punctuation."""
    for token in SPECIAL_TOKENS:
        question = question.replace(token, " ")
    return " ".join(question.lower().split()).rstrip(" .!?")
