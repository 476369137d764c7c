"""A tag is missing on one side, or opened and not closed.

A lost tag loses a link, an emphasis or a line break; a tag without its partner may
swallow the rest of the page.  Tags are compared by name and form and not by their
order; bold is bold by either name, and what one side sets in italics the other may put
between quotation marks.  Tags that are talked about on both sides are text; the raised letters of
French ordinals (`1<sup>er</sup>`) and a tag that says a language have no counterpart.

    ✓ Das HTML-Element <code> markiert Quelltext.
      L’élément HTML <code> signale du code source.
    ✓ Am <b>Montag</b> ist <i>geöffnet</i>.
      C’est <i>ouvert</i> le <b>lundi</b>.
    ✓ Am 1. Mai ist geschlossen.
      Fermé le 1<sup>er</sup> mai.
    ✓ Lesen Sie Kafkas „Die Verwandlung“.
      Lisez <em>La Métamorphose</em> de Kafka.
    ✓ <strong>Achtung:</strong> nasser Boden
      <b>Attention :</b> sol mouillé
    ✓ <span lang="en">Walking dinner</span> im Park
      Dîner déambulatoire au parc
    ✓ Der Wert <Dateiname> und x < 5 bleiben.
      La valeur <nom de fichier> et x < 5 restent.

    ✗ Bitte beachten Sie die ⟦<a href="agb.html">⟧Bedingungen.
      Veuillez consulter les <a href="agb.html">conditions</a>.
    ✗ Das ist ⟦<strong>⟧wichtig⟦</strong>⟧.
      C’est important.
    ✗ Lesen Sie ⟦<em>⟧Die Verwandlung⟦</em>⟧.
      Lisez La Métamorphose.
    ✗ Erste Zeile⟦<br />⟧zweite Zeile
      Première ligne, deuxième ligne

Mend it by setting the tag on the side where it is missing, around the same words.

It is wrong where a style is meant for one language only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
)
from checker.facts.protected.markup import Tag, tags
from checker.facts.protected.placeholders import placeholders

rule = Rule(
    code="MKP02",
    category="markup",
    severity=Severity.MAJOR,
    issue="markup",
    certainty="certain",
    messages={
        "missing": "{tag} has no counterpart on the other side.",
        "open": "{tag} has lost its partner.",
    },
    only_if=r"<[/\w]",
)


_BREAKS = frozenset({"br", "wbr"})
"""Where both sides are raw source, line breaks follow the length of the lines."""

_SAME = {"b": "strong", "i": "em", "cite": "em"}
"""Names for one look."""
_QUOTATION_MARK = regex(r"[„“”«»‹›\"]")

_LETTERS = r"(?:ers?|r?es?|ème|ième|nde?s?|lles?|mes?|os?|gr|bre)"
_RAISED_AFTER = regex(rf"{_LETTERS}(?=<)")
_RAISED_BEFORE = regex(rf"(?<=>){_LETTERS}$")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Count the tags of both sides; where one has more, find out which side is at fault."""
    found = {id(text): _counted(text) for text in pair.sides}
    if all(
        text[placeholders] or any(tag.name not in _BREAKS for tag in found[id(text)]) for text in pair.sides
    ):
        found = {key: [tag for tag in value if tag.name not in _BREAKS] for key, value in found.items()}
    if not any(found.values()):
        return
    told: set[tuple[int, str]] = set()
    for text in pair.sides:
        other = pair.other(text)
        ours, theirs = found[id(text)], found[id(other)]
        counts = Counter(map(_look, theirs))
        extra = []
        for tag in ours:
            look = _look(tag)
            counts[look] -= 1
            if counts[look] < 0:
                extra.append(tag)
        slanted = sum(_name(tag) == "em" for tag in extra)
        if slanted and slanted <= _quotation_marks(other) - _quotation_marks(text):
            extra = [tag for tag in extra if _name(tag) != "em"]
        names = {tag.name for tag in extra}
        lame = {name for name in names if _lonely(theirs, name) and not _lonely(ours, name)}
        for name in sorted(lame - {name for side, name in told if side == id(other)}):
            told |= {(id(other), name), (id(text), name)}
            marks = [other.at(tag.span) for tag in theirs if tag.name == name and tag.form != "empty"]
            yield hit("open", *marks, tag=f"<{name}>")
        rest = [tag for tag in extra if (id(text), tag.name) not in told]
        if rest and other.content.strip():
            yield hit("missing", *(text.at(tag.span) for tag in rest), tag=" ".join(tag.sign for tag in rest))


def _counted(text: Text) -> list[Tag]:
    """The tags that must have a counterpart."""
    counted, foreign = [], 0
    for tag in text[tags]:
        if tag.name == "span" and [name for name, _ in tag.attributes] == ["lang"]:
            foreign += 1
        elif tag.name == "span" and tag.form == "close" and foreign:
            foreign -= 1
        elif not (tag.name == "sup" and _raised(text, tag)):
            counted.append(tag)
    return counted


def _name(tag: Tag) -> str:
    """One name for all tags of one look."""
    return _SAME.get(tag.name, tag.name)


def _look(tag: Tag) -> tuple[str, str]:
    return _name(tag), tag.form


def _quotation_marks(text: Text) -> int:
    bare = list(text.content)
    for tag in text[tags]:
        bare[tag.span.start : tag.span.end] = " " * len(tag.span)
    return len(_QUOTATION_MARK.findall("".join(bare)))


def _raised(text: Text, tag: Tag) -> bool:
    """Whether the tag raises the letters of a French ordinal or abbreviation."""
    content = text.content
    if text.language != "fr":
        return False
    if tag.form == "close":
        return bool(_RAISED_BEFORE.search(content, max(0, tag.span.start - 12), tag.span.start))
    return bool(_RAISED_AFTER.match(content, tag.span.end))


def _lonely(tags: list[Tag], name: str) -> bool:
    """Whether a tag of this name is opened and not closed, or the reverse."""
    forms = Counter(tag.form for tag in tags if tag.name == name)
    return forms["open"] != forms["close"]
