"""Hazards of measuring: scores of questionnaires and what is made of them."""

from django.utils.translation import gettext_noop as _

from patients.safety.hazards.form import Control, Hazard, Likelihood, Severity

Q = "tests/patients/assessments"

HAZARDS = (
    Hazard(
        id="H38", title=_("A score is wrong"),
        causes=(_("An answer is missing and counts as nought."), _("A cut-off of another country, or a word of a question that was changed."), _("Two windows answer at once."), _("Answers of two different fortnights are added up.")),
        harm=_("Care is stepped up or ended on a number that is not so."),
        controls=(
            Control(_("While an answer is missing there is no total, and the database itself keeps none."), (f"{Q}/rules/test_scoring.py::test_one_missing_answer_is_no_total_at_all", f"{Q}/test_taking.py::test_while_answers_are_missing_there_is_no_total", f"{Q}/test_taking.py::test_the_database_itself_keeps_no_total_of_something_unfinished")),
            Control(_("What is no answer is refused in words, by every way in."), (f"{Q}/rules/test_scoring.py::test_what_is_no_answer_is_an_error", f"{Q}/test_taking.py::test_what_is_no_answer_is_refused_in_words_and_not_kept")),
            Control(_("Every published cut-off and band is tried on both of its sides, and the words of the questions are pinned."), (f"{Q}/rules/test_scoring.py::test_the_words_for_a_score_change_where_it_is_published", f"{Q}/rules/test_scoring.py::test_a_case_begins_at_the_cut_off_and_not_one_below", f"{Q}/rules/test_instruments.py::test_not_a_word_of_it_has_changed")),
            Control(_("Outcomes follow the published definitions, also where one score rises and the other falls."), (f"{Q}/rules/test_outcomes.py::test_reliable_change", f"{Q}/rules/test_outcomes.py::test_recovery", f"{Q}/rules/test_outcomes.py::test_reliable_recovery")),
            Control(_("A late answer never changes a finished score, and after three days one begins anew."), (f"{Q}/test_at_once.py::test_the_end_and_a_late_answer_never_change_a_finished_score", f"{Q}/test_taking.py::test_after_three_days_the_questions_would_be_about_another_time")),
        ),
        residual=_("People answer as they can that day; a true score is still a rough measure."),
        severity=Severity.CONSIDERABLE, before=Likelihood.MEDIUM, after=Likelihood.LOW,
        open=(_("Some figures are marked as not verified: a clinician should check them against their sources before use."),),
    ),
    Hazard(
        id="H39", title=_("A score is taken for a diagnosis, or for what a person is"),
        causes=(_("A word such as “severe” beside a name."), _("A small change taken for a real one.")),
        harm=_("Somebody loses hope, or feels safe, because of a number. Staff look at the number and not at the person."),
        controls=(
            Control(_("No result calls a person anything; a word for a score is said to be its authors’ word, and that it is no diagnosis is said every time."), (f"{Q}/test_results.py::test_no_result_calls_a_person_anything", f"{Q}/test_results.py::test_the_page_says_what_it_is_out_of_whose_word_it_is_and_that_it_is_no_diagnosis")),
            Control(_("A change smaller than the measurement error is said to be possibly chance, and none is claimed where nothing is published."), (f"{Q}/test_results.py::test_a_change_is_weighed_by_its_measurement_error", f"{Q}/test_results.py::test_without_a_published_reliable_change_none_is_claimed")),
            Control(_("Where thoughts of death were marked, the result leads to help whatever the score."), (f"{Q}/test_results.py::test_marked_item_nine_the_result_leads_to_help_whatever_the_score",)),
        ),
        residual=_("A number still looks more exact than it is."),
        severity=Severity.SIGNIFICANT, before=Likelihood.HIGH, after=Likelihood.MEDIUM,
    ),
)
