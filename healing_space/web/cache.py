"""A cache that may be away.

What is kept in it is only ever a counter or a convenience. When Redis is down, signing in and every page go on without:
nothing is found, everything is taken. The wait after wrong second-factor codes is in the database and still counts.
"""

import logging
from functools import wraps

from django.core.cache.backends import redis
from redis.exceptions import RedisError

log = logging.getLogger(__name__)


def _or_without(answer):
    """Do it, or when Redis is away give the answer of an empty cache that takes everything."""

    def dress(method):
        @wraps(method)
        def attempt(self, *args, **kwargs):
            try:
                return method(self, *args, **kwargs)
            except (RedisError, OSError) as error:
                log.warning("cache_away", extra={"error": type(error).__name__})
                return answer(args, kwargs)

        return attempt

    return dress


def _default(args, kwargs):
    return kwargs.get("default", args[1] if len(args) > 1 else None)


class Cache(redis.RedisCache):
    """Redis, as long as it is there."""

    get = _or_without(_default)(redis.RedisCache.get)
    add = _or_without(lambda *_: True)(redis.RedisCache.add)
    set = _or_without(lambda *_: None)(redis.RedisCache.set)
    touch = _or_without(lambda *_: False)(redis.RedisCache.touch)
    delete = _or_without(lambda *_: False)(redis.RedisCache.delete)
    has_key = _or_without(lambda *_: False)(redis.RedisCache.has_key)
    get_many = _or_without(lambda *_: {})(redis.RedisCache.get_many)
    set_many = _or_without(lambda *_: [])(redis.RedisCache.set_many)
    delete_many = _or_without(lambda *_: None)(redis.RedisCache.delete_many)
