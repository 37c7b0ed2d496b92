"""What a look-up of the user's says of each authority: found, not found, known by another name, or not asked."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Awaitable, Callable, Iterable
from enum import Enum
from typing import TypeAlias

from attrs import frozen

from citekit.check.case_names import same_case
from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.graph import CitationGraph
from citekit.model import Authority, Kind

Answer: TypeAlias = str | Iterable[str] | None
Lookup: TypeAlias = Callable[[Authority], Answer]
AsyncLookup: TypeAlias = Callable[[Authority], Awaitable[Answer]]


class Status(str, Enum):
    """What became of an authority.

    ``FOUND``: known, and its name, if it has one in the text, may be the one that the look-up knows.
    ``NAME_DIFFERS``: known by another name. ``AMBIGUOUS``: several are known there, and the name in the text tells
    none of them, or more than one. ``NOT_FOUND``: not known. ``NOT_CHECKED``: no answer; ``reason`` says why.
    """

    FOUND = "found"
    NOT_FOUND = "not found"
    NAME_DIFFERS = "name differs"
    AMBIGUOUS = "ambiguous"
    NOT_CHECKED = "not checked"


@frozen
class Verification:
    """What a look-up says of one authority.

    Attributes:
        authority: its id.
        status: what became of it.
        names: the names under which the look-up knows it.
        reason: why it was not checked, or an empty string.
    """

    authority: int
    status: Status
    names: tuple[str, ...] = ()
    reason: str = ""


def verify(graph: CitationGraph, lookup: Lookup) -> tuple[Verification, ...]:
    """Ask about each authority in turn: see :meth:`citekit.CitationGraph.verify`."""
    if not callable(lookup):
        raise CitekitTypeError.expected("lookup", "a callable", lookup)
    found = []
    for authority in graph.authorities:
        reason = _not_askable(authority)
        if reason:
            found.append(Verification(authority.id, Status.NOT_CHECKED, reason=reason))
            continue
        try:
            answer: object = lookup(authority)
            if inspect.isawaitable(answer):
                if inspect.iscoroutine(answer):
                    answer.close()
                raise CitekitTypeError("the look-up is asynchronous; use: await graph.verify_async(lookup)")
            found.append(_judged(authority, answer))
        except CitekitTypeError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever a look-up raises costs only its own answer
            found.append(_failed(authority, error))
    return tuple(found)


async def verify_async(graph: CitationGraph, lookup: AsyncLookup, *, limit: int) -> tuple[Verification, ...]:
    """Ask about several authorities at a time: see :meth:`citekit.CitationGraph.verify_async`."""
    if not callable(lookup):
        raise CitekitTypeError.expected("lookup", "a coroutine function", lookup)
    if not isinstance(limit, int):
        raise CitekitTypeError.expected("limit", "an int", limit)
    if limit < 1:
        raise CitekitValueError(f"limit must be at least 1, not {limit}")
    free = asyncio.Semaphore(limit)

    async def one(authority: Authority) -> Verification:
        reason = _not_askable(authority)
        if reason:
            return Verification(authority.id, Status.NOT_CHECKED, reason=reason)
        async with free:
            try:
                answer: object = lookup(authority)
                if not inspect.isawaitable(answer):
                    raise CitekitTypeError("the look-up is not asynchronous; use: graph.verify(lookup)")
                return _judged(authority, await answer)
            except CitekitTypeError:
                raise
            except Exception as error:  # noqa: BLE001 - whatever a look-up raises costs only its own answer
                return _failed(authority, error)

    return tuple(await asyncio.gather(*map(one, graph.authorities)))


def _not_askable(authority: Authority) -> str:
    """Return why nobody can be asked about an authority, or nothing."""
    if authority.kind is Kind.RECORD:
        return "a paper of the record"
    return "" if authority.locators or authority.name else "neither its name nor its place is in the text"


def _failed(authority: Authority, error: Exception) -> Verification:
    return Verification(authority.id, Status.NOT_CHECKED, reason=f"{type(error).__name__}: {error}")


def _judged(authority: Authority, answer: object) -> Verification:
    """Return the status that an answer gives an authority."""
    names = _names(answer)
    if not names:
        return Verification(authority.id, Status.NOT_FOUND)
    own = authority.name
    # Only the names of cases can be compared: a statute has none, a journal's is the author's or the title.
    fitting = [name for name in names if own is None or authority.kind is not Kind.CASE or same_case(own, name)]
    if len(fitting) == 1:
        status = Status.FOUND
    elif len(names) == 1:
        status = Status.NAME_DIFFERS
    else:
        status = Status.AMBIGUOUS
    return Verification(authority.id, status, names)


def _names(answer: object) -> tuple[str, ...]:
    """Return the names in an answer.

    Raises:
        ValueError: it is none; this too costs only the one authority its answer.
    """
    if answer is None:
        return ()
    if isinstance(answer, str):
        return (answer,)
    if isinstance(answer, Iterable):
        names = list(answer)
        if all(isinstance(name, str) for name in names):
            return tuple(names)
    raise ValueError(f"the look-up must return a string, strings or None, not {answer!r:.60}")
