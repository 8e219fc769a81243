"""Somebody who works here arrives by invitation and leaves at once when their account is closed; second factors."""

import re

import pytest

from tests.journeys.reader import from_mail, one_time_code

pytestmark = pytest.mark.browser

LINK = r"(/accounts/invitation/\S+)"
TAM = "patient.tam@example.org"
PASSWORD = "seven slow geese crossing"  # noqa: S105  (a test's own)


def sets_up_an_app(person, *, password: str = "") -> tuple[str, list[str]]:
    """Read the secret from the page as an app would, give its code, and keep the recovery codes."""
    person.page.get_by_text("I cannot use the picture").click()
    secret = person.page.locator("details .hs-secret").inner_text()
    person.is_fine_with_this_page()
    person.page.locator("main input[name=code]").fill(one_time_code(secret))
    if password:
        person.page.locator("main input[name=password]").fill(password)
    person.presses("Confirm")
    person.sees("Keep your recovery codes")
    person.is_fine_with_this_page()
    return secret, person.page.locator(".hs-codes code").all_inner_texts()


def invites(administrator, email: str) -> None:
    administrator.goes("/admin/accounts/user/")
    administrator.follows("Invite somebody to work here")
    administrator.page.locator("input[name=email]").fill(email)
    administrator.page.locator("input[name=name]").fill("Ife Marlow")
    administrator.page.locator("select[name=role]").select_option(label="Clinician")
    administrator.page.locator("input[name=email]").press("Enter")
    administrator.page.wait_for_url("**/admin/accounts/invitation/**")
    administrator.sees(email)


def closes(administrator, email: str) -> None:
    administrator.goes(f"/admin/accounts/user/?q={email}")
    administrator.follows(email)
    administrator.page.wait_for_url("**/change/**")
    administrator.follows("Close the account")
    administrator.page.wait_for_url("**/disable**")
    administrator.page.locator("form[method=post]:has(input[name=csrfmiddlewaretoken])").last.locator(
        "button, input[type=submit]",
    ).last.click()
    administrator.sees("The account is closed.")


def test_invited_let_in_and_out_at_once(product, reader):
    administrator, newcomer = reader(who="trial@example.org"), reader()
    email = "ife.marlow@example.org"

    invites(administrator, email)
    newcomer.goes(from_mail(product, email, LINK))
    newcomer.is_fine_with_this_page()
    newcomer.page.locator("main input[type=password]").first.fill(PASSWORD)
    newcomer.submits()
    assert "/second-step/" in newcomer.page.url
    _, codes = sets_up_an_app(newcomer)
    assert len(codes) == 10
    newcomer.follows("I have kept them: continue")
    newcomer.page.wait_for_url("**/office/**")
    newcomer.is_fine_with_this_page()

    closes(administrator, email)
    newcomer.goes("/office/")
    assert "/accounts/login/" in newcomer.page.url
    newcomer.gives(email, PASSWORD)
    newcomer.page.wait_for_load_state("load")
    newcomer.goes("/office/")
    assert "/accounts/login/" in newcomer.page.url


def test_a_patient_takes_a_second_step_and_comes_in_by_a_recovery_code(product, reader, people):
    person, later = reader(width=320), reader(width=320)

    person.signs_in(TAM)
    person.goes("/settings/")
    person.page.get_by_role("link", name=re.compile("second step", re.IGNORECASE)).first.click()
    person.page.wait_for_url("**/second-step/**")
    _, codes = sets_up_an_app(person, password=product.password)

    later.goes("/accounts/login/")
    later.gives(TAM, product.password)
    later.page.wait_for_url("**/accounts/code/**")
    later.goes("/moods/")
    assert "/accounts/code/" in later.page.url, "half signed in opens nothing"
    later.follows("I do not have my phone: use a recovery code")
    later.page.wait_for_url("**with=recovery**")
    later.page.locator("main input[name=code]").fill(codes[0])
    later.presses("Continue")
    later.sees("You used a recovery code")
    later.is_fine_with_this_page()
