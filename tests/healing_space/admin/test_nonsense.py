"""Addresses of the administrators' lists that somebody mistyped, guessed, or made up to break them."""

from urllib.parse import urlencode

import pytest
from django.contrib import admin
from django.urls import reverse

NUL, LONG = "a\0b", "x" * 3000
NEVER = [
    {"id__exact": "zzz"}, {"id__exact": NUL}, {"id__exact": "9" * 40}, {"pk__in": "zzz,"}, {"id__gt": LONG},
    {"zzz": "1"}, {"zzz__yyy__exact": "1"}, {"id__zzz": "1"}, {"id__isnull": "zzz"}, {"id__regex": "("},
    {"at__day": "zzz"}, {"at__year": "0"}, {"at__year": "99999999"}, {"at__gte": NUL},
    {"p": "zzz"}, {"p": "-1"}, {"p": "9" * 30}, {"o": "zzz"}, {"o": "9" * 30}, {"o": "-.-.1"}, {"q": NUL}, {"q": LONG},
    {"all": "zzz"}, {"_facets": "zzz"}, {"_to_field": "zzz"}, {"_popup": "zzz"}, {"e": "zzz"},
]


@pytest.fixture
def office(signed_in, trial_admin):
    return signed_in(trial_admin)


def _lists():
    return [pytest.param(model, id=model._meta.label_lower) for model in admin.site._registry]


def _columns(model):
    """Every column asked for with what it cannot hold."""
    names = [field.name for field in model._meta.concrete_fields]
    return [{name + look: value} for name in names for look in ("", "__gte", "__in") for value in ("zzz", NUL)]


def _filters(model):
    """What stands in the list's own column of filters, with what none of them offers."""
    held = admin.site._registry[model]
    names = [one if isinstance(one, str) else one[0] for one in held.list_filter if isinstance(one, (str, tuple))]
    titled = [one.parameter_name for one in held.list_filter if hasattr(one, "parameter_name")]
    return [{f"{name}{look}": value} for name in names + titled if name
            for look in ("", "__exact", "__id__exact", "_from", "_from_0") for value in ("zzz", "9" * 30)]


@pytest.mark.parametrize("model", _lists())
def test_no_list_falls_over_for_what_stands_in_its_address(office, model):
    office.raise_request_exception = False
    address = reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")
    asked = [*NEVER, *_columns(model), *_filters(model)]
    wrong = [(each, answer) for each in asked
             if (answer := office.get(f"{address}?{urlencode(each)}").status_code) >= 500]
    assert wrong == []


@pytest.mark.parametrize("model", _lists())
def test_no_row_falls_over_for_an_id_that_cannot_be(office, model):
    office.raise_request_exception = False
    held = f"admin:{model._meta.app_label}_{model._meta.model_name}"
    for made_up in ("zzz", "9" * 40, "_00", "_", "x" * 500, "..", "%00"):
        for page in ("change", "history", "delete"):
            answer = office.get(reverse(f"{held}_{page}", args=[made_up]))
            assert answer.status_code < 500, (page, made_up)


def test_whoever_asks_nonsense_is_shown_the_whole_list_and_told_so(office):
    address = reverse("admin:steering_use_changelist")
    answer = office.get(f"{address}?provider=a%00b", follow=True)
    assert answer.redirect_chain[-1][0] == address
    assert "asked for something that cannot be" in answer.content.decode()


def test_what_makes_sense_is_answered_as_asked(office, trial_admin):
    answer = office.get(reverse("admin:accounts_user_changelist") + f"?id__exact={trial_admin.pk}")
    assert answer.status_code == 200
