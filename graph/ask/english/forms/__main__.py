"""Write the table of forms anew: `python -m graph.ask.english.forms`."""

from pathlib import Path

from graph.ask.english.forms import written

(Path(__file__).parent.parent / "forms.json").write_text(written(), encoding="utf-8")
