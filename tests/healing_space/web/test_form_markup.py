"""Plain Django forms come out as NHS.UK markup, said to screen readers as well as shown."""

import uuid
from html.parser import HTMLParser

import pytest
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.template import Context, Template
from django.test import RequestFactory
from django.utils.safestring import mark_safe

SCALE = [(number, str(number)) for number in range(11)]


class Everything(forms.Form):
    mood = forms.ChoiceField(
        label="Mood", choices=SCALE,
        widget=forms.RadioSelect(attrs={"data-look": "scale", "data-low": "Lowest", "data-high": "Best"}),
    )
    note = forms.CharField(
        label="Note", required=False, help_text="Only for you.",
        widget=forms.Textarea(attrs={"maxlength": 20, "data-count": "true"}),
    )
    email = forms.EmailField(label="E-mail address", help_text="We send a code.")
    password = forms.CharField(label="Password", widget=forms.PasswordInput)
    code = forms.CharField(label="Code", widget=forms.TextInput(attrs={"class": "nhsuk-input--width-5"}))
    nation = forms.ChoiceField(label="Nation", choices=[("", "Choose"), ("wales", "Wales")])
    helped = forms.MultipleChoiceField(
        label="What helped", choices=[("walk", "A walk"), ("music", "Music")], widget=forms.CheckboxSelectMultiple,
    )
    agree = forms.BooleanField(label="I agree")
    day = forms.DateField(label="Day", widget=forms.DateInput(attrs={"type": "date"}))
    feeling = forms.IntegerField(
        label="Feeling", widget=forms.NumberInput(attrs={"type": "range", "min": 0, "max": 100}),
    )
    kept = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean(self):
        self.add_error(None, "These do not go together.")


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, markup: str):
        super().__init__()
        self.all: list[tuple[str, dict[str, str | None]]] = []
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.all.append((tag, dict(attrs)))

    def having(self, **wanted) -> list[dict]:
        return [attrs for _, attrs in self.all if all(attrs.get(name) == value for name, value in wanted.items())]

    @property
    def ids(self) -> list[str]:
        return [attrs["id"] for _, attrs in self.all if attrs.get("id")]


def show(source: str, request=None, **context) -> str:
    return Template("{% load web %}" + source).render(Context({"request": request, "user": AnonymousUser(), **context}))


@pytest.fixture
def form() -> Everything:
    return Everything()


@pytest.fixture
def refused() -> Everything:
    return Everything({"mood": "", "email": "x"})


def test_every_control_has_a_label_or_a_legend(form):
    page = Elements(show("{{ form }}", form=form))
    labelled = {attrs["for"] for tag, attrs in page.all if tag == "label"}
    controls = [
        attrs for tag, attrs in page.all
        if tag in {"input", "select", "textarea"} and attrs.get("type") != "hidden"
    ]

    assert {control["id"] for control in controls} <= labelled
    assert len([tag for tag, _ in page.all if tag == "legend"]) == 2


def test_no_id_is_given_twice(refused):
    page = Elements(show('{% include "parts/error_summary.html" %}{{ form }}', form=refused))

    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("which", ["form", "refused"])
def test_whatever_describes_a_control_is_on_the_page(which, request):
    page = Elements(show("{{ form }}", form=request.getfixturevalue(which)))
    described_by = {
        name for _, attrs in page.all for name in (attrs.get("aria-describedby") or "").split()
    }

    assert described_by
    assert described_by <= set(page.ids)


def test_every_line_of_the_error_summary_leads_to_its_place(refused):
    page = Elements(show('{% include "parts/error_summary.html" %}{{ form }}', form=refused))
    led_to = [attrs["href"].removeprefix("#") for tag, attrs in page.all if tag == "a"]

    assert len(led_to) == 10
    assert set(led_to) <= set(page.ids)


def test_a_form_without_errors_has_no_summary(form):
    assert not show('{% include "parts/error_summary.html" %}', form=form).strip()


def test_what_may_be_left_empty_says_so(form):
    markup = show("{{ form }}", form=form)

    assert markup.count("(optional)") == 1


def test_controls_keep_the_class_their_form_gave_them(form):
    [code] = Elements(show("{{ form }}", form=form)).having(name="code")

    assert code["class"].split() == ["nhsuk-input", "nhsuk-input--width-5"]


def test_checkboxes_are_boxes_and_a_scale_is_radios(form):
    page = Elements(show("{{ form }}", form=form))

    assert {attrs["type"] for attrs in page.having(name="helped")} == {"checkbox"}
    assert [attrs["type"] for attrs in page.having(name="mood")] == ["radio"] * 11


def test_what_was_typed_is_kept_and_escaped():
    markup = show("{{ form }}", form=Everything({"code": '"><script>', "note": "</textarea><b>", "mood": "7"}))

    assert "<script>" not in markup
    assert "<b>" not in markup
    assert [mood["value"] for mood in Elements(markup).having(name="mood") if "checked" in mood] == ["7"]


class TestTheKeyOfAForm:
    KEY = str(uuid.UUID(int=7))

    def key(self, posted: str | None = None, **context) -> str:
        factory = RequestFactory()
        request = factory.post("/", {"once": posted}) if posted is not None else factory.get("/")
        [hidden] = Elements(show("{% once %}", request, **context)).having(name="once")
        return hidden["value"]

    def test_is_another_for_every_page(self):
        assert uuid.UUID(self.key()) != uuid.UUID(self.key())

    def test_is_kept_when_the_form_is_shown_again_with_errors(self, refused):
        assert self.key(self.KEY, form=refused) == self.KEY

    def test_is_fresh_after_a_form_that_was_taken(self, form):
        assert self.key(self.KEY, form=form) != self.KEY

    def test_is_never_what_somebody_made_up(self, refused):
        assert uuid.UUID(self.key('"><script>', form=refused))


def test_a_drawing_fits_the_width_it_is_given():
    assert show("{{ svg|scalable }}", svg=mark_safe('<svg width="480" height="300">')) == '<svg viewBox="0 0 480 300">'


def test_a_drawing_that_nobody_vouched_for_stays_text():
    assert show("{{ svg|scalable }}", svg='<svg width="480" height="300">').startswith("&lt;svg")
