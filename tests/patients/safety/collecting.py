"""What pytest would run, told to whoever asks: each test, and why it would not be run after all."""

import json
import os
from pathlib import Path

NOT_RUN = {"skip", "skipif", "xfail"}


def pytest_collection_finish(session):
    """Write down every test that was collected and not left out, with the marks that would keep it from being run."""
    found = {}
    for item in session.items:
        name = item.nodeid.split("[")[0]
        marks = sorted({mark.name for mark in item.iter_markers() if mark.name in NOT_RUN})
        found[name] = sorted({*found.get(name, []), *marks})
    Path(os.environ["COLLECTED"]).write_text(json.dumps(found))
