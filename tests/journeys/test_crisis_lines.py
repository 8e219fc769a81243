"""Somebody looks for help with nothing but the page; an administrator keeps its lines; staff read the hazard log."""

import pytest

from tests.journeys.test_every_page import LIBRARY

pytestmark = pytest.mark.browser

LOOKS = {
    "phone": {"width": 320}, "tablet, dark": {"width": 768, "dark": True}, "desk": {"width": 1280},
    "desk, high contrast": {"width": 1280, "contrast": True},
}
TRIAL, CLINICIAN = "trial@example.org", "clinician@example.org"


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
def test_help_for_where_one_lives_and_how_old_one_is(reader, look, script):
    visitor = reader(**LOOKS[look], script=script)
    visitor.goes("/help-now/")
    visitor.page.get_by_text("Lines for where you live and how old you are").click()
    visitor.follows("Northern Ireland")
    visitor.page.wait_for_url("**nation=northern_ireland**")
    visitor.follows("Under 19")
    visitor.page.wait_for_url("**age=18**")
    lines = visitor.page.locator(".hs-line__name").all_inner_texts()

    assert lines[:3] == ["Emergency services", "Lifeline", "Samaritans"]
    assert "Childline" in lines
    assert visitor.page.locator(".hs-chip[aria-current]").all_inner_texts() == ["Northern Ireland", "Under 19"]
    if script:
        visitor.is_fine_with_this_page()
    visitor.picture(f"help-now-chosen-{look.replace(', ', '-').replace(' ', '-')}")


@pytest.mark.parametrize("look", LOOKS)
def test_the_hazard_log_stands_in_nobodys_way(reader, look):
    clinician = reader(**LOOKS[look], who=CLINICIAN)
    clinician.goes("/office/alerts/")
    clinician.follows("Hazard log")
    clinician.page.wait_for_url("**/office/hazards/")
    clinician.page.locator("#H07 summary").click()
    clinician.is_fine_with_this_page()
    clinician.picture(f"hazards-{look.replace(', ', '-').replace(' ', '-')}")


@pytest.mark.parametrize("look", ["phone", "desk"])
def test_a_line_is_looked_at_changed_checked_and_put_back(reader, product, look):
    admin = reader(**LOOKS[look], who=TRIAL)
    admin.goes("/admin/directory/line/?q=CALM")
    admin.page.locator("#result_list").get_by_role("link", name="CALM").first.click()
    admin.page.wait_for_url("**/change/**")
    admin.picture(f"admin-line-{look}")
    admin.page.locator("#id_how").fill(f"Call in the evening ({look}).")
    with admin.page.context.expect_page() as opened:
        admin.presses("Look at it first")
    opened.value.get_by_text(f"Call in the evening ({look}).").wait_for()
    opened.value.close()
    admin.page.locator("#id_number").fill("988")
    admin.page.locator("button[name=_save]").click()
    admin.sees("American numbers")
    assert admin.page.locator("#id_how").input_value() == f"Call in the evening ({look})."
    admin.picture(f"admin-line-wrong-{look}")
    admin.page.locator("#id_number").fill("0800 58 58 58")
    admin.page.locator("button[name=_save]").click()
    admin.sees("It is published")
    assert f"Call in the evening ({look})." in reader().goes("/help-now/").text()
    [(line,)] = product.ask("select id from directory_line where code = 'calm'")
    for page in ("checked-today", "history", "take-out"):
        admin.goes(f"/admin/directory/line/{line}/{page}/")
        assert admin.barriers(but_for=LIBRARY) == [], page
        admin.picture(f"admin-{page}-{look}")
    admin.goes("/admin/directory/line/to-check/")
    admin.picture(f"admin-to-check-{look}")
    assert admin.complaints == []
