"""Text packed for a page, which `script/unpack.js` unpacks, and what a policy calls it."""

from __future__ import annotations

import base64
import hashlib
import zlib
from functools import lru_cache

LARGEST = 64 * 1024 * 1024  # bytes of a page; that of 50,000 claims, the most that are drawn, has about as many

# How hard zlib tries, and its memory: the less it has, the shorter are the blocks that it codes each in its own way.
# Data of many sorts come out smaller in short ones, and a program in long ones. To try hardest takes data twice
# the time, and they are 0.7 % smaller: worth it where they are few; a program is packed once.
OF_DATA, OF_FEW_DATA, OF_PROGRAM = (6, 5), (8, 5), (9, 9)
FEW = 1_000_000  # letters of data


def packed(text: str, effort: tuple[int, int] = (0, 0)) -> str:
    """The text deflated, in letters that may stand in HTML; as hard as data of its size, where nobody says how hard.

    In base 64, though base 85 takes less: sent or kept gzipped, of 64 letters nothing is lost.
    """
    level, memory = effort if any(effort) else OF_FEW_DATA if len(text) < FEW else OF_DATA
    deflated = zlib.compressobj(level, memLevel=memory)
    return base64.b64encode(deflated.compress(text.encode()) + deflated.flush()).decode()


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
