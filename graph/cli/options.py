"""Options that several commands have."""

from __future__ import annotations

import click

data_option = click.option(
    "--data", "data", metavar="PATH", default=None, help="A dataset: a YAML file or a folder of them. [the essay]"
)
output_option = click.option("-o", "--output", metavar="FILE", default="-", help="Where to write it. [standard output]")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON, for scripts.")
