"""Files with a link and nothing else: the link is kept, and said to be all that is known."""

import plistlib

import pytest

from briefings.config import Limits
from briefings.seed import Seed
from briefings.seed.reading import read

ADDRESS = "https://river.example/a?b=1&c=2"
WINDOWS = (
    f"[{{000214A0-0000-0000-C000-000000000046}}]\r\nProp3=19,2\r\n[InternetShortcut]\r\nIDList=\r\nURL={ADDRESS}\r\n"
)
DESKTOP = f"[Desktop Entry]\nType=Link\nName=Rivers rise\nName[de]=Flüsse\nURL={ADDRESS}\nIcon=text-html\n"
FILES = {
    "Rivers rise.url": WINDOWS.encode(),
    "Rivers rise (2).url": WINDOWS.partition("\n[")[0].encode() + b"\n[InternetShortcut]\nURL=" + ADDRESS.encode(),
    "x.desktop": DESKTOP.encode(),
    "Rivers rise.webloc": plistlib.dumps({"URL": ADDRESS}),
    "Rivers_rise.webloc": plistlib.dumps({"URL": ADDRESS}, fmt=plistlib.FMT_BINARY),
    "Rivers rise.txt": plistlib.dumps({"URL": ADDRESS}, fmt=plistlib.FMT_BINARY),
}


def only(name: str, data: bytes) -> Seed:
    found, issues = read(f"seeds/{name}", data, Limits())
    assert issues == []
    return found[0]


@pytest.mark.parametrize("name", FILES)
def test_a_link_is_a_seed_that_waits_as_a_draft(name: str) -> None:
    seed = only(name, FILES[name])
    assert (seed.claims.url, seed.claims.title, seed.blocks) == (ADDRESS, "Rivers rise", ())
    assert seed.claims.fields == {"status": "draft"}
    assert ADDRESS in seed.queries[0]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.url", b"[InternetShortcut]\r\nIconIndex=0\r\n"),
        ("a.url", b"just words"),
        ("a.url", b"[InternetShortcut]\nURL=javascript:alert(1)\n"),
        ("a.url", b"[InternetShortcut]\nURL=file:///etc/passwd\n"),
        ("a.url", b"[InternetShortcut]\nURL=mailto:a@b.example\n"),
        ("a.url", b"[InternetShortcut]\nURL=https://x.example/" + b"a" * 70_000),
        ("a.webloc", plistlib.dumps({"Name": "x"})),
        ("a.webloc", plistlib.dumps([ADDRESS])),
        ("a.webloc", plistlib.dumps({"URL": ["x"]})),
        ("a.webloc", b"bplist00" + b"\xff" * 40),
        ("a.webloc", b"<plist><dict><key>URL</key>"),
        (
            "a.webloc",
            b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "https://x.example/">]>'
            b"<plist><dict><key>URL</key><string>&a;</string></dict></plist>",
        ),
        ("a.desktop", b"[Desktop Entry]\nType=Application\nExec=rm\n"),
    ],
)
def test_a_link_that_leads_nowhere_is_one_issue(name: str, data: bytes) -> None:
    found, (problem,) = read(f"seeds/{name}", data, Limits())
    assert found == []
    assert problem.code == "S106"
    assert problem.hint
