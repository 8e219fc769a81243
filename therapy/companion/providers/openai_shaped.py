"""Any address that speaks the OpenAI form of chat completions: a model on the service's own machines, say."""

import json
from collections.abc import Generator, Iterator

import httpx

from therapy.companion.providers import port, wire
from therapy.companion.providers.steady import Steady


class OpenAIShaped(Steady):
    """The address is the one that `/chat/completions` is added to. A key is optional."""

    name = "openai-shaped"

    def __init__(self, *, api_key: str, base_url: str, model: str, first_token_seconds: float, reply_seconds: float,
                 **more):
        super().__init__(model=model, first_token_seconds=first_token_seconds, **more)
        self._client = wire.client(base_url=base_url.rstrip("/"), reply_seconds=reply_seconds)
        if api_key:
            self._client.headers["Authorization"] = f"Bearer {api_key}"

    def ask(self, request: dict, *, seconds: float) -> Generator[port.Chunk, None, None]:
        problem, spoken = None, False
        body = {name: request[name] for name in ("messages", "model", "temperature", "max_tokens")}
        body |= {"stream": True, "stream_options": {"include_usage": True}}
        if request["user_tag"]:
            body["user"] = request["user_tag"]
        try:
            with self._client.stream(
                "POST", "/chat/completions", json=body, timeout=wire.timeout(seconds),
                headers={"Accept": "text/event-stream"},
            ) as response:
                if response.status_code != 200:
                    raise wire.of_status(response.status_code, response.headers)
                for chunk in _chunks(response):
                    spoken = spoken or bool(chunk.text)
                    yield chunk
        except port.ProviderError as error:
            problem = error
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, ValueError) as error:
            problem = wire.of_error(error, spoken=spoken)
        # Raised out here so that it carries no trace of an exception that may quote a header, and so the key.
        if problem is not None:
            raise problem

    def knock(self, *, seconds: float) -> None:
        problem = None
        try:
            response = self._client.get("/models", timeout=wire.timeout(seconds))
            # Some of these servers have no such list; they answered all the same.
            if response.status_code not in (200, 404):
                problem = wire.of_status(response.status_code, response.headers)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, ValueError) as error:
            problem = wire.of_error(error, spoken=False)
        if problem is not None:
            raise problem


def _chunks(response: httpx.Response) -> Iterator[port.Chunk]:
    if "application/json" in response.headers.get("content-type", ""):
        # A server that does not stream answers in one piece.
        yield _chunk(json.loads(response.read()), "message")
        return
    for line in response.iter_lines():
        field, _, data = line.partition(":")
        if field != "data":
            continue
        if data.strip() == "[DONE]":
            return
        yield _chunk(json.loads(data), "delta")


def _chunk(event: object, part: str) -> port.Chunk:
    if not isinstance(event, dict):
        raise port.Garbage("unreadable")
    if event.get("error"):
        raise port.Unavailable("error in the stream")
    told = event.get("usage")
    counted = wire.counted(told if isinstance(told, dict) else {})
    choices = event.get("choices")
    if choices == []:
        return port.Chunk(**counted)
    choice = choices[0] if isinstance(choices, list) else None
    said = choice.get(part) if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(said, dict):
        raise port.Garbage("unreadable")
    text, finish = said.get("content") or "", choice.get("finish_reason") or ""
    if not isinstance(text, str) or not isinstance(finish, str):
        raise port.Garbage("unreadable")
    return port.Chunk(text, finish=finish, **counted)
