"""Debian's Firefox for tests of the page, over WebDriver BiDi, which it speaks by itself.

Only what the tests need of https://w3c.github.io/webdriver-bidi/: a tab, an address, a script, a picture, a print.
"""

import json
import re
import subprocess
import time
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

PATIENCE = 60  # seconds for the browser to start, and for an answer of it
ADDRESS = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
# a page from disk, and downloads that nobody is asked about
PREFERENCES = """user_pref("browser.download.folderList", 2);
user_pref("browser.download.dir", %s);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.proxy.type", 1);
user_pref("network.proxy.http", "127.0.0.1");
user_pref("network.proxy.http_port", 9);
user_pref("network.proxy.ssl", "127.0.0.1");
user_pref("network.proxy.ssl_port", 9);
"""


class Firefox:
    """A Firefox with one tab, and what went wrong in it."""

    def __init__(self, command: str, folder: Path) -> None:
        profile = folder / "profile"
        profile.mkdir()
        self.downloads = folder / "downloads"
        self.downloads.mkdir()
        (profile / "user.js").write_text(PREFERENCES % json.dumps(str(self.downloads)), encoding="utf-8")
        log = folder / "firefox.log"
        arguments = ["--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"]
        with log.open("w", encoding="utf-8") as written:
            self._process = subprocess.Popen([command, *arguments], stdout=written, stderr=written)
        self._ended = ExitStack()  # what is to be done when it is closed
        self._ended.callback(self._stop)
        self._socket = self._ended.enter_context(
            connect(f"{_address(log)}/session", max_size=None, open_timeout=PATIENCE)
        )
        self._numbers = count(1)
        self.complaints: list[str] = []
        self.send("session.new", capabilities={})
        self.send("session.subscribe", events=["log.entryAdded"])
        self.tab = self.send("browsingContext.create", type="tab")["context"]

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """What the browser answers to a command; what it reports meanwhile is kept."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            message = json.loads(self._socket.recv(timeout=PATIENCE))
            if message.get("method") == "log.entryAdded":
                self.complaints.append(message["params"]["text"])
            elif message.get("id") == number:
                assert message["type"] == "success", message
                result: dict[str, Any] = message["result"]
                return result

    def open(self, address: str) -> None:
        """Go to an address, and wait until the page shows it."""
        self.send("browsingContext.navigate", context=self.tab, url=address, wait="complete")
        self.wait("document.documentElement.dataset.shown === location.hash")

    def run(self, expression: str) -> Any:
        """What an expression is in the page: text, a number, a truth, or nothing."""
        answer = self.send(
            "script.evaluate",
            expression=expression,
            target={"context": self.tab},
            awaitPromise=True,
            userActivation=True,
        )
        assert answer["type"] == "success", answer
        return answer["result"].get("value")

    def wait(self, expression: str) -> None:
        """Wait until an expression is true."""
        end = time.monotonic() + PATIENCE
        while not self.run(expression):
            assert time.monotonic() < end, expression
            time.sleep(0.05)

    def close(self) -> None:
        """End the browser."""
        self._ended.close()

    def _stop(self) -> None:
        self._process.terminate()
        self._process.wait(PATIENCE)


def _address(log: Path) -> str:
    """Where the browser listens, once it says so."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if told := ADDRESS.search(log.read_text(encoding="utf-8", errors="replace")):
            return told[1]
        time.sleep(0.05)
    raise AssertionError(log.read_text(encoding="utf-8", errors="replace"))
