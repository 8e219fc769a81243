"""PHQ-9, GAD-7, PHQ-2, GAD-2, PHQ-4 and PHQ-15, as published at phqscreeners.com."""

from django.utils.translation import gettext_lazy as _

from patients.assessments.instruments import codes
from patients.assessments.rules.form import Band, Instrument, Item, Licence, Option, Part, ReliableChange

LICENCE = Licence(
    holder="Pfizer Inc.",
    terms="Developed by Drs Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an educational "
          "grant from Pfizer Inc. No permission required to reproduce, translate, display or distribute.",
    reference="https://www.phqscreeners.com",
)
TALKING_THERAPIES = "NHS Talking Therapies for anxiety and depression manual"
INSTRUCTION = "Over the last 2 weeks, how often have you been bothered by any of the following problems?"
INSTRUCTION_GAD = "Over the last 2 weeks, how often have you been bothered by the following problems?"
TWO_WEEKS = {"window": "P2W", "window_words": _("the last 2 weeks")}

HOW_OFTEN = tuple(
    Option(value, words, codes.HOW_OFTEN[value])
    for value, words in enumerate(("Not at all", "Several days", "More than half the days", "Nearly every day"))
)
HOW_DIFFICULT = tuple(
    Option(value, words, codes.HOW_DIFFICULT[value]) for value, words in enumerate(
        ("Not difficult at all", "Somewhat difficult", "Very difficult", "Extremely difficult"),
    )
)
HOW_BOTHERED = tuple(
    Option(value, words, codes.HOW_BOTHERED[value])
    for value, words in enumerate(("Not bothered at all", "Bothered a little", "Bothered a lot"))
)
DOES_NOT_APPLY = Option(None, "Not applicable")

LOW_MOOD = (
    "Little interest or pleasure in doing things",
    "Feeling down, depressed, or hopeless",
    "Trouble falling or staying asleep, or sleeping too much",
    "Feeling tired or having little energy",
    "Poor appetite or overeating",
    "Feeling bad about yourself – or that you are a failure or have let yourself or your family down",
    "Trouble concentrating on things, such as reading the newspaper or watching television",
    "Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless "
    "that you have been moving around a lot more than usual",
    "Thoughts that you would be better off dead or of hurting yourself in some way",
)
ANXIETY = (
    "Feeling nervous, anxious or on edge",
    "Not being able to stop or control worrying",
    "Worrying too much about different things",
    "Trouble relaxing",
    "Being so restless that it is hard to sit still",
    "Becoming easily annoyed or irritable",
    "Feeling afraid as if something awful might happen",
)
BODY = (
    "Stomach pain",
    "Back pain",
    "Pain in your arms, legs, or joints (knees, hips, etc.)",
    "Menstrual cramps or other problems with your periods WOMEN ONLY",
    "Headaches",
    "Chest pain",
    "Dizziness",
    "Fainting spells",
    "Feeling your heart pound or race",
    "Shortness of breath",
    "Pain or problems during sexual intercourse",
    "Constipation, loose bowels, or diarrhea",
    "Nausea, gas, or indigestion",
    "Feeling tired or having low energy",
    "Trouble sleeping",
)
PERIODS = "4"


def _items(words: tuple[str, ...], loinc: dict[str, str], options: tuple[Option, ...] = HOW_OFTEN) -> tuple[Item, ...]:
    return tuple(
        Item(str(number), text, options, asks_about_suicide=text is LOW_MOOD[8], loinc=loinc.get(str(number), ""))
        for number, text in enumerate(words, start=1)
    )


PHQ_9 = Instrument(
    code="phq9", version="1", title="PHQ-9", full_title="Patient Health Questionnaire-9",
    about=_("Nine questions about low mood and how it gets in the way."), **TWO_WEEKS,
    instruction=INSTRUCTION,
    items=(
        *_items(LOW_MOOD, codes.PHQ_9),
        Item("difficulty",
             "If you checked off any problems, how difficult have these problems made it for you to do your work, take "
             "care of things at home, or get along with other people?",
             HOW_DIFFICULT, is_scored=False, may_be_left_out=True, only_after_a_problem=True,
             loinc=codes.PHQ_9["difficulty"]),
    ),
    lowest=0, highest=27,
    bands=(Band(0, 4, "minimal"), Band(5, 9, "mild"), Band(10, 14, "moderate"), Band(15, 19, "moderately severe"),
           Band(20, 27, "severe")),
    caseness=10, caseness_source=TALKING_THERAPIES, reliable_change=ReliableChange(6, TALKING_THERAPIES),
    citation="Kroenke K, Spitzer RL, Williams JBW. The PHQ-9: validity of a brief depression severity measure. "
             "J Gen Intern Med 2001;16:606-613.",
    licence=LICENCE, minutes=3, loinc_panel=codes.PANEL["phq9"], loinc_total=codes.TOTAL["phq9"],
)

GAD_7 = Instrument(
    code="gad7", version="1", title="GAD-7", full_title="Generalised Anxiety Disorder Assessment-7",
    about=_("Seven questions about worry and feeling on edge."), **TWO_WEEKS,
    instruction=INSTRUCTION_GAD, items=_items(ANXIETY, codes.GAD_7), lowest=0, highest=21,
    bands=(Band(0, 4, "minimal"), Band(5, 9, "mild"), Band(10, 14, "moderate"), Band(15, 21, "severe")),
    caseness=8, caseness_source=TALKING_THERAPIES, reliable_change=ReliableChange(4, TALKING_THERAPIES),
    citation="Spitzer RL, Kroenke K, Williams JBW, Löwe B. A brief measure for assessing generalized anxiety "
             "disorder: the GAD-7. Arch Intern Med 2006;166:1092-1097.",
    licence=LICENCE, loinc_panel=codes.PANEL["gad7"], loinc_total=codes.TOTAL["gad7"],
)

PHQ_2 = Instrument(
    code="phq2", version="1", title="PHQ-2", full_title="Patient Health Questionnaire-2",
    about=_("Two short questions about low mood."), **TWO_WEEKS,
    instruction=INSTRUCTION_GAD, items=_items(LOW_MOOD[:2], codes.PHQ_9), lowest=0, highest=6, minutes=1,
    caseness=3, caseness_source="Kroenke 2003", licence=LICENCE,
    citation="Kroenke K, Spitzer RL, Williams JBW. The Patient Health Questionnaire-2: validity of a two-item "
             "depression screener. Med Care 2003;41:1284-1292.",
    loinc_panel=codes.PANEL["phq2"], loinc_total=codes.TOTAL["phq2"],
)

GAD_2 = Instrument(
    code="gad2", version="1", title="GAD-2", full_title="Generalised Anxiety Disorder Assessment-2",
    about=_("Two short questions about worry."), **TWO_WEEKS,
    instruction=INSTRUCTION_GAD, items=_items(ANXIETY[:2], codes.GAD_7), lowest=0, highest=6, minutes=1,
    caseness=3, caseness_source="Kroenke 2007", licence=LICENCE,
    citation="Kroenke K, Spitzer RL, Williams JBW, Monahan PO, Löwe B. Anxiety disorders in primary care: prevalence, "
             "impairment, comorbidity, and detection. Ann Intern Med 2007;146:317-325.",
)

PHQ_4 = Instrument(
    code="phq4", version="1", title="PHQ-4", full_title="Patient Health Questionnaire-4",
    about=_("Four short questions: two about worry, two about low mood."), **TWO_WEEKS,
    instruction=INSTRUCTION_GAD,
    items=_items(
        (*ANXIETY[:2], *LOW_MOOD[:2]),
        {"1": codes.GAD_7["1"], "2": codes.GAD_7["2"], "3": codes.PHQ_9["1"], "4": codes.PHQ_9["2"]},
    ),
    lowest=0, highest=12, minutes=1, licence=LICENCE,
    bands=(Band(0, 2, "normal"), Band(3, 5, "mild"), Band(6, 8, "moderate"), Band(9, 12, "severe")),
    parts=(Part("anxiety", _("Worry (GAD-2)"), ("1", "2"), caseness=3),
           Part("mood", _("Low mood (PHQ-2)"), ("3", "4"), caseness=3)),
    citation="Kroenke K, Spitzer RL, Williams JBW, Löwe B. An ultra-brief screening scale for anxiety and depression: "
             "the PHQ-4. Psychosomatics 2009;50:613-621.",
    loinc_panel=codes.PANEL["phq4"], loinc_total=codes.TOTAL["phq4"],
)

_BODY_ITEMS = _items(BODY, {}, HOW_BOTHERED)
PHQ_15 = Instrument(
    code="phq15", version="1", title="PHQ-15", full_title="Patient Health Questionnaire-15",
    about=_("Fifteen questions about aches, pains and other troubles of the body."),
    window="P4W", window_words=_("the past 4 weeks"),
    instruction="During the past 4 weeks, how much have you been bothered by any of the following problems?",
    items=tuple(
        Item(item.code, item.words, (*HOW_BOTHERED, DOES_NOT_APPLY)) if item.code == PERIODS else item
        for item in _BODY_ITEMS
    ),
    lowest=0, highest=30, minutes=3, licence=LICENCE,
    bands=(Band(0, 4, "minimal"), Band(5, 9, "low"), Band(10, 14, "medium"), Band(15, 30, "high")),
    caseness=10, caseness_source=TALKING_THERAPIES, caseness_is_verified=False,
    citation="Kroenke K, Spitzer RL, Williams JBW. The PHQ-15: validity of a new measure for evaluating the severity "
             "of somatic symptoms. Psychosom Med 2002;64:258-266.",
    loinc_panel=codes.PANEL["phq15"], loinc_total=codes.TOTAL["phq15"],
)
