"""The server: this machine alone may ask, and there are two pages to ask for, each with its version."""

from __future__ import annotations

import errno
import os
import re
import socketserver
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

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
    """One request. There are four addresses, and no file behind any of them."""

    server: Server
    timeout = 30
    server_version, sys_version = "whosays", ""

    def do_GET(self) -> None:
        """Answer with a page, or with the digest of its version."""
        hosts = self.headers.get_all("Host", [])
        if len(hosts) != 1 or not OUR_HOSTS.fullmatch(hosts[0].strip()):
            return self.send_error(403)
        watch, address = self.server.watch, self.path.partition("?")[0]
        page_address, asks_version = address.removesuffix("version"), address.endswith("/version")
        version = {"/": watch.now, "/last/" if asks_version else "/last": watch.last}.get(page_address)
        if version is None:
            return self.send_error(404)
        if asks_version:
            return self._send(200, version.digest, "text/plain")
        return self._send(200, version.with_reload(f"{page_address.rstrip('/')}/version"), "text/html")

    do_HEAD = do_GET  # noqa: N815  # the same without the body

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Say in plain words what is wrong with the request."""
        code = 405 if code == 501 else code  # a method that nothing here answers
        self.close_connection = True
        self._send(code, f"{REFUSALS.get(code) or message or self.responses[code][0]}\n", "text/plain")

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
        """Say nothing: a page asks twice a second."""
