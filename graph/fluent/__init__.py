"""Questions in code that read like the question: `kb.claims.citing("jardine-2019").about("huawei")`.

Every step gives a new question and looks nothing up; the answer is worked out when it is first asked for (by `len`,
iteration, or one of the methods of an answer). Records are named by their id or any name that a reader would use.
`but_not` denies the next step, and `|` joins two questions of one condition each:

>>> import graph
>>> kb = graph.load()
>>> kb.claims.citing("Jardine 2019").but_not.about("China").query
'claims cites:jardine-2019 -about:china'
>>> (kb.claims.citing("jardine-2019") | kb.claims.about("hikvision")).query
'claims cites:jardine-2019|about:hikvision'
"""

from __future__ import annotations

from graph.fluent.claims import Claims, Passages
from graph.fluent.entities import Actors, Concepts, Entities, Projects
from graph.fluent.query import Query
from graph.fluent.sources import Sources

__all__ = ["Actors", "Claims", "Concepts", "Entities", "Passages", "Projects", "Query", "Sources"]
