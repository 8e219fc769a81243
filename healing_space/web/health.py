"""Is the service well? For load balancers, monitors and whoever is on call."""

from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest

from healing_space.live import channels
from healing_space.outbox import health
from healing_space.web.audience import Audience, open_to

_parts: dict[str, Callable[[], dict]] = {}


def offer(name: str, figures: Callable[[], dict]) -> None:
    """Have a room of a floor above told of here. Whatever it says, the service is well without it."""
    _parts[name] = figures


@open_to(Audience.ANYONE)
def livez(request):
    """This process answers. (The middleware says so before anything else is asked; this is its place in the list.)"""
    return JsonResponse({"status": "ok"})


@open_to(Audience.ANYONE)
def healthz(request):
    """Database, Redis, workers, scheduler and the effect that waits longest. 503 when one of them is not well."""
    report = _report()
    well = report.pop("well")
    return JsonResponse({"status": "ok" if well else "unwell", **report}, status=200 if well else 503)


@open_to(Audience.ANYONE)
def metrics(request):
    """The same figures for Prometheus. No person can be told from them."""
    registry = CollectorRegistry()
    report = _report()
    Gauge("healing_space_up", "1 when every part is well", registry=registry).set(bool(report["well"]))
    for name, value in (report.get("effects") or {}).items():
        Gauge(f"healing_space_effects_{name}", f"Outbox: {name}", registry=registry).set(value)
    return HttpResponse(generate_latest(registry), content_type=CONTENT_TYPE_LATEST)


def _report() -> dict:
    redis = channels.is_reachable()
    try:
        connection.ensure_connection()
        outbox = health.figures(at=timezone.now())
        parts = {name: figures() for name, figures in _parts.items()}
    except DatabaseError:
        return {"well": False, "database": False, "redis": redis, "workers": {}, "beat": False, "effects": None,
                **dict.fromkeys(_parts)}
    return {
        "well": redis and outbox.is_well,
        "database": True,
        "redis": redis,
        "workers": outbox.workers,
        "beat": outbox.beat,
        "effects": {
            "waiting": outbox.waiting,
            "dead": outbox.dead,
            "failing": outbox.failing,
            "oldest_overdue_seconds": round(outbox.oldest_overdue_seconds, 1),
        },
        **parts,
    }
