from django.apps import AppConfig
from django.db.models.signals import pre_save


class AccountsConfig(AppConfig):
    name = "healing_space.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        from allauth.usersessions.models import UserSession

        from healing_space.accounts import sessions
        from healing_space.accounts.models import Invitation, User
        from healing_space.audit import actions as audit

        audit.watch(User)
        audit.watch(Invitation)
        # allauth writes these rows at several places; here every one of them passes.
        pre_save.connect(sessions.without_traces, sender=UserSession)
