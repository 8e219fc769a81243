"""The API door to safety, for patients. Clinicians answer alerts by the back office's door."""

from django.utils import timezone
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import ParseError, UnsupportedMediaType
from rest_framework.response import Response

from healing_space.web.api import ApiView, Conflict
from healing_space.web.audience import Audience
from patients.safety import actions, panel, queries, serializers
from patients.safety.forms import as_kept


class HelpNow(ApiView):
    """Help lines, the person's own alert, and the button."""

    audience = Audience.PATIENT
    throttle_classes = ()  # however often somebody calls for help, they are not told to wait

    def handle_exception(self, exc):
        """Whoever is not let in reads in the refusal that nobody was told, and who can help."""
        response = super().handle_exception(exc)
        response.data |= {"told": False, "help": panel.lines(queries.directory(at=timezone.now()))}
        return response

    @extend_schema(responses=serializers.HelpAndStatusOut)
    def get(self, request):
        """Help lines for this person, and where their alert stands."""
        return Response(_body(request.user))

    @extend_schema(request=serializers.PersonIn, responses={201: serializers.HelpAndStatusOut})
    def post(self, request):
        """I need a person now. Whatever is wrong with the request, it is passed on with what could be read of it."""
        words = ""
        try:
            words = as_kept(request.data.get("words") if isinstance(request.data, dict) else "")
            answer = self.once(lambda: _tell(request.user, words))
        except (ParseError, UnsupportedMediaType, Conflict):
            answer = None
        if answer is None or queries.status_for(subject=request.user) is None:
            # Not understood, or sent again after that alert was closed: this is a new call for help.
            body, status = _tell(request.user, words)
            answer = Response(body, status=status)
        return answer


class Answer(ApiView):
    """The answer to our question."""

    audience = Audience.PATIENT
    throttle_classes = ()  # no answer at all is taken for a worry, so none is held back

    @extend_schema(request=serializers.AnswerIn, responses=serializers.HelpAndStatusOut)
    def post(self, request, signal_id):
        """Yes, unsure or no."""
        asked = serializers.AnswerIn(data=request.data)
        asked.is_valid(raise_exception=True)
        actions.answer(signal_id=signal_id, by=request.user, answer=asked.validated_data["answer"], at=timezone.now())
        return Response(_body(request.user))


def _tell(subject, words: str) -> tuple[dict, int]:
    actions.ask_for_a_person(subject=subject, words=words, at=timezone.now())
    return _body(subject), 201


def _body(subject) -> dict:
    context = panel.context(subject=subject, at=timezone.now())
    question = context["question"]
    return dict(serializers.HelpAndStatusOut({
        "help": context["shown"], "status": queries.status_for(subject=subject),
        "question": question.pk if question else None, "question_words": context["question_words"],
        **panel.before_typing(at=timezone.now()),
    }).data)
