"""Texts to the tokens of CLIP, by the files that lie beside the weights."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import BPE

from earthmind.errors import ModelError
from earthmind.model.loading.folder import ModelFolder
from earthmind.sentences import Sentence

TOKENIZER, VOCABULARY, MERGES = "tokenizer.json", "vocab.json", "merges.txt"
START, END = "<|startoftext|>", "<|endoftext|>"
_WORDS = r"<\|startoftext\|>|<\|endoftext\|>|'s|'t|'re|'ve|'m|'ll|'d|\p{L}+|\p{N}|[^\s\p{L}\p{N}]+"
"""Where CLIP cuts a text into words (Radford and others 2021, ``simple_tokenizer.py``)."""


class ClipTokens:
    """Gives rows of token numbers of one length."""

    def __init__(self, tokenizer: Tokenizer, context: int) -> None:
        """Take a tokenizer, and the longest text that the encoder reads.

        Raises:
            ValueError: It does not know the markers of CLIP.
        """
        start, end = tokenizer.token_to_id(START), tokenizer.token_to_id(END)
        if start is None or end is None:
            raise ValueError("no start or end of text")
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer, self._start, self._end, self._context = tokenizer, int(start), int(end), context

    @property
    def highest(self) -> int:
        """The highest number that it gives."""
        return int(self._tokenizer.get_vocab_size(with_added_tokens=True)) - 1

    def rows(self, texts: Sequence[str]) -> NDArray[np.int64]:
        """Numbers of the tokens, (N, context): start, text, end, and ends until the row is full.

        A text that is too long is cut, and still ends with the end.
        """
        found = np.full((len(texts), self._context), self._end, np.int64)
        for row, text in zip(found, texts, strict=True):
            encoded = self._tokenizer.encode(text, add_special_tokens=False).ids[: self._context - 2]
            row[0], row[1 : 1 + len(encoded)] = self._start, encoded
        return found


def tokens_of(folder: ModelFolder, context: int) -> ClipTokens:
    """The tokens of a folder: ``tokenizer.json``, else ``vocab.json`` and ``merges.txt``.

    Raises:
        ModelError: There are none of them, or they cannot be read.
    """
    path = folder.path
    try:
        if (path / TOKENIZER).is_file():
            return ClipTokens(Tokenizer.from_str((path / TOKENIZER).read_text(encoding="utf-8")), context)
        if (path / VOCABULARY).is_file() and (path / MERGES).is_file():
            return ClipTokens(_of_pairs(folder), context)
    except Exception as error:  # the library raises plain exceptions
        raise ModelError(
            Sentence("The tokenizer in {path} cannot be read; fetch the model again.", path=path),
            code="tokenizer",
        ) from error
    raise ModelError(
        Sentence(
            "{path} has no tokenizer: put tokenizer.json, or vocab.json and merges.txt, of the same encoder "
            "beside its weights.",
            path=path,
        ),
        code="tokenizer",
    )


def _of_pairs(folder: ModelFolder) -> Tokenizer:
    vocabulary, merges = BPE.read_file(str(folder.path / VOCABULARY), str(folder.path / MERGES))
    model = BPE(vocabulary, merges, continuing_subword_prefix="", end_of_word_suffix="</w>", unk_token=END)
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.NFC(), normalizers.Replace(Regex(r"\s+"), " "), normalizers.Lowercase()]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(_WORDS), behavior="removed", invert=True),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    return tokenizer
