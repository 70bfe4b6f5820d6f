"""The embedded model: one class over a runtime of few calls, with its weights."""
