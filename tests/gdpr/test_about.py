"""The rows about one person: all of one's own, others' only as far as one was let see them."""

import pytest
from django.contrib.auth.models import AnonymousUser

from gdpr import actions as gdpr
from gdpr.models import Basis
from gdpr.scopes import Scope
from healing_space.accounts.models import Role
from patients.diary import actions as diary
from patients.diary.models import Mood


@pytest.fixture
def kept(patient, now):
    return diary.log_mood(subject=patient, score=4, felt_at=now, at=now).entry


def test_ones_own_rows_need_no_grant(patient, kept, django_assert_num_queries):
    with django_assert_num_queries(1) as asked:
        assert list(Mood.objects.about(patient, viewer=patient)) == [kept]
    assert "accessgrant" not in asked.captured_queries[0]["sql"]


def test_of_others_only_what_one_was_let_see(patient, kept, person, now):
    somebody = person("Kim", Role.CLINICIAN)
    assert not Mood.objects.about(patient, viewer=somebody).exists()

    gdpr.grant(subject=patient, grantee=somebody, scopes=[Scope.DIARY], basis=Basis.DIRECT_CARE, by=patient, at=now)
    assert list(Mood.objects.about(patient, viewer=somebody)) == [kept]


def test_ones_own_rows_are_not_among_those_about_another(patient, kept, person):
    assert not Mood.objects.about(person("Kim"), viewer=patient).exists()


def test_nobody_sees_anything(patient, kept):
    assert not Mood.objects.about(patient, viewer=AnonymousUser()).exists()
