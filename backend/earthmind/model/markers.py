"""Markers in the text of a conversation, of the embedded model and of the released ones."""

USER, END, ASSISTANT = "<|user|>", "<|end|>", "<|assistant|>"
IMAGE, IMAGE_END, IMAGE_CONTEXT = "<img>", "</img>", "<IMG_CONTEXT>"
PHRASE, PHRASE_END = "<p>", "</p>"
