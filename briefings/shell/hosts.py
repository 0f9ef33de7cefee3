"""Which hosts may be asked for a document: those of the public network, found once and then held to.

An address comes from a stranger sooner or later (a redirect, a feed), and must not lead into the network that this
machine stands in. A name is looked up here, all its addresses are judged, and the connection goes to one of them, so
that the name cannot mean another host a moment later.
"""

import ipaddress
import os
import socket

from briefings.errors import Stop, issue

#: Set by the tests, whose server is this machine.
ANYWHERE = "BRIEFINGS_FETCH_ANYWHERE"
#: Addresses of the version 6 network that stand for one of version 4.
TRANSLATED = ipaddress.IPv6Network("64:ff9b::/96")

Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def found(host: str, port: int, url: str) -> str:
    """The numeric address to connect to; raises `errors.Stop` where there is none that may be asked."""
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        hint = "look at how it is spelled, and at the network"
        raise Stop(issue(url, "S402", f"there is no host {host!r}", hint=hint)) from None
    numbers = [str(each[4][0]).partition("%")[0] for each in answers]
    private = [each for each in numbers if not is_public(ipaddress.ip_address(each))]
    if private and not os.environ.get(ANYWHERE):
        message = f"{host} is {private[0]}, which is no address of the public network"
        raise Stop(issue(url, "S402", message, hint="save the document yourself and put it into seeds/"))
    return numbers[0]


def is_public(address: Address) -> bool:
    """Whether an address is a host's on the public network, whatever form it is written in."""
    if isinstance(address, ipaddress.IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour or (address.teredo[1] if address.teredo else None)
        if address in TRANSLATED:
            inner = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
    return address.is_global and not address.is_multicast
