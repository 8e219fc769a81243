from gdpr.data_map import AtErasure, hold
from patients.models import Profile

hold(
    Profile,
    purpose="To show you the help lines for where you live and for your age",
    shown=("nation", "birth_year", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.DELETE,
)
