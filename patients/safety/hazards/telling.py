"""Hazards of telling: between words of danger and a human being who has seen them."""

from django.utils.translation import gettext_noop as _

from patients.safety.hazards.form import Control, Hazard, Likelihood, Severity

S = "tests/patients/safety"
OUT = "tests/healing_space/outbox"
NOTICES = "tests/healing_space/notices"

HAZARDS = (
    Hazard(
        id="H10", title=_("An alert that nobody sees"),
        causes=(_("The clinician is ill, asleep or away."), _("The letter lies unread."), _("Everybody thinks that another has it.")),
        harm=_("A person in danger waits for somebody who does not come."),
        controls=(
            Control(_("The ladder climbs from the own clinician to everybody, again and again, until somebody takes it."), (f"{S}/test_raising.py::test_nobody_answers_the_ladder_is_climbed_to_its_top", f"{S}/test_ladder.py::test_now_within_cover_own_then_duty_then_leads_then_everybody_again_and_again")),
            Control(_("Taken and then silence: it is given back and paged again."), (f"{S}/test_raising.py::test_taken_and_then_nothing_heard_it_is_paged_again", f"{S}/test_never_forgotten.py::test_with_contact_but_never_closed_it_is_paged_again_after_a_day_and_once")),
            Control(_("Exactly one person has it, and whoever comes second is told who."), (f"{S}/test_raising.py::test_only_one_person_has_it", "tests/clinicians/test_alerts.py::test_who_comes_second_is_told_who_has_it")),
            Control(_("The patient reads whether anybody has seen it, and is told not to wait."), (f"{S}/test_doors.py::test_the_patient_is_told_who_has_seen_it_and_when", f"{S}/test_cover_told.py::test_cover_is_told_beside_the_box_before_anything_is_typed")),
        ),
        residual=_("If every person of the service ignores every notice, nobody comes. The patient is told so and shown the crisis lines."),
        severity=Severity.CATASTROPHIC, before=Likelihood.HIGH, after=Likelihood.LOW,
        open=(_("Nobody outside the service is called when all of it stays silent: a service that is staffed at night must agree to that, or the product must say that nobody reads at night."),),
    ),
    Hazard(
        id="H11", title=_("Redis or a worker is down when words of danger are written"),
        causes=(_("A crash, a deployment, a full disk.")),
        harm=_("The notice is never sent, and the page says that it was."),
        controls=(
            Control(_("The notice is written down in the transaction of the words; what is rolled back leaves none."), (f"{S}/test_raising.py::test_if_the_page_cannot_be_written_neither_is_the_signal", f"{OUT}/test_queue.py::test_what_is_rolled_back_leaves_no_effect")),
            Control(_("A worker that dies leaves a lease that ends, and the notice is sent by the next."), (f"{OUT}/test_queue.py::test_a_worker_that_dies_leaves_a_lease_that_ends", f"{OUT}/test_queue.py::test_a_broker_that_is_away_costs_time_and_nothing_else")),
            Control(_("In storms of killed workers, stopped Redis, cut connections and refusing mail every crisis ends told or in the fallback."), ("tests/chaos/test_the_storm.py::test_no_crisis_is_lost_in_a_storm", "tests/chaos/test_nothing_is_lost.py::test_redis_and_every_worker_are_killed")),
            Control(_("With Redis frozen help is shown and nothing is lost."), ("tests/security/test_frozen_redis.py::test_help_is_shown_and_nothing_is_lost",)),
            Control(_("When the crisis lane falls silent the health page fails and an outside watcher hears nothing more."), (f"{OUT}/test_heartbeat.py::test_when_a_lane_is_silent_nobody_is_told_and_healthz_fails", f"{OUT}/test_heartbeat.py::test_when_something_is_long_overdue_nobody_is_told")),
        ),
        residual=_("A notice is late by as long as nobody starts the worker again; the outside watcher must call somebody."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.LOW,
        open=(_("The outside watcher is set up by whoever runs the service; nothing in the product can make them."),),
    ),
    Hazard(
        id="H12", title=_("The mail server refuses, or a text message never arrives"),
        causes=(_("The mail server is down or full."), _("A wrong phone number or address."), _("A provider loses the message.")),
        harm=_("A notice is marked as sent and reaches nobody."),
        controls=(
            Control(_("A server that refuses is tried again until it takes it."), (f"{NOTICES}/test_sending.py::test_a_server_that_refuses_is_tried_again_until_it_takes_it", f"{NOTICES}/test_sending.py::test_no_server_at_all_loses_nothing")),
            Control(_("The next way starts at once, and at the end the pager of the service."), (f"{NOTICES}/test_ways.py::test_a_letter_that_fails_starts_the_text_message_at_once_and_goes_on_trying", f"{NOTICES}/test_ways.py::test_when_every_way_fails_the_pager_rings")),
            Control(_("It is asked whether a text message arrived, and staff can try their own ways."), (f"{NOTICES}/test_ways.py::test_it_is_asked_whether_a_text_message_arrived", f"{NOTICES}/test_reach.py::test_a_test_page_shows_what_became_of_each_way")),
        ),
        residual=_("A letter that a server took and a person never sees looks the same as one that was read, until the ladder climbs."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.LOW,
    ),
    Hazard(
        id="H13", title=_("The notice goes to somebody who has no business with it, or tells too much"),
        causes=(_("A shared or mistyped address."), _("A lock screen that others see.")),
        harm=_("A stranger learns that somebody is in mental health care. The patient loses trust, or is put in danger at home."),
        controls=(
            Control(_("Notices carry nothing clinical and no name; the link is behind sign-in."), (f"{NOTICES}/test_ways.py::test_who_chose_both_is_told_both_ways_and_the_text_names_nobody", f"{S}/plan/test_reviewing.py::test_the_letter_says_nothing_clinical")),
            Control(_("A phone must be proved before it is used."), (f"{NOTICES}/test_reach.py::test_a_phone_is_named_proved_by_a_test_page_and_chosen",)),
            Control(_("Only those who may see the patient find the alert behind the link."), ("tests/clinicians/test_alerts.py::test_for_everybody_else_there_is_no_alert",)),
        ),
        residual=_("That a letter comes from this service is itself a hint."),
        severity=Severity.CONSIDERABLE, before=Likelihood.MEDIUM, after=Likelihood.LOW,
    ),
    Hazard(
        id="H14", title=_("The patient misunderstands when somebody reads along"),
        causes=(_("The product is taken for an emergency service."), _("Bank holidays and nights are forgotten.")),
        harm=_("Somebody writes here instead of calling for help, and waits for hours."),
        controls=(
            Control(_("Cover is told beside every box before anything is typed, and by the programs’ door."), (f"{S}/test_cover_told.py::test_cover_is_told_beside_the_box_before_anything_is_typed", f"{S}/test_cover_told.py::test_by_api_cover_is_told_too")),
            Control(_("It is said in plain words, with bank holidays and hours of many kinds."), ("tests/patients/care/test_cover.py::test_a_patient_reads_it_in_plain_words", "tests/patients/care/test_cover.py::test_words_for_hours_of_many_kinds", "tests/patients/care/test_cover.py::test_a_bank_holiday_is_closed_unless_it_has_hours_or_the_day_has")),
            Control(_("About says what this is not, and where help is."), ("tests/patients/home/test_home.py::test_a_visitor_is_told_what_this_is_and_is_not_and_where_help_is",)),
        ),
        residual=_("Words on a page are not read by everybody in distress."),
        severity=Severity.CATASTROPHIC, before=Likelihood.HIGH, after=Likelihood.MEDIUM,
        open=(_("The words have not been tried with people who would use the service."),),
    ),
    Hazard(
        id="H15", title=_("The clocks change, or a night is counted wrongly"),
        causes=(_("Summer time begins and ends."), _("Hours that run past midnight.")),
        harm=_("For an hour the wrong people are told, or nobody, or the patient reads that staff are there when they are not."),
        controls=(
            Control(_("Cover and shifts keep to the clock on the wall."), ("tests/patients/care/test_hours.py::test_cover_is_what_the_clock_on_the_wall_says", "tests/patients/care/test_hours.py::test_a_night_shift_is_an_hour_longer_when_the_clocks_go_back_and_shorter_when_they_go_forward", "tests/security/test_at_once.py::test_cover_keeps_to_the_clock_on_the_wall")),
            Control(_("The steps of the ladder are as long as ever."), (f"{S}/test_ladder.py::test_the_steps_are_as_long_as_ever_while_the_clocks_change",)),
            Control(_("Crisis lines are open or closed by the same clock."), (f"{S}/directory/test_hours.py::test_five_to_midnight_in_london", f"{S}/directory/test_hours.py::test_day_and_night_has_no_gap_when_the_clocks_change")),
        ),
        residual=_("A server whose own clock is wrong is wrong here too."),
        severity=Severity.CONSIDERABLE, before=Likelihood.MEDIUM, after=Likelihood.VERY_LOW,
    ),
    Hazard(
        id="H16", title=_("Nobody is on duty and nobody noticed"),
        causes=(_("A gap in the rota."), _("A stand-in whose account was closed."), _("A shift that was called off.")),
        harm=_("Outside staffed hours an alert has nobody to go to."),
        controls=(
            Control(_("Gaps are found and told before they come."), ("tests/patients/care/test_rota_gaps.py::test_a_gap_to_come_is_told_with_its_time", "tests/patients/care/test_rota_gaps.py::test_gaps_and_missing_leads_are_told")),
            Control(_("A step with nobody on it goes to the next at once, and with nobody at all to the service itself."), (f"{S}/test_raising.py::test_a_rung_with_nobody_on_it_goes_to_the_next_at_once", f"{S}/test_ladder.py::test_with_nobody_at_all_the_service_is_told_and_somebody_is_looked_for_soon", f"{S}/test_ladder.py::test_an_account_that_was_closed_is_no_rung")),
            Control(_("Where there is nobody to tell, the person is told so at once."), ("tests/security/test_calling_for_help.py::test_where_there_is_nobody_to_tell_the_person_is_told_so_at_once",)),
        ),
        residual=_("The product can say that there is a gap. It cannot fill it."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.LOW,
    ),
    Hazard(
        id="H17", title=_("Whoever has the alert leaves, or loses sight of the patient"),
        causes=(_("The account is closed."), _("The patient changes clinician."), _("Lent sight runs out."), _("A hand-over that the colleague never takes.")),
        harm=_("An open alert belongs to somebody who will never look at it again."),
        controls=(
            Control(_("An owner who can no longer see it has it no longer, and it is paged again."), (f"{S}/test_never_forgotten.py::test_an_owner_who_can_no_longer_see_it_has_it_no_longer", f"{S}/test_never_forgotten.py::test_sight_that_was_lent_runs_out_and_the_incident_is_passed_on", "tests/security/test_at_once.py::test_an_account_closed_while_it_takes_an_alert_neither_hangs_nor_keeps_it")),
            Control(_("Handed over, it stays with who asks until the colleague takes it."), (f"{S}/test_holding.py::test_handed_over_it_stays_with_who_asks_until_the_colleague_takes_it", f"{S}/test_holding.py::test_the_clock_of_who_hands_over_runs_on")),
            Control(_("The next clinician is told when the patient changes."), (f"{S}/test_never_forgotten.py::test_the_next_clinician_is_told_when_the_patient_changes",)),
        ),
        residual=_("What a clinician who left knew and did not write down is gone."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.VERY_LOW,
    ),
    Hazard(
        id="H18", title=_("More alerts than staff can answer"),
        causes=(_("Many patients, few clinicians."), _("A flood of calls, by one person or by a program.")),
        harm=_("The most urgent alert waits behind others, and staff burn out."),
        controls=(
            Control(_("The most urgent and longest waiting stands first, and the inbox stays quick with ten thousand."), ("tests/clinicians/test_alerts.py::test_most_urgent_and_longest_waiting_first", "tests/clinicians/test_inbox.py::test_with_ten_thousand_incidents_each_view_takes_a_tenth_of_a_second_and_few_queries")),
            Control(_("A flood of calls by one person pages once."), ("tests/security/test_floods.py::test_a_thousand_calls_page_once",)),
            Control(_("Leads see what each clinician carries and how long answers take."), ("tests/clinicians/test_figures.py::test_what_each_carries", "tests/clinicians/test_figures.py::test_medians_ninety_fifths_and_what_is_missing")),
        ),
        residual=_("The product cannot refuse patients when a service has too few staff."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.MEDIUM,
        open=(_("How many patients a service may take on with its staff is not settled anywhere."),),
    ),
    Hazard(
        id="H19", title=_("The patient believes that somebody was told, and nobody was"),
        causes=(_("Agreement to passing on worries was never given, or was taken back."), _("Its words were misunderstood.")),
        harm=_("Somebody discloses that they want to die, counts on help, and none comes."),
        controls=(
            Control(_("Without agreement help is shown and the page says that nobody was told, by every door."), (f"{S}/test_raising.py::test_without_consent_help_is_shown_and_nobody_is_told", "tests/patients/diary/test_worries.py::test_without_consent_help_is_shown_and_nobody_is_told_and_the_page_says_so", f"{S}/plan/test_worries.py::test_without_consent_nobody_is_told_and_the_answer_says_so")),
            Control(_("The exact words of consent are shown, nothing is ticked beforehand, and the effect is shown before it is taken back."), ("tests/patients/home/test_welcome.py::test_the_exact_words_are_shown_and_nothing_is_ticked", "tests/gdpr/test_my_data.py::test_the_effect_is_shown_before_consent_is_taken_back")),
            Control(_("The button needs no agreement."), (f"{S}/test_raising.py::test_the_button_is_always_passed_on",)),
        ),
        residual=_("Somebody may not remember months later what they agreed to."),
        severity=Severity.CATASTROPHIC, before=Likelihood.MEDIUM, after=Likelihood.LOW,
        open=(_("The words of consent have not been reviewed by patients or by a data protection officer."),),
    ),
)
