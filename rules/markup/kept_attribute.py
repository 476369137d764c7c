"""An attribute of a tag is altered on one side.

Identifiers, classes and data attributes are for the program; translated or damaged,
they break the page.  Texts in attributes (`title`, `alt`) are translated, and addresses may be
localised.

    ✓ <span class="note" title="Hinweis">Achtung</span>
      <span class="note" title="Remarque">Attention</span>
    ✓ <a href="/de/agb">Bedingungen</a>
      <a href="/fr/cgv">conditions</a>
    ✓ <a href="/de" title="Laden">Laden</a>
      <a href="/fr" title="Boutique" rel="noopener">Boutique</a>
    ✓ <span lang="de">Achtung</span>
      <span lang="fr">Attention</span>

    ✗ ⟦<span class="note">⟧Achtung</span>
      ⟦<span class="remarque">⟧Attention</span>
    ✗ Mit <a data-l10n-name="hilfe">Hilfe</a> und ⟦<a id="x">⟧mehr</a>
      Avec <a data-l10n-name="hilfe">l’aide</a> et ⟦<a>⟧plus</a>

Mend it by taking the attribute over as the source has it.

It is wrong where a class exists for one language only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
)
from checker.facts.protected.markup import Tag, tags

rule = Rule(
    code="MKP11",
    category="markup",
    severity=Severity.MAJOR,
    issue="markup",
    certainty="certain",
    messages={"altered": "The attribute {name} of {tag} is {source} on one side and {target} on the other."},
    only_if=r"<\w[^<>]*=",
)

_TRANSLATED = (
    "title alt lang xml:lang hreflang rel target aria-label placeholder content value src srcset summary "
    "label width height style dir border"
)
_FREE = frozenset(_TRANSLATED.split())
_LOCAL = regex(r"(?i)(?<![a-z])(?:de|fr|en|ch|at|be|ca)(?![a-z])|\{|%|\$")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare the tags of a name in their order, if both sides have as many."""
    sides = [_by_name(text[tags]) for text in pair.sides]
    for name, ours in sides[0].items():
        theirs = sides[1].get(name, [])
        if len(ours) != len(theirs) or sorted(map(_kept, ours)) == sorted(map(_kept, theirs)):
            continue
        for one, other in zip(ours, theirs, strict=True):
            first, second = dict(_kept(one)), dict(_kept(other))
            differing = sorted(key for key in first | second if first.get(key) != second.get(key))
            if differing:
                key = differing[0]
                words = first.get(key) or "∅", second.get(key) or "∅"
                marks = pair.source.at(one.span), pair.target.at(other.span)
                yield hit("altered", *marks, name=key, tag=one.sign, source=words[0], target=words[1])


def _by_name(found: tuple[Tag, ...]) -> dict[str, list[Tag]]:
    made: dict[str, list[Tag]] = defaultdict(list)
    for tag in found:
        if tag.form != "close":
            made[tag.name].append(tag)
    return made


def _kept(tag: Tag) -> tuple[tuple[str, str], ...]:
    """The attributes that must be the same, of addresses only those that name no country."""
    return tuple(
        sorted(
            (key, value) for key, value in tag.attributes if key not in _FREE and not _is_local(key, value)
        )
    )


def _is_local(key: str, value: str) -> bool:
    return (
        key in ("href", "action", "data-href")
        and not value.startswith("#")
        and (bool(_LOCAL.search(value)) or "/" in value)
    )
