"""Hazards of helping: crisis lines, the safety plan, whom to call, and who cannot get in."""

from django.utils.translation import gettext_noop as _

from patients.safety.hazards.form import Control, Hazard, Likelihood, Severity

D = "tests/patients/safety/directory"
S = "tests/patients/safety"
P = "tests/patients/safety/plan"

HAZARDS = (
    Hazard(
        id="H20", title=_("A crisis line that is wrong or no longer there"),
        causes=(_("A number changes."), _("A slip of the keyboard."), _("Nobody checks."), _("Two administrators at once.")),
        harm=_("Somebody in danger calls, hears a dead line, and gives up."),
        controls=(
            Control(_("Rows that nobody checked for 90 days stand behind and say so; no date of a check is invented."), (f"{D}/test_doors.py::test_what_is_stale_says_so_and_stands_behind_but_what_must_stay_stays", f"{D}/test_keeping.py::test_it_begins_with_what_was_shipped_and_no_check_is_invented")),
            Control(_("Administrators are reminded before rows go stale, and a check names the person and the source."), (f"{D}/test_keeping.py::test_administrators_are_reminded_once_a_week_and_not_when_all_is_fine", f"{D}/test_keeping.py::test_a_check_is_kept_with_day_person_and_source")),
            Control(_("A new number makes the old check void, and what an administrator writes is refused when it is no UK number."), (f"{D}/test_keeping.py::test_a_check_of_another_number_or_other_hours_counts_no_more", f"{D}/test_admin.py::test_what_is_wrong_is_said_beside_it_and_what_was_typed_stays", f"{D}/test_choosing.py::test_no_american_number_stands_anywhere")),
            Control(_("A change that somebody has not read is not undone, and not taken for checked; two together do not take the last line out."), (f"{D}/test_admin.py::test_who_had_the_form_open_does_not_undo_what_somebody_else_mended", f"{D}/test_admin.py::test_whoever_tried_the_old_number_has_not_checked_the_new_one", f"{D}/test_at_once.py::test_two_who_take_a_line_out_at_once_do_not_take_the_last_one", f"{D}/test_admin.py::test_nobody_is_told_that_a_line_is_published_while_it_is_not")),
            Control(_("Every change stands in a history and can be put back."), (f"{D}/test_keeping.py::test_it_says_again_what_it_said_and_the_history_tells_how", f"{D}/test_keeping.py::test_the_history_is_only_added_to")),
        ),
        residual=_("A line can close the day after it was checked. 999 always stands first."),
        severity=Severity.MAJOR, before=Likelihood.HIGH, after=Likelihood.LOW,
        open=(_("The lines that come with the product were checked by nobody; the service must check each before use."),),
    ),
    Hazard(
        id="H21", title=_("The line of the wrong nation or age"),
        causes=(_("The person moved, or never said where they live."), _("111 option 2 does not work everywhere.")),
        harm=_("Somebody in Northern Ireland calls a number that does not help there."),
        controls=(
            Control(_("Each nation has its own line second; who said nothing reads what to call where."), (f"{D}/test_choosing.py::test_each_nation_has_its_own_line_second", f"{D}/test_choosing.py::test_nothing_known_of_a_person_shows_what_is_right_for_everybody")),
            Control(_("On the help page anybody chooses nation and age without signing in."), (f"{D}/test_doors.py::test_a_nation_is_chosen_by_a_link_and_its_line_stands_second", f"{D}/test_doors.py::test_an_age_is_chosen_by_a_link")),
            Control(_("What a nation needs cannot be edited away."), (f"{D}/test_keeping.py::test_what_must_always_be_found_cannot_be_changed_away", f"{D}/test_keeping.py::test_nor_taken_out")),
        ),
        residual=_("The profile says where somebody lives and not where they are today."),
        severity=Severity.CONSIDERABLE, before=Likelihood.MEDIUM, after=Likelihood.LOW,
    ),
    Hazard(
        id="H22", title=_("The help page is down when it is needed"),
        causes=(_("The database is away."), _("A directory file that is broken or half written."), _("No network.")),
        harm=_("Somebody in danger sees an error page."),
        controls=(
            Control(_("It needs no sign-in, no database, no script."), (f"{D}/test_doors.py::test_no_sign_in_no_database_no_cookie_no_script", f"{S}/test_doors.py::test_help_now_stays_up_when_the_database_is_gone_even_for_who_is_signed_in")),
            Control(_("A broken file hides nothing and is mended; it is written in one step."), (f"{S}/test_doors.py::test_a_directory_that_was_published_broken_hides_no_help", f"{D}/test_keeping.py::test_a_lost_or_strange_file_is_mended_by_the_clock", f"{D}/test_keeping.py::test_a_change_is_published_after_its_commit_and_not_before")),
            Control(_("Error pages carry the main numbers by themselves."), ("tests/architecture/test_templates.py::test_an_error_page_stands_by_itself_and_shows_help",)),
            Control(_("A device that opened the site before keeps the page for when there is no network, and the lines come on paper."), (f"{P}/test_device.py::test_the_program_names_the_files_of_the_help_page", f"{D}/test_doors.py::test_the_lines_come_on_paper_without_a_database")),
        ),
        residual=_("When the whole machine is gone, only devices that kept the page have it."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.LOW,
    ),
    Hazard(
        id="H23", title=_("Somebody who cannot hear, speak or see is left out"),
        causes=(_("Help by voice only."), _("A page that a screen reader or a keyboard cannot use.")),
        harm=_("A deaf or blind person in danger finds no way to anybody."),
        controls=(
            Control(_("Relay UK and 999 in British Sign Language are always listed, and a text line."), (f"{D}/test_doors.py::test_relay_uk_and_bsl_are_always_listed", f"{D}/test_choosing.py::test_never_more_than_eight_and_never_without_a_way_in_for_deaf_people")),
            Control(_("Words have contrast in every theme, and every control has its label."), ("tests/healing_space/web/test_colours.py::test_words_can_be_read_on_every_ground", "tests/healing_space/web/test_form_markup.py::test_every_control_has_a_label_or_a_legend")),
            Control(_("The safety plan as a document is tagged for screen readers."), ("tests/healing_space/documents/test_pdf.py::test_it_is_tagged_for_screen_readers_and_names_its_language",)),
        ),
        residual=_("Automatic checks find about half of all barriers."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.LOW,
        open=(_("Nobody who uses a screen reader or signs has tried the product."),),
    ),
    Hazard(
        id="H24", title=_("The safety plan is out of date, or a draft is taken for the plan"),
        causes=(_("Life changed and the plan did not."), _("Patient and clinician edit at once.")),
        harm=_("In a crisis somebody follows steps that no longer fit, or calls a person who is no friend any more."),
        controls=(
            Control(_("A review day is kept; patient and clinician are told when it comes."), (f"{P}/test_reviewing.py::test_patient_and_clinician_are_told_once", f"{P}/test_writing.py::test_the_review_day_lies_ahead_and_not_too_far")),
            Control(_("Versions with author and reason; a newer one is not overwritten unseen, and a draft is nobody’s plan."), (f"{P}/test_writing.py::test_a_newer_version_is_not_overwritten_unseen", f"{P}/test_writing.py::test_each_step_is_kept_at_once_and_nothing_is_settled_by_it", f"{P}/test_writing.py::test_an_edit_needs_agreeing_anew")),
        ),
        residual=_("A printed plan or card stays as it was printed."),
        severity=Severity.CONSIDERABLE, before=Likelihood.HIGH, after=Likelihood.LOW,
    ),
    Hazard(
        id="H25", title=_("An emergency contact who is not safe"),
        causes=(_("The person named hurts the patient."), _("Consent to be called was withdrawn."), _("Named under pressure.")),
        harm=_("Staff call an abuser and tell them about a crisis."),
        controls=(
            Control(_("Contacts are shown only while the patient agrees, asked at every look."), (f"{P}/test_contacts.py::test_consent_is_asked_at_every_look_and_withdrawn_at_once", f"{P}/test_beside.py::test_contacts_show_only_while_the_person_agrees")),
            Control(_("What the patient writes about when to call is shown, and looked through."), (f"{P}/test_worries.py::test_words_about_when_to_call_are_looked_through",)),
        ),
        residual=_("Whether somebody is safe to call is judged by people, and can change within a day."),
        severity=Severity.MAJOR, before=Likelihood.MEDIUM, after=Likelihood.LOW,
        open=(_("Nothing asks again from time to time whether each contact is still right."),),
    ),
    Hazard(
        id="H26", title=_("Signing in locks somebody out in a crisis"),
        causes=(_("A lost phone."), _("Codes that are typed wrongly under strain."), _("Somebody else guesses the password, or sets up a second step on a phone that lies open.")),
        harm=_("A patient cannot reach their plan or the button; a clinician cannot open an alert."),
        controls=(
            Control(_("Half signed in, one can still call for help, and the help page stays open."), ("tests/security/test_calling_for_help.py::test_half_signed_in_one_can_call_for_help_and_learns_nothing", "tests/healing_space/accounts/test_second_factor.py::test_what_must_stay_open_stays_open")),
            Control(_("A recovery code opens once, and wrong app codes do not hold it up."), ("tests/healing_space/accounts/test_second_factor.py::test_a_recovery_code_opens_once", "tests/healing_space/accounts/test_second_factor.py::test_wrong_app_codes_do_not_hold_up_a_recovery_code")),
            Control(_("Somebody else’s guesses do not count in a browser in which one has signed in, and a second step needs the password."), ("tests/healing_space/accounts/test_sign_in.py::test_a_stranger_who_tries_passwords_does_not_keep_somebody_from_their_own_browser", "tests/healing_space/accounts/test_second_factor.py::test_whoever_finds_the_phone_open_cannot_lock_its_owner_out")),
            Control(_("A clinician who cannot get in is passed over by the ladder."), (f"{S}/test_raising.py::test_nobody_answers_the_ladder_is_climbed_to_its_top",)),
        ),
        residual=_("Without phone and recovery codes the plan is out of reach, unless it was printed or kept on a device. In a browser that is new to them, a stranger can make somebody wait for minutes."),
        severity=Severity.CONSIDERABLE, before=Likelihood.MEDIUM, after=Likelihood.LOW,
    ),
    Hazard(
        id="H27", title=_("A time-out or a lost connection swallows words"),
        causes=(_("The session ends while somebody writes."), _("The network drops."), _("The back button.")),
        harm=_("What somebody at last managed to write is gone, and they do not write it again."),
        controls=(
            Control(_("A session that ended loses no step of the plan and says what was not kept."), (f"{P}/test_writing.py::test_a_session_that_ended_loses_no_step_and_says_that_the_last_words_were_not_kept",)),
            Control(_("The page keeps every word that was typed when something is wrong."), ("tests/patients/diary/test_moods.py::test_the_page_keeps_every_word_that_was_typed", "tests/patients/diary/test_moods.py::test_after_the_back_button_the_changed_words_are_there_and_can_be_saved")),
            Control(_("Sent twice, it is kept once."), ("tests/patients/diary/test_moods.py::test_the_same_form_sent_twice_is_kept_once",)),
        ),
        residual=_("A browser that is closed loses what was not sent."),
        severity=Severity.SIGNIFICANT, before=Likelihood.HIGH, after=Likelihood.LOW,
    ),
)
