"""Python's garbage collector, and when it is in the way."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_off(*, freezes: bool = True) -> Iterator[None]:
    """Keep the collector away from a stretch that only builds, and from what was built there.

    While millions of objects grow, the collector walks all of them again and again and finds nothing: two thirds of
    the time of a large load. What was built lives as long as the dataset, so it is frozen (`gc.freeze`) and not walked
    afterwards either; it is freed as ever when the last reference goes. What may hold itself in a circle is not to be
    frozen: nobody would ever free it.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        if freezes:
            gc.freeze()
        gc.enable()
