"""Messages for the demo: a thread with an answer, one with the care team that nobody has answered yet, and news."""

from datetime import timedelta

from messaging import actions, announcements, queries, saved_texts

WORDS = (
    (50, "patient", "The breathing exercise from Tuesday works better sitting up. Is that all right?"),
    (46, "clinician", "Yes, sit however it is easiest for you. Two minutes are plenty. How has the allotment been?"),
    (22, "patient", "Good! We planted garlic. I also slept through on Saturday."),
    (2, "clinician", "That is lovely to read. Shall we talk about the weekends on Tuesday?"),
)


def fill(*, patient, clinician, now) -> None:
    """Write them, once."""
    if queries.threads(viewer=patient, archived=None).exists():
        return
    people = {"patient": patient, "clinician": clinician}
    thread = None
    for ago, who, text in WORDS:
        at, by = now - timedelta(hours=ago), people[who]
        if thread is None:
            thread = actions.begin(by=by, subject=patient, clinician_id=clinician.pk, title="Breathing exercise",
                                   text=text, at=at).message.thread
        else:
            actions.send(thread_id=thread.pk, by=by, text=text, at=at)
    actions.begin(by=patient, subject=patient, with_team=True, title="Parking at the clinic",
                  text="Is there a place to park near the side entrance?", at=now - timedelta(hours=30))
    announcements.publish(by=clinician, at=now - timedelta(days=2), title="The clinic is closed on Christmas Day",
                          text="We are back on 27 December. The numbers for help work every day and night.")
    saved_texts.keep(by=clinician, name="When I read messages", at=now - timedelta(days=9),
                     text="I read messages on Tuesdays and Thursdays, and answer within two working days.")
