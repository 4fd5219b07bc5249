"""Immutable classes with fields, as frozen dataclasses are, at a price that is paid when one is made.

`dataclasses` imports `inspect`, and writes and compiles up to six methods for each class: for the classes that a
question meets on its way that is more time than its answer takes. Here a class has its methods in common with the
others, and a constructor of its own only once it is called. Whoever asks `dataclasses` what fields a class has
is told the same as of any dataclass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")
NO_DEFAULT: Any = type("NoDefault", (), {"__repr__": lambda _: "NO_DEFAULT"})()
_set = object.__setattr__


class Field:
    """What is known of a field beside its type: its default, or what makes one, and what else there is to say."""

    __slots__ = ("default", "factory", "keyword_only", "metadata")

    def __init__(
        self, default: Any = NO_DEFAULT, factory: Callable[[], Any] | None = None, metadata: Mapping[str, Any] = {}
    ) -> None:
        self.default, self.factory, self.metadata = default, factory, metadata
        self.keyword_only = False

    @property
    def is_required(self) -> bool:
        """Whether there is no default."""
        return self.default is NO_DEFAULT and self.factory is None


def field(*, default_factory: Callable[[], Any]) -> Any:
    """A field whose default is made anew for each instance: `field(default_factory=dict)`."""
    return Field(factory=default_factory)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """An immutable class, equal and hashed by its fields, as `dataclasses.dataclass(frozen=True)` makes it.

    >>> @frozen
    ... class Span:
    ...     start: int
    ...     end: int = 0
    >>> Span(3), Span(3) == Span(3, 0), Span(end=1, start=2)
    (Span(start=3, end=0), True, Span(start=2, end=1))
    """
    return with_fields(cls)


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def compact(cls: type[T]) -> type[T]:
    """The same with slots, for what there may be a million of."""
    return with_fields(cls, slots=True)


def with_fields(cls: type[T], keyword_only: bool = False, slots: bool = False) -> type[T]:
    """The class with what `frozen` gives it; with slots it is a new class, as a dataclass with slots is."""
    fields: dict[str, Field] = {}
    for base in cls.__mro__[-2:0:-1]:
        fields.update(base.__dict__.get("__fields__", {}))
    own = cls.__annotations__
    for name in own:
        default = cls.__dict__.get(name, NO_DEFAULT)
        fields[name] = default if isinstance(default, Field) else Field(default)
        fields[name].keyword_only = keyword_only
    if slots:
        inherited = {name for base in cls.__mro__[1:] for name in base.__dict__.get("__fields__", ())}
        leave_out = {*own, "__dict__", "__weakref__"}
        members = {name: value for name, value in cls.__dict__.items() if name not in leave_out}
        members["__slots__"] = tuple(name for name in own if name not in inherited)
        qualified_name = cls.__qualname__
        make: Any = type(cls)
        cls = make(cls.__name__, cls.__bases__, members)
        cls.__qualname__ = qualified_name
    else:
        for name in own:
            if isinstance(cls.__dict__.get(name), Field):
                delattr(cls, name)
    values = attrgetter(*fields)
    additions: dict[str, Any] = {
        "__fields__": fields,
        "__values__": values if len(fields) > 1 else staticmethod(lambda value: (values(value),)),
        "__dataclass_fields__": _DataclassFields(),
        "__match_args__": tuple(name for name, field in fields.items() if not field.keyword_only),
        "__init__": _constructor(cls),
        "__eq__": _eq,
        "__hash__": _hash,
        "__reduce__": _reduce,
        "__setattr__": _refuse_change,
        "__delattr__": _refuse_removal,
    }
    if "__repr__" not in cls.__dict__:
        additions["__repr__"] = _repr
    for name, value in additions.items():
        setattr(cls, name, value)
    return cls


def fields_of(cls: Any) -> dict[str, Field]:
    """The fields of a frozen class, or of an instance of one; of anything else none."""
    fields: dict[str, Field] = getattr(cls, "__fields__", {})
    return fields


def values_of(instance: Any) -> tuple[Any, ...]:
    """The values of an instance, in the order of its fields."""
    values: tuple[Any, ...] = instance.__values__(instance)
    return values


def as_dict(instance: Any) -> dict[str, Any]:
    """The values of an instance by the names of its fields; what they hold is not looked into."""
    return dict(zip(fields_of(instance), values_of(instance), strict=True))


def replace(instance: T, **changes: Any) -> T:
    """The same with other values in some fields."""
    return type(instance)(**{**as_dict(instance), **changes})


def restored(cls: type[T], values: tuple[Any, ...]) -> T:
    """An instance with these values, in the order of the fields, which are taken as they are."""
    instance = cls.__new__(cls)
    for name, value in zip(fields_of(cls), values, strict=True):
        _set(instance, name, value)
    return instance


def _constructor(cls: type) -> Callable[..., None]:
    """The method `__init__` of a class, which puts the real one in its own place when it is first called."""

    def __init__(self: Any, *arguments: Any, **named: Any) -> None:  # noqa: N807  # by which name errors call it
        fields: dict[str, Field] = cls.__dict__["__fields__"]
        parameters, lines = ["self"], []
        known: dict[str, Any] = {"_set": _set, "_no_default": NO_DEFAULT}
        for name, field in sorted(fields.items(), key=lambda item: item[1].keyword_only):
            if field.keyword_only and "*" not in parameters:
                parameters.append("*")
            known[f"_of_{name}"] = field.factory or field.default
            default = "" if field.is_required else "=_no_default" if field.factory else f"=_of_{name}"
            parameters.append(f"{name}{default}")
            value = f"_of_{name}() if {name} is _no_default else {name}" if field.factory else name
            lines.append(f" _set(self, {name!r}, {value})")
        source = f"def __init__({', '.join(parameters)}):\n" + "\n".join(lines)
        exec(source, known)  # noqa: S102  # names of fields alone, as `dataclasses` does it
        constructor = known["__init__"]
        constructor.__qualname__ = f"{cls.__qualname__}.__init__"
        cls.__init__ = constructor  # type: ignore[misc]
        constructor(self, *arguments, **named)

    return __init__


class _DataclassFields:
    """The fields as `dataclasses` has them, made when it is asked: then it is imported."""

    def __get__(self, _: object, owner: Any) -> dict[str, Any]:
        import dataclasses

        fields = owner.__fields__
        types = {name: base.__annotations__[name] for base in owner.__mro__[-2::-1] for name in base.__annotations__}
        annotations = {name: types[name] for name in fields}
        members: dict[str, Any] = {"__doc__": owner.__doc__, "__annotations__": annotations}
        for name, field in fields.items():
            default = {"default_factory": field.factory} if field.factory else {"default": field.default}
            default = {} if field.is_required else default
            members[name] = dataclasses.field(metadata=field.metadata, kw_only=field.keyword_only, **default)
        twin: Any = dataclasses.dataclass(init=False, repr=False, eq=False)(type(owner.__name__, (), members))
        dataclass_fields: dict[str, Any] = twin.__dict__["__dataclass_fields__"]
        owner.__dataclass_fields__ = dataclass_fields
        return dataclass_fields


def _eq(self: Any, other: Any) -> Any:
    if other.__class__ is not self.__class__:
        return NotImplemented
    return self.__values__(self) == self.__values__(other)


def _hash(self: Any) -> int:
    return hash(self.__values__(self))


def _repr(self: Any) -> str:
    values = zip(self.__fields__, self.__values__(self), strict=True)
    return f"{type(self).__qualname__}({', '.join(f'{name}={value!r}' for name, value in values)})"


def _reduce(self: Any) -> tuple[Any, ...]:
    return restored, (type(self), self.__values__(self))


def _refuse_change(self: Any, name: str, value: object) -> None:  # noqa: ARG001
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_removal(self: Any, name: str) -> None:  # noqa: ARG001
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot delete field {name!r}")
