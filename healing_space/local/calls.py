"""Which pages and calls `make bench` measures."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from functools import partial

from healing_space.local import signing_in
from healing_space.local.demo import PEOPLE
from healing_space.local.load import Call


def of_everybody(port: int, children: Mapping[str, str]) -> list[Call]:
    """What people open and send on a usual day."""
    page = signing_in.session(port, PEOPLE["patient"], children)
    patient = signing_in.token(port, PEOPLE["patient"], children)
    office = signing_in.session(port, PEOPLE["clinician"], children, staff=True)
    clinician = signing_in.token(port, PEOPLE["clinician"], children, staff=True)
    talk = signing_in.ask(port, Call(name="a conversation", path="/api/v1/conversations/", headers=patient, body=dict))
    turns = f"/api/v1/conversations/{talk['id']}/turns/"
    thread = f"{_longest(port, patient)}/"
    somebody = signing_in.ask(port, Call(name="patients", path="/api/v1/patients/", headers=clinician))["results"][0]
    pages = {
        "/livez": {}, "/help-now/": {}, "/": page, "/moods/": page, "/diary/": page,
        "/assessments/": page, "/assessments/phq9/": page,
        "/conversations/": page, f"/conversations/{talk['id']}/": page, "/my-data/": page, "/my-data/looks/": page,
        "/office/": office,
        f"/office/patients/{somebody['id']}/": office, f"/office/patients/{somebody['id']}/moods/": office,
        "/office/alerts/": office, "/office/messages/": office, f"/office/messages/{thread}": office,
        "/messages/": page, f"/messages/{thread}": page, "/api/v1/threads/": clinician,
        f"/api/v1/threads/{thread}messages/": clinician, "/api/v1/moods/": patient, "/api/v1/diary/": patient,
        turns: patient, "/api/v1/patients/": clinician, "/api/v1/alerts/": clinician,
    }
    return [
        *[Call(name=f"GET {_plain(path)}", path=path, headers=headers) for path, headers in pages.items()],
        Call(name="POST /api/v1/threads/search/ (walked)", path="/api/v1/threads/search/", headers=clinician,
             body=lambda: {"words": "walked"}),
        Call(name="POST /api/v1/moods/ (screened note)", path="/api/v1/moods/", headers=patient,
             body=lambda: {"score": 6, "note": "Slept badly, but the walk with the dog helped."}),
        Call(name=f"POST {_plain(turns)}", path=turns, headers=patient,
             body=lambda: {"text": "Work was a lot today and I feel tired."}),
    ]


def _longest(port: int, patient: dict[str, str]) -> str:
    """The thread with the most messages: seeded last, so the newest."""
    return signing_in.ask(port, Call(name="threads", path="/api/v1/threads/", headers=patient))["results"][0]["id"]


def of_years(port: int, children: Mapping[str, str]) -> list[Call]:
    """What reads a whole record: lists, searches, pictures over years, and what is worked out from them."""
    page = signing_in.session(port, PEOPLE["patient"], children)
    patient = signing_in.token(port, PEOPLE["patient"], children)
    last = datetime.now(UTC).date()
    quarter, long = (f"?first={last - timedelta(days=days)}&last={last}" for days in (89, 1800))
    pages = (
        "/diary/", "/diary/?kinds=mood", f"/diary/?kinds=dose&first={last - timedelta(days=900)}",
        f"/diary/charts/{quarter}", f"/diary/charts/{long}", "/progress/", "/assessments/", "/diary/sleep/",
        "/diary/medicines/", "/diary/medicines/weeks/", "/diary/habits/", "/diary/notes/", "/goals/",
    )
    lists = (
        "diary/", "moods/", "notes/", "sleeps/", "habits/", "doses/", "goals/", "assessments/", f"diary/charts/{long}",
        "insights/",
    )
    return [
        *[Call(name=f"GET {path}", path=path, headers=page) for path in pages],
        *[Call(name=f"GET /api/v1/{path}", path=f"/api/v1/{path}", headers=patient) for path in lists],
        *[Call(name=f"POST /api/v1/diary/search/ ({words})", path="/api/v1/diary/search/", headers=patient,
               body=partial(dict, words=words)) for words in ("walked", "walked soup laughed")],
    ]


def _plain(path: str) -> str:
    return re.sub(r"[0-9a-f-]{36}", "{id}", path)
