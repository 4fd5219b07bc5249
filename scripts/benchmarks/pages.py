"""The page in a headless Chromium with the network off, beside stock pyvis on the same entities and lines.

Started by `scripts/bench`. Every run opens the file in a browser window of its own, ours and the other in turn, and
times come from the window's own clock, which starts when the address is opened. A page is ready, and a change of state
is over, when the page says so (`data-shown` is the address) and a frame has been painted after that.
"""

from __future__ import annotations

import gzip
import math
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from functools import partial
from itertools import combinations
from pathlib import Path
from typing import Any
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
os.environ["WHOSAYS_CACHE"] = "off"

from playwright.sync_api import sync_playwright
from synthetic import dataset
from table import say, seconds

import graph
from graph.page import page
from graph.page.network import overview

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
PATIENCE = 300  # seconds that a page may take
REST = 60  # seconds after which stock pyvis is not waited for any longer: names without a line keep drifting
RUNS = 3
AS_STOCK = 5_400  # claims, whose synthetic dataset has 270 entities
READY = {500: 1.0, 2_000: 2.0, 20_000: 3.0}  # seconds that may pass, by the number of claims up to which this holds
CHANGE = {500: 0.2, 2_000: 0.3, 20_000: 0.5}

PAINTED = "requestAnimationFrame(() => setTimeout(() => { window.settled = performance.now() / 1000; }))"
OURS = f"""{{
  const watch = new MutationObserver(() => {{
    if (document.documentElement.dataset.shown !== location.hash) return;
    watch.disconnect();
    {PAINTED};
  }});
  watch.observe(document, {{ attributes: true, subtree: true, attributeFilter: ["data-shown"] }});
}}"""
# the bar that hides the picture goes when the iterations are done; the picture is at rest when it has stabilized
THEIRS = f"""addEventListener("DOMContentLoaded", () => {{
  network.once("stabilizationIterationsDone", () => {{ window.begun = performance.now() / 1000; }});
  network.once("stabilized", () => {PAINTED});
}})"""
CHANGED = """(hash) => new Promise((done) => {
  const begun = performance.now();
  const watch = new MutationObserver(() => {
    if (document.documentElement.dataset.shown !== location.hash) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => done((performance.now() - begun) / 1000)));
  });
  watch.observe(document.documentElement, { attributes: true });
  location.hash = hash;
})"""


def stock(kb: graph.KnowledgeGraph) -> str:
    """The entities and lines of our map as anyone would draw them with pyvis; its library in the file, as in ours."""
    from pyvis.network import Network

    drawn, _ = overview(kb)
    network = Network(cdn_resources="in_line")
    for node in drawn.nodes:
        network.add_node(node["id"], label=kb.name(node["id"]))
    for edge in drawn.edges:
        network.add_edge(edge["from"], edge["to"])
    html: str = network.generate_html()
    return html


class Opened:
    """A file that is open in a window of its own, with the addresses that it asked for elsewhere."""

    def __init__(self, browser: Any, path: Path, watch: str, until: str = "settled", **context: Any) -> None:
        self.context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True, **context)
        self.tab = self.context.new_page()
        self.tab.set_default_timeout(PATIENCE * 1000)
        self.asked: list[str] = []
        self.tab.on("request", lambda request: self.asked.append(request.url))
        self.tab.add_init_script(watch)
        self.tab.goto(path.as_uri())
        self.tab.wait_for_function(f"() => window.{until}")

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, *_: object) -> None:
        self.context.close()

    def time(self, name: str = "settled") -> float:
        """When something was done, in seconds since the address was opened."""
        return float(self.tab.evaluate(f"window.{name}"))

    def rest(self) -> float:
        """When the picture came to rest, in seconds since the address was opened; infinite if it did not in time."""
        from playwright.sync_api import TimeoutError as Waited

        try:
            self.tab.wait_for_function("() => window.settled", timeout=REST * 1000)
        except Waited:
            return math.inf
        return self.time()

    def elsewhere(self) -> int:
        """How many files of other places were asked for."""
        return sum(not address.startswith(("file:", "data:", "blob:")) for address in self.asked)


def states(kb: graph.KnowledgeGraph) -> dict[str, str]:
    """Addresses within the page, by what they do: the heaviest of their kind that the dataset has."""
    index, claims = kb.index, kb.data.claims.values()
    entity = max(index.about, key=lambda key: len(index.about[key]))
    source = max(index.citing, key=lambda key: len(index.citing[key]))
    pairs = Counter(pair for claim in claims for pair in combinations(sorted(claim.mentions()), 2))
    line = ",".join(pairs.most_common(1)[0][0])
    words = Counter(word for claim in claims for word in set(claim.says.lower().split()) if word.isalpha())
    word = next(word for word, _ in words.most_common() if len(word) > 4)
    return {
        "focus on an entity": f"focus={entity}", "focus on a source": f"focus={source}", "a line": f"line={line}",
        "a search": f"q={quote(word)}", "a question": f"ask={quote(f'which claims cite {kb.name(source)}')}",
        "the same, narrowed": f"ask={quote(f'claims cites:{source}')}&only=modality:hedged",
        "what falls": f"ask={quote(f'fall without:{source}')}", "show all": "",
    }  # fmt: skip


def budget(of: dict[int, float], claims: int) -> float:
    """What a page with this many claims may take."""
    return next((most for upto, most in of.items() if claims <= upto), max(of.values()))


def sizes(text: str) -> tuple[int, int]:
    """Bytes of a file, and of the same gzipped."""
    return len(text.encode()), len(gzip.compress(text.encode(), mtime=0))


def bytes_of(count: int) -> str:
    """A size as a reader takes it in."""
    return f"{count / 1e6:.2f} MB" if count >= 1e6 else f"{count / 1e3:.0f} KB"


def violations(browser: Any, path: Path, watch: str) -> int:
    """The rules of axe-core that the page breaks; our policy would not let axe in, so it is off for this."""
    from axe_playwright_python.sync_playwright import Axe

    with Opened(browser, path, watch, "begun" if watch == THEIRS else "settled", bypass_csp=True) as opened:
        return len(Axe().run(opened.tab).response["violations"])


def beside_stock(browser: Any, name: str, kb: graph.KnowledgeGraph, folder: Path) -> None:
    """Our page and stock pyvis on the same entities and lines, in turn."""
    ours, theirs = folder / "ours.html", folder / "theirs.html"
    ours.write_text(page(kb), encoding="utf-8")
    theirs.write_text(stock(kb), encoding="utf-8")
    ready, begun, at_rest, asked = [], [], [], (0, 0)
    for turn in range(RUNS):
        print(f"... {name}, beside stock pyvis, run {turn + 1}", file=sys.stderr, flush=True)
        with Opened(browser, ours, OURS) as our_page, Opened(browser, theirs, THEIRS, "begun") as stock_page:
            ready.append(our_page.time())
            begun.append(stock_page.time("begun"))
            at_rest.append(stock_page.rest())
            asked = our_page.elsewhere(), stock_page.elsewhere()
    our_time = statistics.median(ready)
    for title, times in (("until a picture is there", begun), ("until the picture is at rest", at_rest)):
        stock_time = statistics.median(times)
        if math.isinf(stock_time):
            say(name, title, seconds(our_time), f"over {REST} s", f"over {REST / our_time:,.0f}")
        else:
            say(name, title, seconds(our_time), seconds(stock_time), f"{stock_time / our_time:,.1f}")
    for title, our_size, stock_size in zip(
        ("size of the file", "the same, gzipped"), sizes(ours.read_text("utf-8")), sizes(theirs.read_text("utf-8")),
        strict=True,
    ):  # fmt: skip
        say(name, title, bytes_of(our_size), bytes_of(stock_size), f"{stock_size / our_size:,.1f}")
    counts = {"remote requests that it tries": asked}
    if len(kb.data.claims) < AS_STOCK:  # axe looks at every element against every other: minutes for 5,400 claims
        counts["axe-core rules broken"] = violations(browser, ours, OURS), violations(browser, theirs, THEIRS)
    for title, (our_count, stock_count) in counts.items():
        ratio = f"{stock_count / our_count:,.1f}" if our_count else "-"
        say(name, title, str(our_count), str(stock_count), ratio)


def alone(browser: Any, name: str, load: Callable[[], graph.KnowledgeGraph], folder: Path) -> None:
    """How long our page takes to make, of records loaded anew, to open, and to change its state, each run anew."""
    making: list[float] = []
    while len(making) < RUNS and sum(making) < 20:
        kb = load()  # as for a user: what is worked out once, such as the map, is a part of what is waited for
        begun = time.perf_counter()
        text = page(kb)
        making.append(time.perf_counter() - begun)
    claims, path = len(kb.data.claims), folder / "page.html"
    path.write_text(text, encoding="utf-8")
    ready, elements, addresses = [], 0, states(kb)
    changes: dict[str, list[float]] = {title: [] for title in addresses}
    for turn in range(RUNS):
        print(f"... {name}, alone, run {turn + 1}", file=sys.stderr, flush=True)
        with Opened(browser, path, OURS) as opened:
            ready.append(opened.time())
            elements = opened.tab.evaluate("document.querySelectorAll('*').length")
            for title, address in addresses.items():
                changes[title].append(float(opened.tab.evaluate(CHANGED, address)))
    large, small = sizes(text)
    say(name, "made, in Python", seconds(statistics.median(making)), "", "")
    say(name, f"size, gzipped; {elements:,} elements", f"{bytes_of(large)}, {bytes_of(small)}", "", "")
    rows = [("ready", statistics.median(ready), budget(READY, claims))]
    rows += [(title, statistics.median(times), budget(CHANGE, claims)) for title, times in changes.items()]
    for title, taken, allowed in rows:
        say(name, title, seconds(taken), seconds(allowed), f"{taken / allowed:.2f}")


def main(*claims: int) -> None:
    """Measure the essay and synthetic datasets of so many claims."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        print("\nThere is no Chromium on this machine: the page was not measured.")
        return
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder, essay = Path(name), graph.load()

        def synthetic(count: int) -> graph.KnowledgeGraph:
            path = folder / f"{count}.yaml"
            path.write_text(dataset(count), encoding="utf-8")
            return graph.load(path)

        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        page(essay)  # imports what it needs, before any clock starts
        print()
        say("entities and lines", "what", "whosays page", "stock pyvis", "ratio")
        say("---", "---", "---:", "---:", "---:")
        beside_stock(browser, "essay", essay, folder)
        beside_stock(browser, "270 entities", synthetic(AS_STOCK), folder)
        print()
        say("page of", "what", "whosays page", "budget", "of the budget")
        say("---", "---", "---:", "---:", "---:")
        alone(browser, "essay", graph.load, folder)
        for count in claims:
            alone(browser, f"{count:,} claims", partial(synthetic, count), folder)
        browser.close()


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
