"""A safety plan from the first step to the paper, with the network cut, on a phone; and what a device keeps."""

import pytest
from playwright.sync_api import expect

from healing_space.local.processes import wait_until

pytestmark = pytest.mark.browser

PASSPHRASE = "quiet kettle garden"
TAM = "patient.tam@example.org"
LINE = "Tam counts the boats on the canal"


def keeps_plan(person, passphrase: str) -> None:
    person.goes("/safety-plan/keep/")
    person.writes("A passphrase", passphrase)
    person.writes("The same again", passphrase)
    person.presses("Keep it on this device")
    person.sees("Your plan is kept on this device.")


def opens(person, passphrase: str) -> None:
    person.writes("Your passphrase", passphrase)
    person.presses("Open my plan")


def has_a_plan(person, line: str) -> None:
    """Write a plan of one line, or a further version of the one that is there."""
    person.goes("/safety-plan/edit/all/")
    person.page.locator("textarea").first.fill(line)
    person.presses("Save and go on")
    person.page.wait_for_url("**/finish/")
    if person.page.get_by_label("Why are you changing it?").count():
        person.writes("Why are you changing it?", "Again")
    person.submits()
    person.sees(line)
    is_ready(person)


def opens_the_record(clinician, part: str, address: str) -> None:
    """Open one part of Robin's record."""
    clinician.goes("/office/")
    clinician.page.locator("main").get_by_role("link", name="Robin").first.click()
    clinician.page.wait_for_url("**/office/patients/**")
    clinician.follows(part)
    clinician.page.wait_for_url(address)


def sealed(person) -> str:
    return person.page.evaluate("caches.match('/safety-plan/on-this-device/sealed').then((kept) => kept.text())")


def is_ready(person) -> None:
    """The service worker has the page in its hands. One that was on its way before the worker was there stays without
    it until it is opened again."""
    person.page.evaluate("navigator.serviceWorker.ready.then(() => undefined)")
    if not _is_held(person):
        person.page.reload()
        assert _is_held(person)


def _is_held(person) -> bool:
    # Asked from outside: what the page itself would have to evaluate, its content policy forbids.
    return wait_until(lambda: person.page.evaluate("navigator.serviceWorker.controller !== null"), seconds=10)


def kept_by_the_browser(person) -> dict[str, list[str]]:
    return person.page.evaluate("""async () => Object.fromEntries(await Promise.all((await caches.keys()).map(
        async (name) => [name, (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)])))""")


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_a_plan_is_written_step_by_step_on_a_phone(script, reader, people):
    person = reader(width=320, script=script, who="patient.ash@example.org")
    person.goes("/safety-plan/edit/")
    person.follows("How I notice that it is getting worse")
    written = (f"I lie awake until it gets light ({script})", "A walk", "The library", "Jo, 07700 900123")
    for place, words in enumerate(written, 1):
        person.sees(f"Step {place} of 7")
        person.page.locator("textarea").fill(words)
        person.presses("Save and go on")
    person.sees("Step 5 of 7")
    person.presses("Save and stop here")
    person.sees("Last kept")

    # Another day: everything is still there.
    person.goes("/")
    person.sees("begun to write")
    person.goes("/safety-plan/edit/finish/")
    if person.page.get_by_label("Why are you changing it?").count():
        person.writes("Why are you changing it?", "It fits better")
    person.submits()
    person.page.wait_for_url("**/safety-plan/")
    person.sees(f"I lie awake until it gets light ({script})")
    assert person.page.locator("a[href='tel:07700900123']").is_visible()
    if script:
        person.is_fine_with_this_page()
    person.picture(f"plan-mine-phone-{script}")


def test_the_plan_is_one_tap_away_and_printed(reader):
    person = reader(width=320, who="patient@example.org")
    for path in ("/", "/moods/", "/settings/"):
        person.goes(path)
        person.follows("My safety plan")
        person.page.wait_for_url("**/safety-plan/")
        person.sees("I stop answering messages")
    for path in ("print/", "card/"):
        answer = person.context.request.get(f"{person.product.url}/safety-plan/{path}")
        assert answer.headers["content-type"] == "application/pdf"


def test_help_is_there_when_the_network_is_cut_and_nothing_else_is_kept(reader, people):
    visitor = reader(width=320)
    visitor.goes("/")
    is_ready(visitor)
    for path in ("/about/", "/accounts/login/"):
        visitor.goes(path)

    visitor.context.set_offline(True)
    visitor.goes("/help-now/")

    assert visitor.page.locator("a[href='tel:116123']").is_visible()
    assert visitor.page.evaluate("getComputedStyle(document.querySelector('.hs-help-now')).borderRadius") != "0px"
    visitor.goes("/about/")
    assert visitor.page.url.endswith("/help-now/")
    kept = kept_by_the_browser(visitor)
    assert len(kept) == 1
    [paths] = kept.values()
    assert [path for path in paths if not path.startswith("/static/")] == ["/help-now/"]


def test_the_plan_is_kept_only_when_asked_for_and_opens_only_with_its_passphrase(reader, people):
    person = reader(width=320, who=TAM)
    has_a_plan(person, LINE)
    assert [name for name in kept_by_the_browser(person) if "plan" in name] == []

    sent = []
    person.page.on("request", lambda request: sent.append((request.url, request.post_data or "")))
    keeps_plan(person, PASSPHRASE)
    person.is_fine_with_this_page()
    assert not [each for each in sent if "kettle" in "".join(each)]
    assert "canal" not in sealed(person) and '"rounds":600000' in sealed(person)

    person.context.set_offline(True)
    person.goes("/safety-plan/")
    assert person.page.url.endswith("/safety-plan/on-this-device/")
    opens(person, "quiet kettle gardens")
    person.sees("That is not the passphrase.")
    opens(person, PASSPHRASE)
    person.sees(LINE)
    person.picture("plan-on-this-device")
    person.complaints.clear()  # the browser remarks on the cut network
    person.is_fine_with_this_page()
    person.goes("/help-now/")
    assert person.page.locator("a[href='tel:116123']").is_visible()

    # Locked again by leaving, and gone when it is removed.
    person.goes("/safety-plan/on-this-device/")
    assert not person.page.get_by_text(LINE).is_visible()
    person.presses("Remove it from this device")
    person.sees("Nothing of your plan is on this device any more.")
    person.goes("/safety-plan/")
    assert person.page.url.endswith("/help-now/")


@pytest.mark.parametrize("status", [500, 503])
def test_an_answer_of_a_broken_server_never_takes_the_place_of_the_kept_plan(reader, people, status):
    person = reader(width=320, who=TAM)
    line = f"{LINE}, {status}"
    has_a_plan(person, line)
    keeps_plan(person, PASSPHRASE)
    before = sealed(person)

    def breaks(route) -> None:
        route.fulfill(status=status, content_type="text/html", body="<h1>Broken</h1>")

    # Keeping it anew, while one of the things that it takes cannot be had.
    for broken in ("**/api/v1/safety-plan/", "**/safety-plan/on-this-device/"):
        person.goes("/safety-plan/keep/")
        person.writes("A passphrase", PASSPHRASE)
        person.writes("The same again", PASSPHRASE)
        person.context.route(broken, breaks)
        person.presses("Keep it on this device")
        person.sees("It could not be kept")
        person.context.unroute(broken)
        assert sealed(person) == before

    # Asked for while everything is broken.
    person.context.route("**/*", breaks)
    person.goes("/safety-plan/")
    assert person.page.url.endswith("/safety-plan/on-this-device/")
    opens(person, PASSPHRASE)
    person.sees(line)
    assert sealed(person) == before
    person.goes("/help-now/")
    assert person.page.locator("a[href='tel:116123']").is_visible()
    person.goes("/settings/")
    person.sees("Broken")
    person.complaints.clear()  # the browser remarks on what broke


def test_signing_out_keeps_it_and_says_so(reader, people):
    person = reader()
    person.signs_in(TAM)  # a session of its own, for others go on with the one that is kept
    person.goes("/safety-plan/edit/all/")
    person.page.locator("textarea").nth(1).fill("Tea")
    person.presses("Save and go on")
    person.page.wait_for_url("**/finish/")
    if person.page.get_by_label("Why are you changing it?").count():
        person.writes("Why are you changing it?", "Tea helps")
    person.submits()
    is_ready(person)
    keeps_plan(person, PASSPHRASE)
    person.goes("/accounts/logout/")
    person.sees("A safety plan is kept on this device")
    person.page.locator("main").get_by_role("button", name="Sign out").click()
    person.page.wait_for_url(person.product.url + "/")

    notice = person.page.locator("[data-hs-kept-here]")
    expect(notice).to_be_visible()
    person.is_fine_with_this_page()
    notice.get_by_role("button", name="Remove it from this device").click()
    person.sees("Nothing of a plan is on this device any more.")
    assert [name for name in kept_by_the_browser(person) if "plan" in name] == []


def test_a_clinician_writes_a_plan_with_the_patient_who_agrees(reader):
    clinician, patient = reader(who="clinician@example.org"), reader(width=320, who="patient@example.org")
    opens_the_record(clinician, "Safety plan", "**/plan/")
    clinician.follows("Write it with the patient")
    clinician.writes("How I make things safer around me", "Ash keeps the spare tablets and the car key")
    clinician.presses("Make this the new version")
    clinician.sees("There is a problem")
    clinician.is_fine_with_this_page()
    clinician.writes("Why are you changing it?", "The car key, too")
    clinician.presses("Make this the new version")
    clinician.sees("The new version stands.")
    clinician.sees("The patient has not yet said that they agree with it.")
    clinician.is_fine_with_this_page()

    patient.goes("/")
    patient.sees("Your clinician wrote a new version.")
    patient.follows("Read the new version")
    patient.sees("Ash keeps the spare tablets and the car key")
    patient.presses("I agree with this plan")
    patient.sees("You agreed with your plan.")
    patient.goes("/safety-plan/versions/1/")
    patient.sees("What is different in version")
    patient.is_fine_with_this_page()


def test_a_clinician_writes_a_formulation_which_the_patient_reads_and_agrees_with(reader):
    clinician, patient = reader(who="clinician@example.org"), reader(width=320, who="patient@example.org")
    opens_the_record(clinician, "Formulation", "**/formulation/")
    clinician.page.locator("main a.nhsuk-button").click()
    clinician.writes("What has changed lately", "A quieter shift at work")
    clinician.presses("Make this the new version")
    clinician.sees("There is a problem")
    clinician.is_fine_with_this_page()
    clinician.writes("Why are you changing it?", "A new shift")
    clinician.presses("Make this the new version")
    clinician.sees("The patient is asked to read it.")

    patient.goes("/")
    patient.follows("Read it")
    patient.sees("A quieter shift at work")
    patient.presses("I have read this")
    patient.sees("Your clinician can see that you have read it.")
    patient.presses("I agree with this")
    patient.sees("Your clinician can see that.")
    patient.is_fine_with_this_page()
    clinician.page.reload()
    clinician.sees("The patient agreed with it on")


def test_mistakes_are_told_on_the_patients_pages_too(reader, people):
    person = reader(width=320, who=TAM)
    person.goes("/safety-plan/edit/living/")
    person.page.locator("textarea").fill("x" * 4100)
    person.presses("Save and go on")
    person.sees("There is a problem")
    assert len(person.page.locator("textarea").input_value()) == 4100
    person.is_fine_with_this_page()
    person.page.locator("textarea").fill("The boats")
    person.presses("Save and go on")
    person.page.wait_for_url("**/finish/")
    person.page.get_by_label("When will you look at it again?").fill("2020-01-01")
    person.presses("Save my plan")
    person.sees("There is a problem")
    person.is_fine_with_this_page()
    person.goes("/safety-plan/edit/drop/")
    person.presses("Throw it away")
    person.page.wait_for_url("**/safety-plan/")
