"""Look-up tables made of reporters-db and courts-db, shipped as they were made.

Reading the two packages and making the tables of them takes longer than most documents take to read. So each
table is also a file ``data/<name>.json``, with a checksum of every data file that it was made of. While the installed
packages have those very files, the shipped table is read; with any other release of theirs the table is made anew,
in each process. ``python -m citekit.knowledge.build`` writes the files, and a test makes them anew and compares.

A table is JSON data: its module turns it into objects in the same way whether it was read or made.
"""

from __future__ import annotations

import json
import os.path
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from typing import Any, TypeVar, cast
from zlib import crc32

Source = tuple[str, str]  # a package and the name of a file in its folder "data"
T = TypeVar("T")

REPORTERS: Source = ("reporters_db", "reporters.json")
LAWS: Source = ("reporters_db", "laws.json")
JOURNALS: Source = ("reporters_db", "journals.json")
ABBREVIATIONS: Source = ("reporters_db", "case_name_abbreviations.json")
COURTS: Source = ("courts_db", "courts.json")

_HERE = "citekit.knowledge"


def read(source: Source) -> bytes:
    """Return a data file of a package without importing the package, which would build all its own tables.

    Args:
        source: the package and the file's name.

    Raises:
        ModuleNotFoundError: the package is not installed.
        OSError: it has no such file.

    >>> read(ABBREVIATIONS)[:1]
    b'{'
    """
    package, name = source
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"citekit needs the package {package}, which is not installed", name=package)
    path = os.path.join(os.path.dirname(spec.origin), "data", name)  # noqa: PTH118, PTH120 - pathlib takes 5 ms to import
    # every loader of files has get_data, that of zipped packages too
    return cast("bytes", cast("Any", spec.loader).get_data(path))


def load(source: Source) -> Any:  # noqa: ANN401 - JSON data of another package
    """Return the JSON data in a data file of a package."""
    return json.loads(read(source))


def cached_table(name: str, sources: Sequence[Source], make: Callable[[], T]) -> T:
    """Return a table: as shipped when it was made of the installed data, made anew otherwise.

    Args:
        name: the table's name, by which :mod:`citekit.knowledge.build` knows it too.
        sources: the data files that ``make`` reads.
        make: makes the table; what it returns must be plain JSON data.
    """
    try:
        shipped = load((_HERE, f"{name}.json"))
    except OSError:
        return make()
    return cast("T", shipped["table"]) if shipped["sources"] == checksums(sources) else make()


def grouped(table: Mapping[str, str]) -> dict[str, str]:
    """Return value -> its keys in one string: much smaller than the table itself, and much faster to read.

    The keys must have no blanks in them.

    >>> grouped({"a": "1", "b": "2", "c": "1"})
    {'1': 'a c', '2': 'b'}
    """
    keys: dict[str, list[str]] = {}
    for key, value in table.items():
        keys.setdefault(value, []).append(key)
    return {value: " ".join(found) for value, found in keys.items()}


def ungrouped(groups: Mapping[str, str]) -> dict[str, str]:
    """Return the table that was grouped.

    >>> ungrouped({"1": "a c", "2": "b"})
    {'a': '1', 'c': '1', 'b': '2'}
    """
    table: dict[str, str] = {}
    for value, keys in groups.items():
        table.update(dict.fromkeys(keys.split(), value))
    return table


def checksums(sources: Sequence[Source]) -> dict[str, int]:
    """Return the checksum of each installed data file, by which the release that a table was made of is known.

    >>> list(checksums([ABBREVIATIONS]))
    ['reporters_db/case_name_abbreviations.json']
    """
    return {f"{package}/{name}": crc32(read((package, name))) for package, name in sources}
