"""How the measuring scripts print: rows of a Markdown table, times as a reader takes them in."""

from __future__ import annotations


def say(*columns: str) -> None:
    """One row of the table."""
    print("| " + " | ".join(columns) + " |", flush=True)


def seconds(value: float) -> str:
    """A time as a reader takes it in."""
    return f"{value:.2f} s" if value >= 1 else f"{value * 1e3:.1f} ms" if value >= 1e-3 else f"{value * 1e6:.1f} µs"
