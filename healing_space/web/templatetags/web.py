"""What templates ask for: how a form field is shown, where on the site this page is, the key of a form sent once."""

import re
import uuid
from html import escape

from django import forms, template
from django.urls import reverse
from django.utils.html import conditional_escape
from django.utils.safestring import SafeData, mark_safe
from django.utils.translation import gettext

from healing_space.web import addresses, days, icons

register = template.Library()

_SIZED = re.compile(r'<svg width="([\d.]+)" height="([\d.]+)"')
_CLASSES = {"textarea": "nhsuk-textarea", "select": "nhsuk-select", "file": "hs-file", "range": "hs-range__input"}


@register.filter
def kind(field) -> str:
    """How a bound field is laid out: scale, radios, checkboxes, checkbox, group, or the name of one control."""
    widget = field.field.widget
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return "checkboxes"
    if isinstance(widget, forms.RadioSelect):
        return "scale" if widget.attrs.get("data-look") == "scale" else "radios"
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    if widget.use_fieldset:
        return "group"
    if isinstance(widget, forms.Textarea):
        return "textarea"
    if isinstance(widget, forms.Select):
        return "select"
    return getattr(widget, "input_type", "") or "text"


@register.filter
def setting(field, name: str) -> str:
    """A wish about its look that a form wrote on the widget as `data-<name>`."""
    return field.field.widget.attrs.get(f"data-{name}", "")


@register.filter
def allowed_length(field) -> int | str:
    """How many characters a text may have, where a live count of them was asked for."""
    attrs = field.field.widget.attrs
    return attrs.get("maxlength", "") if attrs.get("data-count") else ""


@register.filter
def is_optional(field) -> bool:
    """Whether to say "(optional)": not for a box to tick or a search, where nobody expects to be made to."""
    wish = field.field.widget.attrs.get("data-optional")
    return not field.field.required and wish != "quiet" and kind(field) not in {"checkbox", "search", "hidden"}


@register.filter
def target(field) -> str:
    """The id a link in the error summary goes to: the control, or the first of several."""
    if kind(field) in {"scale", "radios", "checkboxes"}:
        return f"{field.auto_id}_0"
    return field.id_for_label or field.auto_id


@register.simple_tag
def control(field, described_by: str = "") -> str:
    """The control itself, dressed, keeping whatever class its form gave it."""
    look = kind(field)
    own = field.field.widget.attrs.get("class", "")
    dress = _CLASSES.get(look, "" if look in {"checkbox", "hidden"} else "nhsuk-input")
    if look == "group":
        dress = "nhsuk-select" if isinstance(field.field.widget, forms.SelectDateWidget) else "nhsuk-input"
    words = [dress, own]
    if look == "checkbox":
        words.append("nhsuk-checkboxes__input")
    if look == "password":
        words.append("nhsuk-password-input__input nhsuk-js-password-input-input")
    if look == "textarea" and allowed_length(field):
        words.append("nhsuk-js-character-count")
    if field.errors and dress.startswith("nhsuk-"):
        words.append(f"{dress.split()[0]}--error")
    attrs = {"class": " ".join(word for word in words if word)}
    if described_by:
        attrs["aria-describedby"] = " ".join(filter(None, (field.aria_describedby, described_by)))
    if look == "password":
        attrs |= {"spellcheck": "false", "autocapitalize": "none"}
    return field.as_widget(attrs=attrs)


@register.inclusion_tag("parts/nav_item.html", takes_context=True)
def nav_item(context, place: str, text: str, icon: str = "", beside: str = "", apart: str = "",
             also: str = "") -> dict:
    """One place of the navigation, marked when we are there or beneath it.

    `beside` is a template shown after the word; what lies beneath the places named `apart` belongs to those, and
    what lies at or beneath the place named `also` belongs to this one.
    """
    path, url = getattr(context.get("request"), "path", ""), reverse(place)
    beneath = url != "/" and path.startswith(url) and not any(path.startswith(reverse(each)) for each in apart.split())
    beneath = beneath or bool(also and path.startswith(reverse(also)))
    current = "page" if path == url else "true" if beneath else ""
    return context.flatten() | {"url": url, "text": text, "icon": icon, "beside": beside, "current": current}


@register.inclusion_tag("parts/once.html", takes_context=True)
def once(context, form=None) -> dict:
    """The key under which this form is done once, however often it is sent.

    A form shown again with errors keeps its key. Any other gets a fresh one: its old key may already have been used.
    """
    form = form if form is not None else context.get("form")
    request = context.get("request")
    again = getattr(form, "is_bound", False) and form.errors and request is not None
    return {"key": (_key(request.POST.get("once", "")) if again else "") or str(uuid.uuid4())}


def _key(text: str) -> str:
    """A posted key, when it is one."""
    try:
        return str(uuid.UUID(text))
    except ValueError:
        return ""


@register.filter
def banner_title(level_tag: str) -> str:
    """What a notification banner is called, by the level of its message."""
    return {"success": gettext("Done"), "error": gettext("There is a problem"), "warning": gettext("Important")}.get(
        level_tag, gettext("Please note"),
    )


@register.simple_tag
def address(name: str, *args) -> str:
    """The address of one of many things by its id, which comes last: quicker than `url` in the rows of a list."""
    return addresses.of(name, *args)


@register.filter
def icon(name: str) -> str:
    """A small drawing by its name."""
    return icons.DRAWN.get(name, "")


@register.filter
def pill(text, tone: str = "") -> str:
    """The state of a thing, in words, as parts/pill.html shows it: made in one go for the rows of a list."""
    look = f" hs-pill--{tone}" if tone else ""
    return mark_safe(f'<span class="hs-pill{escape(look)}">{conditional_escape(text)}</span>')  # noqa: S308 - escaped


@register.filter
def counted(number: int) -> range:
    """1, 2, 3 … up to a number."""
    return range(1, int(number) + 1)


@register.filter
def scalable(svg: str) -> str:
    """A drawing of fixed size, made to fit the width it is given. What was not marked safe stays text."""
    if not isinstance(svg, SafeData) or "viewBox" in svg:
        return svg
    return mark_safe(_SIZED.sub(r'<svg viewBox="0 0 \1 \2"', svg, count=1))  # noqa: S308 - was safe already


@register.filter
def table_rows(rows) -> str:
    """The rows of a chart's table, the first cell of each as its heading. Years make thousands of them, and the
    template's own loops would take most of the page's time."""
    return mark_safe("".join(  # noqa: S308 - every cell is escaped
        f'<tr class="nhsuk-table__row"><th class="nhsuk-table__header" scope="row">{escape(str(head))}</th>'
        + "".join(f'<td class="nhsuk-table__cell">{escape(str(cell))}</td>' for cell in cells) + "</tr>"
        for head, *cells in rows
    ))


@register.filter
def day_links(listed, address: str) -> str:
    """Days as links to what an address shows of each, made in one go: behind one sentence stand many."""
    return mark_safe("".join(  # noqa: S308 - made of days, and of an address of our own
        f'<li><a href="{escape(address)}?first={day.isoformat()}&amp;last={day.isoformat()}#timeline">'
        f'{escape(days.said(day, "j M"))}</a></li>' for day in listed
    ))
