"""Bringing in entries of earlier days from a file: shown row by row first, kept only after a yes, by both doors."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from gdpr import actions as gdpr
from gdpr import consent_texts
from patients.diary import actions, finding
from patients.diary.models import Mood, Note
from patients.diary.moving import actions as moving
from patients.diary.moving import checking
from patients.diary.moving.models import Upload
from patients.diary.sleep.models import Night
from patients.safety.models import Incident, Signal

HEAD = "kind,felt_at,score,energy,feelings,note\n"
DANGER = "I want to kill myself tonight"


def moods(*lines: str) -> bytes:
    return (HEAD + "\n".join(lines)).encode()


def test_nothing_is_kept_before_the_yes_and_all_of_it_after(door, patient):
    report = door.bring(moods(
        'mood,24/03/2024 14:30,7,5,"calm, wobbly",A walk by the sea', "mood,1 July 2024,3,,,",
    )).report

    assert (report["new"], report["there"], report["wrong"]) == (2, 0, 0)
    assert not Mood.objects.exists()
    assert door.keep().status in (200, 302)
    july, march = Mood.objects.order_by("-felt_at")
    assert (march.score, march.energy, march.feelings, march.own_feelings) == (7, 5, ["calm"], ["wobbly"])
    assert march.felt_at == datetime(2024, 3, 24, 14, 30, tzinfo=UTC)
    assert july.felt_at == datetime(2024, 7, 1, 11, tzinfo=UTC)
    assert not Upload.objects.exists()
    found = finding.page(subject=patient, viewer=patient, wanted=finding.Wanted(words="sea"))
    assert [row.entry.pk for row in found.rows] == [march.pk]


def test_bad_rows_are_told_by_row_column_and_reason_and_the_good_ones_kept(door):
    answer = door.bring(moods(
        "mood,24/03/2024,7,,,", "mood,03/24/2024,7,,,", "mood,25/03/2024,11,,,", "mood,25/03/2199,1,,,",
        "dream,25/03/2024,1,,,", "", "mood,26/03/2024,1,,,", f"mood,27/03/2024,1,,,{'x' * 10_000}", "mood,,1,,,",
        "mood,28/03/2024,1,,,,,,spare",
    ))

    assert answer.report["rows"] == [
        (2, "new", ""), (3, "wrong", "felt_at"), (4, "wrong", "score"), (5, "wrong", "felt_at"), (6, "wrong", "kind"),
        (8, "new", ""), (9, "wrong", "note"), (10, "wrong", "felt_at"), (11, "wrong", ""),
    ]
    assert "Give the day first" in answer.text
    door.keep()
    assert Mood.objects.count() == 2


@pytest.mark.parametrize(("data", "encoding", "guessed"), [
    (HEAD + "mood,24/03/2024,7,,,café £5", "utf-8", False),
    (HEAD + "mood,24/03/2024,7,,,café £5", "utf-8-sig", False),
    (HEAD + "mood,24/03/2024,7,,,café £5", "utf-16", False),
    (HEAD + "mood,24/03/2024,7,,,café £5", "utf-16-le", True),
    (HEAD + "mood,24/03/2024,7,,,café £5", "cp1252", True),
    (HEAD.replace(",", ";") + "mood;24/03/2024;7;;;café £5", "utf-8", False),
    (HEAD.replace(",", "\t") + "mood\t24/03/2024\t7\t\t\tcafé £5", "utf-16", False),
    ("sep=;\r\n" + HEAD.replace(",", ";") + "mood;24/03/2024;7;;;café £5\r\n", "utf-8-sig", False),
    ("Date,Time,Mood 0 to 10,Note\n24/03/2024,2:30 pm,7,café £5".replace("Mood 0 to 10", "Score"), "utf-8", False),
])
def test_letters_and_dividers_of_all_sorts_are_read(door, data, encoding, guessed):
    report = door.bring(data.encode(encoding), kind="mood").report

    assert (report["new"], report["encoding_is_guessed"]) == (1, guessed)
    door.keep()
    assert Mood.objects.get().note == "café £5"


def test_a_guess_is_said_plainly(door):
    answer = door.bring((HEAD + "mood,24/03/2024,7,,,café").encode("cp1252"))

    assert "Windows-1252" in answer.text


@pytest.mark.parametrize("data", [
    b"", b"  \n", b"PK\x03\x04rest", b"%PDF-1.7", "kind,score\nmood,1".encode("utf-32"),
    b"kind,score\nmood,\x81\x00\x01",
    HEAD.encode() + "mood,24/03/2024,7,,,café".encode() + b"\xe9", b"\xff\xfeabc", b"who,whom\n1,2", HEAD.encode(),
    HEAD.encode() + b'mood,24/03/2024,7,,,"no end', b"score,score,kind\n1,2,mood", b"x" * 2_000_001,
    HEAD.encode() + b"mood,24/03/2024,7,,,\n" * 5001, HEAD.encode() + b"mood,1,1,1,1," + b"y" * 200_000,
])
def test_what_cannot_be_read_is_refused_in_words(door, data):
    answer = door.bring(data)

    assert answer.status in (400, 422)
    assert not Upload.objects.exists()


def test_no_file_at_all(patient, signed_in):
    client = signed_in(patient)

    assert client.post("/diary/import/", {}).status_code == 422
    assert client.post("/api/v1/diary-imports/", {}).status_code == 400


def test_what_is_there_already_is_left_out_and_said(door, patient):
    walk = "mood,24/03/2024 14:30,7,,,A walk"
    data = moods(walk, walk, "mood,24/03/2024 14:30,8,,,A walk")
    door.bring(data)
    door.keep()

    report = door.bring(data + b"\nmood,25/03/2024,1,,,new")
    assert [row[1] for row in report.report["rows"]] == ["there", "there", "there", "new"]
    door.keep()
    assert Mood.objects.count() == 3


def test_when_nothing_is_new_nothing_is_kept_and_it_is_said(door):
    data = moods("mood,24/03/2024,7,,,")
    door.bring(data)
    door.keep()
    door.bring(data)

    assert door.keep().status in (302, 400)
    assert Mood.objects.count() == 1


def test_all_or_nothing(door, monkeypatch):
    door.bring(moods("mood,24/03/2024,7,,,one", "mood,25/03/2024,7,,,two"))

    def full(*_args, **_more):
        raise OSError("the disk is full")

    monkeypatch.setattr("patients.diary.word_index.put", full)
    with pytest.raises(OSError, match="disk"):
        door.keep()
    assert not Mood.objects.exists()
    assert Upload.objects.exists()


def test_old_words_show_help_and_are_noticed_and_page_nobody(door, patient):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=timezone.now())

    shown = door.bring(moods(f"mood,24/03/2024,1,,,{DANGER}"))
    assert shown.helps
    assert not Signal.objects.exists()
    assert door.keep().helps
    assert {signal.noticed_at.year for signal in Signal.objects.all()} == {2024}
    assert {signal.source_id for signal in Signal.objects.all()} == {str(Mood.objects.get().pk)}
    assert not Incident.objects.exists()


def test_words_of_the_last_days_are_heard_as_if_typed(door, patient):
    gdpr.give_consent(subject=patient, purpose=consent_texts.MONITORING, clauses={"diary": True}, at=timezone.now())
    yesterday = timezone.localdate() - timedelta(days=1)

    door.bring(moods(f"mood,{yesterday:%d/%m/%Y},1,,,{DANGER}"))
    assert not Incident.objects.exists()
    assert door.keep().helps
    assert Incident.objects.get().subject == patient


def test_words_in_a_row_or_a_file_that_cannot_be_kept_get_help_too(door):
    assert door.bring(moods(f"mood,never,1,,,{DANGER}")).helps
    assert door.bring(f"who,whom\nme,{DANGER}".encode()).helps


def test_a_file_is_its_owners_alone_and_goes_when_thrown_away(door, strangers_door, stranger_patient):
    door.bring(moods("mood,24/03/2024,7,,,"))
    upload = Upload.objects.get()

    for path in (f"/diary/import/{upload.pk}/", f"/api/v1/diary-imports/{upload.pk}/"):
        assert strangers_door.client.get(path).status_code == 404
    assert strangers_door.client.post(f"/diary/import/{upload.pk}/keep/").status_code == 404
    assert door.discard() in (204, 302)
    assert not Upload.objects.exists()


def test_a_file_that_nobody_answers_goes_and_a_newer_one_stays(patient, now):
    first = moving.put_down(subject=patient, data=moods("mood,24/03/2024,7,,,"), at=now)
    second = moving.put_down(subject=patient, data=moods("mood,25/03/2024,7,,,"), at=now)

    moving.forget(upload_id=first.pk)
    assert Upload.objects.get().pk == second.pk
    moving.forget(upload_id=second.pk)
    moving.forget(upload_id=second.pk)
    assert not Upload.objects.exists()


def test_the_same_yes_twice_keeps_once(patient, signed_in):
    client = signed_in(patient)
    client.post("/api/v1/diary-imports/", {"file": _file(moods("mood,24/03/2024,7,,,"))})
    url = f"/api/v1/diary-imports/{Upload.objects.get().pk}/keep/"

    json = {"content_type": "application/json", "headers": {"Idempotency-Key": "k"}}
    first, again = (client.post(url, **json) for _time in range(2))

    assert first.json() == again.json()
    assert Mood.objects.count() == 1


def test_notes_come_in_too_with_the_quote_before_a_formula_taken_off(door):
    door.bring(b"kind,happened_at,text\nwin,24/03/2024,'=1+1\nGratitude,25.3.2024 9:05,the sea")
    door.keep()

    assert list(Note.objects.order_by("happened_at").values_list("kind", flat=True)) == ["win", "gratitude"]
    assert Note.objects.get(kind="win").text == "=1+1"


def test_the_report_has_the_same_queries_for_any_number_of_rows(patient, signed_in, django_assert_max_num_queries):
    client = signed_in(patient)
    rows = [f"mood,{day:02}/0{month}/2024,5,,,day" for month in range(1, 10) for day in range(1, 29)]
    client.post("/diary/import/", {"file": _file(moods(*rows))})

    with django_assert_max_num_queries(12):
        assert client.get(f"/diary/import/{Upload.objects.get().pk}/").status_code == 200


def test_one_taps_in_the_same_minute_are_not_taken_for_one(patient, now):
    for second in (1, 2):
        actions.log_mood(subject=patient, score=5, felt_at=now.replace(second=second), at=now + timedelta(minutes=1))
    upload = moving.put_down(subject=patient, data=b"kind,felt_at,score\nmood,02/03/2026 10:00,5", at=now)

    assert upload.shows_help is False
    assert Mood.objects.count() == 2


def _file(data: bytes):
    return SimpleUploadedFile("old.csv", data)


@pytest.mark.parametrize("data", [
    f"kind,felt_at,score,note\nmood,24/03/2024,3,I was fine, but then {DANGER}\n",
    "kind,felt_at,score,note\nmood,24/03/2024,3,I want, to kill myself tonight\n",
    f"kind,felt_at,score,,\nmood,24/03/2024,3,{DANGER},well\n",
    f"kind,felt_at,score,{DANGER}\nmood,24/03/2024,3,\n",
])
def test_words_that_stand_under_no_heading_get_help_too(door, data):
    assert door.bring(data.encode()).helps


def test_a_day_is_not_filled_beyond_its_hours(door):
    rows = "".join(f"movement,24/03/2024 1{hour}:00,700\n" for hour in range(3))
    assert door.bring(f"kind,happened_at,minutes\n{rows}".encode()).report["new"] == 2
    door.keep()

    rows = "movement,24/03/2024 18:00,41\nmovement,24/03/2024 18:00,40\n"
    report = door.bring(f"kind,happened_at,minutes\n{rows}".encode()).report
    assert [row[1] for row in report["rows"]] == ["wrong", "new"]


def test_a_night_that_another_window_writes_meanwhile_is_no_failure(patient, monkeypatch):
    now, report = timezone.now(), checking.report
    morning = timezone.localdate(now) - timedelta(days=3)
    file = f"kind,morning,quality\nsleep,{morning},2\nsleep,{morning - timedelta(days=1)},2\n"
    upload = moving.put_down(subject=patient, data=file.encode(), at=now)

    def slow(*given, **more):
        found = report(*given, **more)
        monkeypatch.setattr(checking, "report", report)
        Night.objects.create(subject=patient, morning=morning, zone="Europe/London", quality=5, happened_at=now)
        return found

    monkeypatch.setattr(checking, "report", slow)
    assert moving.keep(subject=patient, upload_id=upload.pk, at=now).count
    assert Night.objects.filter(subject=patient).count() == 2
