"""What a look-up of the user's says of each authority."""

from __future__ import annotations

import asyncio

import pytest

import citekit
from citekit.errors import CitekitTypeError, CitekitValueError
from citekit.verify import Status

TEXT = "Roe v. Wade, 410 U.S. 113 (1973). See 42 U.S.C. § 1983. Compl. ¶ 4."
GRAPH = citekit.extract(TEXT)

ANSWERS = [
    ("Jane ROE, et al. vs. Henry WADE, District Attorney", Status.FOUND),
    (["Roe v. Wade"], Status.FOUND),
    (("Roe v. Wade", "Doe v. Bolton"), Status.FOUND),
    ("Gideon v. Wainwright", Status.NAME_DIFFERS),
    (["Gideon v. Wainwright", "Doe v. Bolton"], Status.AMBIGUOUS),
    (["Roe v. Wade", "Jane Roe v. Wade"], Status.AMBIGUOUS),
    (None, Status.NOT_FOUND),
    ([], Status.NOT_FOUND),
    (7, Status.NOT_CHECKED),
    ([7], Status.NOT_CHECKED),
]


@pytest.mark.parametrize(("answer", "status"), ANSWERS)
def test_status(answer: object, status: Status) -> None:
    found = GRAPH.verify(lambda authority: answer)  # type: ignore[arg-type, return-value]
    assert found[0].status is status

    async def lookup(authority: citekit.Authority) -> object:
        return answer

    assert asyncio.run(GRAPH.verify_async(lookup)) == found  # type: ignore[arg-type]


def test_a_statute_has_no_name_to_compare() -> None:
    assert GRAPH.verify(lambda authority: "Civil action for deprivation of rights")[1].status is Status.FOUND


def test_one_failure_costs_only_itself() -> None:
    def lookup(authority: citekit.Authority) -> str:
        if authority.name:
            raise ConnectionError("no route")
        return "found"

    first, second, third = GRAPH.verify(lookup)
    assert (first.status, first.reason) == (Status.NOT_CHECKED, "ConnectionError: no route")
    assert second.status is Status.FOUND
    assert (third.status, third.reason) == (Status.NOT_CHECKED, "a paper of the record")


def test_interruption_is_no_answer() -> None:
    def lookup(authority: citekit.Authority) -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        GRAPH.verify(lookup)


def test_limit() -> None:
    running = most = 0
    graph = citekit.extract(" ".join(f"Roe v. Poe, {volume} U.S. 5 (1999)." for volume in range(400, 420)))

    async def lookup(authority: citekit.Authority) -> None:
        nonlocal running, most
        running += 1
        most = max(most, running)
        await asyncio.sleep(0)
        running -= 1

    assert len(asyncio.run(graph.verify_async(lookup, limit=3))) == 20
    assert most == 3


def test_the_wrong_method() -> None:
    async def slow(authority: citekit.Authority) -> None: ...

    with pytest.raises(CitekitTypeError, match="verify_async"):
        GRAPH.verify(slow)  # type: ignore[arg-type]
    with pytest.raises(CitekitTypeError, match=r"graph\.verify\(lookup\)"):
        asyncio.run(GRAPH.verify_async(lambda authority: None))  # type: ignore[arg-type, return-value]
    with pytest.raises(CitekitTypeError, match="lookup must be"):
        GRAPH.verify("Roe")  # type: ignore[arg-type]
    with pytest.raises(CitekitValueError, match="limit"):
        asyncio.run(GRAPH.verify_async(slow, limit=0))


def test_a_type_error_of_the_look_up_is_its_own() -> None:
    def lookup(authority: citekit.Authority) -> str:
        raise TypeError("no such key")

    assert GRAPH.verify(lookup)[0].reason == "TypeError: no such key"
