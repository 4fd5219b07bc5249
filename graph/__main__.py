"""`python -m graph` is `whosays`."""

from graph.cli import entry

if __name__ == "__main__":
    entry()
