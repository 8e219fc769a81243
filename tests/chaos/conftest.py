import os

import pytest

from healing_space.local.places import LOCAL
from tests.product import Product


@pytest.fixture(scope="module")
def product():
    running = Product(LOCAL / "test" / f"chaos-{os.getpid()}")
    try:
        running.start()
        yield running
    finally:
        running.stop()
