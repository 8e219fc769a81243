"""Hours and rota in the administration: kept, refused with clear words, told above the lists, and in the ledger."""

from datetime import date, time, timedelta

import pytest
from auditlog.models import LogEntry
from django.urls import reverse
from django.utils import timezone

from healing_space.accounts.models import Role
from healing_space.audit.models import Entry
from patients.care import cover
from patients.care.models import CoverDay, CoverHours, DutyChange, DutyShift

pytestmark = pytest.mark.django_db
PAGES = [CoverHours, CoverDay, DutyShift, DutyChange]


def address(model, page: str, *ids) -> str:
    return reverse(f"admin:care_{model._meta.model_name}_{page}", args=ids)


@pytest.fixture
def office(signed_in, trial_admin):
    return signed_in(trial_admin)


@pytest.fixture
def ledger(trial_admin):
    def lines(of: str) -> list[str]:
        found = Entry.objects.filter(what__startswith=of).order_by("pk")
        assert {line.by for line in found} == {trial_admin}
        return [line.what.removeprefix(of) for line in found]

    return lines


@pytest.fixture
def shift(clinician):
    """From tomorrow at nine in London, for eight hours."""
    starts_at = (timezone.localtime() + timedelta(days=1)).replace(hour=9, minute=0, second=0, microsecond=0)
    return DutyShift.objects.create(clinician=clinician, starts_at=starts_at, ends_at=starts_at + timedelta(hours=8))


def when(starts_at, ends_at) -> dict:
    return {f"{name}_{part}": timezone.localtime(at).strftime(shape)
            for name, at in (("starts_at", starts_at), ("ends_at", ends_at))
            for part, shape in ((0, "%Y-%m-%d"), (1, "%H:%M:%S"))}


def weekly(weekday: int, opens="09:00", closes="17:00") -> dict:
    return {"weekday": weekday, "opens": opens, "closes": closes}


def test_with_the_first_row_the_hours_of_the_settings_are_written_down_for_the_other_days(office, settings, ledger):
    settings.COVER_DAYS, settings.COVER_HOURS = [0, 1], ("09:00", "17:00")
    assert office.post(address(CoverHours, "add"), weekly(0, "08:00", "20:00")).status_code == 302

    assert set(CoverHours.objects.values_list("weekday", "opens", "closes")) == {
        (0, time(8), time(20)), (1, time(9), time(17))}
    assert ledger("cover.") == ["settings_written_down", "hours_kept"]
    assert LogEntry.objects.filter(content_type__model="coverhours").exists()


@pytest.mark.parametrize(("sent", "said"), [
    (weekly(0, "16:00", "18:00"), "overlap with Monday, 9:00 to 17:00"),
    (weekly(6, "20:00", "10:00"), "overlap with Monday, 9:00 to 17:00"),
    (weekly(0, "18:00", ""), "Give both times"),
    (weekly(0, "", ""), "has hours already"),
    (weekly(1, "09:00", "10:00"), "is kept as closed"),
    (weekly(9), "not one of the available choices"),
    (weekly(2, "nine", "ten"), "Enter a valid time"),
])
def test_hours_that_cannot_be_are_refused_with_words(office, sent, said):
    CoverHours.objects.create(weekday=0, opens=time(9), closes=time(17))
    CoverHours.objects.create(weekday=1)

    page = office.post(address(CoverHours, "add"), sent)

    assert page.status_code == 200
    assert said in page.content.decode()
    assert CoverHours.objects.count() == 2


def test_several_hours_a_day_nights_and_bank_holidays_are_kept(office):
    for sent in (weekly(0), weekly(0, "18:00", "20:00"), weekly(4, "20:00", "06:00"), weekly(7, "10:00", "12:00"),
                 weekly(5, "", "")):
        assert office.post(address(CoverHours, "add"), sent).status_code == 302, sent


def test_the_last_row_stays_so_that_the_settings_never_come_back_by_themselves(office, ledger):
    first, second = (CoverHours.objects.create(weekday=day) for day in (0, 1))
    assert office.post(address(CoverHours, "delete", first.pk), {"post": "yes"}).status_code == 302
    assert office.post(address(CoverHours, "delete", second.pk), {"post": "yes"}).status_code == 403
    assert CoverHours.objects.get() == second
    assert ledger("cover.") == ["hours_removed"]


def test_a_day_that_is_otherwise_is_kept_changed_and_removed(office, ledger):
    sent = {"day": "2026-12-24", "opens": "", "closes": "", "reason": "Christmas Eve"}
    assert office.post(address(CoverDay, "add"), sent).status_code == 302
    kept = CoverDay.objects.get()
    assert (kept.day, kept.opens) == (date(2026, 12, 24), None)

    refused = office.post(address(CoverDay, "add"), {**sent, "opens": "09:00", "closes": "12:00"})
    assert "is kept as closed" in refused.content.decode()
    office.post(address(CoverDay, "change", kept.pk), {**sent, "opens": "09:00", "closes": "12:00"})
    refused = office.post(address(CoverDay, "add"), {**sent, "opens": "11:00", "closes": "13:00"})
    assert "overlap with 9:00 to 12:00" in refused.content.decode()
    office.post(address(CoverDay, "delete", kept.pk), {"post": "yes"})

    assert not CoverDay.objects.exists()
    assert ledger("cover.") == ["day_kept", "day_kept", "day_removed"]


def test_a_person_is_on_duty_once_at_a_time(office, clinician, shift):
    page = office.post(address(DutyShift, "add"), {
        "clinician": clinician.pk, **when(shift.starts_at + timedelta(hours=7), shift.ends_at + timedelta(hours=4)),
    })
    assert "is on duty then already" in page.content.decode()
    following = {"clinician": clinician.pk, **when(shift.ends_at, shift.ends_at + timedelta(hours=4))}
    assert office.post(address(DutyShift, "add"), following).status_code == 302


def test_a_colleague_covers_and_a_part_is_called_off(office, shift, stranger_clinician, clinician, ledger):
    noon = shift.starts_at + timedelta(hours=3)
    covered = {"shift": shift.pk, "covered_by": stranger_clinician.pk, **when(noon, noon + timedelta(hours=1))}
    assert office.post(address(DutyChange, "add"), covered).status_code == 302
    assert cover.on_duty(at=noon) == [stranger_clinician]

    off = {"shift": shift.pk, "covered_by": "", **when(noon + timedelta(hours=1), noon + timedelta(hours=2))}
    for unclear in (off, {**covered, **off, "covered_by": stranger_clinician.pk, "called_off": "on"}):
        assert "Choose a colleague, or say" in office.post(address(DutyChange, "add"), unclear).content.decode()
    off["called_off"] = "on"
    assert office.post(address(DutyChange, "add"), off).status_code == 302
    assert cover.on_duty(at=noon + timedelta(hours=1)) == []

    for change in DutyChange.objects.all():
        office.post(address(DutyChange, "delete", change.pk), {"post": "yes"})
    assert cover.on_duty(at=noon) == [clinician]
    assert ledger("duty.") == ["covered", "called_off", "as_planned", "as_planned"]


def test_changes_of_a_shift_that_cannot_be_are_refused_with_words(office, shift, clinician, stranger_clinician):
    hour = timedelta(hours=1)
    DutyChange.objects.create(shift=shift, starts_at=shift.starts_at, ends_at=shift.starts_at + 2 * hour)
    for starts_at, ends_at, covered_by, said in (
        (shift.starts_at - hour, shift.starts_at, stranger_clinician, "not within the shift"),
        (shift.starts_at + hour, shift.starts_at + 3 * hour, stranger_clinician, "was changed already"),
        (shift.ends_at - hour, shift.ends_at, clinician, "Choose somebody else"),
        (shift.ends_at, shift.ends_at - hour, stranger_clinician, "has to come after the start"),
    ):
        page = office.post(address(DutyChange, "add"), {
            "shift": shift.pk, "covered_by": covered_by.pk, **when(starts_at, ends_at)})
        assert said in page.content.decode(), said
    assert DutyChange.objects.count() == 1


def test_above_the_rota_stand_the_gaps_and_that_nobody_leads(office, shift, person):
    page = office.get(address(DutyShift, "changelist")).content.decode()
    assert "Nobody is on duty at" in page
    assert "within cover hours" in page
    assert "There is no duty lead" in page

    person("Lee Ad", Role.DUTY_LEAD)
    DutyShift.objects.create(
        clinician=shift.clinician, starts_at=timezone.now() - timedelta(days=1), ends_at=shift.starts_at)
    DutyShift.objects.create(
        clinician=shift.clinician, starts_at=shift.ends_at, ends_at=timezone.now() + timedelta(days=20))
    page = office.get(address(DutyShift, "changelist")).content.decode()
    assert "Somebody is on duty at every hour of the next 14 days." in page
    assert "There is no duty lead" not in page


def test_above_the_hours_stands_what_patients_read(office, settings):
    page = office.get(address(CoverHours, "changelist")).content.decode()
    assert "Staff read alerts 9:00 to 17:00 on weekdays." in page
    assert "those of the settings count" in page
    CoverHours.objects.create(weekday=2, opens=time(9), closes=time(12))
    page = office.get(address(CoverDay, "changelist")).content.decode()
    assert "Staff read alerts 9:00 to 12:00 on Wednesday." in page


@pytest.mark.parametrize("model", PAGES)
def test_lists_take_a_bounded_number_of_queries(office, person, model, django_assert_max_num_queries):
    now = timezone.now()
    for number in range(12):
        shift = DutyShift.objects.create(clinician=person(f"Number {number}", Role.CLINICIAN), starts_at=now,
                                         ends_at=now + timedelta(hours=9))
        DutyChange.objects.create(shift=shift, starts_at=now, ends_at=now + timedelta(hours=1),
                                  covered_by=shift.clinician)
        CoverHours.objects.create(weekday=number % 7, opens=time(number), closes=time(number + 1))
        CoverDay.objects.create(day=date(2026, 1, 1 + number))
    with django_assert_max_num_queries(20):
        assert office.get(address(model, "changelist")).status_code == 200


@pytest.mark.parametrize("model", PAGES)
@pytest.mark.parametrize("who", ["patient", "clinician"])
def test_nobody_else_comes_to_these_pages(signed_in, request, model, who):
    for page in ("changelist", "add"):
        assert signed_in(request.getfixturevalue(who)).get(address(model, page)).status_code in (302, 404)
