"""The deployment files say what the product needs: no more, no less, and nothing secret."""

import re
from pathlib import Path

import pytest
import yaml

from healing_space.local import environment, product

CHECKOUT = Path(__file__).resolve().parents[2]
READ = re.compile(r"""env\.(?:text|flag|number|whole|words|rising|clock|some_of)\(\s*["']([A-Z_]+)["']""")
# Read by compose.yaml alone.
OF_COMPOSE = {"POSTGRES_PASSWORD"}


@pytest.fixture
def compose():
    return yaml.safe_load((CHECKOUT / "healing_space/deploy/compose.yaml").read_text())


@pytest.fixture
def example():
    """The variables of .env.example, those behind a # included."""
    lines = (CHECKOUT / ".env.example").read_text().splitlines()
    found = (re.fullmatch(r"#?([A-Z_]+)=(.*)", line) for line in lines)
    return {match[1]: match[2] for match in found if match}


def test_every_variable_the_settings_read_is_explained(example):
    settings = "".join(path.read_text() for path in (CHECKOUT / "healing_space/settings").glob("*.py"))

    assert set(READ.findall(settings)) | OF_COMPOSE == set(example)


def test_no_secret_has_a_default(example):
    secrets = {name for name in example if re.search(r"KEY|PASSWORD|SECRET", name)}

    assert {name: example[name] for name in secrets} == dict.fromkeys(secrets, "")


def test_every_lane_has_its_worker_and_every_service_of_ours_waits_for_migrations(compose):
    services = compose["services"]
    ours = {name: service for name, service in services.items() if service["image"].startswith("healing-space:")}

    assert set(ours) == {"web", "beat", "migrate", *(f"worker-{lane}" for lane in product.LANES)}
    for lane, pool in product.LANES.items():
        assert f"-Q {lane} {' '.join(pool)} " in ours[f"worker-{lane}"]["command"]
    for name, service in ours.items():
        waits_for = service["depends_on"]
        assert name == "migrate" or waits_for["migrate"] == {"condition": "service_completed_successfully"}


def test_whatever_is_long_running_is_watched(compose):
    unwatched = {name for name, service in compose["services"].items() if "healthcheck" not in service}

    assert unwatched == {"migrate", "beat"}


def test_only_the_web_server_is_reachable_and_only_from_this_host(compose):
    ports = {name: service["ports"] for name, service in compose["services"].items() if "ports" in service}

    assert list(ports) == ["web"]
    assert all(port.startswith("127.0.0.1:") for port in ports["web"])


def test_memory_is_given_back_alike_here_and_in_the_container():
    dockerfile = (CHECKOUT / "healing_space/deploy/Dockerfile").read_text()
    children = environment.of_children(settings="any", values={})

    for name, value in environment.MEMORY.items():
        assert f"{name}={value} " in dockerfile
        assert children[name] == value
