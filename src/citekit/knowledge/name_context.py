"""Words beside a bare name that tell a case from a person."""

from __future__ import annotations

# After the name of a case: `the Bruken court`, `Terry stop`, `Strickland held`.
CASE_FOLLOWS = frozenset(
    """
    court courts court's majority dissent dissenters plurality concurrence opinion opinions decision decisions
    case cases test tests framework factor factors standard standards rule rules doctrine doctrines holding
    holdings line analysis claim claims action actions remedy remedies panel exception exceptions requirement
    requirements hearing hearings search searches stop stops warning warnings inquiry inquiries principle
    principles rationale reasoning presumption balancing approach ruling prong prongs progeny violation
    violations issue challenge motion review deference error errors material obligation rights held holds
    stressed concluded explained recognized teaches stands controls governs forecloses announced instructs
    establishes emphasized clarified reaffirmed overruled rejected distinguished itself requires
    involved involves pat patdown frisk frisks addressed concerned applies compels dictates dealt arose presents
    formulation waiver waivers argument arguments
    """.split()
)

# The same, unless the name is a party's: a decision is spoken of in the present tense, its facts in the past.
PRESENT_TENSE = frozenset(
    """
    is does remains leaves forbids permits allows protects supports suggests reflects demonstrates confirms provides
    makes involved illustrates counsels recognizes rejects adopts addresses announces explains says speaks turns
    concerns predates postdates disposes
    resolves decides treats limits precludes bars mandates prohibits authorizes imposes places creates defines
    describes distinguishes emphasizes establishes instructs reaffirms reads holds guides
    """.split()
)

# Of these a person has none: `Carlson's holding`.
CASE_OWNS = frozenset(
    """
    holding holdings rule test framework standard reasoning rationale rationales teaching teachings progeny majority
    dissent plurality concurrence mandate factors prong prongs principle principles doctrine
    """.split()
)
# Of these a decision has none: `Carlson's injuries`.
PERSON_OWNS = frozenset(
    """
    argument arguments case injuries injury conviction convictions sentence petition motion appeal brief complaint
    testimony statement statements counsel attorney attorneys lawyer contention contentions assertion car home house
    vehicle relationship marriage trial primary alleged own wife husband father mother arrest conduct behalf
    favor request education health disability impairment limitations employment employer residence death symptoms
    ability condition pain age offense offenses crime crimes liberty history characteristics confession plea guilt
    record innocence intent apartment bedroom phone computer children son daughter
    companies company employees privacy website site sites business products murder judgment
    claim claims suit lawsuit allegation allegations deposition grievance objection objections
    testator heirs executor widow estate copyright copyrights patent patents trademark trademarks invention book books
    publication publications manuscript land farm store office money wages salary family friend friends parents
    remark remarks comment comments email emails letter letters supervisor supervisors boss manager coworkers
    behavior face head hand hands arm arms leg legs body blood desk room door signature account accounts
    """.split()
)
# Nor has a decision one of these, with words before them: `Carlson has a ninth grade education`.
PERSON_HAS = frozenset("education impairment impairments limitations symptoms injury injuries pain".split())
# What a decision is not: `Carlson was a private person`.
PERSON_IS = frozenset(
    """
    person man woman child minor boy girl member resident citizen employee officer student owner passenger driver
    inmate prisoner victim teacher lawyer attorney physician nurse veteran agency corporation company subsidiary entity
    instrumentality partnership bank
    """.split()
)
# Before the name of a person, or of whom he is one: `her lawyer, Carlson`, `employee of Carlson`, `works for Carlson`.
ROLES = frozenset(
    """
    attorney boyfriend brother chairman client codefendant counsel customer customers daughter detective director
    employee employees father founder friend girlfriend husband lawyer manager mother officer owner partner president
    shareholder sister son spouse subsidiary wife work worked working works
    """.split()
)
# Of these both have some: `the Roe claim` is a litigant's, `a Bivens claim` is one of a kind. And a litigant too says
# something: `Roe explained that the knife was his`.
EITHER_FOLLOWS = frozenset(
    """
    claim claims action actions motion argument arguments presented problem problems
    explained stressed emphasized recognized rejected concluded addressed
    """.split()
)
KIND_PRECEDES = frozenset("a an any no new such potential implied implying additional freestanding".split())
# Before a name that was not cited yet these tell a case: `decided in Carlson`, `under Bivens`.
CASE_HOLDS = frozenset(
    "in under following applying applied apply overruling overruled distinguishing pre- post-".split()
)

# Before the name of a case: `in Garcia`, `under Strickland`, `unlike Brass`.
CASE_PRECEDES = frozenset(
    """
    in under following applying applied apply applies overruled overruling overrule distinguish distinguishes
    distinguished distinguishing like unlike since after before post- pre- cites cited citing quoting per see
    upon extends extended extend extending reading read interpreting interpreted both with from underlying
    reaffirmed decided construed predated predates overturned reconsidered reconsidering invoking invokes by of than
    survives survived survive
    and to for that
    """.split()
)
# The same at the head of a sentence, and articles.
CASE_OPENS = frozenset(
    """In Under Following Applying Employing Unlike Like Since After Before Both See As With From Upon Per Though
    Although Because When While And But Citing Quoting The the a A an this""".split()
)

# What a party does or does not, after `did not` or `would`.
ASKS = frozenset(
    """
    argue contend claim assert allege file appeal move testify plead maintain submit seek request object respond raise
    challenge concede insist urge complain sue bring petition believe dispute disagree ask want know live work try pay
    """.split()
)
# What a party does and a decision does not.
LITIGATES = frozenset(
    """
    argues argued contends contended claimed asserts asserted alleges alleged filed files appeals appealed
    moved moves testified pleaded pled maintains maintained submits submitted seeks sought requests requested objects
    objected responds responded replied raises raised challenges challenged concedes conceded insists urges urged
    complains complained sued brought points petitioned timely pleads believes disputes disagrees asked wants
    """.split()
)
# What is told of a person in the facts of a case, and what else these may tell of a decision.
PAST_OF_PERSONS = frozenset("was had were might".split())
OF_DECISIONS = frozenset(
    """
    decided based about overruled wrong wrongly right rightly correctly announced handed issued limited distinguished
    distinguishable concerned premised grounded considering stated well the a an
    moot reversed vacated affirmed abrogated superseded dicta
    """.split()
)
# Before `in` and the name of a case: `held in Madison`; near miss: `lives in Madison`.
SAID_IN = frozenset(
    """
    adopted adopts announced applied approach articulated concluded court court's courts decided decision defendant
    defendants discussed dissent enumerated explained facts forth held holding holdings identified issue issued language
    majority concurrence emphasized settled stressed
    noted nothing observed opinion opinions outlined plaintiff plaintiffs plurality reasoned reasoning recognized
    rejected reviewed rule said stated test upheld
    """.split()
)
# What is done to a person.
SEES = frozenset(
    """
    saw told met gave took shot sent brought fired hired paid arrested convicted indicted sentenced sued asked injured
    killed handcuffed represented employed
    """.split()
)
# What opens a clause whose subject the name is.
CLAUSE_OPENS = frozenset(
    "that since when because while although though Since When Because While Although Though".split()
)
# Before `to` and the name of a case: `contrary to Schindler`; near miss: `disclose to Schindler`.
LIKENS = frozenset(
    """
    prior subsequent previous contrary according pursuant similar similarly analogous akin identical equivalent
    comparable compared comparison parallel opposed adhere adheres adhered adherence adhering reference references
    refer refers referred referring cite cites cited citation citations citing look looks looked looking turn turns
    turning turned response reaction subject exception exceptions due thanks respect regard relation close closest
    closer attention weight effect deference fidelity allegiance resort point points pointed pointing apply applies
    relevant applicable pertinent alternative alternatives limits limit back up as addition appeal appeals
    """.split()
)
# Before `on` and the name of a case: `reliance on Schindler`.
RESTS_ON = frozenset("reliance relies relied relying based rests depends founded premised builds".split())

# Before the name of a person.
PERSON_PRECEDES = frozenset(
    """
    Mr. Mrs. Ms. Miss Dr. Officer Officers Detective Det. Judge Justice Justices Chief Agent Sergeant Sgt.
    Lieutenant Lt. Captain Deputy Trooper Sheriff Warden Professor Prof. Senator Governor President Secretary
    Attorney Counsel Investigator Inspector Plaintiff Plaintiffs plaintiff plaintiffs Defendant Defendants
    defendant defendants Petitioner petitioner Respondent respondent Appellant appellant Appellee appellee
    Claimant claimant witness Witness victim Hon. Honorable Father Sister Brother Messrs. Nurse Director
    Commissioner Mayor Superintendent Reverend Rev.
    """.split()
)

# States of more than one word, which are no case's short name (Bluebook R. 10.9(a)(i)).
STATES = frozenset(
    (
        *("New York", "New Jersey", "New Mexico", "New Hampshire", "North Carolina", "South Carolina"),
        *("North Dakota", "South Dakota", "West Virginia", "Rhode Island", "Puerto Rico"),
    )
)

# English words that are also parties: alone they name no case.
COMMON_WORDS = frozenset(
    """
    new york the first second third north south east west great general american national international united
    central pacific western eastern southern northern federal state city county bank trust insurance life home
    company public service services board school people commonwealth union association department health human
    children family social security labor workers justice law land water power light electric gas oil motor
    motors steel railroad railway telephone house senate congress president secretary district
    superior court courts appeals
    columbia texas california florida illinois ohio michigan georgia virginia washington massachusetts
    pennsylvania jersey carolina dakota mexico hampshire oregon iowa kansas kentucky louisiana maine maryland
    minnesota mississippi missouri montana nebraska nevada oklahoma rhode tennessee utah vermont wisconsin
    wyoming alabama alaska arizona arkansas colorado connecticut delaware hawaii idaho indiana republic native
    estate guardian constitution party committee council citizens center church college university hospital
    medical research technology systems group industries will may case page part may march april june july
    august search searches warrant warrants indian indians
    order report notice rule rules decision opinion ruling judgment award memorandum act petition plan policy
    agreement contract code standard standards application
    """.split()
)
# What a person does and no decision: `(Roe) currently lives in Ohio`.
DOES_NOW = ("does", "has", "lives", "works", "owns", "serves", "suffers", "resides")
# Before a place, or a person by whom something is owned: `the City of Roe`, ` hired by Roe`.
PLACE_PRECEDES = tuple(
    f"{before} of "
    for place in ("city", "county", "town", "village", "township")
    for before in (f" {place}", place.title())
) + tuple(f" {done} by " for done in ("owned", "hired", "employed", "signed", "driven", "leased"))
# What a family has: `the Roe residence`.
HOMES = frozenset(
    "family residence home house property farm estate car vehicle apartment children brothers firm company".split()
)
# The ends of a firm's whole name.
FIRM_ENDS = (" Co.", " Inc.", " Corp.", " Ltd.", " LLC", " L.P.", " LLP")
# What a litigant could not do: `Roe could not prove it`.
COULD_NOT = tuple(f" could not {word} " for word in ("show", "demonstrate", "prove", "afford", "pay", "recall"))
# What only decisions do: `Nor did Roe hold that`.
DECIDE = ("hold", "overrule", "decide", "abrogate", "foreclose", "purport", "disturb")
# Said between a case and its verb: `Roe, however, held`.
HOWEVER = tuple(
    f", {word}," for word in ("however", "too", "moreover", "therefore", "likewise", "then", "by contrast", "of course")
)
