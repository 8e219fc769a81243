from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    name = "patients.safety.directory"
    label = "directory"
    verbose_name = _("Crisis directory")

    def ready(self) -> None:
        from django.db.models.signals import post_migrate

        from healing_space.audit import actions as audit
        from healing_space.notices import kinds
        from patients.safety.directory import publishing, setting_up
        from patients.safety.directory.models import Line

        audit.watch(Line)
        post_migrate.connect(setting_up.take_in_what_was_shipped, sender=self)
        kinds.offer(
            publishing.CHECK_DUE,
            subject=_("Crisis lines wait to be checked"),
            body=_("Some lines of the crisis directory were not checked for a long time, soon will not have been, or "
                   "were never checked. Please sign in to Healing Space, try them and say so."),
            topic=kinds.SERVICE,
        )
