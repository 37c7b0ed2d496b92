"""Forward references: a case that is named before its citation."""

from __future__ import annotations

from bisect import insort

from citekit.model import Citation, Form, Kind, Link
from citekit.resolvers.cited import Cited
from citekit.resolvers.names import name_words

# Members bound once: looking one up in its Enum takes 0.1 µs, which the innermost code cannot afford.
_FORM_ID = Form.ID
_FORM_NAME = Form.NAME
_KIND_CASE = Kind.CASE

_NAMED = frozenset((Form.NAME, Form.SUPRA))


def link_forward(cited: Cited, citation: Citation) -> None:
    """Say that what a short form stands for follows it; give a name the one authority so called that follows."""
    link = cited.links[citation.id]
    if citation.form is _FORM_ID:
        _follow(cited, citation)
        return
    if citation.form is _FORM_NAME and (named := _named_in_sentence(cited, citation)) is not None:
        if link.authority is not None:
            cited.records[link.authority].citations.remove(citation.id)
        _give(cited, citation, named)
        return
    if link.method == "founds" and link.authority is not None and cited.records[link.authority].complete:
        cited.links[citation.id] = Link(citation.id, link.authority, None, "forward", "its citation follows")
        return
    if link.authority is not None or citation.form not in _NAMED or citation.case_name is None or link.candidates:
        return
    found = cited.names.named(citation.case_name)
    known = found[0] if len(found) == 1 else None
    if not found and citation.form is _FORM_NAME:
        known = cited.incomplete_case(citation)  # only short forms cite it: `in Roe v. Doe …. Roe, 1 F.3d at 5`
    if known is not None:
        _give(cited, citation, known)


def _follow(cited: Cited, citation: Citation) -> None:
    """Give an ``Id.`` the authority of the name just before it, whose citation follows: ``Roe held so. Id. at 419``."""
    if cited.links[citation.id].authority is not None or not citation.id:
        return
    named = cited.citations[citation.id - 1]
    authority = cited.links[named.id].authority
    if (
        authority is not None
        and named.form is _FORM_NAME
        and named.parent is citation.parent is None
        and cited.links[named.id].method == "forward"
        and cited.records[authority].admits(citation)
    ):
        cited.links[citation.id] = Link(citation.id, authority, None, "forward", "its citation follows")
        insort(cited.records[authority].citations, citation.id)


def _give(cited: Cited, citation: Citation, authority: int) -> None:
    """Link a name to an authority that was not known by it when the name was read."""
    record = cited.records[authority]
    earlier = (c for c in record.citations if c < citation.id and cited.links[c].method != "forward")
    antecedent = next(earlier, None)
    told = ("forward", "its citation follows") if antecedent is None else ("name", "")
    cited.links[citation.id] = Link(citation.id, authority, antecedent, *told)
    insort(record.citations, citation.id)
    cited.names.note_names(record, citation)


def _named_in_sentence(cited: Cited, citation: Citation) -> int | None:
    """Return the case that the sentence names here and cites next: ``In Roe v. Doe, the court …. 1 F.3d 2``."""
    following = cited.citations[citation.id + 1] if citation.id + 1 < len(cited.citations) else None
    if following is None or following.title is None or following.kind is not _KIND_CASE:
        return None
    same = name_words(following.title) == name_words(citation.case_name or "")
    return cited.links[following.id].authority if same else None
