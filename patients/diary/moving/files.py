"""A diary as an answer that is sent while it is written."""

from django.http import StreamingHttpResponse
from django.utils import timezone


def as_file(lines) -> StreamingHttpResponse:
    """Lines of a CSV file, sent while they are written."""
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="my-diary-{timezone.localdate():%Y-%m-%d}.csv"'
    return response
