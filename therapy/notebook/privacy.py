from gdpr.data_map import hold
from therapy.notebook.models import Lock, Note, Notebook

WITHHELD = {"id": "internal", "subject": "it is you"}
NOISE = "sealed in your browser: nobody here can read it. Your notebook's own page makes a copy that you can read"

hold(
    Notebook,
    purpose="To keep notes for you that only you can read",
    shown=("begun_at", "deleted_at", "created_at"),
    withheld=WITHHELD,
)
hold(
    Lock,
    purpose="To keep the key of your notebook, itself locked by your passphrase and by your recovery code",
    shown=("notebook", "opener", "rounds", "set_at", "created_at"),
    withheld={**WITHHELD, "salt": NOISE, "iv": NOISE, "key": NOISE, "version": "internal"},
)
hold(
    Note,
    purpose="To keep a note for you that only you can read",
    shown=("notebook", "size", "written_at", "edited_at", "deleted_at", "created_at"),
    withheld={**WITHHELD, "iv": NOISE, "sealed": NOISE, "version": "internal"},
)
