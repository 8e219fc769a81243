from gdpr.data_map import AtErasure, hold
from therapy.cards.models import Use

hold(
    Use,
    purpose="To show you how often a card helped you out",
    shown=("card", "used_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
    at_erasure=AtErasure.DELETE,
)
