"""A YAML text as an editor hands it to a schema.

By YAML 1.2's core schema: only `true` and `false` are truth values, a date is a text and every key is one.
"""

import re
from typing import Any

import yaml

SCALARS = {
    "null": (r"~|null|Null|NULL|", ["~", "n", "N", ""], lambda _: None),
    "bool": (r"true|True|TRUE|false|False|FALSE", "tTfF", lambda text: text.lower() == "true"),
    "int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789", lambda text: int(text, 0 if "x" in text or "o" in text else 10)),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789", float),
}  # fmt: skip


class Loader(yaml.SafeLoader):
    """PyYAML with the core schema of YAML 1.2 in place of YAML 1.1's types."""

    yaml_implicit_resolvers: dict[str, Any] = {}  # noqa: RUF012  # PyYAML's own name


for name, (pattern, first, value_of) in SCALARS.items():
    tag = f"tag:yaml.org,2002:{name}"
    Loader.add_implicit_resolver(tag, re.compile(f"(?:{pattern})$"), [*first])
    Loader.add_constructor(tag, lambda _, node, value_of=value_of: value_of(node.value))
Loader.add_constructor(
    "tag:yaml.org,2002:map",
    lambda loader, node: {key.value: loader.construct_object(value, deep=True) for key, value in node.value},
)


def loaded(text: str) -> Any:
    """What an editor makes of a text; raises yaml.YAMLError where it marks the YAML itself."""
    return yaml.load(text, Loader)  # noqa: S506  # it makes nothing but plain values
