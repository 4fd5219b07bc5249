"""Text packed for a page, which `script/unpack.js` unpacks, and what a policy calls it."""

from __future__ import annotations

import base64
import hashlib
from functools import lru_cache

import deflate

LARGEST = 64 * 1024 * 1024  # bytes of a page; that of 50,000 claims, the most that are drawn, has about as many

# How hard libdeflate tries: to look for the best way through a text, as it does from 10 on, makes it 4 % smaller and
# takes five times as long. A program is packed once.
OF_DATA, OF_PROGRAM = 9, 10


def packed(text: str, effort: int = OF_DATA) -> str:
    """The text deflated, in letters that may stand in HTML.

    In base 64, though base 85 takes less: sent or kept gzipped, of 64 letters nothing is lost.
    """
    return base64.b64encode(deflate.zlib_compress(text.encode(), effort)).decode()


@lru_cache(maxsize=2)
def packed_once(text: str) -> str:
    """The same of a program, which is in every page."""
    return packed(text, OF_PROGRAM)


def unpacked_lzma(letters: str) -> str:
    """What a page of version 0.1 has packed, in which even the map was.

    Raises
    ------
    ValueError
        When nothing was packed so, or it would be larger than a page.
    """
    import lzma

    try:
        unpacker = lzma.LZMADecompressor(format=lzma.FORMAT_ALONE, memlimit=4 * LARGEST)
        content = unpacker.decompress(base64.b64decode(letters, validate=True), max_length=LARGEST)
    except (lzma.LZMAError, EOFError) as error:
        raise ValueError(str(error)) from error
    if not unpacker.eof and len(content) >= LARGEST:
        raise ValueError("more was packed than a page has")
    return content.decode()


def fingerprint(text: str) -> str:
    """The text as a Content-Security-Policy names it, which lets this very script or style through."""
    digest = hashlib.sha256(text.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"
