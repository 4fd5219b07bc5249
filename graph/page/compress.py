"""Text packed for a page: LZMA, a sixth smaller than gzip. `script/unpack.js` undoes it. And what a policy calls it."""

from __future__ import annotations

import base64
import hashlib
import json
import lzma
from functools import lru_cache

# no alignment: text has none. The script knows these parameters, and reads them from no header
FILTERS = [{"id": lzma.FILTER_LZMA1, "preset": 9 | lzma.PRESET_EXTREME, "lc": 3, "lp": 0, "pb": 0}]


def packed(text: str) -> str:
    """The text in letters that may stand in HTML."""
    return base64.b64encode(lzma.compress(text.encode(), format=lzma.FORMAT_ALONE, filters=FILTERS)).decode()


@lru_cache(maxsize=4)
def packed_once(text: str) -> str:
    """The same of a text that is in every page, as scripts are: packing them is half the time of a small page."""
    return packed(text)


def unpacked(letters: str) -> str:
    """The text again.

    Raises
    ------
    ValueError, lzma.LZMAError
        When nothing was packed so.
    """
    return lzma.decompress(base64.b64decode(letters, validate=True), format=lzma.FORMAT_ALONE).decode()


def fingerprint(text: str) -> str:
    """The text as a Content-Security-Policy names it, which lets this very script or style through."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def packed_json(data: object) -> str:
    """Plain data as JSON, packed."""
    return packed(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
