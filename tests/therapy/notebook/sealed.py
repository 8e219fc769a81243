"""Noise as a browser would send it: the tests of the server need none that opens."""

import base64
import os
import uuid


def noise(size: int) -> str:
    return base64.b64encode(os.urandom(size)).decode()


def a_lock(**more) -> dict:
    return {"rounds": 600_000, "salt": noise(16), "iv": noise(12), "key": noise(48), **more}


def a_notebook(**more) -> dict:
    return {"id": str(uuid.uuid4()), "passphrase": a_lock(), "recovery": a_lock(), **more}


def a_note(notebook: dict, **more) -> dict:
    return {"notebook": notebook["id"], "id": str(uuid.uuid4()), "iv": noise(12), "sealed": noise(256 + 16), **more}
