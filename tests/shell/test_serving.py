"""The preview's server: this machine alone, only files of the build, and a word to every browser when they change."""

import http.client
import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.shell.serving.preview import serving
from briefings.shell.serving.server import PreviewServer, is_here, listen
from briefings.shell.serving.stage import Stage, State

PATIENCE = 20
FILES = {
    "index.html": b"<html><body>home</body></html>",
    "404.html": b"<html><body>not here</body></html>",
    "a b/index.html": b"<p>page",
    "style.css": b"p {}",
    "caf\u00e9.txt": b"coffee",
}


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return staged(tmp_path / "preview", "/")


def staged(root: Path, base: str) -> Stage:
    for name, data in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)
    stage = Stage(root, base, "0")
    stage.turn(frozenset(FILES), State("1"), base)
    return stage


@pytest.fixture
def server(stage: Stage) -> Iterator[PreviewServer]:
    with serving(0, stage) as server:
        yield server


def ask(server: PreviewServer, path: str, **headers: str) -> tuple[http.client.HTTPResponse, bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=PATIENCE)
    try:
        method = headers.pop("method", "GET")
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        return answer, answer.read()
    finally:
        connection.close()


def test_a_page_gets_the_script_and_the_file_stays_as_it_was_built(server: PreviewServer, stage: Stage) -> None:
    answer, body = ask(server, "/")
    assert answer.status == 200
    assert body == b'<html><body>home<script src="/.briefings/reload.js?1" defer></script></body></html>'
    assert (stage.root / "index.html").read_bytes() == FILES["index.html"]


def test_nothing_is_cached_and_types_are_said(server: PreviewServer) -> None:
    for path, kind in [("/", "text/html; charset=utf-8"), ("/style.css", "text/css; charset=utf-8")]:
        answer, _ = ask(server, path)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_only_pages_get_the_script(server: PreviewServer) -> None:
    assert ask(server, "/style.css")[1] == b"p {}"


def test_the_script_is_served_and_uses_no_inline_code(server: PreviewServer) -> None:
    answer, body = ask(server, "/.briefings/reload.js?1")
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert b"EventSource" in body
    assert b"innerHTML" not in body


def test_an_unknown_address_gets_the_sites_own_404_page(server: PreviewServer) -> None:
    answer, body = ask(server, "/nowhere/")
    assert (answer.status, b"not here" in body) == (404, True)


def test_an_address_without_its_slash_is_sent_on(server: PreviewServer) -> None:
    answer, _ = ask(server, "/a%20b")
    assert (answer.status, answer.headers["Location"]) == (302, "/a%20b/")
    assert ask(server, "/a%20b/?x=1")[1].startswith(b"<p>page")


def test_a_decomposed_address_finds_its_file(server: PreviewServer) -> None:
    assert ask(server, "/cafe%CC%81.txt")[1] == b"coffee"


def test_a_head_request_gets_no_body(server: PreviewServer) -> None:
    answer, body = ask(server, "/", method="HEAD")
    assert (answer.status, body) == (200, b"")
    assert int(answer.headers["Content-Length"]) > 0


@pytest.mark.parametrize(
    "path",
    [
        "/../secret",
        "/..%2fsecret",
        "/%2e%2e/secret",
        "/a%20b/../../secret",
        "/.briefings-manifest",
        "/%00",
        "/%ff",
        "//secret",
        "/a%20b/%5c..%5c..%5csecret",
        "/unlisted",
    ],
)
def test_no_path_leads_to_a_file_that_the_build_did_not_list(server: PreviewServer, stage: Stage, path: str) -> None:
    (stage.root.parent / "secret").write_text("secret")
    (stage.root / "unlisted").write_text("secret")
    (stage.root / ".briefings-manifest").write_text("secret")
    answer, body = ask(server, path)
    assert answer.status == 404
    assert b"secret" not in body


@given(st.text(max_size=20))
def test_whatever_is_asked_only_listed_files_are_found(path: str) -> None:
    stage = Stage(Path("/nowhere"), "/repo/", "0")
    stage.turn(frozenset(FILES), State("1"), "/repo/")
    found = stage.find(f"/repo/{path}")
    assert found.file in {"", *FILES}
    assert found.redirect == "" or found.redirect.startswith("/repo/")


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil:80", "", "[::1", "user@evil"]
)
def test_a_name_that_was_rebound_to_this_machine_is_refused(server: PreviewServer, host: str) -> None:
    answer, body = ask(server, "/", Host=host)
    assert (answer.status, b"home" in body) == (421, False)


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "LOCALHOST:1", "[::1]:8000"])
def test_names_of_this_machine_are_welcome(host: str) -> None:
    assert is_here(host)


def test_the_server_listens_on_this_machine_alone(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_base_path_is_served_and_what_lies_above_it_is_not(tmp_path: Path) -> None:
    with serving(0, staged(tmp_path / "preview", "/repo/")) as server:
        assert server.url.endswith("/repo/")
        assert b'<script src="/repo/.briefings/reload.js?1" defer></script>' in ask(server, "/repo/")[1]
        assert ask(server, "/repo/.briefings/reload.js")[0].status == 200
        assert ask(server, "/style.css")[0].status == 404
        assert [ask(server, path)[0].headers["Location"] for path in ("/", "/repo")] == ["/repo/", "/repo/"]


def test_a_port_in_use_leads_to_the_next_free_one(stage: Stage) -> None:
    first = listen(0, stage)
    port = first.server_address[1]
    second = listen(port, stage)
    assert port < second.server_address[1] <= port + 20
    first.server_close()
    second.server_close()


def test_before_anything_is_built_a_page_waits_for_it(stage: Stage, server: PreviewServer) -> None:
    stage.turn(frozenset(), State("2"), "/")
    answer, body = ask(server, "/")
    assert (answer.status, b"reload.js?2" in body) == (503, True)


class Listener:
    """A browser that listens to the events of the site."""

    def __init__(self, server: PreviewServer) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=PATIENCE)
        self.connection.request("GET", f"{server.stage.base}.briefings/events")
        self.answer = self.connection.getresponse()

    def next(self) -> dict[str, object] | None:
        """The next state; None where the stream has ended."""
        while line := self.answer.readline():
            if line.startswith(b"data: "):
                state: dict[str, object] = json.loads(line[6:])
                return state
        return None


def test_every_listener_hears_the_state_at_once_and_then_each_change(server: PreviewServer, stage: Stage) -> None:
    listeners = [Listener(server) for _ in range(3)]
    assert [each.next() for each in listeners] == [{"build": "1", "issues": []}] * 3
    stage.turn(stage.files, State("2"), "/")
    stage.turn(stage.files, State("2", ("x.md: F103 unknown key",)), "/")
    for each in listeners:
        state = each.next()
        if state == {"build": "2", "issues": []}:  # it may have come too late for this one
            state = each.next()
        assert state == {"build": "2", "issues": ["x.md: F103 unknown key"]}


def test_the_event_stream_is_one(server: PreviewServer) -> None:
    listener = Listener(server)
    assert listener.answer.headers["Content-Type"] == "text/event-stream"
    assert listener.answer.headers["Cache-Control"] == "no-store"
    assert listener.answer.headers.get("Access-Control-Allow-Origin") is None


def test_listeners_are_let_go_at_the_end(stage: Stage) -> None:
    with serving(0, stage) as server:
        listener = Listener(server)
        listener.next()
    assert listener.next() is None


def test_no_state_is_lost_to_one_who_was_away(stage: Stage) -> None:
    seen = stage.after(None, 0)
    stage.turn(stage.files, State("2"), "/")
    stage.turn(stage.files, State("3"), "/")
    assert stage.after(seen, 0) == State("3")
    assert stage.after(State("3"), 0) is None


def test_waiting_ends_when_the_preview_does(stage: Stage) -> None:
    answers: list[State | None] = []
    waiting = threading.Thread(target=lambda: answers.append(stage.after(State("1"), PATIENCE)))
    waiting.start()
    stage.close()
    waiting.join(PATIENCE)
    assert answers == [None]
