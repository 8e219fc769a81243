"""What can be asked about consent, sight and what is held."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet
from django.db.models.functions import Now

from gdpr import access, consent_texts, data_map
from gdpr.models import AccessGrant, ConsentDecision, SightLog
from gdpr.scopes import Scope


@dataclass(frozen=True)
class Consent:
    """Where somebody stands on one purpose."""

    text: consent_texts.Text
    decision: ConsentDecision | None
    """The decision in force, if there is one."""

    @property
    def is_given(self) -> bool:
        """Agreed to these very words; agreement to older ones, or to another provider's, does not count."""
        return self.decision is not None and _is_to(self.text, self.decision)

    @property
    def asks_again(self) -> bool:
        """Agreed to older words: the newer ones must be shown."""
        return self.decision is not None and not self.is_given

    def clause(self, code: str) -> bool:
        """Whether one clause is in force."""
        stands = self.is_given or (self.asks_again and self.text.older_stands)
        return stands and bool(self.decision.clauses.get(code))

    @property
    def answers(self) -> list[tuple[consent_texts.Clause, bool]]:
        """Each clause, and whether these very words of it are agreed to."""
        return [(clause, self.is_given and self.clause(clause.code)) for clause in self.text.clauses]


def _is_to(text: consent_texts.Text, decision: ConsentDecision) -> bool:
    if decision.version != text.version:
        return False
    return not text.is_filled_in or decision.text_hash == text.hash


def consent(*, subject, purpose: str) -> Consent:
    """Where a person stands on a purpose now."""
    decision = ConsentDecision.objects.filter(subject=subject, purpose=purpose, withdrawn_at=None).first()
    return Consent(consent_texts.current(purpose), decision)


def consents(*, subject) -> list[Consent]:
    """Where a person stands on every purpose now."""
    standing = {d.purpose: d for d in ConsentDecision.objects.filter(subject=subject, withdrawn_at=None)}
    return [Consent(consent_texts.current(purpose), standing.get(purpose)) for purpose in consent_texts.purposes()]


def has_consent(*, subject, purpose: str, clause: str | None = None) -> bool:
    """Whether a person agrees to a purpose (and a clause of it) at this moment. Ask at the time of use."""
    found = consent(subject=subject, purpose=purpose)
    return found.clause(clause) if clause else found.is_given


def agreeing(purpose: str) -> QuerySet:
    """The ids of everybody who agrees to a purpose at this moment, in its newest words."""
    newest = consent_texts.current(purpose)
    standing = ConsentDecision.objects.filter(purpose=purpose, version=newest.version, withdrawn_at=None)
    if newest.is_filled_in:
        standing = standing.filter(text_hash=newest.hash)
    return standing.values("subject_id")


def consent_history(*, subject) -> QuerySet[ConsentDecision]:
    """Every decision that a person took, newest first."""
    return ConsentDecision.objects.filter(subject=subject).order_by("-given_at")


@dataclass(frozen=True)
class Changes:
    """What is different between the words that somebody agreed to and the newest ones."""

    new: tuple[str, ...]
    gone: tuple[str, ...]


def changes(found: Consent) -> Changes | None:
    """What changed since a person agreed, or None when nothing did."""
    if not found.asks_again:
        return None
    before = _sentences(consent_texts.of_version(found.text.purpose, found.decision.version))
    now = _sentences(found.text)
    return Changes(
        new=tuple(words for words in now if words not in before),
        gone=tuple(words for words in before if words not in now),
    )


def _sentences(text: consent_texts.Text) -> tuple[str, ...]:
    return (text.title, *text.words, *(clause.words for clause in text.clauses))


def grants_on(*, subject) -> QuerySet[AccessGrant]:
    """Who may see what of a person's data now."""
    standing = AccessGrant.objects.filter(Q(ends_at=None) | Q(ends_at__gt=Now()), subject=subject)
    return standing.select_related("grantee").order_by("starts_at", "scope")


def people_with_sight(*, subject_id, scope: Scope) -> list:
    """The ids of the people who may see one kind of a person's data now."""
    standing = AccessGrant.objects.filter(
        Q(ends_at=None) | Q(ends_at__gt=Now()),
        starts_at__lte=Now(), grantee__is_active=True, subject_id=subject_id, scope=scope,
    )
    return list(standing.values_list("grantee_id", flat=True).distinct())


def sight_ends_at(*, viewer, subject_id, scope: Scope) -> datetime | None:
    """When a viewer's sight of one kind of a person's data ends by itself. None when it does not, or there is none."""
    ends = list(
        access.standing_grants(viewer).filter(subject_id=subject_id, scope=scope).values_list("ends_at", flat=True)
    )
    return max(ends) if ends and None not in ends else None


def grant_on(*, subject, grant_id) -> AccessGrant:
    """One grant on a person's own data, also one that has ended."""
    return AccessGrant.objects.select_related("grantee").get(pk=grant_id, subject=subject)


def sights_of(*, subject) -> QuerySet[SightLog]:
    """Who has looked at a person's record, newest first."""
    return SightLog.objects.filter(subject=subject).select_related("viewer").order_by("-at", "-pk")


def everything_about(subject) -> dict[str, list[dict]]:
    """All that is held about a person, model by model, as the data map says it is shown."""
    return {
        holding.model._meta.label_lower: list(
            holding.model._default_manager.filter(**{holding.subject_field: subject.pk}).values(*holding.shown)
        )
        for holding in data_map.holdings() if holding.shown
    }
