"""What can be asked about files that somebody brought."""

from datetime import datetime

from patients.diary.moving import checking
from patients.diary.moving.models import Upload


def waiting(*, subject) -> Upload | None:
    """The file that waits for its owner's yes or no."""
    return Upload.objects.filter(subject=subject).first()


def report(*, subject, upload_id, at: datetime) -> checking.Report:
    """What a file of one's own would add."""
    return checking.report(Upload.objects.get(pk=upload_id, subject=subject), at=at)
