"""What in a text is not prose: markup, placeholders, addresses, code.

Facts and rules about words, figures, quotation marks and spacing look past it:

    from checker.facts.protected.masks import masks, unmasked

    plain = unmasked(text, locale)   # same length, masked characters are spaces of their own kind
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.protected.links import links
from checker.facts.protected.markup import code, entities, leftovers, tags
from checker.facts.protected.placeholders import placeholders
from checker.model import Locale, Span


class Mask(Struct, frozen=True):
    """A stretch that is not prose.

    `kind` is one of: tag, entity, leftover, placeholder, code, url, email, domain,
    file, path.  `domain` (`JD.com`) may also be somebody's name.
    """

    span: Span
    kind: str


COVER = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands for a masked character: no letter, no digit, no space, no mark."""


@fact(
    only_if=r"<|>|&|\{|\}|\[|\]|@|\\|%|\$|_|#|`|=|\||⟦|X|;|:[a-z][a-z0-9_+-]+:|://|www\.|\.[A-Za-z]{2}|/[\w.@+%*-]+/|:\\"
)
def masks(text: str, locale: Locale) -> tuple[Mask, ...]:
    """The stretches that are not prose, left to right, none inside another."""
    found = [Mask(span, "code") for span in code(text, locale)]
    found += [Mask(tag.span, "tag") for tag in tags(text, locale)]
    found += [Mask(one.span, "leftover") for one in leftovers(text, locale)]
    found += [Mask(one.span, "placeholder") for one in placeholders(text, locale)]
    found += [Mask(one.span, "entity") for one in entities(text, locale)]
    found += [Mask(one.span, one.kind.value) for one in links(text, locale)]
    return tuple(_outermost(found))


def unmasked(text: str, locale: Locale, but: Iterable[str] = ()) -> str:
    """The text with `COVER` for each masked character, so that offsets hold.

    Kinds in `but` are left as they are.
    """
    spared = frozenset(but)
    parts, at = [], 0
    for mask in masks(text, locale):
        if mask.kind not in spared:
            parts += [text[at : mask.span.start], COVER * len(mask.span)]
            at = mask.span.end
    return "".join([*parts, text[at:]]) if parts else text


def _outermost(found: list[Mask]) -> list[Mask]:
    kept: list[Mask] = []
    for mask in sorted(found, key=lambda mask: (mask.span.start, -mask.span.end)):
        if kept and mask.span.end <= kept[-1].span.end:
            continue
        start = max(mask.span.start, kept[-1].span.end if kept else 0)
        kept.append(Mask(Span(start, mask.span.end), mask.kind))
    return kept
