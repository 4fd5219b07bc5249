"""Sources in the formats of reference managers: out as CSL-JSON, BibTeX and RIS, formatted in a citation style, and in.

Everything goes through CSL's data model, which is also that of the source records. On the way in, a reader of a
format gives an `Entry` for each entry of a file (`entry`): a CSL item, its line, and remarks on what a record cannot
keep. All of them go the same way, whole or broken:

| step | where |
|---|---|
| a file to entries and their fields | `bibtex/blocks.py` and `parents.py`, `ris.py`, `jsonlist.py` |
| fields to an item | `bibtex/items.py`, `ris.py`, `csl.py`, `zotero.py` |
| what is the same in all formats | `names`, `dates`, `markup`, `fields` (pages, addresses, serial numbers), `tex` |
| whether the work is there already | `identity` |
| items to records, with their remarks as comments | `records` |

On the way out, `csl.items` turns records into items, which `csl`, `bibtex/writing.py` and `ris` write, and `styles/`
prints as references.
"""
