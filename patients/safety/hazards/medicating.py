"""Hazards of a list of medicines that people keep themselves."""

from django.utils.translation import gettext_noop as _

from patients.safety.hazards.form import Control, Hazard, Likelihood, Severity

M = "tests/patients/diary/medicines"

HAZARDS = (
    Hazard(
        id="H40", title=_("Too much of a medicine was taken, and the page says nothing"),
        causes=(_("Somebody lost count, or marked a dose late that they had taken."), _("The label was copied wrongly, or not at all."), _("They are ashamed to say so.")),
        harm=_("Poisoning is treated too late."),
        controls=(
            Control(_("One button leads to help in that very answer, and a person is told if that was agreed to; without that the page says that nobody was told."), (f"{M}/test_marking.py::test_whoever_took_more_than_they_meant_gets_help_at_once_and_a_person_is_told", f"{M}/test_marking.py::test_who_has_not_agreed_gets_the_same_help_and_nobody_is_told", f"{M}/test_marking.py::test_an_old_page_sent_again_after_the_alert_was_closed_raises_anew")),
            Control(_("More doses in any 24 hours than the person copied from the label are answered with a pharmacist, 111 and 999, whether the clocks change or a dose is written down later."), (f"{M}/test_marking.py::test_beyond_the_most_in_a_day_there_are_calm_words_and_nobody_is_paged", f"{M}/test_rules.py::test_the_most_within_24_hours", f"{M}/test_rules.py::test_24_hours_are_24_hours_when_the_clocks_change")),
            Control(_("A tap sent twice is one dose, and what is typed about a dose is looked through for words of danger."), (f"{M}/test_marking.py::test_one_taken_only_when_needed_counts_each_tap_once", f"{M}/test_marking.py::test_a_note_is_screened_and_answered_with_help")),
        ),
        residual=_("The product does not know what is in a medicine, how much is too much, or what goes together. It sees only what is marked."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.LOW,
        open=(_("The words of the page after “I took more than I meant to” need the eye of a clinician or a poisons service before use."),),
    ),
    Hazard(
        id="H41", title=_("A list kept by the person is taken for a prescription, or a dose that was not marked for one not taken"),
        causes=(_("A clinician reads a list that is wrong or old."), _("Somebody takes their medicine and marks nothing."), _("A change of dose rewrites what was before.")),
        harm=_("A medicine is changed on a wrong belief, or somebody is blamed and stops writing."),
        controls=(
            Control(_("The list says whose it is and that nothing in it was checked, and every page sends questions to a pharmacist or 111."), (f"{M}/test_marking.py::test_every_page_says_whom_to_ask", f"{M}/test_by_staff.py::test_the_page_says_that_it_is_their_own_list_and_what_not_marked_means")),
            Control(_("What was not marked is counted by itself, never as skipped or missed, and no word blames."), (f"{M}/test_rules.py::test_what_is_not_marked_is_neither_taken_nor_skipped", f"{M}/test_weeks.py::test_each_week_says_what_was_planned_taken_skipped_and_not_marked", f"{M}/test_weeks.py::test_no_word_shames")),
            Control(_("A new dose begins on a day and leaves the days before it as they were."), (f"{M}/test_list.py::test_a_new_dose_from_a_day_on_keeps_what_was_before", f"{M}/test_rules.py::test_a_new_course_holds_from_its_day_on_and_leaves_the_days_before_alone")),
        ),
        residual=_("A list is as true as whoever writes it has time to keep it."),
        severity=Severity.CONSIDERABLE, before=Likelihood.MEDIUM, after=Likelihood.LOW,
    ),
)
