"""The keys of signed-in browsers."""

from allauth.usersessions.models import UserSession


def renew(session) -> None:
    """Give a session another key. It keeps its place in the person's list of browsers."""
    before = session.session_key
    session.cycle_key()
    UserSession.objects.filter(session_key=before).update(session_key=session.session_key)
