"""A document says what it was given, to everybody: words stay words, tags are there, the same again is the same."""

import io
import resource
from datetime import UTC, datetime

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from healing_space.documents import pdf

AT = datetime(2026, 3, 2, 10, 0, 0, 123, tzinfo=UTC)
EXAMPLE = "example_of_tests.typ"


def made(words: str, **more) -> bytes:
    return pdf.make(EXAMPLE, {"title": "A title", "words": words}, at=AT, **more)


def read(document: bytes) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(document)).pages)


def plain(words: str) -> str:
    """Only its letters and signs: where lines break is the document's affair."""
    return "".join(words.split())


def test_it_is_tagged_for_screen_readers_and_names_its_language():
    document = made("Words.", language="cy-GB")

    assert document.startswith(b"%PDF-")
    assert b"/StructTreeRoot" in document
    assert b"<pdfuaid:part>1</pdfuaid:part>" in document
    assert b"cy-GB" in document


def test_the_same_data_and_time_give_the_same_bytes():
    assert made("Words.") == made("Words.")
    assert made("Words.") != made("Other words.")


@pytest.mark.parametrize("words", [
    '#panic("no")', "#read(\"house.typ\")", "$ x $ *bold* _so_ @nobody <label> `code` \\ // none /* none */",
    "#import \"@preview/example:0.1.0\": *", "{{ data }} {% now %}", "= A heading\n- a list", "\"]#",
])
def test_hostile_words_stay_words(words):
    assert plain(words) in plain(read(made(words)))


@pytest.mark.parametrize("words", ["Ŵyn ŷ", "😀 🙂", "اردو", "中文", "नमस्ते", "a\0b\x07c", "\u202ebackwards",
                                   "\ue000\ufffe", "👩‍👩‍👧 ❤️ ✓"])
def test_no_letter_keeps_a_document_from_being_made(words):
    assert made(words).startswith(b"%PDF-")


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_whatever_somebody_writes_a_document_can_be_made(words):
    assert made(words).startswith(b"%PDF-")


def test_a_sign_that_no_font_has_is_written_by_its_name(monkeypatch):
    monkeypatch.setattr(pdf, "_all_fonts", lambda: pdf.typst.Fonts(
        include_system_fonts=False, font_paths=[str(pdf.SOURCES)],
    ))

    assert "a [grinning face] b" in read(made("a 😀 b"))


def test_what_cannot_be_made_names_the_template_and_no_words():
    with pytest.raises(pdf.NotMade, match="missing.typ") as error:
        pdf.make("missing.typ", {"words": "a secret"}, at=AT)

    assert "secret" not in repr(error.value) and error.value.__cause__ is None


def test_a_source_reaches_no_file_outside_its_folder(tmp_path, monkeypatch):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "in" / "bad.typ").write_text('#read("../secret.txt")')
    monkeypatch.setattr(pdf, "SOURCES", tmp_path / "in")

    with pytest.raises(pdf.NotMade):
        pdf.make("bad.typ", {}, at=AT)


def test_a_hundred_documents_take_little_memory():
    made("Words.")
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    for number in range(100):
        made(f"Words {number}. " * 300)

    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000  # kilobytes
