"""The administrators' door to the crisis directory: edit, look at it first, check, take out, put back."""

from django.contrib import admin, messages
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from unfold.admin import ModelAdmin
from unfold.decorators import action
from unfold.enums import ActionVariant

from patients.safety.directory import actions, entries, forms, hours, queries, rows, words
from patients.safety.directory.models import NATION_WORDS, Change, Line

STATE_WORDS = {
    "newer": _("the product now says otherwise: look at its history"),
    "never": _("never checked"), "stale": _("check it now: the last check is too long ago"),
    "soon": _("check it soon"), "fine": _("checked"),
}


class NationFilter(admin.SimpleListFilter):
    title = _("nation")
    parameter_name = "nation"

    def lookups(self, request, model_admin):
        return list(NATION_WORDS.items())

    def queryset(self, request, queryset):
        if self.value() not in NATION_WORDS:
            return queryset
        return queryset.filter(nations=[]) | queryset.filter(nations__contains=[self.value()])


class ShownFilter(admin.SimpleListFilter):
    title = _("shown")
    parameter_name = "shown"

    def lookups(self, request, model_admin):
        return [("yes", _("Shown to people")), ("no", _("Taken out"))]

    def queryset(self, request, queryset):
        wanted = {"yes": True, "no": False}.get(self.value())
        return queryset if wanted is None else queryset.filter(taken_out_at__isnull=wanted)


@admin.register(Line)
class LineAdmin(ModelAdmin):
    """Whom people can turn to in a crisis. Every change is published at once."""

    form = forms.LineForm
    list_display = ["name", "number", "channel", "for_whom", "opening", "checks", "is_shown"]
    list_filter = [ShownFilter, NationFilter, "channel"]
    search_fields = ["name", "number", "how"]
    ordering = ["position", "code"]
    fieldsets = [
        (None, {"fields": ["name", "channel", "number", "word", "how", "source"]}),
        (_("For whom"), {"fields": ["nations", "age_from", "age_to", "access"]}),
        (_("Opening hours in London time"), {"fields": ["opening", *hours.DAYS]}),
        (_("Its place"), {"fields": ["order", "always_remain"]}),
        (_("This change"), {"fields": ["why", "known"]}),
    ]
    show_full_result_count = False
    warn_unsaved_form = True
    actions = None
    actions_list = ["to_check"]
    actions_detail = ["checked_today", "take_out", "bring_back"]
    actions_submit_line = ["preview"]

    def has_delete_permission(self, request, obj=None) -> bool:
        return False  # a line is taken out, and its history stays

    @admin.display(description=_("For"))
    def for_whom(self, line: Line) -> str:
        nations = ", ".join(str(NATION_WORDS[nation]) for nation in line.nations) or _("all of the UK")
        if line.age_from is None and line.age_to is None:
            return nations
        return f"{nations}; {words.ages(entries.Band(line.age_from or 0, line.age_to))}"

    @admin.display(description=_("Open"))
    def opening(self, line: Line) -> str:
        return hours.words(hours.read(line.hours))

    @admin.display(description=_("Check"), ordering="verified_on")
    def checks(self, line: Line) -> str:
        check = queries.check_of(line, at=timezone.now())
        said = str(STATE_WORDS[check.state])
        return f"{said} ({date_format(line.verified_on, 'j M Y')})" if line.verified_on else said

    @admin.display(description=_("Shown"), boolean=True)
    def is_shown(self, line: Line) -> bool:
        return line.taken_out_at is None

    def get_actions_detail(self, request, object_id):
        """Only what can be done with this line as it is."""
        line = self.get_object(request, object_id)
        left_out = "take_out" if line and line.taken_out_at else "bring_back"
        return [found for found in super().get_actions_detail(request, object_id)
                if found.action_name != f"directory_line_{left_out}"]

    def save_model(self, request, obj, form, change):
        verified = obj.verified_on
        actions.keep(line=obj, by=request.user, at=timezone.now(), why=form.cleaned_data["why"],
                     known=form.cleaned_data["known"])
        if verified and not obj.verified_on:
            messages.warning(request, _("The number or the hours are new, so the last check counts no more. Try the "
                                        "line and press “Checked today”."))

    def log_addition(self, request, obj, message):
        """Our own history says it."""

    log_change = log_addition

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method == "POST" and "directory_line_preview" in request.POST:
            shown = self._as_it_would_be(request, object_id)
            if shown is not None:
                return shown
        answer = super().changeform_view(request, object_id, form_url, extra_context)
        if request.method == "POST" and answer.status_code == 302:
            self._say(request, _("It is published: everybody sees the line like this now."))
        return answer

    @action(description=_("Look at it first"), attrs={"formtarget": "_blank", "name": "directory_line_preview"})
    def preview(self, request, obj):
        """Shown before anything is kept, in changeform_view; the form stays open in its own tab."""

    def _as_it_would_be(self, request, object_id):
        """The line as people would see it, or nothing when it is wrong: then the form says how."""
        line = self.get_object(request, object_id) if object_id else None
        form = self.get_form(request, line, change=line is not None)(request.POST, instance=line)
        if not form.is_valid():
            return None
        shown = entries.shown(rows.read(form.instance.row | {"id": "preview"}, 1), at=timezone.now())
        return TemplateResponse(request, "directory/preview.html", {
            "shown": words.lines((shown,)), "for_whom": self.for_whom(form.instance),
            "is_taken_out": form.instance.taken_out_at is not None,
        })

    @action(description=_("What must be checked"), url_path="to-check", variant=ActionVariant.PRIMARY)
    def to_check(self, request):
        """Every line that nobody checked lately, what is worst first."""
        checks = queries.to_check(at=timezone.now())
        return self._page(request, "admin/directory/to_check.html", title=_("What must be checked"), groups=[
            {"state": state, "word": word, "checks": [check for check in checks if check.state == state]}
            for state, word in STATE_WORDS.items() if state != "fine"
        ], soon=queries.SOON.days, fresh=entries.FRESH.days)

    @action(description=_("Checked today"), url_path="checked-today", variant=ActionVariant.PRIMARY)
    def checked_today(self, request, object_id: str):
        """Somebody tried the line and says against what they compared it."""
        line = self._line(request, object_id)
        form = forms.CheckForm(request.POST or None, initial={
            "source": line.source, "known": queries.last_change(line)})
        if form.is_valid():
            tried = {name: form.cleaned_data[name] for name in ("source", "known")}
            return self._tried(request, line, _("Thank you. The line says that it was checked today."), lambda: (
                actions.check(line_id=line.pk, by=request.user, at=timezone.now(), **tried)))
        return self._ask(request, line, form, title=_("Did you try it today?"), button=_("Yes, it is right"))

    @action(description=_("Take it out"), url_path="take-out", variant=ActionVariant.DANGER)
    def take_out(self, request, object_id: str):
        """Ask first and why; then show the line no longer."""
        line = self._line(request, object_id)
        form = forms.WhyForm(request.POST or None)
        if form.is_valid():
            return self._tried(request, line, _("The line is not shown any more."), lambda: actions.take_out(
                line_id=line.pk, by=request.user, at=timezone.now(), **form.cleaned_data))
        return self._ask(request, line, form, title=_("Show this line no longer?"), button=_("Take it out"))

    @action(description=_("Bring it back"), url_path="bring-back")
    def bring_back(self, request, object_id: str):
        """Ask why; then show the line again."""
        line = self._line(request, object_id)
        form = forms.WhyForm(request.POST or None)
        if form.is_valid():
            return self._tried(request, line, _("The line is shown again."), lambda: actions.bring_back(
                line_id=line.pk, by=request.user, at=timezone.now(), **form.cleaned_data))
        return self._ask(request, line, form, title=_("Show this line again?"), button=_("Bring it back"))

    def get_urls(self):
        again = path("<path:object_id>/put-back/<int:number>/", self.admin_site.admin_view(self.put_back),
                     name="directory_line_put_back")
        return [again, *super().get_urls()]

    def put_back(self, request, object_id: str, number: int):
        """Ask first; then let the line say again what it said then."""
        line = self._line(request, object_id)
        try:
            earlier = line.changes.get(number=number)
        except Change.DoesNotExist as missing:
            raise Http404 from missing
        if request.method == "POST":
            return self._tried(request, line, _("The line is as it was."), lambda: actions.put_back(
                line_id=line.pk, number=number, by=request.user, at=timezone.now()))
        return self._ask(request, line, None, title=_("Put it back as it was?"), button=_("Put it back"),
                         differences=_in_words(queries.differences(line.row, line.row | _shared(earlier.row))))

    def history_view(self, request, object_id, extra_context=None):
        line = self._line(request, object_id)
        return self._page(request, "admin/directory/history.html", title=_("History of %(name)s") % {"name": line.name},
                          line=line, history=[(each, _in_words(found)) for each, found in queries.history(line)])

    def _line(self, request, object_id) -> Line:
        line = self.get_object(request, object_id)
        if line is None:
            raise Http404
        return line

    def _tried(self, request, line: Line, done, do):
        """Do it and say so, or say why the directory refuses."""
        try:
            do()
        except actions.Refused as refused:
            messages.error(request, forms.said(refused)[1])
        else:
            self._say(request, done)
        return redirect(reverse("admin:directory_line_change", args=[line.pk]))

    def _say(self, request, done) -> None:
        """What was done; and the truth, should the file not have been written."""
        if queries.is_published():
            messages.success(request, done)
        else:
            messages.error(request, _("It is kept, but it could not be published: people still see what stood there "
                                      "before. We go on trying. If this stays, tell whoever runs the servers."))

    def _ask(self, request, line: Line, form, **words_of_it):
        return self._page(request, "admin/directory/ask.html", line=line, form=form, **words_of_it,
                          back=reverse("admin:directory_line_change", args=[line.pk]))

    def _page(self, request, template: str, **context):
        return TemplateResponse(request, template, {
            **self.admin_site.each_context(request), "opts": self.opts, **context})


def _in_words(differences: list[queries.Difference]) -> list[dict]:
    return [
        {"field": words.of_field(each.field), "before": words.of_value(each.field, each.before),
         "after": words.of_value(each.field, each.after)}
        for each in differences
    ]


def _shared(row: dict) -> dict:
    """What putting back brings back: everything but the check."""
    return {field: row[field] for field in actions.FIELDS}
