"""What runs outside a request: every task has a lane, every effect may run twice."""

import pytest
from django.apps import apps
from django.conf import settings

from healing_space.celery import app
from healing_space.outbox import queue
from healing_space.outbox.lanes import PATIENCE, Lane

OURS = tuple(f"{config.label}." for config in apps.get_app_configs() if "site-packages" not in config.path)


def our_tasks():
    app.loader.import_default_modules()
    return [task for name, task in sorted(app.tasks.items()) if not name.startswith("celery.")]


@pytest.mark.parametrize("task", our_tasks(), ids=lambda task: task.name)
def test_every_task_names_a_lane(task):
    assert app.conf.task_routes[task.name]["queue"] in list(Lane)


def test_every_entry_of_the_clock_is_a_task_and_names_a_lane():
    names = {task.name for task in our_tasks()}

    for entry in app.conf.beat_schedule.values():
        assert entry["task"] in names
        assert entry["options"]["queue"] in list(Lane)
        assert entry["options"]["expires"] > 0


@pytest.mark.parametrize("kind", sorted(queue.kinds()))
def test_every_effect_names_its_room_and_a_lane_with_its_patience(kind):
    handler = queue.kinds()[kind]

    assert kind.startswith(OURS)
    assert handler.lane in PATIENCE
    assert handler.carry_out.__module__.endswith(".effects")
    assert handler.carry_out.__doc__


def test_tasks_are_acknowledged_late_and_keep_no_results():
    assert settings.CELERY_TASK_ACKS_LATE
    assert settings.CELERY_TASK_REJECT_ON_WORKER_LOST
    assert settings.CELERY_TASK_IGNORE_RESULT
    assert app.conf.result_backend is None
