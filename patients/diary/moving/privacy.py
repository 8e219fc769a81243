from gdpr.data_map import hold
from patients.diary.moving.models import Upload

hold(
    Upload,
    purpose="To show you what a file of yours would add to your diary, before you say yes; it goes after a day",
    shown=("text", "kind", "encoding", "is_guessed", "uploaded_at", "created_at"),
    withheld={"id": "internal", "subject": "it is you", "shows_help": "says only which page you were shown"},
)
