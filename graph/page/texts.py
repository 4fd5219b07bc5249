"""What the page says beside the data, in one place, so that another language is another set of these.

`{}` is a gap. Where a number decides, there are two forms: for one, and for any other number.
"""

from __future__ import annotations

from typing import Any

TEXTS: dict[str, Any] = {
    "claims": ("{} claim", "{} claims"),
    "of": ("{} of", "{} of"),
    "some": "{} {} claims",
    "answers": ("{} answer", "{} answers"),
    "answer": "{}: {}",
    "refused": "No answer",
    "cite": ("cites {}", "cite {}"),
    "mention": ("mentions {}", "mention {}"),
    "both": ("mentions both {} and {}", "mention both {} and {}"),
    "hold": ("holds “{}”", "hold “{}”"),
    "focus": "in focus",
    "and": " and ",
    "cut": "; the map draws the first {}",
    "sorts": {"actor": "with an actor", "project": "with a project", "concept": "with a concept"},
    "beside": "mentioned together with",
    "chain": "No claim mentions both. Show the shortest chain of claims from {} to {}",
    "back": "Back to {}",
    "lesson": "{}: {}",
    "form": "In the short form:",
    "copied": "The address is copied.",
    "reference": "Copy",
    "referred": "The reference is copied.",
    "columns": ("id", "claim", "said as", "section", "cites", "checked", "about"),
    "facets": (
        ("modality", "How it is said"), ("check", "What the checks found"), ("support", "What it rests on"),
        ("kind", "Kind of work cited"), ("section", "Section"), ("cites", "Work cited"),
    ),
    "offers": {
        "source": (
            "which claims cite {}", "what would fall without {}", "which claims quote {} word for word",
            "which claims rest only on {}",
        ),
        "entity": ("which claims mention {}", "which sources are cited for {}", "what appears with {}"),
        "pair": ("how is {} connected to {}", "what links {} and {}", "compare {} and {}"),
        "does": "what does {} {}",
        "who": "who {} {}",
    },
}  # fmt: skip
