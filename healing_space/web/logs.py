"""Structured logs: one event a line, with the request's id, and never a person's words or address."""

import logging.config

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
