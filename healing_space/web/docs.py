"""The API's description: the OpenAPI document for programs, and the same as a page for people, without any script."""

from functools import lru_cache

from django.shortcuts import render
from django.utils.text import slugify
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.views import SpectacularAPIView

from healing_space.web.audience import Audience, open_to

METHODS = ("get", "post", "put", "patch", "delete")


class Schema(SpectacularAPIView):
    """The OpenAPI document."""

    audience = Audience.ANYONE


@open_to(Audience.ANYONE)
def page(request):
    """The API for people to read."""
    return render(request, "web/api_docs.html", {"groups": _groups(), "shapes": _shapes()})


@lru_cache(maxsize=1)
def _document() -> dict:
    return SchemaGenerator().get_schema(request=None, public=True)


def _groups() -> list[dict]:
    """Every call, under the first word of its path."""
    groups: dict[str, list[dict]] = {}
    for path, methods in _document()["paths"].items():
        word = path.removeprefix("/api/v1/").split("/")[0]
        for method in METHODS:
            if call := methods.get(method):
                groups.setdefault(word, []).append(_call(path, method, call))
    return [{"name": name, "slug": slugify(name), "calls": calls} for name, calls in sorted(groups.items())]


def _call(path: str, method: str, call: dict) -> dict:
    body = call.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    return {
        "method": method.upper(),
        "path": path,
        "what": call.get("description", ""),
        "parameters": [each for each in call.get("parameters", []) if each["in"] != "path"],
        "sends": _name(body),
        "answers": [
            {"status": status, "shape": _name(next(iter(answer.get("content", {}).values()), {}).get("schema", {}))}
            for status, answer in call["responses"].items()
        ],
    }


def _shapes() -> list[dict]:
    """Every shape that is sent or answered, field by field."""
    return [
        {
            "name": name,
            "values": shape.get("enum", []),
            "fields": [
                {"name": field, "type": _type(kind), "required": field in shape.get("required", []),
                 "what": kind.get("description", "")}
                for field, kind in shape.get("properties", {}).items()
            ],
        }
        for name, shape in sorted(_document()["components"]["schemas"].items())
    ]


def _name(schema: dict) -> str:
    """The name of the shape a schema points to."""
    if "items" in schema:
        return _name(schema["items"])
    return schema.get("$ref", "").rsplit("/", 1)[-1]


def _type(kind: dict) -> str:
    """A field's type in a few words."""
    if "allOf" in kind:
        kind = {**kind["allOf"][0], **{key: value for key, value in kind.items() if key != "allOf"}}
    if "oneOf" in kind:
        return " or ".join(filter(None, (_type(each) for each in kind["oneOf"])))
    base = _name(kind) or kind.get("format") or kind.get("type") or ""
    if kind.get("type") == "array":
        base = f"list of {_name(kind) or _type(kind.get('items', {}))}"
    bounds = [f"{word} {kind[key]}" for key, word in (("minimum", "from"), ("maximum", "to"), ("maxLength", "at most"))
              if key in kind]
    return ", ".join([base, *bounds]) + (" or null" if kind.get("nullable") else "")
