"""The words "end-to-end encrypted" are a promise. They stand where it is kept, and nowhere else that somebody reads."""

import re
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[3]
SAID = re.compile(r"end[\s\-‐‑–]*to[\s\-‐‑–]*end[\s\-‐‑–]+encr|(?<![a-z])e2ee?(?![a-z0-9])", re.IGNORECASE)
FLOORS = ("healing_space", "gdpr", "patients", "therapy", "messaging", "clinicians", "templates")
KINDS = {".html", ".txt", ".md", ".py", ".po", ".js", ".typ", ".yml", ".json"}


def read_by_people() -> list[Path]:
    found = [HOUSE / "README.md"]
    for floor in FLOORS:
        found += [path for path in (HOUSE / floor).rglob("*") if path.suffix in KINDS and "built" not in path.parts]
    return found


def test_the_promise_stands_only_at_the_notebook():
    saying = {str(path.relative_to(HOUSE)) for path in read_by_people() if SAID.search(path.read_text(errors="ignore"))}

    translations = {name for name in saying if name.endswith(".po")}
    assert saying - translations == {"templates/notebook/how.html"}
    for name in translations:
        told = (HOUSE / name).read_text().split("\n\n")
        entries = [entry for entry in told if SAID.search(entry)]
        assert all("templates/notebook/" in entry for entry in entries), name


def test_the_page_says_what_that_means(signed_in, patient):
    page = signed_in(patient).get("/notebook/").content.decode()

    assert "end-to-end encrypted" in page
    assert "nobody will notice if you are in danger" in page
    assert 'href="/help-now/"' in page
    assert 'href="tel:999"' in page
    assert "your notes are lost for ever" in page
    assert "needs a browser that runs scripts" in page


def test_what_is_typed_has_no_name_and_cannot_be_sent_by_a_form(signed_in, patient):
    page = signed_in(patient).get("/notebook/").content.decode()
    notebook = page[page.index("data-hs-notebook="):page.index("</main>")]
    fields = re.findall(r"<(?:input|textarea)[^>]*>", notebook)

    assert len(fields) > 10
    assert all("csrfmiddlewaretoken" in field for field in fields if " name=" in field)
    assert 'spellcheck="false"' in re.search(r"<textarea[^>]*>", notebook)[0]
