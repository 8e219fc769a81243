"""The words, figures and codes of questionnaires, pinned: nobody changes one by accident."""

import hashlib

import pytest

from patients.assessments import instruments
from patients.assessments.instruments import codes
from patients.assessments.rules.form import Way

SHIPPED = instruments.SHIPPED
SHAPE = {
    # questions that are scored, answers from, to, score from, to, window
    "phq9": (9, 0, 3, 0, 27, "P2W"), "gad7": (7, 0, 3, 0, 21, "P2W"), "phq2": (2, 0, 3, 0, 6, "P2W"),
    "gad2": (2, 0, 3, 0, 6, "P2W"), "phq4": (4, 0, 3, 0, 12, "P2W"), "phq15": (15, 0, 2, 0, 30, "P4W"),
    "pcl5": (20, 0, 4, 0, 80, "P1M"), "auditc": (3, 0, 4, 0, 12, "P1Y"),
}
WORDS = {
    "phq9": "deb05b171e1182cb", "gad7": "633fa32f6d6d043e", "phq4": "62e5b5a0f51880ae",
    "phq2": "6a5171d1240e2898", "gad2": "5e48f04f7536ad45", "phq15": "b3914c4f9ec66277",
    "pcl5": "fe3dc36f6d3c90b9", "auditc": "5b97b9463824c0aa",
}


def digest(instrument) -> str:
    """A print of every word that is put to somebody."""
    words = [instrument.instruction]
    for item in instrument.items:
        words += [item.code, item.stem, item.words, *(f"{option.value} {option.words}" for option in item.options)]
    return hashlib.sha256("\n".join(words).encode()).hexdigest()[:16]


@pytest.mark.parametrize("code", SHIPPED)
def test_its_shape_is_the_published_one(code):
    instrument = SHIPPED[code]
    count, lowest, highest, score_from, score_to, window = SHAPE[code]

    assert len(instrument.scored) == count
    assert {value for item in instrument.scored for value in item.values} == set(range(lowest, highest + 1))
    assert (instrument.lowest, instrument.highest, instrument.window) == (score_from, score_to, window)
    assert len({item.code for item in instrument.items}) == len(instrument.items)


@pytest.mark.parametrize("code", SHIPPED)
def test_not_a_word_of_it_has_changed(code):
    """Other words are another version, with a source of its own."""
    assert digest(SHIPPED[code]) == WORDS[code]


@pytest.mark.parametrize("instrument", SHIPPED.values(), ids=lambda each: each.code)
def test_it_says_whose_it_is_and_where_it_was_published(instrument):
    assert instrument.citation
    assert instrument.licence.holder and instrument.licence.terms and instrument.licence.reference
    assert instrument.about and instrument.window_words
    assert all(item.words for item in instrument.items)


@pytest.mark.parametrize(("code", "points", "cut_off"), [("phq9", 6, 10), ("gad7", 4, 8), ("pcl5", 10, 32)])
def test_reliable_change_and_cut_off(code, points, cut_off):
    assert SHIPPED[code].reliable_change.points == points
    assert SHIPPED[code].caseness == cut_off


def test_audit_c_counts_units_and_offers_the_full_one_from_five_on():
    audit_c = SHIPPED["auditc"]

    assert "6 or more units if female, or 8 or more if male" in audit_c.item("3").words
    assert "units" in audit_c.item("2").words
    assert audit_c.advice_from == 5


def test_only_item_nine_is_about_suicide():
    found = [(code, item.code) for code, each in SHIPPED.items() for item in each.items if item.asks_about_suicide]

    assert found == [("phq9", "9")]


LOINC = {
    "phq9": {"panel": "44249-1", "total": "44261-6", "1": "44250-9", "2": "44255-8", "3": "44259-0", "4": "44254-1",
             "5": "44251-7", "6": "44258-2", "7": "44252-5", "8": "44253-3", "9": "44260-8", "difficulty": "69722-7"},
    "gad7": {"panel": "69737-5", "total": "70274-6", "1": "69725-0", "2": "68509-9", "3": "69733-4", "4": "69734-2",
             "5": "69735-9", "6": "69689-8", "7": "69736-7"},
    "phq15": {"panel": "69728-4", "total": "70273-8"},
    "phq2": {"panel": "55757-9", "total": "55758-7", "1": "44250-9", "2": "44255-8"},
    "phq4": {"panel": "69724-3", "total": "70272-0", "1": "69725-0", "2": "68509-9", "3": "44250-9", "4": "44255-8"},
    "gad2": {"1": "69725-0", "2": "68509-9"}, "pcl5": {}, "auditc": {},
}


@pytest.mark.parametrize("code", SHIPPED)
def test_every_code_that_is_given_out_is_pinned(code):
    instrument = SHIPPED[code]
    given = {item.code: item.loinc for item in instrument.items} | {
        "panel": instrument.loinc_panel, "total": instrument.loinc_total,
    }

    assert {name: loinc for name, loinc in given.items() if loinc} == LOINC[code]


def test_item_nine_is_never_taken_for_the_total():
    assert SHIPPED["phq9"].loinc_total != codes.PHQ_9["9"] == "44260-8"


def test_codes_of_answers_are_pinned():
    pinned = {
        "phq9": ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"], "phq15": ["LA18334-5", "LA18335-2", "LA18336-0"],
    }
    for code, expected in pinned.items():
        assert [option.loinc for option in SHIPPED[code].item("1").options] == expected
    difficulty = SHIPPED["phq9"].item("difficulty")
    assert [option.loinc for option in difficulty.options] == ["LA6572-9", "LA6573-7", "LA6574-5", "LA6575-2"]
    given = {option.loinc for each in SHIPPED.values() for item in each.items for option in item.options}
    tables = (codes.HOW_OFTEN, codes.HOW_DIFFICULT, codes.HOW_BOTHERED)
    assert given - {""} == {loinc for table in tables for loinc in table.values()}


def test_every_code_looks_like_one():
    """The last figure of a LOINC code checks the others (modulus 10)."""
    every = [loinc for each in LOINC.values() for loinc in each.values()]
    for loinc in every:
        body, check = loinc.split("-")
        doubled = [int(figure) * 2 if place % 2 == 0 else int(figure) for place, figure in enumerate(reversed(body))]
        assert (10 - sum(figure // 10 + figure % 10 for figure in doubled) % 10) % 10 == int(check), loinc


def test_behind_the_gate_are_the_ten_that_need_a_licence_and_not_one_word_of_them():
    assert set(instruments.GATED) == {
        "wsas", "isi", "core10", "coreom", "wemwbs", "eq5d5l", "reqol10", "ors", "srs", "cssrs",
    }
    for gated in instruments.GATED.values():
        assert not any(item.words or item.options for item in gated.frame.items)
        assert gated.frame.citation and gated.frame.licence.holder


def test_a_rating_of_suicide_has_no_score():
    assert instruments.GATED["cssrs"].frame.way is Way.NO_SCORE
