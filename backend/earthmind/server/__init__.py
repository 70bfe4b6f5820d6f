"""The HTTP door: a local process that answers with a token, on 127.0.0.1 only."""
