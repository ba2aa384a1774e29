from __future__ import annotations

import pytest

from newsreader.fetch.addresses import allowed, is_loopback, is_private_host, is_public

PRIVATE = [
    "127.0.0.1",
    "127.255.0.9",
    "0.0.0.0",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "198.18.0.1",
    "192.0.2.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "fe80::1%eth0",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "::127.0.0.1",
    "2001:db8::1",
    "2001:0:4136:e378:8000:63bf:80ff:fffe",
]
PUBLIC = ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1", "64:ff9b::1.1.1.1"]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_seen_through_every_disguise(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(address)


def test_of_a_hosts_addresses_only_the_public_ones_may_be_connected_to() -> None:
    assert allowed("news.example.cn", ["10.0.0.1", "1.1.1.1", "::1"]) == ["1.1.1.1"]
    assert allowed("printer.local", ["1.1.1.1"]) == []


def test_the_made_up_addresses_of_a_local_tunnel_lead_to_the_web() -> None:
    assert allowed("news.example.cn", ["198.18.7.7"]) == ["198.18.7.7"]
    assert allowed("198.18.7.7", ["198.18.7.7"]) == []
    assert allowed("0xc6120707", ["198.18.7.7"]) == []


@pytest.mark.parametrize(
    "host",
    [
        "localhost",
        "LOCALHOST.",
        "sub.localhost",
        "printer.local",
        "router.lan",
        "db.internal",
        "intranet",
        "127.0.0.1",
        "127.1",
        "0",
        "0x7f.1",
        "2130706433",
        "0x7f000001",
        "017700000001",
        "::1",
        "[::1]",
        "１２７.0.0.1",
        "127。0。0。1",
        "169.254.169.254",
    ],
)
def test_private_hosts_are_known_by_their_looks(host: str) -> None:
    assert is_private_host(host)


@pytest.mark.parametrize("host", ["news.example.cn", "1.1.1.1", "2606:4700::1111", "163.com", "localhost.example.org"])
def test_public_hosts_pass(host: str) -> None:
    assert not is_private_host(host)


def test_this_very_machine_is_known() -> None:
    assert all(is_loopback(host) for host in ("127.0.0.1", "localhost", "::1", "127.9.9.9", "::ffff:127.0.0.1"))
    assert not any(is_loopback(host) for host in ("192.168.1.1", "news.example.cn"))
