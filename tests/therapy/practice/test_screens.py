"""The calm screens: the same for everybody, whole without a script, and the same by API."""

import pytest
from django.utils.translation import gettext

from therapy.practice.screens import SCREENS
from therapy.practice.shape import Move

pytestmark = pytest.mark.django_db
EVERY = pytest.mark.parametrize("screen", SCREENS.values(), ids=SCREENS)


@EVERY
def test_it_is_whole_without_a_script_and_asks_nobody_who_they_are(screen, client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get(f"/calm/{screen.code}/")
    page = answer.content.decode()

    for pace in screen.paces:
        for phase in pace.phases:
            assert gettext(phase.words) in page
    assert "Set-Cookie" not in answer.headers
    assert "/help-now/" in page


@EVERY
def test_the_page_is_the_same_for_whoever_is_signed_in(screen, client, patient, signed_in):
    def without_nonce(answer):
        nonce = answer.headers["Content-Security-Policy"].partition("'nonce-")[2].partition("'")[0]
        return answer.content.decode().replace(nonce, "")

    path = f"/calm/{screen.code}/"
    assert without_nonce(client.get(path)) == without_nonce(signed_in(patient).get(path))


@EVERY
def test_it_is_well_made(screen):
    assert screen.citation
    assert len({pace.code for pace in screen.paces}) == len(screen.paces)
    for pace in screen.paces:
        assert pace.phases
        assert {phase.seconds > 0 for phase in pace.phases} == {not screen.by_hand}
        if screen.minutes:
            moves = [phase.move for phase in pace.phases]
            assert moves[0] is Move.GROW
            assert Move.SHRINK in moves
    assert screen.usual_minutes in (screen.minutes or (None,))


def test_out_is_longer_than_in_where_that_is_what_helps():
    for pace in SCREENS["slow-breathing"].paces:
        into, out = pace.phases
        assert out.seconds > into.seconds


def test_all_of_them_are_listed_by_both_doors(client):
    page = client.get("/calm/").content.decode()
    told = client.get("/api/v1/practices/").json()["results"]

    assert [one["code"] for one in told] == list(SCREENS)
    for one in told:
        assert f"/calm/{one['code']}/" in page
        assert one["paces"][0]["phases"][0]["words"]


def test_there_is_no_other(client):
    assert client.get("/calm/levitation/").status_code == 404
