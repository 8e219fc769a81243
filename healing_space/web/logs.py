"""Structured logs: one event a line, with the request's id, and never a person's words or address."""

import logging.config
import re

import structlog


def configure(config: dict) -> None:
    """Set up logging: JSON lines where `json` is true, readable lines otherwise."""
    shared = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.stdlib.ExtraAdder(allow=EXTRAS),
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    render = structlog.processors.JSONRenderer() if config["json"] else structlog.dev.ConsoleRenderer(colors=False)
    logging.config.dictConfig({
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {
            "()": structlog.stdlib.ProcessorFormatter,
            "foreign_pre_chain": shared,
            "processors": [
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                traceback_without_words,
                without_secrets_of_links,
                render,
            ],
        }},
        "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["out"], "level": config["level"]},
        "loggers": {
            "httpx": {"level": "WARNING"},
            "uvicorn.access": {"level": "WARNING"},
            "django.request": {"level": "ERROR"},
            "celery": {"level": "INFO"},
            "celery.app.trace": {"level": "WARNING"},
            "celery.worker.strategy": {"level": "WARNING"},
        },
    })


EXTRAS = ["lane", "kind", "effect", "attempts", "error", "channel", "seconds", "status", "provider", "rule"]
"""What may stand beside an event. A field that is not named here is left out."""


LINKS = re.compile(r"(/accounts/(?:invitation|password/reset/key)/)[^/\s]+")
"""Addresses that open an account by themselves."""


def without_secrets_of_links(logger, name, event: dict) -> dict:
    """Leave out of a line the part of an address that opens an account: whoever reads logs may not come in by them."""
    event["event"] = LINKS.sub(r"\1(hidden)", str(event.get("event", "")))
    return event


def traceback_without_words(logger, name, event: dict) -> dict:
    """Keep where an error happened and its type; drop its message, which may quote what somebody wrote."""
    info = event.pop("exc_info", None)
    if info is True or not info:
        return event
    kind, _, trace = info if isinstance(info, tuple) else (type(info), info, info.__traceback__)
    event["error_type"] = getattr(kind, "__name__", "")
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rsplit('/', 2)[-1]}:{trace.tb_lineno} {code.co_name}")
        trace = trace.tb_next
    event["where"] = places[-6:]
    return event
