"""A web or mail address is missing or misspelt on one side.

Readers of both sides should find the same help.  A localised path (`/de/` and `/fr/`),
another country's host or a translated mailbox is fine; an address that differs by a
letter leads nowhere.

    ✓ Mehr auf https://bitext.org/de/hilfe.
      Plus d’informations sur https://bitext.org/fr/aide.
    ✓ Kennen Sie https://bitext.org ? Ja.
      Connaissez-vous https://bitext.org ? Oui.
    ✓ Schreiben Sie an kontakt@bitext.de.
      Écrivez à contact@bitext.fr.
    ✓ Der Laden hat eine Seite, https://laden.de.
      Le magasin a un site : https://laden.fr.
    ✓ Siehe https://beispiel.de oder http://bitext.org.
      Voir https://exemple.fr ou https://www.bitext.org.
    ✓ Siehe https://bitext.org oder fragen Sie.
      Voir https://bitext.org ou demandez.
    ✓ Alles Weitere unter www.lumenox.de.
      Pour en savoir plus : www.lumenox.fr.
    ✓ Mehr erfahren Sie auf hilfe.example.de und example.org.
      Pour en savoir plus : aide.example.fr et example.org.

    ✗ Mehr dazu auf ⟦https://bitext.org/support⟧.
      Plus d’informations sur ⟦https://bitext.org/suport⟧.
    ✗ Siehe https://bitext.org/a?lang=de.
      Voir https://bitext.org/a⟦⍽→⟧?lang=fr.
    ✗ Sie finden die App unter https://app.bitext.org/hilfe.
      Vous trouverez l’application sur ⟦https://app. bitext.org/hilfe→https://app.bitext.org/hilfe⟧.
    ✗ Alles Weitere unter ⟦www.lumenox.de⟧.
      Pour en savoir plus : ⟦www.lumenex.de⟧.
    ✗ Schreiben Sie an ⟦info@bitext.org⟧.
      Écrivez-nous.
    ✗ Schreiben Sie an ⟦info@bitext.org⟧.
      Écrivez à ⟦info@bitext.com⟧.
    ✗ Mehr erfahren Sie auf ⟦tallybird.io⟧.
      Pour en savoir plus : ⟦tallyburd.io⟧.

Mend it by copying the address from the side where it is right.

It is wrong where one side points readers elsewhere on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Mark,
    Options,
    Pair,
    Rule,
    Severity,
    Text,
    hit,
    regex,
    replace,
)
from checker.facts.protected.links import Address, Link, links
from checker.facts.protected.markup import tags
from checker.facts.protected.stretches import Stretches

rule = Rule(
    code="MKP10",
    category="markup",
    severity=Severity.MINOR,
    issue="inconsistent-entities",
    certainty="certain",
    messages={
        "missing": "The address {address} is missing on the other side.",
        "broken": "The address {address} is broken by a space.",
        "differs": "The addresses {source} and {target} differ by a letter.",
        "ending": "The addresses {source} and {target} end in different ways.",
    },
    only_if=r"[:@w.](?:(?<=:)//|(?<=@)|(?<=w)ww\.|(?<=\w\.)[a-z]{2})",
)

_LOCAL = regex(
    r"(?i)(?<![a-z])(?:de|fr|en|ch|at|be|lu|ca|us|gb|uk|com|org|net|[a-z]{2}[-_][a-z]{2})(?![a-z])"
)
_SCHEME = regex(r"^(?:[a-z]+:/+|mailto:)?(?:www\.)?")
_DOUBLE = regex(r"/{2,}")
_GENERIC = regex(r"(?i)\.(com|org|net|edu|gov|info)(?![\w.-])")
_EXAMPLE = regex(r"ex[ae]mple|beispiel")
_INVENTED = regex(
    r"ex[ae]mple|beispiel|monserveur|meinserver|monsite|meine?seite|^file:|fournisseur|provider|domaine?\."
)
LEAST = 6
"""So many signs two addresses must share to be one misspelt."""
_NO_SPACES = str.maketrans("", "", " \u00a0\u202f")
LONG = 200
"""Longer addresses are not looked for in pieces."""
_BROKEN = regex(r"([ \u00a0\u202f]+)[?#&]\w+=")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare addresses without what names a country; near misses are misspelt, none at all is missing."""
    yield from (one for text in pair.sides for one in _broken(text))
    ours, theirs = _addresses(pair.source), _addresses(pair.target)
    yield from _torn_apart(pair.source, ours, theirs)
    yield from _torn_apart(pair.target, theirs, ours)
    left = [one for one in ours if _plain(one) not in {_plain(other) for other in theirs}]
    right = [one for one in theirs if _plain(one) not in {_plain(other) for other in ours}]
    for one in ours:
        for other in theirs:
            if one.kind is other.kind and _ends_otherwise(one, other):
                marks = pair.source.at(one.span), pair.target.at(other.span)
                yield hit("ending", *marks, source=one.content, target=other.content, severity=Severity.MAJOR)
    hosts = _addresses(pair.source, Address.DOMAIN), _addresses(pair.target, Address.DOMAIN)
    for one in (*left, *hosts[0]):
        for other in (*right, *hosts[1]):
            if one.kind is other.kind and _misspelt(one, other):
                marks = pair.source.at(one.span), pair.target.at(other.span)
                yield hit(
                    "differs", *marks, source=one.content, target=other.content, severity=Severity.MAJOR
                )
    for text, alone, others in ((pair.source, left, theirs), (pair.target, right, ours)):
        for one in alone:
            there = pair.other(text)
            host = any(found.kind is Address.DOMAIN for found in there[links])
            invented = _INVENTED.search(one.content.lower())
            if not others and not host and not invented and there.content.strip():
                yield hit("missing", text.at(one.span), address=one.content)


def _broken(text: Text) -> Iterator[Hit]:
    """The spaces that break an address off before its question mark."""
    for one in text[links]:
        gap = _BROKEN.match(text.content, one.span.end) if one.kind is Address.URL else None
        if gap:
            mark = text.at(*gap.span(1))
            yield hit("broken", mark, address=one.content, fix=replace(mark, ""), severity=Severity.MAJOR)


def _torn_apart(text: Text, here: list[Link], there: list[Link]) -> Iterator[Hit]:
    """The other side's addresses that stand here with spaces inside; they are taken out of both lists."""
    for one in list(there):
        if torn := _torn(one, text):
            there.remove(one)
            here[:] = [each for each in here if not each.span.overlaps(torn.span)]
            fix = replace(torn, one.content)
            yield hit("broken", torn, address=one.content, fix=fix, severity=Severity.MAJOR)


def _torn(one: Link, text: Text) -> Mark | None:
    """Where the other side's address stands with spaces inside."""
    bare = text.content.translate(_NO_SPACES)
    if one.content in text.content or one.content not in bare or len(one.content) > LONG:
        return None
    found = re.search(r"[ \u00a0\u202f]{0,2}".join(map(re.escape, one.content)), text.content)
    return text.at(*found.span()) if found else None


def _addresses(text: Text, *kinds: Address) -> list[Link]:
    """The addresses of a text, web and mail if no kinds are named; those within tags are attributes."""
    inside = Stretches(tag.span for tag in text[tags])
    kinds = kinds or (Address.URL, Address.EMAIL)
    return [one for one in text[links] if one.kind in kinds and not inside.meet(one.span)]


def _plain(one: Link) -> str:
    """The address as it is compared: without scheme, `www.` and all that names a language or country."""
    bare = _EXAMPLE.sub("example", _SCHEME.sub("", one.content.rstrip("/").lower()))
    return _DOUBLE.sub("/", _LOCAL.sub("", bare))


def _ends_otherwise(one: Link, other: Link) -> bool:
    """Whether the same address ends in `.org` here and in `.com` there, which is no matter of language."""
    ends = _GENERIC.findall(one.content.lower()), _GENERIC.findall(other.content.lower())
    return all(ends) and ends[0] != ends[1] and _plain(one) == _plain(other)


def _misspelt(one: Link, other: Link) -> bool:
    """Whether one letter is missing, wrong or has changed places with its neighbour, within one language."""
    if _LOCAL.findall(one.content) != _LOCAL.findall(other.content):
        return False
    first, second = _plain(one), _plain(other)
    length = len(first)
    while first and second and first[0] == second[0]:
        first, second = first[1:], second[1:]
    while first and second and first[-1] == second[-1]:
        first, second = first[:-1], second[:-1]
    turned = len(first) == 2 and first == second[::-1]
    return length - len(first) >= LEAST and (turned or max(len(first), len(second)) == 1)
