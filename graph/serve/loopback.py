"""The server: this machine alone may ask, and there are two pages to ask for, each with its version."""

from __future__ import annotations

import errno
import os
import re
import socketserver
import sys
from collections.abc import Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal, NamedTuple

from graph.errors import CallError
from graph.serve.watch import Watch
from graph.text import reason

HOST = "127.0.0.1"
USUAL_PORTS = range(8000, 8010)  # the ports that are tried where none is asked for
# another name that leads here is how a page of elsewhere would get at this one (DNS rebinding)
OUR_HOSTS = re.compile(r"(127\.0\.0\.1|localhost)(:[0-9]{1,5})?", re.IGNORECASE)
HEADERS = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
REFUSALS = {
    403: "This page is for this machine alone; ask for it at 127.0.0.1.",
    404: "There is nothing at this address. The page is at /.",
    405: "This can be looked at, and nothing else.",
}


class _Address(NamedTuple):
    """What is sent at an address, and whether that is of the newest page of data that were in order."""

    sends: Literal["page", "version", "changes"]
    of_last: bool


ADDRESSES = {
    "/": _Address("page", False), "/version": _Address("version", False), "/changes": _Address("changes", False),
    "/last": _Address("page", True), "/last/version": _Address("version", True),
    "/last/changes": _Address("changes", True),
}  # fmt: skip


class Server(ThreadingHTTPServer):
    """Answers browsers on this machine with what a watch shows now."""

    daemon_threads = True
    allow_reuse_address = os.name != "nt"  # where it would let two servers have one port

    def __init__(self, port: int, watch: Watch) -> None:
        self.watch = watch
        super().__init__((HOST, port), _Request)
        self.address = f"http://{HOST}:{self.server_address[1]}/"

    def server_bind(self) -> None:
        """Take the port, without asking the network for this machine's name, which may take long."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, int(self.server_address[1])

    def handle_error(self, *_: Any) -> None:
        """A browser that goes away in the middle of an answer is nothing to speak of."""
        error = sys.exception()
        if not isinstance(error, OSError):
            print(f"A request failed: {type(error).__name__}: {error}", file=sys.stderr)


def server(port: int | None, watch: Watch) -> Server:
    """A server at a port of this machine; the first free one from 8000 where none is named, and any for port 0.

    It has the port from here on, and answers once `serve_forever` is called.

    Raises
    ------
    CallError
        When the port cannot be had.
    """
    for candidate in (*USUAL_PORTS, 0) if port is None else (port,):
        try:
            return Server(candidate, watch)
        except OSError as error:
            if port is None and candidate:
                continue
            if error.errno == errno.EADDRINUSE:
                raise CallError(f"port {candidate} is in use; name another, or none to have a free one") from None
            raise CallError(f"port {candidate} cannot be had: {reason(error)}") from None
    raise AssertionError("the last port that is tried is any free one")


class _Request(BaseHTTPRequestHandler):
    """One request. There are six addresses, and no file behind any of them."""

    server: Server
    timeout = 30
    server_version, sys_version = "whosays", ""

    def do_GET(self) -> None:
        """Answer with a page, with the digest of its version, or with news of that as long as somebody listens."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or not OUR_HOSTS.fullmatch(hosts[0].strip()):
            return self.send_error(403)
        asked = ADDRESSES.get(self.path.partition("?")[0])
        watch = self.server.watch
        version = watch.last if asked and asked.of_last else watch.now
        if asked is None or version is None:
            return self.send_error(404)
        if asked.sends == "changes":
            return self._tell(watch.news(asked.of_last))
        if asked.sends == "version":
            return self._send(200, version.digest, "text/plain")
        return self._send(200, version.with_reload("/last/changes" if asked.of_last else "/changes"), "text/html")

    do_HEAD = do_GET  # noqa: N815  # the same without the body

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Say in plain words what is wrong with the request."""
        code = 405 if code == 501 else code  # a method that nothing here answers
        self.close_connection = True
        self._send(code, f"{REFUSALS.get(code) or message or self.responses[code][0]}\n", "text/plain")

    def _tell(self, news: Iterable[str]) -> None:
        """Server-sent events (WHATWG HTML, 9.2): a line for each digest, and a comment where there is no news."""
        self.close_connection = True
        self.send_response(200)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "text/event-stream; charset=utf-8")
        self.end_headers()
        if self.command != "HEAD":
            for digest in news:
                self.wfile.write(f"data: {digest}\n\n".encode() if digest else b": quiet\n\n")

    def _send(self, code: int, text: str, media_type: str) -> None:
        body = text.encode("utf-8", "replace")
        self.send_response(code)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        if code == 405:
            self.send_header("Allow", "GET, HEAD")
        self.send_header("Content-Type", f"{media_type}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: nobody looks at what is asked for."""
