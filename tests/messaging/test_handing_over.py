"""A duty lead hands the threads of one clinician to another, through both doors."""

import pytest
from django.utils import timezone

from gdpr.models import AccessGrant
from gdpr.scopes import Scope
from messaging import queries
from messaging.models import Block, Handing, Thread


@pytest.fixture
def lead(person):
    return person("Lee Ad", "DUTY_LEAD")


@pytest.fixture
def colleague(patient, stranger_clinician):
    AccessGrant.objects.create(subject=patient, grantee=stranger_clinician, scope=Scope.MESSAGES, basis="DIRECT_CARE",
                               starts_at=timezone.now())
    return stranger_clinician


def web(client, before, after):
    return client.post("/office/messages/hand-over/", {"before": str(before.pk), "after": str(after.pk)})


def api(client, before, after):
    return client.post("/api/v1/threads/hand-over/", {"before": str(before.pk), "after": str(after.pk)},
                       content_type="application/json")


@pytest.mark.parametrize("door", [web, api])
def test_the_colleague_reads_it_from_then_on_and_the_patient_is_told(door, a_thread, patient, clinician, colleague,
                                                                     lead, signed_in):
    for _ in range(2):
        door(signed_in(lead), clinician, colleague)
    assert queries.thread(viewer=colleague, thread_id=a_thread.pk)
    with pytest.raises(Thread.DoesNotExist):
        queries.thread(viewer=clinician, thread_id=a_thread.pk)
    assert Handing.objects.get().by == lead
    page = signed_in(patient).get(f"/messages/{a_thread.pk}/").content.decode()
    assert "This thread went on from Sam Ode to Noor Far" in page
    assert signed_in(lead).get(f"/office/messages/{a_thread.pk}/").status_code == 404


@pytest.mark.parametrize("door", [web, api])
def test_who_may_not_see_the_patients_messages_gets_none(door, a_thread, clinician, stranger_clinician, lead,
                                                         signed_in):
    door(signed_in(lead), clinician, stranger_clinician)
    assert not Handing.objects.exists()


@pytest.mark.parametrize("door", [web, api])
def test_nor_does_whom_the_patient_blocked(door, a_thread, patient, clinician, colleague, lead, signed_in):
    Block.objects.create(subject=patient, whom=colleague, blocked_at=timezone.now())
    door(signed_in(lead), clinician, colleague)
    assert not Handing.objects.exists()


@pytest.mark.parametrize("door", [web, api])
def test_only_duty_leads_can_and_only_between_two_of_the_staff(door, a_thread, patient, clinician, colleague, lead,
                                                              signed_in):
    assert door(signed_in(clinician), clinician, colleague).status_code in (403, 404)
    assert door(signed_in(lead), clinician, clinician).status_code in (400, 422)
    assert door(signed_in(lead), clinician, patient).status_code in (400, 422)
    assert not Handing.objects.exists()
