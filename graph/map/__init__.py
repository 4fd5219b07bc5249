"""The overview map: which entities and lines it has, where they stand, and how it looks where nothing moves.

`plan.py` says what is on it, `layout.py` and `stress.py` where, `svg.py` draws it. The page and pictures use what is
here.
"""
