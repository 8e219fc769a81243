from gdpr.data_map import hold
from therapy.library.models import Saved

hold(
    Saved,
    purpose="To find again what you wanted to read",
    shown=("slug", "created_at"),
    withheld={"id": "internal", "subject": "it is you"},
)
