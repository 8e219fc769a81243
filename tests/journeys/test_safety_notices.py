"""A clinician sets up a phone, tries it, and hears a tone for a new alert; with script and without."""

import re

import pytest

from healing_space.local.processes import wait_until

pytestmark = pytest.mark.browser

DUTY = "duty@example.org"
LOOKS = {
    "phone": {"width": 320}, "tablet, dark": {"width": 768, "dark": True}, "desk": {"width": 1280},
    "desk, dark": {"width": 1280, "dark": True},
}
FRESH = """
from healing_space.notices.models import Reach, Delivery
from healing_space.outbox.models import Effect
Reach.objects.all().delete()
Effect.objects.filter(key__startswith="test:").delete()
Delivery.objects.filter(kind="notices.test").delete()
"""
ALERT = """
from django.contrib.auth import get_user_model
from django.utils import timezone
from patients.safety import actions
from patients.safety.models import Incident
person = get_user_model().objects.get
clinician = person(email="clinician@example.org")
for incident in Incident.objects.filter(resolved_at=None, subject__email="patient@example.org"):
    by = incident.acknowledged_by or clinician  # another journey may have left it in somebody's hands
    actions.resolve(incident_id=incident.pk, by=by, contact="spoke", note="Closed.", at=timezone.now())
"""
ANOTHER = """
actions.ask_for_a_person(subject=person(email="patient@example.org"), at=timezone.now())
"""


@pytest.fixture
def fresh(product):
    """Nobody has set up anything, and no test page was sent."""
    product.manage("shell", "-c", FRESH)
    product.texts.messages.clear()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_a_phone_is_set_up_and_tried(reader, product, fresh, script):
    duty = reader(who=DUTY, script=script)
    duty.goes("/settings/")
    duty.follows("How safety notices reach you, and a test page")
    duty.page.get_by_label("Mobile number").fill("07700 900123")
    duty.presses("Save and send a code")
    duty.sees("A new phone is sent a code")
    assert wait_until(lambda: product.texts.texts(), seconds=20)
    code = re.search(r"Your code: (\d{6})", product.texts.texts()[-1][1])[1]

    duty.page.get_by_label("Code from the text message").fill("12")
    duty.presses("Enter the code")
    duty.sees("There is a problem")
    duty.page.get_by_label("Code from the text message").fill(code)
    duty.presses("Enter the code")
    duty.sees("Your phone is set up")
    assert duty.page.get_by_label("By text message").is_checked()
    if script:  # the open page finds out by itself
        duty.page.wait_for_function("""[...document.querySelectorAll("#receipts .hs-row__side")].length === 2
            && [...document.querySelectorAll("#receipts .hs-row__side")].every(each => each.innerText === "Sent")""")
    assert wait_until(lambda: _said(duty) == ["Sent", "Sent"], seconds=20), _said(duty)


def _said(person) -> list[str]:
    person.goes("/notices/")
    return person.page.locator("#receipts .hs-row__side").all_inner_texts()


@pytest.mark.parametrize("look", LOOKS)
def test_the_page_stands_in_nobodys_way(reader, product, fresh, look):
    duty = reader(**LOOKS[look], who=DUTY)
    duty.goes("/notices/")
    duty.is_fine_with_this_page()
    duty.picture(f"notices {look}, new")
    duty.page.get_by_label("Mobile number").fill("no number")
    duty.presses("Save and send a code")
    duty.sees("There is a problem")
    duty.is_fine_with_this_page()
    duty.picture(f"notices {look}, refused")
    duty.page.get_by_label("Mobile number").fill("07700 900123")
    duty.presses("Save and send a code")
    duty.sees("Your last test pages")
    duty.is_fine_with_this_page()
    duty.picture(f"notices {look}, code sent")


def test_a_tone_for_a_new_alert_once_it_is_switched_on(reader, product):
    product.manage("shell", "-c", ALERT)
    clinician = reader(who="clinician@example.org")
    clinician.goes("/office/alerts/")
    button = clinician.page.get_by_role("button", name="Play a sound for a new alert")
    clinician.sees("The sound is off.")
    assert button.get_attribute("aria-pressed") == "false"
    clinician.page.evaluate("""
        window.rang = 0;
        document.querySelector("[data-hs-sound]").addEventListener("hs:rang", () => { window.rang += 1; });
    """)
    button.click()
    clinician.sees("The sound is on, on this device")
    assert clinician.page.evaluate("window.rang") == 1  # so that one knows how it sounds

    product.manage("shell", "-c", ALERT + ANOTHER)
    clinician.page.wait_for_function("window.rang === 2", timeout=20_000)
    clinician.is_fine_with_this_page()
    clinician.picture("inbox with sound")

    clinician.goes("/office/alerts/")
    assert button.get_attribute("aria-pressed") == "true"
    button.click()
    clinician.sees("The sound is off.")
    clinician.goes("/office/alerts/")
    clinician.sees("The sound is off.")


def test_without_script_there_is_no_button_that_does_nothing(reader):
    clinician = reader(who="clinician@example.org", script=False)
    clinician.goes("/office/alerts/")
    assert not clinician.page.get_by_role("button", name="Play a sound for a new alert").is_visible()
