"""Courts as printed, and courts implied by reporters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citekit.knowledge.courts import court_id, implied_court

PRINTED = [
    # federal courts of appeals, in the Bluebook's, the Supreme Court's and West's style
    ("2d Cir.", "ca2"), ("2nd Cir.", "ca2"), ("3d Cir.", "ca3"), ("3rd Cir.", "ca3"), ("CA6", "ca6"), ("C. A. 6th Cir.", "ca6"),
    ("C.C.A.9", "ca9"), ("D.C.Cir.", "cadc"), ("CADC", "cadc"), ("CA Fed.", "cafc"), ("Fed. Cir.", "cafc"),
    ("11th Cir. en banc", "ca11"), ("B.A.P. 9th Cir.", "bap9"), ("1st Cir. BAP", "bap1"), ("C. C. A.", None),
    # districts
    ("D. Conn.", "ctd"), ("S.D.N.Y.", "nysd"), ("SDNY", "nysd"), ("S. D. N. Y.", "nysd"), ("SD Ohio", "ohsd"), ("N. D. Cal.", "cand"),
    ("M.D. Pa.", "pamd"), ("D. Md.", "mdd"), ("D. Minn.", "mnd"), ("S.D.W. Va.", "wvsd"), ("D.D.C.", "dcd"), ("D NM", "nmd"),
    ("D.C. Mass.", "mad"), ("Bankr. S.D.N.Y.", "nysb"), ("Bkrtcy. Ct. ND Tex.", "txnb"), ("Bkrtcy.Mass.", "mab"), ("CC WDNC", "circtwdnc"),
    # other federal courts
    ("U.S.", "scotus"), ("Fed. Cl.", "uscfc"), ("Tax Ct.", "tax"), ("T.C.", "tax"), ("Vet. App.", "cavc"), ("J.P.M.L.", "jpml"),
    # states' highest courts
    ("Mass.", "mass"), ("N.Y.", "ny"), ("Md.", "md"), ("W. Va.", "wva"), ("D. C.", "dc"), ("Haw.", "haw"), ("Okla.", "okla"),
    # intermediate and trial courts
    ("Fla. Dist. Ct. App.", "fladistctapp"), ("Fla. 3d DCA", "fladistctapp3"), ("Fla. App.", "fladistctapp"), ("Ill. App. Ct.", "illappct"),
    ("Cal. Ct. App.", "calctapp"), ("Cal. App.", "calctapp"), ("N.Y. App. Div.", "nyappdiv"), ("2d Dep’t", "nyappdiv"), ("1st Dept", "nyappdiv"),
    ("Ct. App. Ala.", "alactapp"), ("Ohio App.", "ohioctapp"), ("La. App. 1 Cir.", "lactapp"), ("Pa. Commw.", "pacommwct"),
    ("Pa. Cmwlth.", "pacommwct"), ("PaSuperCt", "pasuperct"), ("Mass. App. Ct.", "massappct"), ("Del.Super.", "delsuperct"), ("Del.Ch.", "delch"),
    ("Md. App.", "mdctspecapp"), ("Md. Ct. App.", "md"), ("N.J. Super. Ct. App. Div.", "njsuperctappdiv"), ("Conn. Super. Ct.", "connsuperct"),
    ("Tex. Crim. App.", "texcrimapp"), ("Tex. Crim . App.", "texcrimapp"), ("Okla. Crim. App.", "oklacrimapp"), ("Tex. Civ. App.", "texapp"),
    ("Pa. Com. Pl.", "pactcompl"), ("N.Y. Surr. Ct.", "nysurct"), ("Va. Cir. Ct.", "vacc"), ("Temp. Emer. Ct. App.", "tecoa"),
    # a known beginning, and what follows names its seat or division
    ("Tex. App.—Houston [14th Dist.]", "texapp"), ("Tex. App. - Dallas", "texapp"), ("Tenn. Crim. App., at Jackson", "tenncrimapp"),
    # but a bare state is no beginning, and other words are no courts
    ("Tex. Prob. Ct. No. 2", None), ("Ohio Prob. Div.", None), ("West", None), ("in", None), ("J. Smith ed.", None),
    ("9th Dist.", None), ("App.", None), ("Ct. App.", None), ("", None), ("Supp. 2004", None),
]  # fmt: skip

WITH_STATE = [
    ("9th Dist.", "ohioctapp", "ohctapp9"), ("2d Dist.", "calctapp", "calctapp2d"), ("1st Dist.", "illappct", "illappct"),
    ("App.", "nm", "nmctapp"), ("Ct. App.", "ariz", "arizctapp"), ("App. Div.", "nj", "njsuperctappdiv"), ("3d DCA", "fla", "fladistctapp3"),
    ("9th Cir.", "cal", "ca9"), ("App.", "ca9", None),
]  # fmt: skip

REPORTERS = [
    ("U.S.", "scotus"), ("S. Ct.", "scotus"), ("L. Ed. 2d", "scotus"), ("Cranch", "scotus"), ("Conn.", "conn"), ("Conn. App.", "connappct"),
    ("Ill. 2d", "ill"), ("Cal. 4th", "cal"), ("Cal. App. 4th", "calctapp"), ("N.Y.2d", "ny"), ("A.D.", "nyappdiv"), ("A.D.2d", "nyappdiv"),
    ("Ohio St. 3d", "ohio"), ("Wash. 2d", "wash"), ("Wash. App.", "washctapp"), ("Wn. App.", "washctapp"), ("Mich. App.", "michctapp"),
    ("Mass. App. Ct.", "massappct"), ("IL App (1st)", "illappct"), ("IL", "ill"), ("NMCA", "nmctapp"), ("NMSC", "nm"), ("MT", "mont"),
    ("Fed. Cl.", "uscfc"), ("T.C.", "tax"), ("Vet. App.", "cavc"), ("OK CR", "oklacrimapp"), ("Pa. Super.", "pasuperct"),
    ("F.3d", None), ("F. Supp. 2d", None), ("P.2d", None), ("N.E.2d", None), ("So. 2d", None), ("WL", None), ("B.R.", None), ("M.J.", None),
    ("N.J. Super.", None), ("Cal. Rptr. 3d", None), ("N.Y.S.2d", None), ("Misc. 2d", None), ("A.L.R. Fed.", None),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "court"), PRINTED)
def test_court_as_printed(printed: str, court: str | None) -> None:
    assert court_id(printed) == court


@pytest.mark.parametrize(("printed", "state_of", "court"), WITH_STATE)
def test_court_with_its_state_known_from_the_reporter(printed: str, state_of: str, court: str | None) -> None:
    assert court_id(printed, state_of) == court


@pytest.mark.parametrize(("reporter", "court"), REPORTERS)
def test_court_implied_by_reporter(reporter: str, court: str | None) -> None:
    assert implied_court(reporter) == court


def test_every_printed_form_of_courts_db_is_known() -> None:
    from courts_db import courts

    wrong = {
        entry["citation_string"]
        for entry in courts
        if entry["citation_string"] and court_id(entry["citation_string"]) != entry["id"]
    }
    assert wrong == {"D.C."}  # the local Court of Appeals here, a court closed in 1870 there


def test_every_id_is_of_courts_db() -> None:
    from courts_db import courts

    from citekit.knowledge.courts import _table

    assert set(_table().values()) <= {entry["id"] for entry in courts}


@given(st.text(max_size=60))
def test_any_text_has_an_answer(printed: str) -> None:
    assert court_id(printed) == court_id(printed.replace(" ", "  "))
    implied_court(printed)
