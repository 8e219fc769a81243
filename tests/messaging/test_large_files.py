"""Files through the real entry point: more than the words of a form need, for whoever is signed in, and no more."""

import time

import httpx
import pytest
from django.conf import settings
from django.urls import reverse

from healing_space import asgi
from healing_space.web import bodies
from messaging.models import Attachment
from tests.messaging import files
from tests.security.test_slow_connections import serving

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def server():
    with serving(asgi.application) as address:
        yield f"http://{address[0]}:{address[1]}"


def post(server, client, path, data: bytes):
    client.get("/messages/")  # for the token of its forms
    cookies = {name: morsel.value for name, morsel in client.cookies.items()}
    token = str(client.get("/messages/find/").context["csrf_token"])
    headers = {"X-CSRFToken": token} if path.startswith("/api/") else {}  # a page has it in its form
    return httpx.post(
        f"{server}{path}", cookies=cookies, timeout=20, headers={"Referer": server, **headers},
        data={"text": "Words", "put_in": "1", "csrfmiddlewaretoken": token},
        files={"file": ("a.pdf", data, "application/pdf")},
    )


def large(size: int) -> bytes:
    return b"%PDF-1.7\n" + bytes(size) + b"\n%%EOF"


@pytest.mark.parametrize("door", ["web", "api"])
def test_a_file_larger_than_a_form_comes_whole(server, signed_in, patient, a_thread, door):
    path = f"/messages/{a_thread.pk}/" if door == "web" else reverse("api-thread-attachments", args=[a_thread.pk])
    answer = post(server, signed_in(patient), path, large(6_000_000))
    assert answer.status_code == (302 if door == "web" else 201), answer.text[:500]
    assert Attachment.objects.get().size > 6_000_000
    end = time.monotonic() + 5  # it is let go just after the answer
    while bodies._held_of_files and time.monotonic() < end:
        time.sleep(0.01)
    assert bodies._held_of_files == 0


@pytest.mark.parametrize("door", ["web", "api"])
def test_one_that_is_too_large_is_refused_in_words(server, signed_in, patient, a_thread, door):
    path = f"/messages/{a_thread.pk}/" if door == "web" else reverse("api-thread-attachments", args=[a_thread.pk])
    answer = post(server, signed_in(patient), path, large(settings.FILE_UPLOAD_MAX_MEMORY_SIZE))
    assert answer.status_code == (413 if door == "web" else 400), answer.text[:500]
    assert "too large" in answer.text
    assert not Attachment.objects.exists()


@pytest.mark.parametrize("path", ["/messages/find/", "/accounts/login/"])
def test_elsewhere_no_more_is_taken_than_words_need(server, signed_in, patient, path):
    assert post(server, signed_in(patient), path, large(6_000_000)).status_code == 413


def test_no_file_is_waited_for_from_somebody_without_a_cookie(server, a_thread):
    answer = httpx.post(f"{server}/messages/{a_thread.pk}/", files={"file": ("a.pdf", files.PDF + bytes(4_000_000))})
    assert answer.status_code == 413
