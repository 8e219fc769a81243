"""What the server hands out for a device to keep: a program and plain pages, and nothing about anybody."""

import re
from pathlib import Path

from django.test import Client

HOUSE = Path(__file__).resolve().parents[4]


def test_the_program_is_served_from_the_top_and_asked_for_anew_each_time(db):
    answer = Client().get("/sw.js")

    assert answer["Content-Type"].startswith("text/javascript")
    assert answer["Cache-Control"] == "no-cache"
    assert "worker-src 'self'" in answer["Content-Security-Policy"]
    assert "/help-now/" in answer.content.decode()


def test_the_program_names_the_files_of_the_help_page(db):
    program, page = Client().get("/sw.js").content.decode(), Client().get("/help-now/").content.decode()
    files = re.findall(r'(?:href|src)="(/static/[^"]+)"', page)

    assert files
    assert all(f'"{file}"' in program for file in files)


def test_the_page_that_opens_what_is_kept_is_the_same_for_everybody(signed_in, patient, plan):
    visitor, owner = (client.get("/safety-plan/on-this-device/") for client in (Client(), signed_in(patient)))

    assert visitor.content == owner.content
    assert "I stop answering messages" not in owner.content.decode()


def test_a_passphrase_can_never_be_sent(signed_in, patient, plan):
    """Its fields have no names, so no form holds them; the script speaks to the server without them."""
    for path in ("/safety-plan/keep/", "/safety-plan/on-this-device/"):
        page = signed_in(patient).get(path).content.decode()
        fields = re.findall(r'<input[^>]*type="password"[^>]*>', page)
        assert fields
        assert not [field for field in fields if " name=" in field]

    script = (HOUSE / "healing_space/assets/js/kept_plan.js").read_text()
    rounds = int(re.search(r"ROUNDS = ([\d_]+)", (HOUSE / "healing_space/assets/js/sealing.js").read_text())[1])
    assert rounds >= 600_000
    assert all("passphrase" not in call for call in re.findall(r"fetch\([^)]*\)", script))
    assert "localStorage" not in script and "sessionStorage" not in script
