"""whosays: who says what, and on what evidence.

>>> import graph
>>> kb = graph.load()                                       # the essay that comes with the package
>>> [claim.says for claim in kb.data.claims.values()]       # doctest: +SKIP
>>> kb.ask("which claims cite Jardine 2019")                # doctest: +SKIP
>>> kb.graph                                                # doctest: +SKIP

What it gives is imported when it is first asked for: Python imports this before the command can hear an interrupt.
"""

TYPE_CHECKING = False  # which `typing` would have, and would take longer than all this
if TYPE_CHECKING:
    from graph.knowledge_graph import KnowledgeGraph, bundled, load

__version__ = "0.5.0"
__all__ = ["KnowledgeGraph", "bundled", "load"]


def __getattr__(name: str) -> object:
    """What the package gives, when it is first asked for."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from graph import knowledge_graph

    value: object = getattr(knowledge_graph, name)
    globals()[name] = value
    return value
