"""Scores at every published cut-point, by hand and by chance. No database."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from patients.assessments import instruments
from patients.assessments.rules import scoring
from patients.assessments.rules.form import Way

SHIPPED = instruments.SHIPPED
WHOLE = list(SHIPPED.values()) + [gated.frame for gated in instruments.GATED.values()]


def answers(code: str, total: int) -> dict[str, int]:
    """Answers to every scored question that add up to a total."""
    given_, left = {}, total
    for item in SHIPPED[code].scored:
        given_[item.code] = min(max(item.values), left)
        left -= given_[item.code]
    assert left == 0
    return given_


def scored(code: str, total: int) -> scoring.Score:
    found = scoring.score(SHIPPED[code], answers(code, total))
    assert isinstance(found, scoring.Score)
    return found


@pytest.mark.parametrize(("code", "total", "words"), [
    *[("phq9", total, words) for words, ends in {
        "minimal": (0, 4), "mild": (5, 9), "moderate": (10, 14), "moderately severe": (15, 19), "severe": (20, 27),
    }.items() for total in ends],
    *[("gad7", total, words) for words, ends in {
        "minimal": (0, 4), "mild": (5, 9), "moderate": (10, 14), "severe": (15, 21),
    }.items() for total in ends],
    *[("phq15", total, words) for words, ends in {
        "minimal": (0, 4), "low": (5, 9), "medium": (10, 14), "high": (15, 30),
    }.items() for total in ends],
    *[("phq4", total, words) for words, ends in {
        "normal": (0, 2), "mild": (3, 5), "moderate": (6, 8), "severe": (9, 12),
    }.items() for total in ends],
])
def test_the_words_for_a_score_change_where_it_is_published(code, total, words):
    found = scored(code, total)

    assert found.total == total
    assert found.band.words == words


@pytest.mark.parametrize(
    ("code", "cut_off"),
    [("phq9", 10), ("gad7", 8), ("phq2", 3), ("gad2", 3), ("phq15", 10), ("pcl5", 32), ("auditc", 5)],
)
def test_a_case_begins_at_the_cut_off_and_not_one_below(code, cut_off):
    assert scored(code, cut_off).is_case is True
    assert scored(code, cut_off - 1).is_case is False


@pytest.mark.parametrize("code", ["pcl5", "auditc", "phq2", "gad2"])
def test_where_no_bands_are_published_none_are_made_up(code):
    assert SHIPPED[code].bands == ()
    assert scored(code, 5).band is None


@pytest.mark.parametrize("instrument", WHOLE, ids=lambda each: each.code)
def test_bands_lie_side_by_side_from_the_lowest_score_to_the_highest(instrument):
    edges = [(band.lowest, band.highest) for band in instrument.bands]

    assert all(before[1] + 1 == after[0] for before, after in zip(edges, edges[1:], strict=False))
    if edges:
        assert (edges[0][0], edges[-1][1]) == (instrument.lowest, instrument.highest)


@pytest.mark.parametrize("instrument", [each for each in WHOLE if each.way is Way.SUM], ids=lambda each: each.code)
def test_the_lowest_and_the_highest_answers_make_the_lowest_and_the_highest_score(instrument):
    for pick, total in ((min, instrument.lowest), (max, instrument.highest)):
        found = scoring.score(instrument, {item.code: pick(item.values) for item in instrument.scored})
        assert found.total == total


@pytest.mark.parametrize("code", SHIPPED)
def test_one_missing_answer_is_no_total_at_all(code):
    whole = answers(code, 3)
    for item in SHIPPED[code].scored:
        found = scoring.score(SHIPPED[code], {key: value for key, value in whole.items() if key != item.code})
        assert found == scoring.Incomplete((item.code,))


def test_no_answers_are_not_a_score_of_nought():
    assert scoring.score(SHIPPED["phq9"], {}) == scoring.Incomplete(tuple(str(n) for n in range(1, 10)))


@pytest.mark.parametrize("value", [-1, 4, 99, None, True, 1.0, "2"])
def test_what_is_no_answer_is_an_error(value):
    with pytest.raises(scoring.OutOfRange) as error:
        scoring.score(SHIPPED["phq9"], {**answers("phq9", 5), "3": value})

    assert (error.value.item, error.value.value) == ("3", value)


def test_an_answer_to_no_question_is_an_error():
    with pytest.raises(scoring.OutOfRange):
        scoring.score(SHIPPED["gad7"], {"8": 1})


def test_the_difficulty_question_is_not_scored_and_asked_only_after_a_problem():
    phq9 = SHIPPED["phq9"]
    none, some = answers("phq9", 0), answers("phq9", 4)

    assert scoring.score(phq9, {**some, "difficulty": 3}).total == 4
    assert "difficulty" not in [item.code for item in scoring.asked(phq9, none)]
    assert "difficulty" in [item.code for item in scoring.asked(phq9, some)]
    assert not scoring.missing(phq9, some)


def test_periods_may_not_apply_and_then_add_nothing():
    phq15 = SHIPPED["phq15"]
    given_ = {item.code: 2 for item in phq15.scored} | {"4": None}

    assert scoring.score(phq15, given_).total == 28
    with pytest.raises(scoring.OutOfRange):
        scoring.score(phq15, given_ | {"5": None})


def test_the_two_halves_of_phq4_have_cut_offs_of_their_own():
    found = scoring.score(SHIPPED["phq4"], {"1": 1, "2": 2, "3": 1, "4": 1})

    assert found.is_case is None
    assert (found.parts["anxiety"].total, found.parts["anxiety"].is_reached) == (3, True)
    assert (found.parts["mood"].total, found.parts["mood"].is_reached) == (2, False)


@pytest.mark.parametrize(("code", "items", "at_least"), [
    ("B", range(1, 6), 1), ("C", range(6, 8), 1), ("D", range(8, 15), 2), ("E", range(15, 21), 2),
])
def test_a_cluster_of_pcl5_counts_from_enough_answers_of_moderately(code, items, at_least):
    nothing = {str(number): 1 for number in range(1, 21)}
    rated = [str(number) for number in items]

    for count in range(len(rated) + 1):
        found = scoring.score(SHIPPED["pcl5"], nothing | dict.fromkeys(rated[:count], 2))
        assert found.parts[code].is_reached is (count >= at_least)
        assert not any(part.is_reached for other, part in found.parts.items() if other != code)


def test_the_event_of_pcl5_is_noted_and_not_scored():
    assert SHIPPED["pcl5"].item("event").is_in_words
    assert scoring.missing(SHIPPED["pcl5"], {str(number): 0 for number in range(1, 21)}) == ()


@given(st.data())
def test_a_score_is_the_sum_of_its_answers_whatever_they_are(data):
    instrument = data.draw(st.sampled_from(list(SHIPPED.values())))
    given_ = {item.code: data.draw(st.sampled_from(item.values)) for item in instrument.scored}

    found = scoring.score(instrument, given_)

    assert found.total == sum(given_.values())
    assert instrument.lowest <= found.total <= instrument.highest


GATED = {code: each.frame for code, each in instruments.GATED.items()}


def gated(code: str, **given_: int) -> scoring.Score | scoring.Incomplete:
    return scoring.score(GATED[code], {name.removeprefix("q"): value for name, value in given_.items()})


def alike(code: str, value: int) -> dict[str, int]:
    return {f"q{item.code}": value for item in GATED[code].scored}


def test_reversed_questions_of_core_count_the_other_way_round():
    assert gated("core10", **alike("core10", 0)).total == Decimal("8.0")
    assert gated("core10", **alike("core10", 4)).total == Decimal("32.0")


@pytest.mark.parametrize(("code", "may_miss"), [("core10", 1), ("coreom", 3)])
def test_core_is_prorated_as_far_as_its_manual_says_and_no_further(code, may_miss):
    whole = {item.code: 3 if not item.is_reversed else 1 for item in GATED[code].scored}
    names = list(whole)

    allowed = scoring.score(GATED[code], {name: whole[name] for name in names[may_miss:]})
    assert (allowed.total, allowed.prorated) == (Decimal("30.0"), True)
    too_few = {name: whole[name] for name in names[may_miss + 1:]}
    assert isinstance(scoring.score(GATED[code], too_few), scoring.Incomplete)


def test_others_behind_the_gate_are_scored_by_their_own_rules():
    assert gated("wsas", **alike("wsas", 8)).total == 40
    assert gated("isi", **alike("isi", 2)).band.words == "subthreshold insomnia"
    assert gated("wemwbs", **alike("wemwbs", 1)).total == 14
    assert gated("ors", **alike("ors", 62)).total == Decimal("24.8")
    assert gated("ors", **alike("ors", 62)).is_case is True
    assert gated("ors", **alike("ors", 63)).is_case is False
    assert gated("eq5d5l", q1=1, q2=2, q3=3, q4=4, q5=5, qvas=70).profile == "12345"
    assert gated("eq5d5l", **alike("eq5d5l", 1)).total is None


def test_c_ssrs_adds_up_to_nothing():
    found = gated("cssrs", **alike("cssrs", 1))

    assert (found.total, found.band, found.is_case, found.parts) == (None, None, None, {})
