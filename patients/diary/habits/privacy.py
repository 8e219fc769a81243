from gdpr.data_map import CLINICAL_RECORD, AtErasure, hold
from patients.diary.habits.models import Aim, Habit

hold(
    Habit,
    purpose="To see how much you drink, move and are outdoors, and what goes with better days",
    shown=("what", "amount", "how", "happened_at", "edited_at", "deleted_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "on_day": "the day of the time, which is shown"},
    at_erasure=AtErasure.KEEP,
    kept_because=CLINICAL_RECORD,
)
hold(
    Aim,
    purpose="To show you your own aim beside what you did, if you have one",
    shown=("what", "amount", "changed_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
)
