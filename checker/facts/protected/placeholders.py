"""Placeholders: what a program puts a value into.

`%s`, `%1$s`, `%(name)s`, `{0}`, `{name}`, `{{ name }}`, `${name}`, `#{name}`, `#NAME#`, `$name$`,
`%PRODUCTNAME`, `:smile:`, Fluent's `{ $name }` and `{ -term }`, ICU's `{count, plural, one {…} other {…}}`.
"""

from __future__ import annotations

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.protected.choices import choices
from checker.model import Locale, Span
from checker.patterns import regex


class Placeholder(Struct, frozen=True):
    """`name` is the placeholder without white space, as it is compared: `{{name}}`.

    `system` says whose it is: `printf`, `brace`, `fluent`; a `literal` (`{ "" }`) stands for no value.
    """

    span: Span
    name: str
    system: str


_SIMPLE = regex(
    r"(?P<double>\{\{[^{}\n]{1,120}\}\})"
    r"|(?P<template>\{%[^%\n]{0,200}%\}|<%[^%\n]{0,200}%>)"
    r"|(?P<dollar>\$\{[^{}\n]{1,120}\}|(?<![\w$])\$\[\w{1,40}\])"
    r"|(?P<hash>#\{[^{}\n]{1,120}\}|(?<![\w#&])#[A-Z][A-Z0-9_]{1,40}#)"
    r"|(?P<fluent>\{ ?(?:\$|-)[a-zA-Z][\w.-]{0,80}(?:\([^(){}\n]{0,120}\))? ?\})"
    r"|(?P<literal>\{ ?\"[^\"\n]{0,20}\" ?\})"
    r"|(?P<brace>(?<![\w$%#\\])\{[A-Za-z_][\w.\[\]-]{0,60}(?:![rsa])?(?::[^{}\s]{0,20})?\}"
    r"|(?<![\w$%#\\])\{ [A-Za-z_][\w.-]{0,60} \}"
    r"|\{[0-9]{1,3}(?::[^{}\s]{0,20})?\})"
    r"|(?P<named>%\([A-Za-z_][\w. -]{0,60}\)[-+#0]?[0-9]{0,3}(?:\.[0-9]{1,2})?[sdiufFeEgGxXrc]"
    r"|%\{[A-Za-z_]\w{0,60}\})"
    r"|(?P<printf>(?<![\w%&])%(?:[0-9]{1,2}\$)?[-+#0]{0,2}[0-9]{0,3}(?:\.[0-9]{1,2})?"
    r"(?:hh|h|ll|l|z|j|t|L)?[sdiuxXfFeEgGcp@](?!\w))"
    r"|(?P<ordered>%[0-9]{1,2}\$(?:[-+#0]?[0-9]{0,3}(?:\.[0-9]{1,2})?)(?:hh|h|ll|l|z)?[sdiuxXfFeEgGc@])"
    r"|(?P<sized>(?<![\w%&])%[-+#0]?[0-9]{0,3}(?:\.[0-9]{1,2})?(?:ll|l)?[sdf](?=x%|px\b|ms\b|%%|[KMG]i?B\b))"
    r"|(?P<constant>(?<![\w%&])%(?:[A-Z][A-Z0-9_]{2,40}%?|[A-Za-z][A-Za-z0-9_]{1,40}%))"
    r"|(?P<numbered>(?<![\w%&,.)])%[0-9]{1,2}(?![\w%]|[.,]\d)|(?<![\w$])\$[0-9]{1,2}(?:\$|(?![\d\w.,])))"
    r"|(?P<between>(?<![\w$])\$[A-Za-z][A-Za-z0-9_.]{1,40}\$)"
    r"|(?P<emoji>(?<![\w:/]):[a-z][a-z0-9_+-]{1,30}:(?![\w:/]))"
    r"|(?P<entity>&[a-z]{2,30}(?:[A-Z.][A-Za-z.]{1,40});)"
)
_START = regex(r"[%${#&]|<%|:(?=[a-z])")
_ICU = regex(r"\{\s*\w{1,40}\s*,\s*(?:plural|select|selectordinal|number|date|time)\b")
_ARGUMENTS = regex(r"\([^()]*\)")
_DEFAULT = regex(r"(:[-?+=]).*")
"""What a shell says or sets where a variable is empty may be translated: `${var:?string}`."""
_FILTERED = regex(r"(?<=[|(,:=])\"[^\"]*\"|(?<=[|(,:=])'[^']*'")
"""What a filter or function is told may be translated: `{{ name|default("Gast") }}`, `{{ img(alt="…") }}`."""
_PERCENT = regex(r"\d[ \u00a0\u202f]\Z")
_WHITE = regex(r"\s+")


@fact(only_if=r"[%${#&](?:(?<!&)|[a-z]+[A-Z.])|:[a-z][a-z0-9_+-]+:")
def placeholders(text: str, locale: Locale) -> tuple[Placeholder, ...]:
    """The placeholders of a text, left to right; a sentence inside an ICU choice is looked into."""
    made = []
    bodies = {branch.body for choice in choices(text, locale) for branch in choice.branches}
    at = 0
    for start in _START.finditer(text):
        inside = start.start() < at or start.start() in bodies
        match = None if inside else _SIMPLE.match(text, start.start())
        if match is None:
            continue
        at = match.end()
        system = match.lastgroup or ""
        name = _WHITE.sub("", match[0])
        if system == "fluent":
            name = _ARGUMENTS.sub("", name)
        elif system == "dollar":
            name = _DEFAULT.sub(r"\1}", name)
        elif system == "double":
            call, pipe, filtered = name.partition("|")
            calls = match[0][2] in "<%" or "(" in call
            name = _FILTERED.sub('""', name) if calls else call + pipe + _FILTERED.sub('""', filtered)
        elif name == "%zu" and _PERCENT.search(text, max(0, match.start() - 2), match.start()):
            continue  # `um 6 %zu verringern`
        made.append(Placeholder(Span(*match.span()), name, system))
    if "{" in text and "," in text:
        made += [
            Placeholder(Span(*match.span()), _WHITE.sub("", match[0]), "icu") for match in _ICU.finditer(text)
        ]
        made.sort(key=lambda placeholder: placeholder.span)
    return tuple(made)
