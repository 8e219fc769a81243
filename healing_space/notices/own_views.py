"""The web door to what somebody was told, and to how they want to be told of what is no safety notice."""

import json

from django.contrib import messages
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from healing_space.notices import actions, forms, own_forms, queries
from healing_space.web.audience import Audience, open_to

A_PAGE = 30


@open_to(Audience.SIGNED_IN)
@require_safe
def told(request):
    """What somebody was told, the latest first."""
    only_unread = request.GET.get("unread") == "1"
    page = Paginator(queries.list_of(request.user, only_unread=only_unread), A_PAGE).get_page(request.GET.get("page"))
    more = "&unread=1" if only_unread else ""
    return render(request, "notices/told.html", {
        "lines": queries.in_words(page.object_list), "unread": queries.count_unread(request.user),
        "only_unread": only_unread, "bounce": queries.bounce_of(request.user),
        "previous_url": f"?page={page.previous_page_number()}{more}" if page.has_previous() else "",
        "next_url": f"?page={page.next_page_number()}{more}" if page.has_next() else "",
    })


@open_to(Audience.SIGNED_IN)
@require_POST
def open_told(request, told_id):
    """Follow a line to what it is about: it is read."""
    return redirect(actions.read(told_id=told_id, by=request.user, at=timezone.now()).path)


@open_to(Audience.SIGNED_IN)
@require_POST
def mark(request, told_id):
    """A line is read, or counts as unread again."""
    if request.POST.get("to") == "unread":
        actions.unread(told_id=told_id, by=request.user)
    else:
        actions.read(told_id=told_id, by=request.user, at=timezone.now())
    return redirect(f"{reverse('notices:told')}#told-{told_id}")


@open_to(Audience.SIGNED_IN)
@require_POST
def mark_all(request):
    """Everything is read."""
    actions.read_all(by=request.user, at=timezone.now())
    messages.success(request, _("Everything is marked as read."))
    return redirect("notices:told")


@open_to(Audience.SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def ways(request):
    """How somebody wants to be told of each topic, when, and as one letter a day."""
    if request.method != "POST":
        return _shown(request)
    form = own_forms.WaysForm(request.POST, mine=queries.ways_of(request.user))
    if form.is_valid():
        try:
            actions.settle(user=request.user, at=timezone.now(), **form.said())
        except actions.CannotBe as error:
            form.add_error(error.field if error.field in form.fields else None, error.words)
        else:
            messages.success(request, _("Saved."))
            return redirect("notices:ways")
    return _shown(request, form=form)


@open_to(Audience.SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def my_phone(request):
    """Name a phone, or take it away. A new one is sent a code."""
    return _sent(request, "phone", forms.Phone, actions.save_phone, _("Saved. We send a code to a new phone."))


@open_to(Audience.SIGNED_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def my_code(request):
    """Enter the code that came."""
    return _sent(request, "code", forms.Code, actions.verify_phone, _("Your phone is set up."))


@open_to(Audience.SIGNED_IN)
@require_POST
def code_again(request):
    """Send a new code to a phone that is not set up yet."""
    try:
        actions.test_page(user=request.user, at=timezone.now())
    except actions.CannotBe as error:
        messages.warning(request, error.words)
    else:
        messages.success(request, _("A code is on its way."))
    return redirect(f"{reverse('notices:ways')}#phone")


@open_to(Audience.SIGNED_IN)
@require_POST
def try_again(request):
    """The person says that their address takes emails again."""
    actions.try_again(user=request.user, at=timezone.now())
    messages.success(request, _("We send emails to your address again."))
    return redirect("notices:ways")


@open_to(Audience.SIGNED_IN)
@require_POST
def add_device(request):
    """This browser agreed to show notices. Its script sends what it was given."""
    try:
        actions.keep_device(recipient=request.user, subscription=json.loads(request.POST.get("subscription", "")),
                            at=timezone.now(), name=queries.browser_named(request.headers.get("User-Agent", "")))
    except actions.NotASchedule as error:
        messages.warning(request, error.words)
    except (ValueError, RecursionError):
        messages.warning(request, _("Your browser did not tell us enough."))
    else:
        messages.success(request, _("This device can now show notices. Choose it as a way above."))
    return redirect(f"{reverse('notices:ways')}#devices")


@open_to(Audience.SIGNED_IN)
@require_POST
def remove_device(request, device_id):
    """Send nothing to a device any more."""
    actions.remove_device(device_id=device_id, by=request.user, at=timezone.now())
    messages.success(request, _("Nothing is sent to this device any more."))
    return redirect(f"{reverse('notices:ways')}#devices")


@csrf_exempt  # a mail program may send the form of the letter by itself (RFC 8058); what proves the wish is the token
@open_to(Audience.ANYONE)
@require_http_methods(["GET", "HEAD", "POST"])
def stop(request, token):
    """Stop letters from a letter, without signing in. Opening the page stops nothing; sending its form does."""
    known, asked, done, were_on = queries.what_stops(token), request.POST.get("what", ""), "", ""
    if known and request.method == "POST":
        if asked == "back":
            actions.take_stop_back(of=known, topics=queries.read_topics(request.POST.get("on", "")), at=timezone.now())
            done = "back"
        else:
            on = actions.stop_letters(of=known, everything=asked == "all", at=timezone.now())
            done, were_on = "all" if asked == "all" or not known.title else "topic", queries.sign_topics(on)
    return render(request, "notices/stop.html", {"known": known, "done": done, "were_on": were_on},
                  status=200 if known else 404)


def _sent(request, section: str, form_class, act, done: str):
    """The phone or its code is sent. With an error the whole page comes back, the typed words kept."""
    if request.method != "POST":
        return redirect(f"{reverse('notices:ways')}#phone")
    form = form_class(request.POST, prefix=section)
    if form.is_valid():
        try:
            act(user=request.user, at=timezone.now(), **form.cleaned_data)
        except actions.CannotBe as error:
            form.add_error(error.field if error.field in form.fields else None, error.words)
        else:
            messages.success(request, done)
            return redirect(f"{reverse('notices:ways')}#phone")
    return _shown(request, **{section: form})


def _shown(request, **sent):
    mine = queries.ways_of(request.user)
    initial = {"digest_at": mine.digest_at, "quiet_from": mine.wish.quiet_from, "quiet_until": mine.wish.quiet_until,
               "zone": mine.wish.zone}
    ways_form = sent.get("form") or own_forms.WaysForm(initial=initial, mine=mine)
    return render(request, "notices/ways.html", {
        "mine": mine, "ways_form": ways_form, "form": next(iter(sent.values()), None),
        "phone_form": sent.get("phone") or forms.Phone(initial={"phone": mine.reach.phone}, prefix="phone"),
        "code_form": sent.get("code") or forms.Code(prefix="code"), "works_here": request.user.works_here,
    }, status=422 if sent else 200)
