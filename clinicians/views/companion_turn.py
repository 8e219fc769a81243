"""The web door to how one reply of the companion came about, for clinicians whom the patient lets read it."""

import json

from django.contrib import messages
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from clinicians import companion_looks as looks
from clinicians import companion_words as words
from clinicians.looks import NotShared
from clinicians.views import page
from healing_space.web.audience import Audience, open_to
from therapy.companion.review import actions


@open_to(Audience.CLINICIAN)
@require_safe
def turn(request, patient_id, conversation_id, turn_id):
    """Provider, model, prompt, verdicts, figures, what was sent, and what came of playing it again."""
    return page.look(request, looks.at_turn, "office/companion_turn.html", lambda seen: {
        "seen": seen, "turn": seen.turn, "conversation": seen.conversation, "sent": _sent(seen.turn),
        "parameters": json.dumps(seen.turn.parameters, sort_keys=True) if seen.turn.parameters else "",
        "replays": [(each, words.failed(each.failed) if each.failed else "") for each in seen.replays],
    }, patient_id=patient_id, conversation_id=conversation_id, turn_id=turn_id)


@open_to(Audience.CLINICIAN)
@require_POST
def play_again(request, patient_id, conversation_id, turn_id):
    """Have the provider asked once more with what was sent for this reply."""
    at = timezone.now()
    try:
        seen = looks.at_turn(
            viewer=request.user, patient_id=patient_id, conversation_id=conversation_id, turn_id=turn_id, at=at,
        )
        actions.play_again(turn_id=seen.turn.pk, by=request.user, at=at)
    except NotShared as error:
        return page.show(request, "office/not_shared.html", {"patient": error.patient})
    except actions.NothingSent:
        messages.error(request, _("Nothing was sent to a provider for this reply, so there is nothing to play again."))
    except actions.NotAgreed:
        messages.error(request, _("They do not agree to the AI companion now, so nothing is sent."))
    else:
        messages.success(request, _("It is being played again. Load this page again in a moment."))
    return redirect("office:companion_turn", patient_id, conversation_id, turn_id)


def _sent(turn) -> list[tuple[str, str]]:
    said = {"system": _("Instructions"), "user": _("Patient"), "assistant": _("Companion")}
    return [
        (said.get(message.get("role", ""), message.get("role", "")), message.get("content", ""))
        for message in turn.sent or [] if isinstance(message, dict)
    ]
