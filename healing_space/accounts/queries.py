"""What can be asked about accounts."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError

from healing_space.accounts import sessions, tokens
from healing_space.accounts.models import ApiSignIn, Role, User

# The pages belong to floors above; only their addresses are known here.
HOME = {
    Role.PATIENT: "/",
    Role.CLINICIAN: "/office/",
    Role.SUPERVISOR: "/office/",
    Role.DUTY_LEAD: "/office/",
    Role.TRIAL_ADMINISTRATOR: "/admin/",
}


def home_of(user: User) -> str:
    """Where a person begins after signing in."""
    return HOME.get(user.role, "/settings/")


def knows_address(email: str) -> bool:
    """Whether an account has this address. Never to be shown to whoever asked."""
    return User.objects.filter(email=User.objects.normalize_email(email)).exists()


def has_address(user_id: str | None, email: str) -> bool:
    """Whether it is this account that has the address."""
    return bool(user_id) and User.objects.filter(pk=user_id, email=User.objects.normalize_email(email)).exists()


def by_email(email: str) -> User:
    """The account with this address. Raises User.DoesNotExist."""
    return User.objects.get_by_natural_key(email)


def find(user_id: str) -> User | None:
    """Somebody by their id, or None; an id that is none finds nobody."""
    try:
        return User.objects.filter(pk=user_id, is_active=True).first()
    except (ValidationError, ValueError):
        return None


def with_address(email: str) -> User | None:
    """Who signs in with an address, or None."""
    return User.objects.filter(email__iexact=email.strip()).first()


def by_id(user_id: str) -> User:
    """The account with this id, without reading what is encrypted. Raises User.DoesNotExist."""
    try:
        return User.objects.defer("name", "pronouns", "phone").get(pk=user_id)
    except ValidationError as error:
        raise User.DoesNotExist from error


def can_lose_second_factor(user: User) -> bool:
    """Whether a person may do without: patients only."""
    return not user.works_here


def sign_ins(user: User, *, session_key: str, at: datetime) -> dict:
    """Everywhere a person is signed in now: browsers, and programs that use the API."""
    return {
        "browsers": sessions.mine(user, current_key=session_key),
        "programs": ApiSignIn.objects.filter(
            user=user, ended_at=None, refreshed_at__gt=at - tokens.RefreshToken.lifetime,
        ),
    }


def has_verified_address(user: User) -> bool:
    """Whether a person has shown that the mailbox is theirs."""
    return EmailAddress.objects.filter(user=user, email=user.email, verified=True).exists()


def trial_administrators():
    """Everybody who runs the service from the administration, without what is encrypted."""
    found = User.objects.filter(role=Role.TRIAL_ADMINISTRATOR, is_active=True)
    return found.defer("name", "pronouns", "phone").order_by("email")
