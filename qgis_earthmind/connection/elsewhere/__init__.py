"""A backend that runs on another computer: its address and token, and the files that go there and back."""
