"""The check for viruses, against a server on this machine that speaks the daemon's protocol, and against a real one."""

import getpass
import shutil
import socket
import subprocess
import time
from datetime import timedelta

import pytest
from django.utils import timezone

from healing_space.outbox import queue
from healing_space.outbox.models import Effect
from messaging import attachments, attachments_viruses
from messaging.models import Attachment, Checked
from tests.messaging import files
from tests.stand_ins.clamd import EICAR, Clamd

BAD = files.PDF.replace(b"(A letter)", b"(" + EICAR + b")")


def use(settings, server: Clamd) -> None:
    if isinstance(server.address, str):
        settings.CLAMAV_SOCKET = server.address
    else:
        settings.CLAMAV_HOST, settings.CLAMAV_PORT = server.address


@pytest.fixture(params=["by socket", "by host"])
def daemon(request, settings, tmp_path):
    with Clamd(str(tmp_path / "clamd.ctl") if request.param == "by socket" else "") as server:
        use(settings, server)
        yield server


@pytest.fixture
def away(settings):
    """A daemon that is set up and not there."""
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        settings.CLAMAV_HOST, settings.CLAMAV_PORT = nobody.getsockname()
        yield settings


def test_what_is_clean_goes_through_as_it_came(file_door, daemon, patient, clinician, a_thread):
    large = files.PDF[:-6] + bytes(300_000) + b"%%EOF"
    file_door(patient).put(a_thread, "letter.pdf", large)
    file_door(patient).send_with(a_thread, "Look", [files.newest()])
    assert daemon.seen == [large]
    assert file_door(clinician).open(files.newest()).content == large


def test_a_virus_is_refused_and_said_so(file_door, daemon, patient, a_thread, place):
    answer = file_door(patient).put(a_thread, "letter.pdf", BAD)
    assert file_door(patient).is_refused(answer)
    assert "holds a virus" in answer.content.decode()
    assert not Attachment.objects.exists() and not list(place.rglob("*.sealed"))


def test_so_is_one_beside_a_picture_though_it_is_drawn_anew(file_door, daemon, patient, a_thread):
    answer = file_door(patient).put(a_thread, "me.jpg", files.picture("JPEG") + EICAR)
    assert "holds a virus" in answer.content.decode()


def test_without_a_word_of_the_daemon_it_is_kept_back(file_door, away, patient, clinician, a_thread):
    file_door(patient).put(a_thread, "letter.pdf", files.PDF)
    kept_back = files.newest()
    assert kept_back.checked == Checked.WAITS
    file_door(patient).send_with(a_thread, "Look", [kept_back])
    for who in (patient, clinician):
        assert file_door(who).open(kept_back).status_code == 404
        said = file_door(who).read(a_thread)
        assert "Kept back until it was checked" in said or '"checked":"waits"' in said


def test_it_is_checked_when_the_daemon_is_there_again(file_door, away, patient, clinician, a_thread, settings):
    for name, data in (("letter.pdf", files.PDF), ("bad.pdf", BAD)):
        file_door(patient).put(a_thread, name, data)
        file_door(patient).send_with(a_thread, name, [files.newest()])
    queue.run_due(at=timezone.now())
    assert Effect.objects.filter(kind=attachments.CHECK, done_at=None).count() == 2
    assert set(Attachment.objects.values_list("checked", flat=True)) == {Checked.WAITS}
    with Clamd() as server:
        use(settings, server)
        queue.run_due(at=timezone.now() + timedelta(hours=1))
    good, bad = Attachment.objects.order_by("put_at")
    assert (good.checked, bad.checked) == (Checked.FINE, Checked.THROWN_AWAY)
    assert file_door(clinician).open(good).content == files.PDF
    assert file_door(clinician).open(bad).status_code == 404


@pytest.mark.parametrize("says", [
    b"", b"stream: OK", b"OK\0", b"stream: \0", b"nonsense\0", b"INSTREAM size limit exceeded. ERROR\0",
    b"stream: FOUND\0", b"stream: Could not scan OK\0", b"x" * 9000,
])
def test_anything_but_a_clear_word_lets_nothing_through(settings, says):
    with Clamd(says=says) as server:
        use(settings, server)
        if says in (b"stream: OK", b"OK\0"):
            assert attachments_viruses.virus_in(files.PDF) == ""
        else:
            with pytest.raises(attachments_viruses.Away):
                attachments_viruses.virus_in(files.PDF)


def test_a_daemon_that_says_nothing_is_not_waited_for_long(settings):
    settings.CLAMAV_SECONDS = 0.2
    with Clamd(waits=1) as server:
        use(settings, server)
        with pytest.raises(attachments_viruses.Away):
            attachments_viruses.virus_in(files.PDF)


def test_a_file_larger_than_the_daemon_takes_is_kept_back(settings):
    with Clamd(most=1000) as server:
        use(settings, server)
        assert attachments.look_at(files.PDF[:-6] + bytes(5000) + b"%%EOF").checked == Checked.WAITS


@pytest.mark.skipif(not shutil.which("clamd"), reason="ClamAV's daemon is not installed here")
def test_the_real_daemon(settings, tmp_path):
    """With one signature of our own, so that no database has to be fetched."""
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "own.ndb").write_text(f"EicarHere:0:*:{EICAR.hex()}\n")
    path, conf = tmp_path / "clamd.ctl", tmp_path / "clamd.conf"
    conf.write_text(f"LocalSocket {path}\nDatabaseDirectory {tmp_path / 'db'}\nForeground yes\n"
                    f"User {getpass.getuser()}\n")
    running = subprocess.Popen(["clamd", "--config-file", str(conf)], stdout=subprocess.DEVNULL)
    try:
        settings.CLAMAV_SOCKET, end = str(path), time.monotonic() + 60
        while not path.exists() and time.monotonic() < end:
            time.sleep(0.1)
        assert attachments_viruses.virus_in(files.PDF) == ""
        assert "EicarHere" in attachments_viruses.virus_in(BAD)
    finally:
        running.terminate()
        running.wait(20)
