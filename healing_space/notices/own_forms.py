"""The forms by which somebody says how they want to be told of what is no safety notice. They save nothing."""

from django import forms
from django.utils.translation import gettext_lazy as _

from healing_space.notices import ways
from healing_space.notices.reminders import queries as reminders
from healing_space.notices.reminders.forms import NARROW, WRONG_TIME, Clock

LABELS = {"by_email": _("By email"), "by_push": _("On my phone or computer"), "by_sms": _("By text message")}


def _clock(label, **more) -> forms.TimeField:
    return forms.TimeField(label=label, required=False, widget=Clock(**{"class": NARROW}),
                           error_messages={"invalid": WRONG_TIME}, **more)


class WaysForm(forms.Form):
    """For each topic the ways, then when."""

    digest_at = _clock(
        _("All emails of a day as one, at"),
        help_text=_("Such as 18:00. Leave it empty to get each email by itself."),
    )
    quiet_from = _clock(
        _("Quiet hours begin"), help_text=_("In these hours we send you nothing, reminders included. It waits."),
    )
    quiet_until = _clock(_("Quiet hours end"))
    zone = forms.ChoiceField(label=_("Your clock"))

    def __init__(self, *given, mine: ways.Mine, **more):
        super().__init__(*given, **more)
        self.fields["zone"].choices = [(zone, zone.replace("_", " ")) for zone in reminders.zones()]
        possible = {"by_email": True, "by_push": bool(mine.push_key), "by_sms": mine.sends_texts}
        self.ways = [way for way, is_possible in possible.items() if is_possible]
        self.codes = [topic.code for topic, _chosen in mine.topics]
        topics = {}
        for topic, chosen in mine.topics:
            topics[topic.code] = forms.MultipleChoiceField(
                label=topic.title, help_text=topic.about, required=False,
                choices=[(way, LABELS[way]) for way in self.ways],
                initial=[way for way in self.ways if getattr(chosen, way)],
                widget=forms.CheckboxSelectMultiple(attrs={"data-optional": "quiet"}),
                error_messages={"invalid_choice": _("Choose ways from the list.")},
            )
        self.fields = topics | self.fields

    def said(self) -> dict:
        """What was chosen, as the action takes it."""
        return {
            "topics": {code: {way: way in self.cleaned_data[code] for way in self.ways} for code in self.codes},
            **{name: self.cleaned_data[name] for name in ("digest_at", "quiet_from", "quiet_until", "zone")},
        }
