"""A plan on paper: everything on the document, nothing cut in silence on the card, the right lines for the nation."""

import io
from datetime import UTC, datetime

import pypdf
import pytest

from patients import actions as patients
from patients.models import Nation
from patients.safety.plan import actions, numbers, papers, queries
from patients.safety.plan.steps import CODES

AT = datetime(2026, 3, 2, 10, tzinfo=UTC)
HOSTILE = '#panic("x") $ *b* @a <script> \\'


def read(document: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(document)).pages).split())


@pytest.fixture
def full(patient, now):
    """A plan with more than fits on a card."""
    lines = "\n".join(f"A rather long line of what helps, number {number}, 07700 90012{number}" for number in range(9))
    actions.keep(subject=patient, by=patient, steps=dict.fromkeys(CODES, lines), at=now)
    actions.settle(subject=patient, by=patient, at=now)
    return queries.current(subject=patient, viewer=patient)


def test_the_document_holds_every_line_and_says_what_is_missing(patient, plan):
    words = read(papers.document(plan=queries.current(subject=patient, viewer=patient), at=AT))

    for expected in ("I stop answering messages", "07700 900123", "Jo keeps the key", "Not written yet", "116 123"):
        assert expected in words


@pytest.mark.parametrize(("nation", "line"), [(Nation.NORTHERN_IRELAND, "0808 808 8000"), (Nation.ENGLAND, "111")])
def test_the_lines_are_those_of_the_nation(patient, plan, nation, line):
    patients.introduce(subject=patient, nation=nation, at=AT)
    shown = queries.current(subject=patient, viewer=patient)

    assert line in read(papers.document(plan=shown, at=AT))
    assert line in read(papers.card(plan=shown, at=AT))


def test_the_card_is_one_page_with_all_steps_and_whole_numbers(full):
    made = papers.card(plan=full, at=AT)
    words = read(made)

    assert len(pypdf.PdfReader(io.BytesIO(made)).pages) == 1
    assert "07700 900120" in words and "07700 900123" in words
    assert "…" in words
    for shown in full.steps:
        assert str(shown.step.title) in words


def test_a_long_line_is_cut_in_its_words_and_never_in_its_number():
    cut = papers._short(numbers.pieces(f"{'words ' * 30}07700 900123"))

    assert cut.endswith("07700 900123")
    assert len(cut) <= papers.LONGEST_LINE + 2


def test_hostile_words_stay_words(patient, now):
    actions.keep(subject=patient, by=patient, steps={"signs": HOSTILE}, at=now)
    actions.settle(subject=patient, by=patient, at=now)
    shown = queries.current(subject=patient, viewer=patient)

    for make in (papers.document, papers.card):
        assert HOSTILE in read(make(plan=shown, at=AT))


def test_both_come_as_files_and_only_when_there_is_a_plan(signed_in, patient, now):
    client = signed_in(patient)
    for path in ("/safety-plan/print/", "/safety-plan/card/", "/safety-plan/paper/"):
        assert client.get(path).status_code == 404

    actions.keep(subject=patient, by=patient, steps={"signs": "x"}, at=now)
    actions.settle(subject=patient, by=patient, at=now)

    for path in ("/safety-plan/print/", "/safety-plan/card/"):
        answer = client.get(path)
        assert answer["Content-Type"] == "application/pdf"
        assert answer["Cache-Control"] == "no-store"
        assert answer.content.startswith(b"%PDF")
