"""Where everything stands in the files of a dataset, as plain data and back: what is stored beside its records.

Whoever has the records from the cache and wants the line of one need not read the files again for it.
"""

from __future__ import annotations

from array import array
from typing import Any

from graph.read.source_map import SourceMap
from graph.read.tree import Mapping, Sequence, Tree


def pack(source_map: SourceMap) -> list[Any]:
    """The files of a dataset without problems: name, where lines begin, marks, and the keys and lists with theirs."""
    return [
        (name, array("I", tree.line_starts).tobytes(), tree.marks.tobytes(), _pack_node(tree.root))
        for name, tree in source_map.files
    ]


def unpack(packed: list[Any]) -> SourceMap:
    """The source map that was packed; of its values only the mappings and lists are there."""
    files = []
    for name, line_starts, marks, root in packed:
        tree = Tree("")
        tree.line_starts = array("I", line_starts)
        tree.marks.frombytes(marks)
        tree.root = _unpack_node(root)
        files.append((name, tree))
    return SourceMap(files)


def _pack_node(node: Any) -> Any:
    """A mapping or a list behind the place of its marks; None for a text."""
    if isinstance(node, Mapping):
        return node.at, {key: _pack_node(value) for key, value in node.items()}
    return (node.at, [_pack_node(value) for value in node]) if isinstance(node, Sequence) else None


def _unpack_node(packed: Any) -> Any:
    if packed is None:
        return ""
    at, values = packed
    node: Any
    if isinstance(values, dict):
        node = Mapping({key: value and _unpack_node(value) for key, value in values.items()})
    else:
        node = Sequence([value and _unpack_node(value) for value in values])
    node.at = at
    return node
