"""Files with messages through both doors: put in, sent, opened by those who may, and by nobody else."""

from contextlib import suppress
from datetime import timedelta
from io import BytesIO

import pytest
from cryptography.fernet import Fernet
from django.utils import timezone
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from healing_space.encryption.fields import DecryptionFailed
from messaging import actions, attachments, attachments_content
from messaging.models import Attachment, Checked, Message
from patients.safety.models import Signal
from tests.messaging import doors, files

DANGER = "I am going to kill myself tonight"
KINDS = {
    "a.jpg": (files.picture("JPEG"), "image/jpeg"), "a.png": (files.picture("PNG"), "image/png"),
    "a.webp": (files.picture("WEBP"), "image/webp"), "a.pdf": (files.PDF, "application/pdf"),
    "a.webm": (files.WEBM, "audio/webm"), "a.ogg": (files.OGG, "audio/ogg"), "a.m4a": (files.M4A, "audio/mp4"),
}


def sent(door, by, thread, name="letter.pdf", data=files.PDF) -> Attachment:
    door(by).put(thread, name, data)
    attachment = files.newest()
    door(by).send_with(thread, "Here it is", [attachment])
    attachment.refresh_from_db()
    return attachment


@pytest.mark.parametrize("name", KINDS)
def test_what_one_sends_the_other_opens(file_door, patient, clinician, a_thread, name):
    data, media_type = KINDS[name]
    attachment = sent(file_door, patient, a_thread, name, data)
    assert attachment.message.text == "Here it is"
    assert name in file_door(clinician).read(a_thread)
    answer = file_door(clinician).open(attachment)
    assert answer.headers["Content-Type"] == media_type
    assert answer.headers["Content-Disposition"].startswith("attachment;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert answer.headers["Cache-Control"] == "no-store"
    if not attachment.is_picture:
        assert answer.content == data


@pytest.mark.parametrize("how", ["JPEG", "PNG", "WEBP"])
def test_nothing_that_stood_beside_a_picture_is_kept(file_door, patient, a_thread, how):
    came = files.picture(how)
    assert files.PLACE.encode() in came
    kept = file_door(patient).open(sent(file_door, patient, a_thread, "me.png", came)).content
    with Image.open(BytesIO(kept)) as picture:
        assert picture.format == how
        assert picture.size == (80, 60)
        assert not picture.getexif()
        assert not {"exif", "comment", "xmp", "icc_profile", "dpi"} & set(picture.info)
    assert b"Latitude" not in kept and b"Exif" not in kept


def test_a_picture_is_shown_upright_and_no_larger_than_needed(file_door, patient, a_thread):
    out, exif = BytesIO(), Image.Exif()
    exif[0x0112] = 6  # taken with the camera on its side
    Image.new("RGB", (3000, 1500), "teal").save(out, "JPEG", exif=exif)
    kept = file_door(patient).open(sent(file_door, patient, a_thread, "me.jpg", out.getvalue())).content
    with Image.open(BytesIO(kept)) as picture:
        assert picture.width * 2 == picture.height and picture.height <= 2560


@pytest.mark.parametrize(("name", "data"), {
    "page.jpg": b"<html><script>alert(1)</script></html>", "run.pdf": b"MZ\x90\x00" + bytes(100),
    "drawing.png": b"<svg xmlns='http://www.w3.org/2000/svg'/>", "half.jpg": files.picture("JPEG")[:200],
    "head.png": b"\x89PNG\r\n\x1a\n" + bytes(50), "empty.pdf": b"", "letter.pdf": b"%PDF-1.7 without an end",
    "film.webm": files.WEBM.replace(b"A_OPUS", b"V_VP8\0"), "film.m4a": files.M4A + b"hdlrvide",
    "moving.gif": b"GIF89a" + bytes(50), "zip.m4a": b"PK\x03\x04" + bytes(50),
}.items())
def test_what_it_is_says_its_content_and_not_its_name(file_door, patient, a_thread, name, data, place):
    answer = file_door(patient).put(a_thread, name, data)
    assert file_door(patient).is_refused(answer)
    assert not Attachment.objects.exists()
    assert not list(place.rglob("*.sealed"))


def test_its_name_ends_as_what_it_is_and_steers_nothing(file_door, patient, a_thread):
    file_door(patient).put(a_thread, "../../etc/my\u202egpj.exe", files.PDF)
    assert files.newest().name == "mygpj.pdf"


def test_a_file_too_large_is_refused_and_the_words_stay(file_door, patient, a_thread, settings):
    settings.ATTACHMENT_MOST_MB = 1
    answer = file_door(patient).put(a_thread, "a.pdf", files.PDF + bytes(1_000_000), text="My words")
    assert file_door(patient).is_refused(answer)
    assert "too large" in answer.content.decode()
    if isinstance(file_door(patient), doors.Web):
        assert "My words" in answer.content.decode()


def test_too_many_dots_are_not_drawn(file_door, patient, a_thread):
    out = BytesIO()
    Image.new("1", (12_000, 12_000)).save(out, "PNG")
    answer = file_door(patient).put(a_thread, "huge.png", out.getvalue())
    assert file_door(patient).is_refused(answer)


BEGINNINGS = [b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP", b"%PDF-", b"OggS", b"\x1aE\xdf\xa3", b""]


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=400))
@example(b"\x89PNG\r\n\x1a\n", files.picture("PNG")[8:-20])
@example(b"\xff\xd8\xff", files.picture("JPEG")[3:300])
def test_whatever_comes_is_taken_or_refused_in_words(begin, more):
    with suppress(attachments_content.NotTaken):
        assert attachments_content.looked_into(begin + more).data


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16"])
def test_pictures_of_every_make_are_drawn_anew(mode):
    out = BytesIO()
    Image.new(mode, (30, 20)).save(out, "PNG")
    with Image.open(BytesIO(attachments_content.looked_into(out.getvalue()).data)) as picture:
        assert picture.size == (30, 20) and picture.mode in ("RGB", "RGBA")


def test_nothing_readable_lies_on_the_disk_or_in_the_database(file_door, patient, a_thread, place):
    attachment = sent(file_door, patient, a_thread, "My letter to Dr Quill.pdf")
    on_disk = [path.read_bytes() for path in place.rglob("*") if path.is_file()]
    assert len(on_disk) == 1
    assert b"PDF" not in on_disk[0] and b"letter" not in on_disk[0]
    assert not any("Quill" in str(path) for path in place.rglob("*"))
    assert attachment.name == "My letter to Dr Quill.pdf"


def test_a_file_is_read_under_every_key_and_written_anew_under_the_first(patient, a_thread, settings, place):
    old, new = Fernet.generate_key().decode(), Fernet.generate_key().decode()
    settings.FIELD_ENCRYPTION_KEY = [old]
    attachment = Attachment(pk=a_thread.pk)
    attachments.files.keep(attachments.ROOM, attachment.pk, files.PDF)
    settings.FIELD_ENCRYPTION_KEY = [new, old]
    assert attachments.content(attachment) == files.PDF
    attachments.files.renew(attachments.ROOM, attachment.pk)
    settings.FIELD_ENCRYPTION_KEY = [new]
    assert attachments.content(attachment) == files.PDF
    settings.FIELD_ENCRYPTION_KEY = [old]
    with pytest.raises(DecryptionFailed):
        attachments.content(attachment)


def test_one_file_in_the_place_of_another_is_noticed(patient, clinician, a_thread, place):
    looked_at = attachments.look_at(files.PDF)
    first, second = (attachments.put(thread_id=a_thread.pk, by=patient, name=name, looked_at=looked_at,
                                     at=timezone.now()).attachment for name in ("a.pdf", "b.pdf"))
    path = {one: next(place.rglob(f"{one.pk.hex}.sealed")) for one in (first, second)}
    path[first].write_bytes(path[second].read_bytes())
    with pytest.raises(DecryptionFailed):
        attachments.content(first)


def test_strangers_and_whoever_it_was_not_sent_to_get_nothing(
    file_door, patient, clinician, a_thread, stranger_clinician, stranger_patient, trial_admin, client,
):
    file_door(patient).put(a_thread, "letter.pdf", files.PDF)
    in_box = files.newest()
    assert file_door(clinician).open(in_box).status_code == 404
    assert file_door(patient).open(in_box).status_code == 200
    attachment = sent(file_door, patient, a_thread)
    for stranger in (stranger_clinician, stranger_patient, trial_admin):
        assert file_door(stranger).open(attachment).status_code in (403, 404)
        assert file_door(stranger).take_out(attachment).status_code in (403, 404)
    assert client.get(f"/api/v1/attachments/{attachment.pk}/").status_code == 401
    assert file_door(clinician).take_out(attachment).status_code == 404
    assert file_door(stranger_patient).is_refused(file_door(stranger_patient).put(a_thread, "a.pdf", files.PDF))


def test_nobody_sends_what_is_in_another_box(file_door, patient, clinician, a_thread):
    file_door(patient).put(a_thread, "letter.pdf", files.PDF)
    answer = file_door(clinician).send_with(a_thread, "Look", [files.newest()])
    assert file_door(clinician).is_refused(answer)
    assert files.newest().message is None


def test_a_file_is_taken_out_of_the_box_and_put_back(file_door, patient, a_thread):
    file_door(patient).put(a_thread, "letter.pdf", files.PDF)
    attachment = files.newest()
    file_door(patient).take_out(attachment)
    assert file_door(patient).open(attachment).status_code == 404
    assert file_door(patient).is_refused(file_door(patient).send_with(a_thread, "Look", [attachment]))
    file_door(patient).put_back(attachment)
    assert file_door(patient).open(attachment).status_code == 200
    file_door(patient).send_with(a_thread, "Look", [attachment])
    assert doors.newest().attachments.get() == attachment


def test_a_file_may_go_without_a_word_but_not_nothing(file_door, patient, clinician, a_thread):
    file_door(patient).put(a_thread, "note.webm", files.WEBM)
    file_door(patient).send_with(a_thread, "", [files.newest()])
    assert "note.webm" in file_door(clinician).read(a_thread)
    assert file_door(patient).is_refused(file_door(patient).send_with(a_thread, ""))
    assert Message.objects.count() == 2


def test_at_most_five_go_with_one_message(file_door, patient, a_thread):
    for number in range(5):
        file_door(patient).put(a_thread, f"{number}.pdf", files.PDF)
    assert file_door(patient).is_refused(file_door(patient).put(a_thread, "6.pdf", files.PDF))
    assert Attachment.objects.count() == 5


def test_for_a_quarter_of_an_hour_it_can_be_taken_out_of_the_message(file_door, patient, clinician, a_thread):
    attachment = sent(file_door, patient, a_thread)
    file_door(patient).take_out(attachment)
    assert file_door(clinician).open(attachment).status_code == 404
    file_door(patient).put_back(attachment)
    assert file_door(clinician).open(attachment).status_code == 200
    Message.objects.update(sent_at=timezone.now() - timedelta(hours=1))
    assert file_door(patient).take_out(attachment).status_code in (404, 409)
    assert file_door(clinician).open(attachment).status_code == 200


def test_words_beside_a_file_can_be_changed_and_left_out(file_door, patient, clinician, a_thread):
    attachment = sent(file_door, patient, a_thread)
    file_door(patient).edit(attachment.message, "")
    attachment.message.refresh_from_db()
    assert attachment.message.text == ""
    assert file_door(clinician).open(attachment).status_code == 200


def test_the_files_of_a_message_that_is_called_off_are_in_the_box_again(file_door, patient, clinician, a_thread):
    file_door(patient).put(a_thread, "letter.pdf", files.PDF)
    attachment = files.newest()
    waiting = actions.send(thread_id=a_thread.pk, by=patient, text="Later", at=timezone.now(),
                           send_at=timezone.now() + timedelta(days=1), attachment_ids=[attachment.pk]).message
    assert file_door(clinician).open(attachment).status_code == 404
    file_door(patient).call_off(waiting)
    attachment.refresh_from_db()
    assert attachment.message is None
    assert list(attachments.in_box(thread_id=a_thread.pk, by=patient)) == [attachment]


def test_out_of_sight_with_its_message(file_door, patient, clinician, a_thread):
    attachment = sent(file_door, patient, a_thread)
    file_door(clinician).hide(attachment.message)
    assert file_door(clinician).open(attachment).status_code == 404
    assert file_door(patient).open(attachment).status_code == 200


def test_the_name_of_a_file_is_heard(file_door, patient, a_thread):
    answer = file_door(patient).put(a_thread, f"{DANGER}.pdf", files.PDF)
    assert Signal.objects.exists()
    assert files.newest().calls_for_help
    if isinstance(file_door(patient), doors.Web):
        answer = file_door(patient).client.get(answer["Location"])
    assert file_door(patient).shows_help(answer)


def test_so_is_that_of_a_file_that_is_refused(file_door, patient, a_thread):
    answer = file_door(patient).put(a_thread, f"{DANGER}.exe", b"MZ")
    assert Signal.objects.exists()
    assert file_door(patient).shows_help(answer)


def test_words_that_come_where_a_file_is_asked_for_are_heard(signed_in, patient, a_thread):
    answer = signed_in(patient).post(f"/api/v1/threads/{a_thread.pk}/attachments/", {"text": DANGER},
                                     content_type="application/json")
    assert answer.status_code == 415
    assert answer.json()["help"] and Signal.objects.exists()


def test_a_player_gets_the_part_it_asks_for(file_door, patient, a_thread):
    attachment = sent(file_door, patient, a_thread, "note.webm", files.WEBM)
    answer = file_door(patient).open(attachment, headers={"range": "bytes=4-9"})
    assert (answer.status_code, answer.content) == (206, files.WEBM[4:10])
    assert answer.headers["Content-Range"] == f"bytes 4-9/{len(files.WEBM)}"
    assert file_door(patient).open(attachment, headers={"range": "bytes=9999999-"}).status_code == 200


def test_on_the_web_a_file_goes_with_the_words_at_once(signed_in, patient, clinician, a_thread):
    web = files.Web(signed_in(patient), patient)
    web.client.post(f"/messages/{a_thread.pk}/", {
        "text": "Both at once", "file": files.SimpleUploadedFile("a.pdf", files.PDF)})
    message = doors.newest()
    assert (message.text, message.attachments.get().checked) == ("Both at once", Checked.FINE)
    refused = web.client.post(f"/messages/{a_thread.pk}/", {
        "text": "Mine stay", "file": files.SimpleUploadedFile("a.pdf", b"MZ")})
    assert refused.status_code == 422 and "Mine stay" in refused.content.decode()


def test_the_microphone_is_open_on_the_page_of_a_thread_alone(signed_in, patient, a_thread):
    client = signed_in(patient)
    assert "microphone=(self)" in client.get(f"/messages/{a_thread.pk}/").headers["Permissions-Policy"]
    for elsewhere in ("/messages/", "/messages/new/", "/"):
        assert "microphone=()" in client.get(elsewhere).headers["Permissions-Policy"]


def test_a_thread_of_many_files_asks_no_more_of_the_database(
    signed_in, patient, a_thread, django_assert_max_num_queries,
):
    looked_at = attachments.look_at(files.PDF)
    for number in range(12):
        put = attachments.put(thread_id=a_thread.pk, by=patient, name="a.pdf", looked_at=looked_at, at=timezone.now())
        actions.send(thread_id=a_thread.pk, by=patient, text=f"No {number}", at=timezone.now(),
                     attachment_ids=[put.attachment.pk])
    client = signed_in(patient)
    client.get(f"/messages/{a_thread.pk}/")
    with django_assert_max_num_queries(45):
        client.get(f"/messages/{a_thread.pk}/")
