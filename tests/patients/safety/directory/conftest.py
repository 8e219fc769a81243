import pytest

from patients.safety.directory.models import Line


@pytest.fixture(autouse=True)
def _own_file(settings, tmp_path):
    """What a test publishes is seen by nobody else."""
    settings.DATA_DIR = tmp_path


@pytest.fixture
def published(tmp_path):
    return tmp_path / "crisis-directory.json"


@pytest.fixture
def line(db):
    """A line by its short name."""
    return lambda code: Line.objects.get(code=code)
