"""Quizzes about a dataset: seeded and repeatable, with distractors that are wrong for sure.

================== ===================================================================================
`kinds.py`         the words: kinds of items and their levels
`item.py`          an item: stem, options, key, rationale, and the passages where a student can see it
`pool.py`          what items are made from, and what keeps a distractor wrong
`passages.py`      where a student can see what an item asks about
`distractors.py`   seeded random generators, and distractors by how near they are to the right answer
`generate.py`      a claim becomes an item, items become a quiz; the table of kinds stands here
`citations.py`     the kind `source`: which work is cited for this claim
`not_cited.py`     the kind `not-cited`: for which of these claims is a work not cited
`voices.py`        the kind `speaker`: whose statement is this
`modality.py`      the kind `modality`: how firmly is it said
`impact.py`        the kind `fall`: which claim falls without a work
`ordering.py`      the kind `order`: put these in order
`tasks.py`         the tasks of a lesson, answered in words
`formats/`         a quiz in the formats that teachers use, a format a file
================== ===================================================================================

Nothing is imported here, so that the words of `kinds.py` can be had without the work.
"""
