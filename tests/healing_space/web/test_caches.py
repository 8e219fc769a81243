"""What browsers and proxies may keep of us."""

import pytest
from django.test import Client


@pytest.mark.parametrize("path", ["/about/", "/", "/settings/", "/my-data/", "/safety-plan/", "/nothing-here/"])
def test_no_page_is_kept_of_somebody_who_is_signed_in(patient, signed_in, path):
    assert "no-store" in signed_in(patient).get(path).headers["Cache-Control"]


def test_what_is_the_same_for_everybody_may_be_kept(db):
    assert "Cache-Control" not in Client().get("/about/").headers
