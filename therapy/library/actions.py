"""Keeping an article for later, and letting go of it again."""

from django.db import transaction

from therapy.library import queries
from therapy.library.models import Saved


@transaction.atomic
def save(*, subject, slug: str) -> None:
    """Keep an article for later. Keeping it again changes nothing. NoSuchArticle when there is none."""
    queries.article(slug)
    Saved.objects.get_or_create(subject=subject, slug=slug)


@transaction.atomic
def let_go(*, subject, slug: str) -> None:
    """Keep it no longer. Doing so again changes nothing."""
    Saved.objects.filter(subject=subject, slug=slug).delete()
