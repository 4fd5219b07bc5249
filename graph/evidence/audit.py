"""All findings together, what was looked at for them, and what cannot be seen from the data."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sized
from functools import cached_property
from typing import Any

from graph.evidence.finding import Finding
from graph.evidence.findings import FINDINGS, findings
from graph.evidence.impact import Impact, ranking
from graph.evidence.printed import cited_pages
from graph.frozen import frozen
from graph.knowledge import Knowledge
from graph.memory import collector_off
from graph.read.source_map import Place
from graph.records import ENTITY_SECTIONS, Citation


@frozen
class Audit:
    """One look at the evidence of a dataset."""

    kb: Knowledge

    @cached_property
    def findings(self) -> dict[str, tuple[Finding, ...]]:
        """The findings of each kind, by the keys of FINDINGS and in their order."""
        return {kind: findings(self.kb, kind) for kind in FINDINGS}

    @cached_property
    def ranking(self) -> list[tuple[str, Impact]]:
        """The id of every source with what would fall without it, those first with which most falls."""
        return ranking(self.kb)

    def location(self, finding: Finding) -> Place:
        """Where a finding stands in the files."""
        if not finding.path and (place := self._records[finding.section].get(finding.id)):
            return place
        path = (finding.section, finding.id, *finding.path)
        return self.kb.source_map.place(path, "value" if finding.path else "key")

    @cached_property
    def _records(self) -> dict[str, dict[str, Place]]:
        """Where the records stand that findings are about, by section and id: a claim may have one of each kind."""
        return {section: self.kb.source_map.places(section) for section in ("claims", "sources", *ENTITY_SECTIONS)}

    @cached_property
    def citations(self) -> list[Citation]:
        """Every citation of every claim, in the order of the files."""
        return [citation for claim in self.kb.data.claims.values() for citation in claim.cites]

    @cached_property
    def checked(self) -> dict[str, int]:
        """How much was looked at: numbers by what they count, as the report words it."""
        data = self.kb.data
        return {
            "claims": len(data.claims),
            "sources": len(data.sources),
            "citations": len(self.citations),
            "citations held against the work": sum(citation.is_checked for citation in self.citations),
            "page locators of works whose pages are known": len(cited_pages(self.kb)),
            "entities whose beginning is known": sum(bool(entity.began) for _, _, entity in self.kb.each_entity()),
            "kinds of findings": len(FINDINGS),
        }

    def unknown(self) -> Iterator[str]:
        """What cannot be seen from the data, in sentences."""
        data, citations = self.kb.data, self.citations
        checks = [citation.check for citation in citations if citation.check]
        closed = [check for check in checks if check.verdict in ("not reached", "not read")]
        if closed:
            yield f"citations of works that could not be read, or not whole: {_of(len(closed), citations)}"
        pages = sum(bool(citation.page) for citation in citations) - len(cited_pages(self.kb))
        if pages:
            yield f"cited pages that are no numbers, or of works whose pages are not recorded: {pages:,}"
        undated = [source for source in data.sources.values() if not source.issued]
        if undated:
            yield f"sources without a date, older than nobody knows what: {_of(len(undated), data.sources)}"
        entities = [entity for _, _, entity in self.kb.each_entity()]
        open_ended = [entity for entity in entities if not entity.began]
        if open_ended:
            yield f"actors, projects and concepts whose beginning is not recorded: {_of(len(open_ended), entities)}"
        if len(data.sources) > 1 and not any(source.draws_on for source in data.sources.values()):
            yield "no source names another that it draws on, so all count as independent"
        yield "whether a claim tells what its sentence says, and whether a source is right, a reader has to judge"

    @collector_off()
    def as_dict(self, kinds: Collection[str] = ()) -> dict[str, Any]:
        """The audit as `whosays audit --json` prints it, of these kinds of findings, or of all."""
        return {
            "findings": [
                {
                    "kind": kind,
                    "about": FINDINGS[kind].section,
                    "means": FINDINGS[kind].means,
                    "advice": FINDINGS[kind].advice,
                    "count": len(findings),
                    "records": [self._record(finding) for finding in findings],
                }
                for kind, findings in self.findings.items()
                if not kinds or kind in kinds
            ],
            "sources": [
                {
                    "id": source_id,
                    "bare": list(impact.unsupported),
                    "weakened": list(impact.weakened),
                    "lines": [*map(list, impact.lines)],
                    "legs": [loss.claim for loss in impact.lost_support],
                }
                for source_id, impact in self.ranking
            ],
            "checked": self.checked,
            "unknown": list(self.unknown()),
        }

    def _record(self, finding: Finding) -> dict[str, Any]:
        place = self.location(finding)
        return {
            "id": finding.id, "also": list(finding.also), "says": finding.says,
            "path": place.path, "line": place.line, "column": place.column, "where": place.where,
        }  # fmt: skip


def _of(number: int, records: Sized) -> str:
    return f"{number:,} of {len(records):,}"
