"""Hazards of privacy, of the companion that answers by machine, and of the machines underneath."""

from django.utils.translation import gettext_noop as _

from patients.safety.hazards.form import Control, Hazard, Likelihood, Severity

A = "tests/healing_space/accounts"
C = "tests/therapy/companion"
ST = "tests/therapy/companion/steering"
P = "tests/patients/safety/plan"

HAZARDS = (
    Hazard(
        id="H28", title=_("A stranger reads somebody’s diary, plan or alert"),
        causes=(_("A guessed address."), _("A clinician who has no business with the patient."), _("An administrator who is curious.")),
        harm=_("The most private words of a person are read. They stop writing, or are harmed by who read them."),
        controls=(
            Control(_("Every address is tried by everybody, reading and writing."), ("tests/architecture/test_urls.py::test_everybody_tries_it",)),
            Control(_("A row is seen by its subject and whoever was let in, and by nobody else."), ("tests/architecture/test_privacy.py::test_a_row_is_seen_by_its_subject_and_by_whoever_was_let_in_and_by_nobody_else",)),
            Control(_("Each look leaves a line that the patient reads, and that nobody can change."), ("tests/architecture/test_urls.py::test_every_read_by_somebody_else_leaves_a_line_that_the_patient_can_read", "tests/healing_space/audit/test_ledger.py::test_raw_sql_cannot_change_or_empty_a_ledger")),
        ),
        residual=_("Who may look can still look without need; the patient sees it afterwards."),
        severity=Severity.CONSIDERABLE, before=Likelihood.HIGH, after=Likelihood.LOW,
    ),
    Hazard(
        id="H29", title=_("The record of the wrong person"),
        causes=(_("A mix-up of two patients."), _("Rows of one shown with another."), _("The machine’s memory of another patient.")),
        harm=_("The wrong person is called in a crisis, or reads another’s words."),
        controls=(
            Control(_("What is under one patient’s address is found only there."), ("tests/clinicians/test_record.py::test_a_conversation_is_found_only_under_its_own_patient",)),
            Control(_("No conversation ever holds the words of another."), (f"{C}/test_model_replies.py::test_no_conversation_ever_holds_the_words_of_another",)),
            Control(_("Streams of one person are heard by nobody else."), ("tests/healing_space/live/test_streams.py::test_nobody_else_hears_it",)),
        ),
        residual=_("Two patients of the same name can be mixed up by people; the product shows no date of birth."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.LOW,
        open=(_("A clinician has nothing but name and record to tell two patients of one name apart."),),
    ),
    Hazard(
        id="H30", title=_("A device or an account that others use too"),
        causes=(_("A shared tablet."), _("A partner who knows the password."), _("A screen left open at work.")),
        harm=_("Somebody who controls or hurts the patient reads what they wrote, and punishes them for it."),
        controls=(
            Control(_("Staff are signed out when idle."), (f"{A}/test_idle.py::test_after_a_quarter_of_an_hour_staff_are_signed_out_and_come_back_to_the_same_page",)),
            Control(_("A new password ends every session."), (f"{A}/test_sign_in.py::test_a_new_password_by_letter_ends_every_session_and_asks_for_the_second_step_all_the_same",)),
            Control(_("The plan is on a device only by choice and under a passphrase that is never sent."), (f"{P}/test_device.py::test_a_passphrase_can_never_be_sent",)),
            Control(_("The help page keeps nothing and sets no cookie."), ("tests/patients/safety/test_doors.py::test_help_now_needs_no_sign_in_no_cookie_and_no_script",)),
        ),
        residual=_("The browser’s history still says which site was visited. Patients stay signed in for up to twelve hours."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.MEDIUM,
        open=(_("There is no quick way out of a page for somebody who is watched."), _("Patients are not signed out when idle.")),
    ),
    Hazard(
        id="H31", title=_("The companion’s model says something harmful"),
        causes=(_("A model agrees with despair, names methods, advises on medicines, promises secrecy."), _("Words that are meant to turn it.")),
        harm=_("Somebody in distress is made worse by a machine that sounds sure."),
        controls=(
            Control(_("Words of danger are answered by fixed words, and no model is asked."), (f"{C}/test_model_replies.py::test_words_of_danger_are_answered_by_fixed_words_and_no_model_is_asked",)),
            Control(_("A reply is looked through before it is shown, and one that may not be shown is replaced and recorded."), (f"{C}/test_reply_rules.py::test_what_a_model_may_not_say_is_found_and_named", f"{C}/test_reply_rules.py::test_a_stream_never_shows_any_part_of_what_is_forbidden", f"{C}/test_model_replies.py::test_a_reply_that_may_not_be_shown_is_replaced_and_recorded")),
            Control(_("Staff stop every model by one press, also for one provider or one patient, and in the middle of a reply."), (f"{ST}/test_in_force.py::test_switched_off_the_next_turn_is_the_coachs", f"{ST}/test_in_force.py::test_switched_off_in_the_middle_of_a_reply_it_stops_and_the_coach_takes_over", "tests/clinicians/test_companion_steering.py::test_one_press_switches_it_off_and_on_again")),
            Control(_("Whatever a patient writes, only our template speaks as the system."), (f"{C}/test_prompts.py::test_whatever_is_said_only_the_template_speaks_as_the_system",)),
        ),
        residual=_("Rules find kinds of harm, and not every unkind or wrong sentence."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.MEDIUM,
        open=(_("Replies of a real model have not been read by clinicians in number."),),
    ),
    Hazard(
        id="H32", title=_("The model is away, slow or cut off"),
        causes=(_("The provider fails or limits us."), _("The network drops in the middle.")),
        harm=_("Somebody opens up and is left with silence or half a sentence."),
        controls=(
            Control(_("Whatever goes wrong, the guided coach takes over and says so."), (f"{C}/test_model_replies.py::test_whatever_goes_wrong_the_coach_takes_over_and_says_so", f"{C}/test_providers.py::test_a_reply_that_stops_coming_is_given_up")),
            Control(_("The words are kept first, whatever becomes of the reply."), (f"{C}/test_model_replies.py::test_words_are_kept_first_and_the_model_is_asked_by_a_worker", f"{C}/test_model_replies.py::test_with_redis_away_the_reply_is_kept_all_the_same")),
        ),
        residual=_("The coach is simpler, and may feel like a step back."),
        severity=Severity.MINOR, before=Likelihood.VERY_HIGH, after=Likelihood.MEDIUM,
    ),
    Hazard(
        id="H33", title=_("The machine is taken for a person, or leaned on instead of people"),
        causes=(_("It sounds human."), _("It is there at night, and people are not.")),
        harm=_("Somebody believes that a human knows of their danger, or withdraws from people."),
        controls=(
            Control(_("It says honestly what it is, and a model that claims to be human is stopped."), (f"{C}/test_guided_coach_between.py::test_it_says_honestly_what_it_is", f"{C}/test_reply_rules.py::test_what_a_model_may_not_say_is_found_and_named")),
            Control(_("Who asks for a person is shown the ways to one."), (f"{C}/test_guided_coach_between.py::test_asking_for_a_person_is_answered_with_the_ways_to_one_and_the_place_is_kept",)),
        ),
        residual=_("People grow fond of what answers them."),
        severity=Severity.CONSIDERABLE, before=Likelihood.HIGH, after=Likelihood.MEDIUM,
        open=(_("There is no gentle word about a very long or nightly use yet."),),
    ),
    Hazard(
        id="H34", title=_("Words go to a provider abroad without agreement, or name somebody"),
        causes=(_("Consent is misunderstood, or taken back while words wait."), _("A name or number in the text.")),
        harm=_("Health words of a person are where they never wanted them, for good."),
        controls=(
            Control(_("Without consent nothing leaves, also when it is taken back in the meantime; each provider needs its own."), (f"{C}/test_model_replies.py::test_without_consent_nothing_leaves_and_the_coach_answers", f"{C}/test_model_replies.py::test_consent_taken_back_while_the_words_wait_is_in_force", f"{C}/test_model_replies.py::test_agreeing_to_one_provider_is_no_agreement_to_another")),
            Control(_("No provider is asked until its agreement, transfer assessment and retention are on record for its very address; ended, nothing leaves."), (f"{ST}/test_may_ask.py::test_without_an_agreement_nobody_is_asked", f"{ST}/test_may_ask.py::test_an_agreement_is_with_one_provider_at_one_address", f"{ST}/test_in_force.py::test_an_agreement_that_ends_is_in_force_while_words_wait")),
            Control(_("What identifies somebody is replaced before it leaves, measured on a written corpus."), (f"{C}/test_model_replies.py::test_what_identifies_somebody_never_leaves_and_comes_back_in_the_reply", f"{C}/test_identifiers.py::test_recall_on_the_written_corpus")),
        ),
        residual=_("Some names are missed. A story can identify somebody without a name. Whether a recorded agreement is a good one, no program can tell."),
        severity=Severity.CONSIDERABLE, before=Likelihood.HIGH, after=Likelihood.LOW,
    ),
    Hazard(
        id="H35", title=_("Something the patient wrote or worked out is lost"),
        causes=(_("A deletion by mistake."), _("Two windows on one entry."), _("A disk that fails.")),
        harm=_("A thought record, a plan or a note that mattered is gone; trust with it."),
        controls=(
            Control(_("A deletion can be taken back for an hour."), ("tests/patients/diary/test_moods.py::test_a_deletion_is_taken_back",)),
            Control(_("Two windows on one entry overwrite nothing unseen."), ("tests/patients/diary/test_moods.py::test_two_windows_on_one_entry_overwrite_nothing_unseen",)),
            Control(_("The companion’s thread is found again where it was left."), (f"{C}/test_guided_coach_state.py::test_it_resumes_later_without_repeating_what_was_written",)),
        ),
        residual=_("What is purged is gone, as was asked for."),
        severity=Severity.CONSIDERABLE, before=Likelihood.MEDIUM, after=Likelihood.MEDIUM,
        open=(_("The product makes no backups; whoever runs it must, and must try to restore them."),),
    ),
    Hazard(
        id="H36", title=_("Encrypted words can no longer be read"),
        causes=(_("A key that was lost or exchanged wrongly."), _("A row that was damaged.")),
        harm=_("Staff open an alert in a crisis and the words, the phone number or the plan are not there."),
        controls=(
            Control(_("A value that cannot be read is an error and never shown raw."), ("tests/healing_space/encryption/test_fields.py::test_a_value_that_cannot_be_read_is_an_error_and_never_shown_raw", "tests/healing_space/encryption/test_fields.py::test_any_text_survives")),
            Control(_("What cannot be read beside an alert is said to have failed and hides nothing else."), (f"{P}/test_beside.py::test_what_cannot_be_read_is_said_to_have_failed_and_hides_nothing_else",)),
        ),
        residual=_("Without the key the words are gone for good."),
        severity=Severity.MAJOR, before=Likelihood.LOW, after=Likelihood.LOW,
        open=(_("No command rewrites rows under a new key, and nobody checks that the key is kept safe elsewhere."),),
    ),
    Hazard(
        id="H37", title=_("Somebody under eighteen uses a product made for adults"),
        causes=(_("A year of birth that is not true."), _("No other place to turn to.")),
        harm=_("A child in danger meets words and people who are not meant for children."),
        controls=(
            Control(_("Who says that they are too young is told kindly and shown lines for the young."), (f"{A}/test_sign_up.py::test_who_is_too_young_is_told_kindly_and_nothing_is_kept",)),
            Control(_("Lines for the young are shown by age, and on the help page by a link."), ("tests/patients/safety/directory/test_choosing.py::test_lines_for_the_young_are_shown_by_known_age", "tests/patients/safety/directory/test_doors.py::test_an_age_is_chosen_by_a_link")),
        ),
        residual=_("Age is what somebody says."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.LOW,
    ),
)
