"""Sources in the formats of reference managers: out as CSL-JSON, BibTeX and RIS, formatted in a citation style, and in.

Everything goes through CSL's data model, which is also that of the source records: `csl.items` turns records into
CSL-JSON items, each format writes items and reads items, `entries` has what formats do alike, `dedupe` knows a work
again, and `records` turns items into records ready to paste.
"""
