"""Where allauth does things our way."""

from allauth.account.adapter import DefaultAccountAdapter


class Adapter(DefaultAccountAdapter):
    """Sign-in as this service wants it."""
