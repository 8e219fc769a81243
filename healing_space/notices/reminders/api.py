"""The API's door to one's own reminders and to the ledger of what became of them."""

from django.utils import timezone
from drf_spectacular.utils import OpenApiParameter, extend_schema
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from healing_space.notices.reminders import actions, queries
from healing_space.notices.reminders import serializers as shapes
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.schema import PAGING, page_of


class _Mine(ApiView):
    audience = Audience.PATIENT

    def act(self, action, **given):
        """Do something to one's own; what cannot be comes back under its field."""
        try:
            return action(at=timezone.now(), **given)
        except actions.NotASchedule as error:
            raise ValidationError({error.field or "non_field_errors": [str(error.words)]}) from error

    def read(self, shape, **more) -> dict:
        sent = shape(data=self.request.data, **more)
        sent.is_valid(raise_exception=True)
        return sent.validated_data


class Reminders(_Mine):
    """The times at which somebody is reminded."""

    @extend_schema(operation_id="reminders", parameters=PAGING, responses=page_of(shapes.ReminderOut))
    def get(self, request):
        return self.page(queries.schedules(request.user), shapes.ReminderOut, ordering=("kind", "created_at", "pk"))

    @extend_schema(operation_id="reminders_add", request=shapes.ReminderIn, responses={201: shapes.ReminderOut})
    def post(self, request):
        """Choose times. The very same again are the same reminder."""
        given = self.read(shapes.ReminderIn)
        return self.once(lambda: (
            shapes.ReminderOut(self.act(actions.add, recipient=request.user, **given)).data, 201))


class Reminder(_Mine):
    """One of them."""

    @extend_schema(operation_id="reminder", responses=shapes.ReminderOut)
    def get(self, request, schedule_id):
        return Response(shapes.ReminderOut(queries.schedule(request.user, schedule_id)).data)

    @extend_schema(operation_id="reminder_change", request=shapes.ReminderChanges, responses=shapes.ReminderOut)
    def patch(self, request, schedule_id):
        """Change it. What was sent stays; what was not sent yet follows."""
        given = self.read(shapes.ReminderChanges)
        return Response(shapes.ReminderOut(
            self.act(actions.change, schedule_id=schedule_id, by=request.user, **given)).data)

    @extend_schema(operation_id="reminder_stop", responses={204: None})
    def delete(self, request, schedule_id):
        """Stop it, or turn it off when it was set for somebody."""
        self.act(actions.stop, schedule_id=schedule_id, by=request.user)
        return Response(status=204)


class Settings(_Mine):
    """What counts for all reminders: place, quiet hours, a pause, off, and what one can be reminded of."""

    @extend_schema(operation_id="reminder_settings", responses=shapes.ReminderWishesOut)
    def get(self, request):
        return Response(shapes.ReminderWishesOut(queries.wishes(request.user)).data)

    @extend_schema(
        operation_id="reminder_settings_change", request=shapes.ReminderWishesIn, responses=shapes.ReminderWishesOut,
    )
    def patch(self, request):
        self.act(actions.settle, recipient=request.user, **self.read(shapes.ReminderWishesIn))
        return self.get(request)


class Letters(_Mine):
    """Letters with reminders that were sent so far."""

    @extend_schema(operation_id="reminder_letters_forget", responses={204: None})
    def delete(self, request):
        """The links in them, which stop reminders without sign-in, do not work any more."""
        self.act(actions.forget_letters, recipient=request.user)
        return Response(status=204)


class Devices(_Mine):
    """Browsers that show reminders though the site is not open."""

    @extend_schema(operation_id="reminder_devices", responses=shapes.ReminderDeviceOut(many=True))
    def get(self, request):
        return Response(shapes.ReminderDeviceOut(queries.devices(request.user), many=True).data)

    @extend_schema(
        operation_id="reminder_devices_add", request=shapes.ReminderDeviceIn,
        responses={201: shapes.ReminderDeviceOut},
    )
    def post(self, request):
        given = self.read(shapes.ReminderDeviceIn)
        name = given.pop("name")
        return self.once(lambda: (shapes.ReminderDeviceOut(self.act(
            actions.keep_device, recipient=request.user, subscription=given, name=name)).data, 201))


class Device(_Mine):
    """One of them."""

    @extend_schema(operation_id="reminder_devices_remove", responses={204: None})
    def delete(self, request, device_id):
        self.act(actions.remove_device, device_id=device_id, by=request.user)
        return Response(status=204)


class Prompts(_Mine):
    """What became of one's reminders, newest first."""

    @extend_schema(
        operation_id="prompts", responses=page_of(shapes.PromptOut),
        parameters=[*PAGING, OpenApiParameter("open", bool, description="Only what stands on the home page now.")],
    )
    def get(self, request):
        now = timezone.now()
        only_open = request.query_params.get("open") in ("1", "true")
        found = queries.open_prompts(request.user, at=now) if only_open else queries.prompts(request.user, at=now)
        return self.page(found, shapes.PromptOut, ordering=("-intended_at", "-pk"))


class Opened(_Mine):
    """A reminder was followed."""

    @extend_schema(operation_id="prompts_open", request=None, responses=shapes.OpenedOut)
    def post(self, request, prompt_id):
        path = self.act(actions.opened, prompt_id=prompt_id, by=request.user)
        prompt = queries.prompt(request.user, prompt_id)
        prompt.path = path
        return Response(shapes.OpenedOut(prompt).data)


class Dismissed(_Mine):
    """A reminder is put away."""

    @extend_schema(operation_id="prompts_dismiss", request=None, responses=shapes.PromptOut)
    def post(self, request, prompt_id):
        return Response(shapes.PromptOut(
            self.act(actions.dismissed, prompt_id=prompt_id, by=request.user)).data)


class Arrived(ApiView):
    """A browser says that it showed a reminder. It knows nobody: the token says which reminder it was."""

    audience = Audience.ANYONE
    authentication_classes = ()

    @extend_schema(operation_id="prompts_arrived", request=shapes.ArrivedIn, responses={204: None})
    def post(self, request):
        sent = shapes.ArrivedIn(data=request.data)
        sent.is_valid(raise_exception=True)
        if not actions.arrived(token=sent.validated_data["token"], at=timezone.now()):
            raise ValidationError({"token": ["This is no token of ours."]})
        return Response(status=204)
