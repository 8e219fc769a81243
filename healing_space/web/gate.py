"""Who may pass the API's door, and how often."""

from drf_spectacular.extensions import OpenApiAuthenticationExtension
from redis.exceptions import RedisError
from rest_framework import authentication, exceptions, permissions, throttling
from rest_framework_simplejwt import authentication as jwt


class AccountThrottle(throttling.UserRateThrottle):
    """By account, for those who are signed in."""

    scope = "account"

    def get_cache_key(self, request, view):
        return super().get_cache_key(request, view) if request.user.is_authenticated else None

    def allow_request(self, request, view):
        return _unless_redis_is_away(super().allow_request, request, view)


class AddressThrottle(throttling.AnonRateThrottle):
    """By address, for those who are not."""

    scope = "address"

    def allow_request(self, request, view):
        return _unless_redis_is_away(super().allow_request, request, view)


def _unless_redis_is_away(allow, request, view) -> bool:
    # Counting needs Redis; a person who asks for help does not. Without it nobody is held back.
    try:
        return allow(request, view)
    except (OSError, ConnectionError, RedisError):
        return True


class SessionAuthentication(authentication.SessionAuthentication):
    """The website's own sign-in, second factor included (the middleware refuses a half sign-in)."""

    def authenticate_header(self, request):
        return 'Session realm="api"'


class JWTAuthentication(jwt.JWTAuthentication):
    """A bearer token, given only for password and code together."""

    def authenticate(self, request):
        found = super().authenticate(request)
        if found:
            request._request.by_token = True
        return found


class AudiencePermission(permissions.BasePermission):
    """Lets in whom the view declares. The wrong role finds nothing there."""

    def has_permission(self, request, view) -> bool:
        if view.audience.admits(request.user):
            return True
        if request.user.is_authenticated:
            raise exceptions.NotFound
        raise exceptions.NotAuthenticated


class _JwtScheme(OpenApiAuthenticationExtension):
    target_class = JWTAuthentication
    name = "token"

    def get_security_definition(self, auto_schema):
        return {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}


class _SessionScheme(OpenApiAuthenticationExtension):
    target_class = SessionAuthentication
    name = "session"

    def get_security_definition(self, auto_schema):
        return {"type": "apiKey", "in": "cookie", "name": "sessionid"}
