"""Questions in English, a step a file.

The words (`keywords`) of a question are tagged (`tag`) and parsed (`parser`) by rules (`grammar`), and the tree of
rules becomes a typed question (`tree`; `rules` for those with a meaning of their own).
"""
