"""A placeholder is missing, altered or translated.

`{name}` and `%s` are replaced by a value when the program runs.  A translated or
damaged placeholder is shown as it is, or stops the program; so does a choice whose
keys (`one`, `other`, `female`) are translated.  Their order is free, and a named one
may be used more than once.

    ✓ {0} von {1} Plätzen sind belegt.
      Sur {1} places, {0} sont occupées.
    ✓ Von 50 % der Käufer kamen 10 %.
      Sur 50 % des acheteurs, 10 % sont venus.
    ✓ Hallo {name}! {name}, wie geht es?
      Bonjour {name}, comment ça va ?
    ✓ { $count } Dateien in { -brand-name }
      { -brand-name } contient { $count } fichiers
    ✓ Der Rabatt beträgt 20 % auf alles.
      La remise est de 20 % sur tout.
    ✓ Das gefällt mir :heart: sehr: prima!
      Cela me plaît :heart: beaucoup : super !
    ✓ vor einem Jahr
      il y a %(count)s an
    ✓ Umbenennen%1…
      Renommer %1…
    ✓ ${var:?string}
      ${var:?chaîne}
    ✓ Fällig am {{ due|date("d.m.Y") }}, {{< note text="Knoten" id="n" >}}.
      À payer le {{ due|date("d/m/Y") }}, {{< note text="nœud" id="n" >}}.
    ✓ Wählen Sie aus der Menge {a, b, c}.
      Choisissez dans l’ensemble {a, b, c}.
    ✓ {n, plural, one {# Tag} other {# Tage}}
      {n, plural, =0 {aucun jour} one {# jour} many {# de jours} other {# jours}}
    ✓ {sex, select, male {er} female {sie} other {es}} kommt
      {sex, select, male {il} female {elle} other {on}} vient
    ✓ {{ image(src="a.png", alt="Ein Bild") }}
      {{ image(src="a.png", alt="Une image") }}

    ✗ {n, plural, one {# Tag} other {# Tage}}
      {n, plural, one {# jour} ⟦autre⟧ {# jours}}
    ✗ {sex, select, ⟦female⟧ {Sie} other {Er}}
      {sex, select, ⟦femme⟧ {Elle} other {Il}}
    ✗ Guten Tag ⟦{{user}}⟧, Ihr Termin ist am {{date}}.
      Bonjour ⟦{{utilisateur}}⟧, votre rendez-vous est le {{date}}.
    ✗ ⟦%1$s⟧ hat Ihnen geschrieben.
      ⟦%1$ s→%1$s⟧ vous a écrit.
    ✗ Hallo ⟦{{first_name}}⟧, willkommen zurück!
      Bonjour, nous sommes ravis de vous revoir !
    ✗ Konten werden nach 90 Tagen ⟦{⟧name gelöscht.
      Les comptes sont supprimés après 90 jours.
    ✗ {n, plural, one {eine Datei} other {Dateien}}
      ⟦{⟧n, plural, one {un fichier} other {fichiers}

Mend it by copying the placeholder from the other side, letter for letter.

It is wrong where one language leaves a value out on purpose, such as “one” in a
plural form.
"""

from __future__ import annotations

import re
from collections import Counter
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
from checker.facts.protected.choices import OTHER, choices
from checker.facts.protected.markup import code
from checker.facts.protected.placeholders import Placeholder, placeholders

rule = Rule(
    code="MKP08",
    category="markup",
    severity=Severity.MAJOR,
    issue="markup",
    certainty="certain",
    messages={
        "missing": "The placeholder {name} is missing on the other side.",
        "altered": "The placeholders {source} and {target} differ.",
        "damaged": "{found} should be {name}.",
        "key": "“{key}” is no branch of the choice by {name}.",
        "branch": "The choice by {name} lacks the branch “{key}”.",
        "brace": "The brace {brace} has no partner.",
    },
    only_if=r"[%${#&](?:(?<!&)|[a-z]+[A-Z.])",
)

_WORDS = frozenset(("{oder}", "{ou}", "{und}", "{et}", "{or}", "{and}"))
_BRAND = frozenset({"brand", "name", "product", "short", "full", "shorter"})
_BRACE = regex(r"[{}]")
_BRACES = regex(r"\{[^{}]*\}")
_COUNT = regex(
    r"%\(?(?:count|n|num|number|total|amount)\)?[di]?s?|%[diu]|\{\$?(?:count|n|num|number|total)\}"
)
BRIEF = 8
"""The singular of a plural form has fewer spaces; in a sentence, `ein` may be any article."""
_ONE = regex(r"(?i)\b(?:eine?[mnrs]?|une?)\b")
_COUNTED = ("printf", "sized")


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Compare the placeholders of both sides as sets, the nameless ones by number."""
    source, target = pair.source, pair.target
    for text in pair.sides:
        if brace := _lone_brace(text, pair.other(text)):
            yield hit("brace", brace, brace=brace.content)
            return
    yield from _branches(pair)
    ours, theirs = _extra(source, target), _extra(target, source)
    if not source.content.strip() or not target.content.strip():
        return
    for text, left, others in ((source, ours, theirs), (target, theirs, ours)):
        for one in list(left):
            if damaged := _damaged(one, pair.other(text)):
                left.remove(one)
                others[:] = [other for other in others if not other.span.overlaps(damaged.span)]
                marks = text.at(one.span), damaged
                yield hit(
                    "damaged",
                    *marks,
                    found=damaged.content,
                    name=one.name,
                    fix=replace(damaged, marks[0].content),
                )
    for one, other in zip(ours, theirs, strict=False):
        if _described(one) or _described(other):
            continue
        marks = source.at(one.span), target.at(other.span)
        yield hit("altered", *marks, source=one.name, target=other.name)
    for text, left, others in ((source, ours, theirs), (target, theirs, ours)):
        for one in left[len(others) :]:
            if _described(one) and "{" in pair.other(text).content:
                continue
            yield hit("missing", text.at(one.span), name=one.name)


def _branches(pair: Pair) -> Iterator[Hit]:
    """Keys that no plural has, or that the same selection on the other side does not have."""
    there = {choice.argument: choice for choice in pair.target[choices]}
    for choice in pair.source[choices]:
        other = there.get(choice.argument)
        if other and choice.kind == other.kind == "select":
            ours = [branch for branch in choice.branches if branch.key not in other.keys | {OTHER}]
            theirs = [branch for branch in other.branches if branch.key not in choice.keys | {OTHER}]
            for one, another in zip(ours, theirs, strict=False):
                marks = pair.source.at(one.span), pair.target.at(another.span)
                yield hit("altered", *marks, source=one.key, target=another.key)
    for text in pair.sides:
        argued = {choice.argument for choice in pair.other(text)[choices]}
        for choice in text[choices]:
            strange = [branch for branch in choice.branches if not choice.is_key(branch.key)]
            for branch in strange:
                yield hit("key", text.at(branch.span), key=branch.key, name=choice.argument)
            if not strange and OTHER not in choice.keys and choice.argument in argued:
                yield hit("branch", text.at(choice.span), key=OTHER, name=choice.argument)


_AT_WORD = regex(r"\{\w|\w\}")


def _lone_brace(text: Text, other: Text) -> Mark | None:
    """The brace without a partner, in a choice or at a word, where the other side's are whole."""
    lone = _unpaired(text.content)
    chosen = any(one.system == "icu" for one in (*text[placeholders], *other[placeholders]))
    if lone < 0 or not (chosen or _AT_WORD.search(text.content, max(0, lone - 1), lone + 2)):
        return None
    return text.at(lone, lone + 1) if lone >= 0 and _unpaired(other.content) < 0 else None


def _unpaired(content: str) -> int:
    """Where the first brace without a partner stands; -1 if there is none."""
    opened: list[int] = []
    for found in _BRACE.finditer(content):
        if found[0] == "{":
            opened.append(found.start())
        elif not opened:
            return found.start()
        else:
            opened.pop()
    return opened[0] if opened else -1


def _extra(text: Text, other: Text) -> list[Placeholder]:
    """The placeholders that the other side does not have."""
    shown = text[code]
    there = Counter(one.name for one in other[placeholders])
    extra = []
    seen: Counter[str] = Counter()
    for one in text[placeholders]:
        if any(one.span.overlaps(span) for span in shown) or _is_price(one, other):
            continue
        if one.system == "literal" or (one.name.startswith("{-") and _is_rendered(one, other, there)):
            continue
        if _is_one(one, other) or (one.system == "numbered" and one.name in other.content):
            continue
        seen[one.name] += 1
        if there[one.name] < (seen[one.name] if one.system in _COUNTED else 1):
            extra.append(one)
    return extra


def _is_one(one: Placeholder, other: Text) -> bool:
    """Whether a number stands here where the other side's singular says `ein` or `une`."""
    if not _COUNT.fullmatch(one.name) or not {"%", "{", "}", "(", "["}.isdisjoint(other.content):
        return False  # what is left of a placeholder was damaged
    if other.content.count(" ") >= BRIEF:
        return False
    return _ONE.search(other.content) is not None


def _is_rendered(one: Placeholder, other: Text, there: Counter[str]) -> bool:
    """Whether the other side says a Fluent term, which is the translator's to choose, in another way.

    `{ -mozilla } Foundation` and `{ -mozilla-foundations }` do for `{ -mozilla-foundation }`,
    and so does `Firefox-Konto` for `{ -brand-firefox-account }`: the name stands, the noun is translated;
    or a German compound (`Firefox-OS-Gerät`) holds the name.
    """
    stem = one.name[:-1].rstrip("s")
    for name in there:
        theirs = name[:-1].rstrip("s")
        if theirs == stem or stem.startswith(f"{theirs}-") or theirs.startswith(f"{stem}-"):
            return True
    words = [word for word in one.name.strip("{}-").split("-") if word not in _BRAND]
    plain = _BRACES.sub("", other.content).lower()
    if f"{'-'.join(words)}-" in plain:
        return True
    return 0 < sum(word in plain for word in words) < len(words)


def _is_price(one: Placeholder, other: Text) -> bool:
    """Whether `$5` is money: the other side has the figure."""
    return (
        one.system == "numbered"
        and one.name[0] == "$"
        and bool(re.search(rf"\b{one.name[1:]}\b", other.content))
    )


def _described(one: Placeholder) -> bool:
    """Whether it is a word of a manual that stands for something (`{Dateiname}`) or no name (`{ oder }`)."""
    if one.system != "brace":
        return False
    return (one.name[1].isupper() and not one.name.isupper()) or one.name in _WORDS


def _damaged(one: Placeholder, text: Text) -> Mark | None:
    """Where the placeholder stands with spaces inside or without one of its brackets."""
    letters = [re.escape(letter) for letter in one.name if not letter.isspace()]
    found = re.search(r"\s{0,2}".join(letters), text.content, re.IGNORECASE)
    if found and found[0] != one.name:
        return text.at(*found.span())
    core = re.search(r"\w[\w.-]*", one.name)
    if core and len(core[0]) > 2 and one.name != core[0]:
        pattern = rf"(?<!\w)[%${{#(\[]{{0,2}}{re.escape(core[0])}[}})\]#$]{{0,2}}s?(?!\w)"
        for found in re.finditer(pattern, text.content):
            if found[0] not in (one.name, core[0]):
                return text.at(*found.span())
    return None
