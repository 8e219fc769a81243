"""Groq, through its own SDK."""

import logging
from collections.abc import Generator

import groq
import httpx

from therapy.companion.providers import port, wire
from therapy.companion.providers.steady import Steady

# The SDK writes whole requests, and so what patients said, at DEBUG. No setting of ours may turn that on.
logging.getLogger("groq").setLevel(logging.WARNING)
logging.getLogger("httpcore").setLevel(logging.WARNING)


class Groq(Steady):
    """One client for the process. Retries are ours, not the SDK's: it would not know our time for the first word."""

    name = "groq"

    def __init__(self, *, api_key: str, base_url: str, model: str, first_token_seconds: float, reply_seconds: float,
                 **more):
        super().__init__(model=model, first_token_seconds=first_token_seconds, **more)
        # The SDK adds /openai/v1 by itself; people copy the address with it.
        address = base_url.rstrip("/").removesuffix("/openai/v1")
        self._client = groq.Groq(
            api_key=api_key, base_url=address, max_retries=0,
            http_client=wire.client(base_url=address, reply_seconds=reply_seconds),
        )

    def ask(self, request: dict, *, seconds: float) -> Generator[port.Chunk, None, None]:
        problem, stream, spoken = None, None, False
        try:
            stream = self._client.chat.completions.create(
                messages=request["messages"], model=request["model"], temperature=request["temperature"],
                max_completion_tokens=request["max_tokens"], user=request["user_tag"] or groq.omit, stream=True,
                timeout=wire.timeout(seconds),
            )
            for event in stream:
                chunk = _chunk(event)
                spoken = spoken or bool(chunk.text)
                yield chunk
        except port.ProviderError as error:
            problem = error
        except (groq.GroqError, httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, ValueError) as error:
            problem = _problem(error, spoken=spoken)
        finally:
            if stream is not None:
                stream.close()
        # Raised out here so that it carries no trace of the SDK's exception, which holds the request and its key.
        if problem is not None:
            raise problem

    def knock(self, *, seconds: float) -> None:
        problem = None
        try:
            self._client.models.list(timeout=wire.timeout(seconds))
        except (groq.GroqError, httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
            problem = _problem(error, spoken=False)
        if problem is not None:
            raise problem


def _problem(error: Exception, *, spoken: bool) -> port.ProviderError:
    if isinstance(error, groq.APIStatusError):
        return wire.of_status(error.status_code, error.response.headers)
    if isinstance(error, groq.APITimeoutError):
        return port.Unavailable("timeout")
    if isinstance(error, groq.APIConnectionError):
        return port.Unavailable("no connection")
    if isinstance(error, groq.APIError):
        return port.Cut("error in the stream") if spoken else port.Unavailable("error in the stream")
    return wire.of_error(error, spoken=spoken)


def _chunk(event: object) -> port.Chunk:
    """The SDK does not check what it is sent; this does."""
    choices = getattr(event, "choices", None)
    told = getattr(event, "usage", None) or getattr(getattr(event, "x_groq", None), "usage", None)
    counted = wire.counted({name: getattr(told, name, None) for name in wire.COUNTS})
    if choices == []:
        return port.Chunk(**counted)
    if not isinstance(choices, list) or not hasattr(getattr(choices[0], "delta", None), "content"):
        raise port.Garbage("unreadable")
    text, finish = choices[0].delta.content or "", choices[0].finish_reason or ""
    if not isinstance(text, str) or not isinstance(finish, str):
        raise port.Garbage("unreadable")
    return port.Chunk(text, finish=finish, **counted)
