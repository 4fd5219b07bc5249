"""Options that several commands have."""

from __future__ import annotations

import click

data_option = click.option(
    "--data", "data", metavar="PATH", default=None,
    help="A dataset: a YAML file or a folder. [WHOSAYS_DATA, or else this folder or ./data, or else the essay]",
)  # fmt: skip
output_option = click.option("-o", "--output", metavar="FILE", default="-", help="Where to write it. [standard output]")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
