"""Sign-in for programs, and one's own account."""

from allauth.account.adapter import get_adapter
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework import exceptions, status
from rest_framework.response import Response

from healing_space.accounts import actions, queries, second_factor, serializers, tokens
from healing_space.accounts.second_factor import Kind
from healing_space.web.api import ApiView
from healing_space.web.audience import Audience
from healing_space.web.gate import AddressThrottle

NO = _("The email address, password or code is not right.")
SET_UP_FIRST = _("Programs need an account with a second step. Sign in on the website to set it up first.")
VERIFY_FIRST = _("Verify the email address of this account first: sign in on the website.")
OVER = _("This refresh token does not count any more. Sign in again.")
REFUSED = OpenApiResponse(description=_("Refused, as a problem document."))


class SignInThrottle(AddressThrottle):
    """How often one address may try to sign a program in."""

    scope = "sign_in"


class _Door(ApiView):
    """Open to everybody: what is sent proves who one is, and nothing else counts."""

    audience = Audience.ANYONE
    authentication_classes = ()
    throttle_classes = (SignInThrottle,)

    def get_authenticate_header(self, request):
        # Without it a refusal would be a 403, as if nothing could be done about it.
        return 'Bearer realm="api"'

    def read(self, serializer_class) -> dict:
        sent = serializer_class(data=self.request.data)
        sent.is_valid(raise_exception=True)
        return sent.validated_data


class Token(_Door):
    @extend_schema(
        operation_id="auth_token", request=serializers.Credentials, auth=[],
        responses={200: serializers.Tokens, 401: REFUSED, 429: REFUSED},
    )
    def post(self, request):
        """Get a pair of tokens for password and code together.

        The password is looked at first; about a wrong one, a missing code and a wrong code the same is said.
        """
        given = self.read(serializers.Credentials)
        user = _known(request, given)
        _second_factor(user, given)
        return Response(tokens.start(user=user, at=timezone.now()))


class TokenRefresh(_Door):
    @extend_schema(
        operation_id="auth_token_refresh", request=serializers.Refresh, auth=[],
        responses={200: serializers.Tokens, 401: REFUSED},
    )
    def post(self, request):
        """Get the next pair. A refresh token counts once; sent again it ends the whole sign-in."""
        try:
            return Response(tokens.refresh(token=self.read(serializers.Refresh)["refresh"], at=timezone.now()))
        except tokens.Refused as error:
            raise exceptions.AuthenticationFailed(OVER) from error


class TokenRevoke(_Door):
    @extend_schema(
        operation_id="auth_token_revoke", request=serializers.Refresh, auth=[], responses={204: None, 401: REFUSED},
    )
    def post(self, request):
        """End the sign-in to which a refresh token belongs: all its tokens stop at once."""
        try:
            tokens.revoke(token=self.read(serializers.Refresh)["refresh"], at=timezone.now())
        except tokens.Refused as error:
            raise exceptions.AuthenticationFailed(OVER) from error
        return Response(status=status.HTTP_204_NO_CONTENT)


class Me(ApiView):
    audience = Audience.SIGNED_IN

    @extend_schema(operation_id="me", responses=serializers.Me)
    def get(self, request):
        """One's own account."""
        return Response(serializers.Me(request.user).data)

    @extend_schema(operation_id="me_change", request=serializers.Me(partial=True), responses=serializers.Me)
    def patch(self, request):
        """Change what one is called, how one is reached, and how things are shown."""
        sent = serializers.Me(request.user, data=request.data, partial=True)
        sent.is_valid(raise_exception=True)
        user = actions.change_settings(user=request.user, at=timezone.now(), **sent.validated_data)
        return Response(serializers.Me(user).data)


def _known(request, given: dict):
    """The person whose password this is."""
    try:
        user = get_adapter().authenticate(request._request, email=given["email"].lower(), password=given["password"])
    except ValidationError as error:
        raise exceptions.Throttled(detail=error.messages[0]) from error
    if user is None or not user.is_active:
        raise exceptions.AuthenticationFailed(NO)
    if not queries.has_verified_address(user):
        raise exceptions.AuthenticationFailed(VERIFY_FIRST)
    return user


def _second_factor(user, given: dict) -> None:
    if not second_factor.has_one(user):
        if user.works_here:
            raise exceptions.AuthenticationFailed(SET_UP_FIRST)
        return
    kind, code = (Kind.RECOVERY, given["recovery_code"]) if given.get("recovery_code") else (Kind.APP, given.get("otp"))
    if not code:
        raise exceptions.AuthenticationFailed(NO)
    try:
        second_factor.check(user=user, kind=kind, code=code, at=timezone.now())
    except second_factor.TooSoon as wait:
        raise exceptions.Throttled(wait=wait.seconds) from wait
    except second_factor.WrongCode as error:
        raise exceptions.AuthenticationFailed(NO) from error
