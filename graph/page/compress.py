"""Text packed for a page, which `script/unpack.js` unpacks, and what a policy calls it."""

from __future__ import annotations

import base64
import hashlib
import zlib
from functools import lru_cache

LARGEST = 64 * 1024 * 1024  # bytes of a page; that of 50,000 claims, the most that are drawn, has about as many

MEMORIES = (5, 7, 9)  # levels of zlib, of which the best is taken


def packed(text: str) -> str:
    """The text deflated, in letters that may stand in HTML.

    In base 64, though base 85 takes less: sent or kept gzipped, of 64 letters nothing is lost. The less memory zlib
    has, the shorter are the blocks that it codes each in its own way: data of many sorts come out smaller in short
    ones, and a program in long ones.
    """
    content = text.encode()
    return base64.b64encode(min((_deflated(content, memory) for memory in MEMORIES), key=len)).decode()


def _deflated(content: bytes, memory: int) -> bytes:
    deflated = zlib.compressobj(9, memLevel=memory)
    return deflated.compress(content) + deflated.flush()


@lru_cache(maxsize=2)
def packed_once(text: str) -> str:
    """The same of what is in every page."""
    return packed(text)


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
