"""Tests speak to this machine and to no other."""

import asyncio
import socket

import pytest
from pytest_socket import SocketConnectBlockedError

NOBODY = ("192.0.2.1", 80)  # kept for documentation, so that it is nobody's address


def reach():
    socket.create_connection(NOBODY, timeout=1)


def reach_from_a_loop():
    asyncio.run(asyncio.open_connection(*NOBODY))


@pytest.mark.parametrize("attempt", [reach, reach_from_a_loop], ids=["plain", "asyncio"])
def test_no_test_reaches_another_machine(attempt):
    with pytest.warns(UserWarning, match=NOBODY[0]), pytest.raises(SocketConnectBlockedError):
        attempt()


def test_what_listens_on_this_machine_can_be_reached():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        socket.create_connection(listening.getsockname(), timeout=1).close()
