"""The page while its dataset is written: what is shown when, who may ask, and the command as it is started."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.errors import CallError
from graph.knowledge import Knowledge
from graph.page import page
from graph.read.problems import Problem
from graph.serve import watch as watching
from graph.serve.loopback import Server, server
from graph.serve.served import problems_page
from graph.serve.watch import Watch
from tests.conftest import ROOT, run
from tests.samples import SMALL, changed

BAD = changed(("modality: hedged", "modality: hegded"))
NEW = changed(("Uzbekistan has a deal with Huawei.", "Uzbekistan has a new deal with Huawei."))
BAD_LINE = next(number for number, line in enumerate(BAD.split("\n"), 1) if "hegded" in line)


@pytest.fixture
def served(data: Path) -> Iterator[Server]:
    """A server whose watch looks when a test says so."""
    at_work = server(0, Watch(data))
    thread = threading.Thread(target=at_work.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    yield at_work
    at_work.shutdown()
    at_work.server_close()
    thread.join()


def _save(path: Path, text: str) -> None:
    """Save a file as a later moment would, whatever the clock of the file system counts in."""
    stamp = path.stat().st_mtime_ns + 1_000_000_000 if path.exists() else 0
    path.write_text(text, encoding="utf-8")
    if stamp:
        os.utime(path, ns=(stamp, stamp))


def _look(watch: Watch) -> None:
    """Two looks: files that were just seen to change are left alone for one."""
    watch.look()
    watch.look()


def _ask(at: Server, place: str = "/", method: str = "GET", **headers: str) -> tuple[int, Any, str]:
    connection = http.client.HTTPConnection("127.0.0.1", at.server_port, timeout=20)
    connection.putrequest(method, place, skip_host="Host" in headers)
    for name, value in headers.items():
        if value:
            connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, answer.headers, body


def test_the_page_follows_the_files(served: Server, data: Path) -> None:
    """A change gives a new version; a mistake its line in place of the page, which stays at another address; then mended."""
    watch = served.watch
    assert "Reading and drawing" in _ask(served)[2]
    assert _ask(served, "/last")[0] == 404
    watch.look()
    first = _ask(served, "/version")[2]
    assert "Uzbekistan has a deal with Huawei." in _ask(served)[2]
    _save(data, NEW)
    _look(watch)
    second = _ask(served, "/version")[2]
    assert second != first
    assert "Uzbekistan has a new deal with Huawei." in _ask(served)[2]
    _save(data, BAD)
    _look(watch)
    wrong = _ask(served)[2]
    assert f"<b>{data}:{BAD_LINE}:15</b> <span>claims.cameras-hikvision.modality</span>" in wrong
    assert "did you mean &#34;hedged&#34;?" in wrong
    assert 'href="/last"' in wrong
    assert "Uzbekistan has a new deal with Huawei." in _ask(served, "/last")[2]
    assert _ask(served, "/last/version")[2] == second != _ask(served, "/version")[2]
    _save(data, NEW)
    _look(watch)
    assert _ask(served, "/version")[2] == second == _ask(served, "/last/version")[2]


def test_a_page_is_made_once_for_each_change(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is made while files stay as they are, nor while they are still being written."""
    drawn: list[str] = []
    monkeypatch.setattr(watching, "_drawn", lambda path, _: (drawn.append(path.read_text()) or path.read_text(), ()))
    watch = Watch(data)
    for _ in range(3):
        watch.look()
    assert drawn == [SMALL]
    for text in ("a", "ab", "abc"):
        _save(data, text)
        watch.look()
    assert drawn == [SMALL]
    watch.look()
    watch.look()
    assert drawn == [SMALL, "abc"]


def test_a_save_in_place_that_keeps_size_and_time_is_seen(data: Path) -> None:
    """Some programs set the time of a file back; what they wrote is shown all the same."""
    watch = Watch(data)
    watch.look()
    status = data.stat()
    with data.open("r+", encoding="utf-8") as file:
        file.write(SMALL.replace("title: Cameras", "title: Kameras"))
    os.utime(data, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert (data.stat().st_size, data.stat().st_mtime_ns) == (status.st_size, status.st_mtime_ns)
    _look(watch)
    assert "Kameras" in watch.now.html


def test_files_of_a_folder_come_and_go(tmp_path: Path) -> None:
    """A new file is read, a removed one is missed, and a folder without any is a problem and no end."""
    (tmp_path / "own.yaml").write_text(SMALL, encoding="utf-8")
    watch = Watch(tmp_path)
    watch.look()
    (tmp_path / "more.yaml").write_text("concepts:\n  dust: {name: dust in the wind}\n", encoding="utf-8")
    _look(watch)
    assert "dust in the wind" in watch.now.html
    (tmp_path / "more.yaml").unlink()
    _look(watch)
    assert "dust in the wind" not in watch.now.html
    digest = watch.now.digest
    (tmp_path / "own.yaml").unlink()
    _look(watch)
    assert "the folder holds no .yaml file" in watch.now.html
    assert watch.last is not None
    assert watch.last.digest == digest


def test_what_is_said_in_the_terminal(data: Path) -> None:
    """Problems a line each, and once that all is in order again."""
    reports: list[str] = []
    watch = Watch(data, reports.append)
    for text in (SMALL, BAD, SMALL, SMALL.replace("Cameras", "More cameras")):
        _save(data, text)
        _look(watch)
    assert len(reports) == 2
    assert reports[0].startswith(f"{data}:{BAD_LINE}:15: claims.cameras-hikvision.modality: unknown")
    assert reports[0].endswith("\n1 problem.")
    assert reports[1] == "In order again."


def test_a_question_of_a_lesson_is_a_problem_too(data: Path) -> None:
    """What only `whosays check` and the page find out is shown with its line."""
    lesson = "lessons:\n  a:\n    title: A\n    teaches: To ask.\n    minutes: 5\n    steps:\n      - {title: B, text: C, question: whence the wind}\n"
    data.write_text(SMALL + lesson, encoding="utf-8")
    watch = Watch(data)
    watch.look()
    assert f"{data}:{len(SMALL.splitlines()) + 7}:" in watch.now.html


def test_a_defect_ends_nothing(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where drawing fails, that is said in place of the page, and the next change is looked at."""
    monkeypatch.setattr("graph.page.page", lambda *_, **__: 1 / 0)
    watch = Watch(data)
    watch.look()
    assert "the page could not be drawn: ZeroDivisionError" in watch.now.html
    monkeypatch.undo()
    _save(data, SMALL)
    _look(watch)
    assert watch.last is watch.now


def test_what_was_shown_before_is_forgotten(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A day of writing makes a thousand datasets, of which the newest is kept."""
    made: list[weakref.ref[Knowledge]] = []

    def known(*given: Any) -> Knowledge:
        kb = Knowledge(*given)
        made.append(weakref.ref(kb))
        return kb

    monkeypatch.setattr(watching, "Knowledge", known)
    watch = Watch(data)
    for text in (SMALL, SMALL.replace("Cameras", "More cameras")):
        _save(data, text)
        _look(watch)
    assert len(made) == 2
    monkeypatch.setattr(watching, "CLEARED", 0.0)
    _save(data, SMALL)
    _look(watch)
    watch.look()
    assert [kb() is None for kb in made] == [True, True, False]


def test_nobody_waits_until_the_last_page_is_forgotten(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """To forget takes a third of the time of a page: it comes when the new one has been fetched, or before the next."""
    cleared: list[str] = []
    monkeypatch.setattr(
        Watch, "_clear", lambda watch: (cleared.append(watch.now.digest), setattr(watch, "_clear_at", None))
    )
    watch = Watch(data)
    watch.look()
    first = watch.now.digest
    assert cleared == []
    _save(data, NEW)
    _look(watch)
    assert cleared == [first] != [watch.now.digest]
    monkeypatch.setattr(watching, "monotonic", lambda: time.monotonic() + 2)
    watch.look()
    assert cleared == [first, watch.now.digest]


def test_the_map_stays_while_something_is_added(data: Path) -> None:
    """Each page keeps the places of the one before, so that a class finds everything where it was."""
    watch = Watch(data)
    watch.look()
    before = watch.now.html
    _save(data, changed(("about: [uzbekistan, huawei]", "about: [uzbekistan, huawei, bosnia]")))
    _look(watch)
    assert watch.now.html == page(graph.load(data), like=before) != page(graph.load(data))


def test_the_written_page_is_as_it_was(data: Path) -> None:
    """What is sent is the page of `whosays page` and one script that listens for a newer one; the page itself has none."""
    watch = Watch(data)
    watch.look()
    written = page(graph.load(data))
    assert watch.now.html == written
    assert "connect-src" not in written
    sent = watch.now.with_reload("/changes")
    added = re.sub(r"<script data-changes=.*?</script>", "", sent, flags=re.DOTALL)
    added = added.replace("; connect-src 'self'", "", 1)
    assert re.sub(r"script-src 'sha256-[^']+' ", "script-src ", added, count=1) == written


def test_problems_are_escaped_and_counted() -> None:
    """Nothing that stands in the data becomes a part of the page, and a thousand problems are not all sent."""
    evil = "</script><script>alert(1)</script>"
    shown = problems_page([Problem(f"{evil}.yaml", 3, 5, evil, evil, evil)] * 1234, has_last=False).html
    assert "alert(1)</script>" not in shown
    assert shown.count("&lt;script&gt;alert(1)") == 400
    assert "1,234 problems" in shown
    assert "And 1,134 more" in shown
    assert "/last" not in shown


def test_a_browser_is_told_of_changes(served: Server, data: Path) -> None:
    """Whoever listens hears the version at once and every new one, and asks for nothing again; what is quiet says so."""
    served.watch.look()
    connection = http.client.HTTPConnection("127.0.0.1", served.server_port, timeout=20)
    connection.request("GET", "/changes")
    events = connection.getresponse()
    assert events.headers["Content-Type"].startswith("text/event-stream")

    def heard() -> str:
        lines = events.readline(), events.readline()
        assert lines[1] == b"\n"
        return lines[0].decode().removeprefix("data: ").strip()

    assert heard() == _ask(served, "/version")[2]
    _save(data, NEW)
    _look(served.watch)
    assert heard() == _ask(served, "/version")[2]
    connection.close()


def test_where_nothing_happens_a_listener_is_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line now and then keeps the connection, and finds out who has gone."""
    monkeypatch.setattr(watching, "QUIET", 0.01)
    watch = Watch(data)
    news = watch.news(of_last=False)
    assert [next(news), next(news)] == [watch.now.digest, ""]


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "LOCALHOST:8000", "127.0.0.1:9"])
def test_this_machine_may_ask(served: Server, host: str) -> None:
    """By either of its names, and at any port, which may be one that leads here."""
    assert _ask(served, Host=host)[0] == 200


@pytest.mark.parametrize("host", ["", "example.org", "127.0.0.1.example.org", "localhost@example.org", "[::1]", "192.0.2.1", "127.0.0.1:x"])  # fmt: skip
def test_no_other_name_is_answered(served: Server, host: str) -> None:
    """A page of elsewhere whose name was turned to this machine gets nothing, nor does a request without a name."""
    for place in ("/", "/version", "/last"):
        status, _, body = _ask(served, place, Host=host)
        assert (status, body) == (403, "This page is for this machine alone; ask for it at 127.0.0.1.\n")


@pytest.mark.parametrize("place", ["/own.yaml", "/../own.yaml", "/%2e%2e/", "/page", "/last/", "/favicon.ico", "/versions", "http://127.0.0.1/x"])  # fmt: skip
def test_nothing_else_is_there(served: Server, place: str) -> None:
    """No file, no folder, and a plain sentence."""
    assert _ask(served, place)[::2] == (404, "There is nothing at this address. The page is at /.\n")


def test_it_can_only_be_looked_at(served: Server) -> None:
    """GET and HEAD, and nothing kept, framed or guessed by a browser."""
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
        status, headers, body = _ask(served, "/", method)
        assert (status, headers["Allow"], body) == (405, "GET, HEAD", "This can be looked at, and nothing else.\n")
    status, headers, body = _ask(served, "/", "HEAD")
    assert (status, body, headers["Cache-Control"]) == (200, "", "no-store")
    assert int(headers["Content-Length"]) > 100
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert "Python" not in headers["Server"]


def test_what_is_no_request_is_no_traceback(served: Server, capsys: pytest.CaptureFixture[str]) -> None:
    """Bytes of any kind get an answer or none, and whoever hangs up in the middle is let go."""
    for sent in (
        b"\r\n\r\n",
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9.9\r\n\r\n",
        b"\xff\xfe\x00\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: localhost\r\n",
    ):
        with socket.create_connection(("127.0.0.1", served.server_port), timeout=20) as plug:
            plug.sendall(sent)
            plug.shutdown(socket.SHUT_WR)
            while plug.recv(65536):
                pass
    assert _ask(served)[0] == 200
    assert capsys.readouterr().err == ""


def test_it_listens_on_this_machine_alone(served: Server) -> None:
    """The address is the loopback's, and is what is printed."""
    assert served.server_address[0] == "127.0.0.1"
    assert served.address == f"http://127.0.0.1:{served.server_port}/"


def test_a_port_in_use(served: Server, data: Path) -> None:
    """Asked for, it is refused in a sentence, with exit code 2; not asked for, another is taken."""
    with pytest.raises(CallError, match="is in use"):
        server(served.server_port, Watch(data))
    done = run("serve", "--data", str(data), "--port", str(served.server_port))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.splitlines()[-1] == (
        f"Error: --port: port {served.server_port} is in use; name another, or none to have a free one"
    )
    with server(None, Watch(data)) as one, server(None, Watch(data)) as other:
        assert one.server_port != other.server_port


def test_what_is_not_there_is_said(tmp_path: Path) -> None:
    """A dataset that is missing is no dataset to be written: exit code 1."""
    done = run("serve", "--data", str(tmp_path / "none.yaml"))
    assert (done.returncode, done.stdout) == (1, "")
    assert "there is no such file or folder" in done.stderr


def _until(true: Callable[[], object], seconds: float = 60) -> None:
    """Wait until something holds; how long that takes is no matter of the test."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.02)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is sent as a signal")
def test_the_command(data: Path) -> None:
    """Started for real: the address first, the page there, a mistake and its line, and Ctrl-C ends it quietly."""
    # a shell that runs tests in the background has Ctrl-C ignored, and so would what they start
    listening = "import signal, graph.__main__; signal.signal(signal.SIGINT, signal.default_int_handler); graph.__main__.entry()"
    started = subprocess.Popen(
        [sys.executable, "-u", "-c", listening, "serve", "--data", str(data), "--port", "0"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", cwd=ROOT,
    )  # fmt: skip
    try:
        assert started.stdout
        assert started.stderr
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/\n", started.stdout.readline())
        assert found
        at: Any = type("At", (), {"server_port": int(found[1])})
        _until(lambda: "Uzbekistan has a deal with Huawei." in _ask(at)[2])
        _save(data, BAD)
        _until(lambda: f"{data}:{BAD_LINE}:15" in _ask(at)[2])
        _save(data, SMALL)
        _until(lambda: "Uzbekistan has a deal with Huawei." in _ask(at)[2])
        started.send_signal(signal.SIGINT)
        rest, said = started.stdout.read(), started.stderr.read()
        started.wait(timeout=60)
    finally:
        started.kill()
        started.communicate()
    assert (started.returncode, rest) == (0, "Ctrl-C ends it.\n")
    assert said.splitlines()[1:] == ["1 problem.", "In order again."]
