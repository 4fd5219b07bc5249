"""`python -m graph` is `whosays`."""

from graph.cli import main

if __name__ == "__main__":
    main(prog_name="whosays")
