"""How passwords are kept."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class Argon2(Argon2PasswordHasher):
    """Argon2id at OWASP's figures: 19 MiB, two rounds, one lane.

    Django's own default takes 100 MiB and eight lanes for each check, enough for a few people signing in together
    to use up a small server.
    """

    memory_cost = 19 * 1024
    time_cost = 2
    parallelism = 1
