"""Packages with the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the first time that a zip can carry


def zip_of(files: Mapping[str, bytes]) -> bytes:
    """A zip with these files, in this order, and no time of its making."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # or the system it was made on would be told
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return target.getvalue()
