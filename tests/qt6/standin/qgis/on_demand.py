"""Classes that have whatever is asked of them."""

from __future__ import annotations

from typing import Any


class _OnDemand(type):
    """Every name of a class is there: enumerations, their members, static methods."""

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = class_named(name) if name[0].isupper() else (lambda *_args, **_options: Thing())
        setattr(cls, name, made)
        return made

    def __or__(cls, other: Any) -> Any:
        return cls


class Member:
    """What is found on an instance: a method, or a signal that never comes."""

    def __call__(self, *_args: Any, **_options: Any) -> Thing:
        return Thing()

    def connect(self, *_args: Any) -> None:
        """Take a receiver."""

    disconnect = emit = connect


class Thing(metaclass=_OnDemand):
    """Every member of an instance is there; what a method returns is another thing."""

    def __init__(self, *_args: Any, **_options: Any) -> None:
        pass

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return Member()

    def __or__(self, other: Any) -> Any:
        return self


def class_named(name: str) -> type[Thing]:
    """A new class of this name."""
    return _OnDemand(name, (Thing,), {})
