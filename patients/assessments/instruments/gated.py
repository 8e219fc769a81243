"""Questionnaires whose words belong to somebody. Here is what is known of them without the words.

The words enter only with a licence that is written down: `manage.py load_instrument FILE`. Until then, and after the
licence has ended, they are not available. Figures without a source that we could check are marked so.
"""

from dataclasses import dataclass, replace

from django.utils.translation import gettext_lazy as _

from patients.assessments.rules.form import Band, Instrument, Item, Licence, ReliableChange, Way

NOT_YET = "not available without a licence"


@dataclass(frozen=True)
class Gated:
    """What the words of a questionnaire must fit. `frame` is the questionnaire without its words."""

    frame: Instrument

    def fits(self, code: str) -> Item | None:
        """The place of a question, by its code."""
        return self.frame.item(code)

    def with_words(self, *, version: str, language: str, instruction: str, items: tuple[Item, ...],
                   licence: Licence) -> Instrument:
        """The questionnaire as it may be given under a licence."""
        return replace(
            self.frame, version=version, language=language, instruction=instruction, items=items, licence=licence,
        )


def _numbered(count: int, lowest: int, highest: int, *, reversed_: tuple[int, ...] = (),
              about_suicide: tuple[int, ...] = ()) -> tuple[Item, ...]:
    return tuple(
        Item(str(number), "", numbers=(lowest, highest), is_reversed=number in reversed_,
             asks_about_suicide=number in about_suicide)
        for number in range(1, count + 1)
    )


def _gated(code: str, title: str, full_title: str, holder: str, *, about, window: tuple, items: tuple[Item, ...],
           score: tuple[int, int], citation: str, **more) -> Gated:
    return Gated(Instrument(
        code=code, version="", title=title, full_title=full_title, about=about, window=window[0],
        window_words=window[1], instruction="", items=items, lowest=score[0], highest=score[1], citation=citation,
        licence=Licence(holder=holder, terms=NOT_YET, reference=""), **more,
    ))


WEEK, TWO_WEEKS = ("P1W", _("the last week")), ("P2W", _("the last 2 weeks"))
TODAY, SESSION = ("P1D", _("today")), ("PT1H", _("this session"))

GATED = {each.frame.code: each for each in (
    _gated("wsas", "WSAS", "Work and Social Adjustment Scale", "Isaac Marks and colleagues", window=TODAY,
           about=_("Five questions about how a problem gets in the way of daily life."),
           items=_numbered(5, 0, 8), score=(0, 40),
           reliable_change=ReliableChange(8, "Zahra D et al. Behav Res Ther 2014", is_verified=False),
           citation="Mundt JC, Marks IM, Shear MK, Greist JH. Br J Psychiatry 2002;180:461-464."),
    _gated("isi", "ISI", "Insomnia Severity Index", "Charles M. Morin; Mapi Research Trust", window=TWO_WEEKS,
           about=_("Seven questions about trouble with sleep."), items=_numbered(7, 0, 4), score=(0, 28),
           bands=(Band(0, 7, "no clinically significant insomnia"), Band(8, 14, "subthreshold insomnia"),
                  Band(15, 21, "clinical insomnia (moderate severity)"), Band(22, 28, "clinical insomnia (severe)")),
           caseness=15, caseness_source="Morin 1993", caseness_is_verified=False,
           citation="Bastien CH, Vallières A, Morin CM. Sleep Med 2001;2:297-307."),
    _gated("core10", "CORE-10", "Clinical Outcomes in Routine Evaluation-10", "CORE System Trust", window=WEEK,
           about=_("Ten questions about how life has been."), may_miss=1, way=Way.MEAN_TIMES_TEN,
           items=_numbered(10, 0, 4, reversed_=(2, 3), about_suicide=(6,)), score=(0, 40),
           caseness=11, caseness_source="Barkham 2013", caseness_is_verified=False,
           reliable_change=ReliableChange(6, "Barkham 2013", is_verified=False),
           citation="Barkham M et al. Couns Psychother Res 2013;13:3-13."),
    _gated("coreom", "CORE-OM", "Clinical Outcomes in Routine Evaluation: Outcome Measure", "CORE System Trust",
           about=_("Thirty-four questions about how life has been."), window=WEEK, minutes=8,
           items=_numbered(34, 0, 4, reversed_=(3, 4, 7, 12, 19, 21, 31, 32), about_suicide=(9, 16, 24, 34)),
           score=(0, 40), way=Way.MEAN_TIMES_TEN, may_miss=3, caseness=10, caseness_source="Connell 2007",
           caseness_is_verified=False, reliable_change=ReliableChange(5, "Evans 2002", is_verified=False),
           citation="Evans C et al. Br J Psychiatry 2002;180:51-60."),
    _gated("wemwbs", "WEMWBS", "Warwick-Edinburgh Mental Well-being Scale", "Universities of Warwick and Edinburgh",
           about=_("Fourteen statements about feeling well."), window=TWO_WEEKS, items=_numbered(14, 1, 5),
           score=(14, 70), high_is_worse=False, minutes=4,
           reliable_change=ReliableChange(3, "Maheswaran H et al. 2012", is_verified=False),
           citation="Tennant R et al. Health Qual Life Outcomes 2007;5:63."),
    _gated("eq5d5l", "EQ-5D-5L", "EQ-5D-5L", "EuroQol Research Foundation", window=TODAY,
           about=_("Five questions and a scale about your health today."), way=Way.PROFILE,
           items=(*_numbered(5, 1, 5), Item("vas", "", numbers=(0, 100), is_scored=False)), score=(0, 0),
           citation="Herdman M et al. Qual Life Res 2011;20:1727-1736."),
    _gated("reqol10", "ReQoL-10", "Recovering Quality of Life, 10 items", "University of Sheffield; Oxford University "
           "Innovation", about=_("Ten questions about quality of life."), window=WEEK,
           items=(*_numbered(10, 0, 4), Item("physical", "", numbers=(0, 4), is_scored=False)), score=(0, 40),
           high_is_worse=False, caseness=24, caseness_source="Keetharuth 2018", caseness_is_verified=False,
           reliable_change=ReliableChange(5, "Keetharuth 2018", is_verified=False),
           citation="Keetharuth AD et al. Br J Psychiatry 2018;212:42-49."),
    _gated("ors", "ORS", "Outcome Rating Scale", "Scott D. Miller and Barry L. Duncan", window=WEEK, minutes=1,
           about=_("Four lines to mark: how the week has been."), items=_numbered(4, 0, 100), score=(0, 40),
           way=Way.TENTHS, high_is_worse=False, caseness=25, caseness_source="Miller 2003", caseness_is_verified=False,
           reliable_change=ReliableChange(5, "Miller 2003", is_verified=False),
           citation="Miller SD et al. J Brief Ther 2003;2:91-100."),
    _gated("srs", "SRS", "Session Rating Scale", "Scott D. Miller and Barry L. Duncan", window=SESSION, minutes=1,
           about=_("Four lines to mark: how the session was."), items=_numbered(4, 0, 100), score=(0, 40),
           way=Way.TENTHS, high_is_worse=False, caseness=36, caseness_source="Duncan 2003", caseness_is_verified=False,
           citation="Duncan BL et al. J Brief Ther 2003;3:3-12."),
    _gated("cssrs", "C-SSRS", "Columbia-Suicide Severity Rating Scale, screen version",
           "Research Foundation for Mental Hygiene", about=_("Six questions about thoughts of suicide."),
           window=("P1M", _("the past month")), items=_numbered(6, 0, 1, about_suicide=(1, 2, 3, 4, 5, 6)),
           score=(0, 0), way=Way.NO_SCORE, citation="Posner K et al. Am J Psychiatry 2011;168:1266-1277."),
)}
