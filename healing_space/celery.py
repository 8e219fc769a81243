"""The Celery application: three lanes and the clock that sweeps them."""

import os

from celery import Celery
from celery.signals import setup_logging

# Whoever starts a process without naming settings gets the strict ones; manage.py and make run name the demo.
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "healing_space.settings.production")

SWEEP_SECONDS = {"crisis": 3, "chat": 3, "background": 5}

app = Celery("healing_space")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
# Where a task goes when its sender names no lane. Every task must stand here (a guard test holds that).
TASKS = ("outbox.carry_out", "outbox.sweep", "outbox.heartbeat", "once.tidy", "accounts.tidy", "directory.tidy",
         "reminders.tick", "outbox.tidy", "notices.tidy", "memory.look_through", "review.tidy", "messaging.tidy",
         "messaging.remind")
app.conf.task_routes = {name: {"queue": "background"} for name in TASKS}
app.conf.beat_schedule = {
    f"sweep-{lane}": {
        "task": "outbox.sweep",
        "schedule": seconds,
        "args": (lane,),
        "options": {"queue": lane, "expires": seconds * 2},
    }
    for lane, seconds in SWEEP_SECONDS.items()
} | {
    f"{room}-tidy": {"task": f"{room}.tidy", "schedule": 3600, "options": {"queue": "background", "expires": 3000}}
    for room in ("once", "accounts", "outbox", "notices", "review", "messaging")
} | {
    "heartbeat": {"task": "outbox.heartbeat", "schedule": 30, "options": {"queue": "crisis", "expires": 60}},
} | {
    # Often: while the published file is lost, people are shown the lines that came with the product.
    "directory-tidy": {
        "task": "directory.tidy", "schedule": 60, "options": {"queue": "background", "expires": 120},
    },
}
app.conf.beat_schedule["memory"] = {
    "task": "memory.look_through", "schedule": 300, "options": {"queue": "background", "expires": 250},
}
app.conf.beat_schedule["messaging-remind"] = {
    "task": "messaging.remind", "schedule": 60, "options": {"queue": "background", "expires": 120},
}
# One entry for everybody's reminders: it works from the rows, and nobody is in the clock by name.
app.conf.beat_schedule["reminders"] = {
    "task": "reminders.tick", "schedule": 20, "options": {"queue": "background", "expires": 40},
}


@setup_logging.connect
def keep_our_logging(**_) -> None:
    """Django has set up logging already; Celery would replace it."""
