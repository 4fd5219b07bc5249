"""Texts in other languages, with their own ways to cite: sentences, sources and ties, and no finding on the right data."""

from pathlib import Path

import pytest

import graph
from graph.draft import draft
from graph.verify import verify

GERMAN = """\
# Trockene Städte

Die Stadt Aschfurt hat seit dem Frühjahr kein Wasser mehr.[^1] Nach Ansicht des Bürgermeisters, vgl. dazu die Erklärung vom 3. Mai 2019, liegt das nicht an der Pumpe.[^2] Das ist z. B. in Elm anders.

## Wer bezahlt hat

Das meiste Geld floss in eine Straße.[^3] Dr. Weber u. a. haben das bereits 2018 gezeigt.[^4] „Niemand weiß, warum“, sagte die Schreiberin.[^5] Der Rat hat nach § 823 Abs. 1 BGB nichts zu befürchten, d. h. er zahlt nicht.

Das Gericht sah das anders (BGHZ 45, 296, 301). Es blieb bei der Rechnung von ca. 4,5 Mio. Euro.[^6]

[^1]: Karl Meier, Trockene Städte. Eine Geschichte, Berlin: Wasserverlag 2001, S. 12.
[^2]: Ebd., S. 14 f.
[^3]: Anna Schulz (Hrsg.), Straßen und Brunnen, München: Bauverlag 1999, S. 30.
[^4]: Meier, a. a. O., S. 15.
[^5]: Vgl. Bernd Weber, „Wer zahlt die Pumpe?“, in: Zeitschrift für Brunnen 4 (2010), S. 5-20, hier S. 7.
[^6]: Schulz (Anm. 3), S. 31.
"""
FRENCH = """\
# Les villes sèches

La ville d’Elme n’a plus d’eau depuis le printemps.[^1] D’après le maire, p. ex., ce n’est pas la faute de la pompe.[^2] « Personne ne sait pourquoi », dit la secrétaire.[^3]

## Qui a payé

L’argent est allé à une route, cf. le rapport de M. Duval.[^4] Le conseil n’est pas responsable au titre de l’art. 1240 du Code civil. Il l’a dit le 3 mai 2019.

[^1]: Jean Dupont, *Les villes sèches*, Paris, Éditions de l’Eau, 2001, p. 12.
[^2]: *Ibid.*, p. 14.
[^3]: Marie Martin, « Qui paie la pompe ? », *Revue des puits*, vol. 4, 2010, p. 5-20.
[^4]: Dupont, *op. cit.*, p. 15.
"""
SPANISH = """\
# Las ciudades secas

La ciudad de Elma no tiene agua desde la primavera (García, 2001, p. 12). Según el Sr. Pérez (2010), la bomba nunca se construyó; el alcalde, sin embargo, no está de acuerdo. ¿Quién lo sabe? ¡Nadie!

## Quién pagó

El dinero fue a una carretera (Pérez y López, 2015; véase también Ruiz et al., 2018, pág. 30). En EE. UU. pasó lo mismo, p. ej. en Ashford. El Ayuntamiento no responde conforme al artículo 24.1 de la Constitución. La Dra. Ruiz lo dijo el 3 de mayo de 2019.

## Referencias

García, A. (2001). *Las ciudades secas*. Editorial Agua.

Pérez, B. (2010). Quién paga la bomba. *Revista de Pozos*, 4(2), 5-20.

Pérez, B. y López, C. (2015). *Carreteras y pozos*. Editorial Agua.

Ruiz, D., Díaz, E. y Sanz, F. (2018). *Lo que no se construyó*. Editorial Agua.
"""
CITED = {
    "German": [
        ("intro-p1-s1", "meier-2001", "p. 12"), ("intro-p1-s2", "meier-2001", "p. 14"), ("wer-p1-s1", "schulz-1999", "p. 30"),
        ("wer-p1-s2", "meier-2001", "p. 15"), ("wer-p1-s3", "weber-2010", "p. 7"), ("wer-p1-s4", "bgb", "sec. 823 Abs. 1"),
        ("wer-p2-s1", "bghz-45-296", "p. 301"), ("wer-p2-s2", "schulz-1999", "p. 31"),
    ],
    "French": [
        ("intro-p1-s1", "dupont-2001", "p. 12"), ("intro-p1-s2", "dupont-2001", "p. 14"), ("intro-p1-s3", "martin-2010", ""),
        ("qui-p1-s1", "dupont-2001", "p. 15"), ("qui-p1-s2", "code-civil", "art. 1240"),
    ],
    "Spanish": [
        ("intro-p1-s1", "garcia-2001", "p. 12"), ("intro-p1-s2", "perez-2010", ""), ("quien-p1-s1", "perez-lopez-2015", ""),
        ("quien-p1-s1", "ruiz-diaz-sanz-2018", "p. 30"), ("quien-p1-s3", "constitucion", "art. 24.1"),
    ],
}  # fmt: skip
TEXTS = {"German": (GERMAN, 9), "French": (FRENCH, 6), "Spanish": (SPANISH, 8)}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_of_another_language(language: str, tmp_path: Path) -> None:
    """As many passages as it has sentences, every citation with its place, and nothing to find once claims say it."""
    text, count = TEXTS[language]
    skeleton = draft(text, stubs=True)
    assert skeleton.counts["passages"] == count
    path = tmp_path / "draft.yaml"
    says = "-c1:\n    says: In our own words what is said there.\n    modality: asserted\n"
    path.write_text(skeleton.text.replace("-c1:\n", says), encoding="utf-8")
    kb = graph.load(path)
    assert CITED[language] == [
        (passage_id, cited.source, cited.locator)
        for claim in kb.data.claims.values() for passage_id in claim.passage for cited in claim.cites
    ]  # fmt: skip
    result = verify(kb, text, "copy.md")
    assert [problem.message for problem in result.problems] == []
    assert result.checked["citations in the text"] == len(CITED[language])
