"""Hazards of noticing: what the screen hears, mishears and makes of it."""

from django.utils.translation import gettext_noop as _

from patients.safety.hazards.form import Control, Hazard, Likelihood, Severity

R = "tests/patients/safety/rules"
S = "tests/patients/safety"
F = "tests/safety/test_floors.py"
Q = "tests/patients/assessments"

HAZARDS = (
    Hazard(
        id="H01", title=_("Words of danger are not noticed"),
        causes=(_("Oblique, masked or regional talk that no rule knows."), _("Misspelling, text-speak, look-alike letters."), _("A denial or an everyday sentence beside it hides it.")),
        harm=_("Somebody who said that they want to die is answered as if they had not, and nobody is told. They may die."),
        controls=(
            Control(_("Every rule fires on its own examples, in many written forms."), (f"{R}/test_rows.py::test_a_rule_fires_on_its_examples", f"{R}/test_normalise.py::test_written_forms_come_to_plain_words", f"{R}/test_properties.py::test_lookalike_letters_change_nothing")),
            Control(_("A denial or another sentence takes nothing away from what was disclosed."), (f"{R}/test_context.py::test_a_denial_in_one_sentence_cancels_nothing_in_another", f"{R}/test_properties.py::test_a_sentence_that_follows_takes_no_urgent_finding_away", f"{R}/test_context.py::test_nothing_that_stands_around_hides_a_disclosure")),
            Control(_("Oblique and masked talk is asked about, and no answer is taken as a worry."), (f"{R}/test_context.py::test_oblique_and_masked_talk_is_asked_about_and_pages_nobody", f"{S}/test_raising.py::test_no_answer_in_a_quarter_of_an_hour_is_looked_at_today")),
            Control(_("A second stage listens for what no rule holds; it may add and never takes away."), ("tests/safety/test_second_stage.py::test_it_takes_nothing_away_from_what_the_rules_found", "tests/safety/test_second_stage.py::test_it_hears_what_no_rule_holds")),
            Control(_("What is measured is measured also on lines by people who had not read the rules, locked, and like none of the others."), ("tests/safety/test_corpus.py::test_the_blind_lines_are_as_they_were_written", "tests/safety/test_corpus.py::test_no_blind_line_is_a_near_copy_of_an_open_one")),
            Control(_("Of those lines so much is noticed at least, group by group and of all: what was reached, beside what is aimed at. It is raised and never lowered."), (f"{F}::test_of_what_is_due_so_much_is_noticed", f"{F}::test_of_everything_that_is_due_so_much_is_noticed")),
            Control(_("“I need a person now” works whatever the screen thinks, and every page of a patient leads to it."), (f"{S}/test_raising.py::test_the_button_is_always_passed_on", f"{S}/test_cover_told.py::test_every_page_of_a_patient_leads_to_the_button_without_script")),
        ),
        residual=_("No screen of words finds all of them. What is not written is not found. Pages say so in plain words."),
        severity=Severity.CATASTROPHIC, before=Likelihood.VERY_HIGH, after=Likelihood.MEDIUM,
        open=(_("Recall on words that nobody tuned to is to be judged acceptable, or not, by a clinical safety officer before use."), _("Words of real patients, with their consent, have never been tried."),),
    ),
    Hazard(
        id="H02", title=_("False alarms wear clinicians out"),
        causes=(_("Figures of speech, quotations, talk of the past or of others taken for danger."), _("Many alerts about the same words.")),
        harm=_("Clinicians stop reading alerts with care, and a true one is passed over. Patients stop writing openly."),
        controls=(
            Control(_("Every rule spares its near misses, and words that are not meant raise nothing."), (f"{R}/test_rows.py::test_a_rule_spares_its_near_misses", f"{R}/test_context.py::test_words_that_are_not_meant_raise_nothing")),
            Control(_("Of calm lines by people who had not read the rules, no more than so many raise an alarm or a question."), (f"{F}::test_of_calm_lines_no_more_raise_an_alarm", f"{F}::test_of_calm_lines_no_more_are_asked_about")),
            Control(_("A repeat joins the open alert and pages nobody again."), (f"{S}/test_raising.py::test_a_repeat_joins_the_open_incident_and_pages_nobody_again", "tests/security/test_floods.py::test_a_thousand_calls_page_once")),
            Control(_("A false alarm keeps the words and counts against its rule."), (f"{S}/test_holding.py::test_a_false_alarm_keeps_the_words", "tests/clinicians/test_figures.py::test_false_alarms_are_counted_against_their_rules")),
        ),
        residual=_("Some alarms will be false. How many is acceptable depends on how many people a clinician looks after."),
        severity=Severity.CONSIDERABLE, before=Likelihood.VERY_HIGH, after=Likelihood.MEDIUM,
        open=(_("Nobody has yet agreed how many false alarms a clinician can bear in a week."),),
    ),
    Hazard(
        id="H03", title=_("The screen itself breaks or hangs"),
        causes=(_("An error in a rule."), _("A text made to take very long."), _("Odd characters.")),
        harm=_("Words of danger are kept and nobody looks at them, or the page never answers."),
        controls=(
            Control(_("If screening fails, help is shown and somebody looks today."), (f"{S}/test_raising.py::test_when_screening_breaks_somebody_looks_today_and_the_log_says_so", f"{S}/test_refused.py::test_a_screen_that_breaks_is_answered_with_help")),
            Control(_("Time grows with the length of the text and no faster; odd texts are read."), (f"{R}/test_time.py::test_time_grows_with_length_and_no_faster", f"{R}/test_normalise.py::test_odd_texts_are_read_without_complaint", f"{R}/test_properties.py::test_it_never_fails_and_its_evidence_is_what_was_written")),
        ),
        residual=_("A whole web server that hangs answers nobody; the help page may then be out of reach too."),
        severity=Severity.MAJOR, before=Likelihood.LOW, after=Likelihood.VERY_LOW,
    ),
    Hazard(
        id="H04", title=_("Words are refused, too long or lost before they are screened"),
        causes=(_("A form with a mistake in it."), _("A text longer than can be kept."), _("A key that was used before."), _("The session ended.")),
        harm=_("A cry for help meets an error message, and nobody hears it."),
        controls=(
            Control(_("What cannot be kept is screened all the same and answered with help."), ("tests/patients/diary/test_worries.py::test_words_that_cannot_be_kept_are_answered_with_help_all_the_same", f"{S}/test_refused.py::test_words_refused_for_their_key_are_screened_and_told", f"{S}/plan/test_worries.py::test_words_too_long_to_be_kept_are_answered_with_help")),
            Control(_("A call for help goes out whatever is wrong with the request."), ("tests/security/test_calling_for_help.py::test_whatever_a_program_sends_the_call_goes_out", "tests/security/test_calling_for_help.py::test_of_long_words_the_beginning_is_kept")),
            Control(_("Who was signed out is told that nobody was told."), (f"{S}/test_doors.py::test_signed_out_the_button_shows_help_and_says_that_nobody_was_told", f"{S}/test_doors.py::test_with_a_page_that_was_too_old_the_button_shows_help_and_says_that_nobody_was_told")),
        ),
        residual=_("Words that never reach us, because the network failed, are heard by nobody. The page says so when it can."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.LOW,
    ),
    Hazard(
        id="H05", title=_("A reassuring answer is taken as safety"),
        causes=(_("People who are in danger often say that they are not."), _("A no to our question closes the matter.")),
        harm=_("Earlier words are forgotten because of one tap, and somebody in danger is left alone."),
        controls=(
            Control(_("A no is kept beside the words and erases nothing; further hints reach a person."), (f"{S}/test_raising.py::test_a_reassuring_answer_is_kept_and_erases_nothing", f"{S}/test_asking.py::test_a_hint_of_another_kind_after_a_no_reaches_a_person", f"{S}/test_asking.py::test_words_of_danger_after_a_no_are_told_as_ever")),
            Control(_("A no at the questionnaire’s follow-up changes nothing about who is told."), (f"{S}/test_asking.py::test_the_follow_up_of_item_nine_makes_it_more_urgent_and_a_no_erases_nothing",)),
        ),
        residual=_("A single hint, denied and never repeated, is read by the care team only when they open the record."),
        severity=Severity.CATASTROPHIC, before=Likelihood.MEDIUM, after=Likelihood.LOW,
        open=(_("Whether a single denied hint may wait until somebody opens the record is for a clinical safety officer to decide."),),
    ),
    Hazard(
        id="H06", title=_("Thoughts of death marked in a questionnaire are overlooked"),
        causes=(_("The total looks low."), _("The questionnaire is left half done.")),
        harm=_("Somebody marks that they think of being dead, and it counts as one point among many."),
        controls=(
            Control(_("Any mark at that question is for a person today, whatever the total and whatever was agreed to."), (f"{S}/test_asking.py::test_any_mark_at_item_nine_is_for_a_person_today_whatever_was_agreed_to",)),
            Control(_("It is raised, and answered with help and our question, when the mark is made: also when the form is left, sent too late or holds a mistake."), (f"{Q}/test_item_nine.py::test_any_mark_is_answered_with_help_and_our_question_at_once", f"{Q}/test_item_nine.py::test_it_is_raised_though_nothing_else_is_ever_answered", f"{Q}/test_item_nine.py::test_a_mark_that_came_too_late_to_be_kept_is_heard_all_the_same", f"{Q}/test_item_nine.py::test_beside_a_wrong_answer_it_is_raised_too")),
            Control(_("The mark and what it raises are kept together or not at all, and a mark that is taken back stays on record."), (f"{Q}/test_item_nine.py::test_kept_together_or_not_at_all", f"{Q}/test_item_nine.py::test_a_mark_taken_back_to_not_at_all_stays_raised")),
            Control(_("Questions of licensed questionnaires about dying are treated alike."), (f"{Q}/test_licences.py::test_their_questions_about_suicide_go_to_a_person_too",)),
            Control(_("Left without an answer the follow-up pages nobody twice, and what was raised stays."), (f"{S}/test_asking.py::test_left_without_an_answer_the_follow_up_of_item_nine_pages_nobody_twice",)),
        ),
        residual=_("Not at all at that question is no reassurance, and people may read it as one."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.LOW,
        open=(_("Whether old answers on paper, entered late, should call somebody at once is for a clinical safety officer to decide; now they do."),),
    ),
    Hazard(
        id="H07", title=_("People who do not write English are not understood"),
        causes=(_("The rules know English only."), _("Welsh or another first language under strain.")),
        harm=_("Words of danger in another language raise nothing."),
        controls=(
            Control(_("The button and the help page need no words at all."), (f"{S}/test_doors.py::test_whatever_is_written_with_it_the_button_works", f"{S}/test_doors.py::test_help_now_needs_no_sign_in_no_cookie_and_no_script")),
        ),
        residual=_("Whoever writes in another language is not noticed by their words."),
        severity=Severity.CATASTROPHIC, before=Likelihood.MEDIUM, after=Likelihood.MEDIUM,
        open=(_("No rule reads Welsh or any language but English, and no page says so before typing."), _("The product is not translated.")),
    ),
    Hazard(
        id="H08", title=_("Danger to or from somebody else is missed or pinned on the wrong person"),
        causes=(_("A child or partner in danger is talked of."), _("Worry about a friend is read as being about the writer.")),
        harm=_("A child or another person is not protected, or the patient is treated as if they had spoken of themselves."),
        controls=(
            Control(_("Another person in danger now is raised as about another."), (f"{R}/test_context.py::test_another_in_danger_now_is_about_the_other", f"{R}/test_context.py::test_worry_about_another_is_for_the_same_day")),
            Control(_("The alert shows the words in their place and why they were noticed."), ("tests/clinicians/test_alerts.py::test_an_alert_shows_the_words_in_their_place", "tests/clinicians/test_alerts.py::test_the_inbox_says_who_since_when_how_soon_and_why")),
        ),
        residual=_("Who is meant is a guess by rules; the clinician reads the words."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.MEDIUM,
        open=(_("There is no path in the product to a safeguarding team; services must use their own."),),
    ),
    Hazard(
        id="H09", title=_("Staff trust the screen too much"),
        causes=(_("No alert is read as all is well."), _("The given reason is believed instead of the words.")),
        harm=_("A clinician looks less closely than without the product, and misses what they would have seen."),
        controls=(
            Control(_("What is missing is shown as missing and what failed as failed, never as fine."), ("tests/clinicians/test_reviews.py::test_what_is_missing_is_shown_as_missing_and_what_failed_as_failed", f"{S}/plan/test_beside.py::test_what_is_missing_is_said_to_be_missing")),
            Control(_("Nobody has a level or a score anywhere; formulation is in words."), (f"{S}/plan/test_office.py::test_no_column_is_a_level_of_a_person",)),
            Control(_("What the product is not is said to everybody on its own pages."), ("tests/patients/home/test_home.py::test_about_is_honest",)),
        ),
        residual=_("Trust grows with use. Training and review by leads must keep it in bounds."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.MEDIUM,
        open=(_("There is no training for staff on what the screen misses, with its measured figures."),),
    ),
)
