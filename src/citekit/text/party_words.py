"""Words in the names of parties that tell nothing about which party it is.

Tables for reading captions. All in lower case, without points.
"""

from __future__ import annotations

GENERIC = frozenset(
    """
    state states united america american people commonwealth government republic nation national federal tribe
    city county town village township borough parish district district's municipal school schools university
    college board boards dept department division bureau office agency commission committee council authority
    service services administration bd comm'n commissioner commissioners secretary director attorney general
    governor mayor sheriff superintendent warden judge justice clerk chief officer officers police president
    chairman administrator minister acting deputy assistant senior special public social security human health
    education labor state's inc incorporated corp corporation co company companies llc llp ltd limited plc pllc
    lp pc n.a bank trust assn association assocs associates partners partnership partner group holdings holding
    enterprises industries international intern'l int'l systems products insurance ins mutual life casualty
    indemnity union local fund estate matter interest interests minor child children person persons property
    real parcel certain unknown individually representative personal class members others similarly situated
    behalf capacity official successor mr mrs ms dr hon esq jr sr iii phd sergeant sgt lieutenant captain
    detective the and for his her their its all any ex rel et al aka dba fka nka in re of by from with him as to
    on at alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho
    illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi
    missouri montana nebraska nevada hampshire jersey mexico york carolina dakota ohio oklahoma oregon
    pennsylvania rhode island tennessee texas utah vermont virginia washington wisconsin wyoming columbia puerto
    rico islands north south east west northern southern eastern western middle central new january february
    march april june july august september october november december jan feb mar apr jun jul aug sep sept oct
    nov dec ruling decision slip docket number syllabus consolidated author petition petitions writ certiorari
    application stay review statement judicial supreme circuit per curiam caption redacted citation title part
    term argued decided citations status precedential deceased amici curiae supporting unpublished
    nonprecedential date page indiv this that these those they but however see some thus such under when after
    before because accordingly not each capacities family street avenue home center financial management
    technology motion motions order opinion court courts case cause civil criminal action appeal appeals
    complaint brief reply supplemental memorandum judgment counsel pro se having being was were is are has had
    filed claims argues contends
    """.split()
)
