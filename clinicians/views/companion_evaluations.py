"""The web door to evaluations: scripted persons played against the companion. They are about nobody."""

from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from clinicians import companion_words as words
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from therapy.companion.review import queries
from therapy.companion.review.evaluation import rubric

SIDE_BY_SIDE = 6


@open_to(Audience.STAFF)
@require_safe
def evaluations(request):
    """The latest round of each version side by side, and every round."""
    latest = queries.latest_of_each(most=SIDE_BY_SIDE)
    return page.show(request, "office/companion_evaluations.html", {
        "latest": latest, "rounds": page.part(request, queries.evaluations()),
        "criteria": words.criteria(),
        "rows": [
            (words.criterion(code), [each.report["criteria"].get(code) for each in latest]) for code in _codes(latest)
        ],
        "persons": _persons(latest),
    })


@open_to(Audience.STAFF)
@require_safe
def evaluation(request, evaluation):
    """One round: each made-up person's talk, word for word, with what the rubric says."""
    found = queries.evaluation(evaluation_id=evaluation)
    colour = request.GET.get("only", "")
    return page.show(request, "office/companion_evaluation.html", {
        "evaluation": found, "only": colour if colour in words.COLOURS else "",
        "totals": words.in_order(found.report["criteria"]),
        "persons": [_told(person) for person in found.report["persons"]
                    if colour not in words.COLOURS or person.get(colour)],
    })


def _codes(latest) -> list[str]:
    known = {code for each in latest for code in each.report["criteria"]}
    return [code for code in rubric.BY_CODE if code in known]


def _persons(latest) -> list[tuple[str, list]]:
    """Each made-up person with what became of them in every round that is shown."""
    titles = {person["code"]: person["title"] for each in latest for person in each.report["persons"]}
    found = [{person["code"]: person for person in each.report["persons"]} for each in latest]
    return [(title, [one.get(code) for one in found]) for code, title in titles.items()]


def _told(person: dict) -> dict:
    """A person's talk, with codes as words."""
    return {**person, "turns": [
        {**turn, "noticed": words.NOTICED.get(turn["noticed"], turn["noticed"]), "was_noticed": turn["noticed"],
         "marks": [{**mark, "title": words.criterion(mark["criterion"]),
                    "word": words.COLOURS.get(mark["colour"], mark["colour"])}
                   for mark in turn["marks"] if mark["colour"] != "green"],
         "speaker": {"fixed": _("Fixed words"), "coach": _("Guided coach")}.get(turn["spoken_by"], turn["spoken_by"])}
        for turn in person["turns"]
    ]}
