"""Markup in a text: tags, character references, and what is left of code that should not be there.

A tag is one that HTML or a translation format knows, or one with attributes;
`<Dateiname>` in a manual is a word in angle brackets and no tag.
"""

from __future__ import annotations

import re
from collections import Counter
from enum import StrEnum
from html.entities import html5

from msgspec import Struct

from checker.facts._fact import fact, pair_fact
from checker.facts.protected.links import links
from checker.facts.protected.stretches import Stretches
from checker.model import Locale, Pair, Span, Text
from checker.patterns import regex


class Tag(Struct, frozen=True):
    """`<a href="x">`: name `a`, attributes `(("href", "x"),)`.  `form` is open, close or empty."""

    span: Span
    name: str
    form: str
    attributes: tuple[tuple[str, str], ...] = ()

    @property
    def sign(self) -> str:
        """The tag without its attributes: `<a>`, `</a>`, `<br/>`."""
        slash, end = ("/", "") if self.form == "close" else ("", "/" if self.form == "empty" else "")
        return f"<{slash}{self.name}{end}>"


_HTML = """
a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas
caption center cite code col colgroup data dd del details dfn dialog div dl dt em embed fieldset
figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input
ins kbd label legend li link main map mark menu meta meter nav nobr noscript object ol optgroup option
output p param picture pre progress q rp rt ruby s samp script section select small source span strike
strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr tt u ul var
video wbr
"""
HTML = frozenset(_HTML.split())
_VOID = """
area base br col embed hr img input link meta param source wbr
"""
VOID = frozenset(_VOID.split())
_FORMAT = """
g x bx ex ph bpt ept it mrk sub pc sc ec cp emphasis guilabel literal userinput
"""
FORMAT = frozenset(_FORMAT.split())
"""Names that XLIFF, TMX and DocBook put into sentences."""

_FORMULA = r"(?<![\w=<>!])=[A-ZÄÖÜÉÈÇ][A-ZÄÖÜÉÈÇ0-9._]{1,40}\([^\n]{0,400}\)"
_CODE = regex(
    _FORMULA
    + r"|```[^`]{1,2000}```|(?<!`)``[^`\n]{1,200}``(?!`)|(?<!`)`[^`\n]{1,200}`(?!`)|\$\$[^$\n]{1,200}\$\$"
)


@fact(only_if=r"`|\$\$|=[A-ZÄÖÜÉÈÇ]")
def code(text: str, locale: Locale) -> tuple[Span, ...]:
    """What is shown and not obeyed: between backticks or double dollars, and formulas of a spreadsheet."""
    return tuple(Span(*found.span()) for found in _CODE.finditer(text))


_TAG = regex(r"<(/?)([A-Za-z][\w:.-]{0,40}|[0-9]{1,3})((?:\s[^<>]*?)?)\s?(/?)>")
_ATTRIBUTE = regex(r"([A-Za-z_:][\w:.-]{0,60})\s?=\s?(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")


@fact(only_if=r"<[/\w]")
def tags(text: str, locale: Locale) -> tuple[Tag, ...]:
    """The tags of a text, left to right, without those that are shown as code."""
    shown = Stretches(code(text, locale))
    made = []
    for match in _TAG.finditer(text):
        slash, name, inside, end = match.groups()
        if shown.meet(Span(*match.span())):
            continue
        attributes = tuple((a.lower(), b or c or d) for a, b, c, d in _ATTRIBUTE.findall(inside))
        lower = name.lower()
        known = lower in HTML or lower in FORMAT or name.isdecimal()
        if not known and not attributes:
            continue
        if known and inside.strip() and not attributes and name not in VOID:
            continue  # `<a oder b>` is prose
        form = "close" if slash else "empty" if end or lower in VOID else "open"
        made.append(Tag(Span(*match.span()), lower, form, attributes))
    return tuple(made)


class Entity(Struct, frozen=True):
    """`&nbsp;`, with the character it stands for; `twice` if its ampersand was escaped too."""

    span: Span
    name: str
    character: str
    twice: bool = False


_ENTITY = regex(r"&(amp;)?(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_UNENDED = regex(
    r"&(nbsp|amp|quot|laquo|raquo|copy|hellip|ndash|mdash|rsquo|[lg]t|#[0-9]{2,5}|#[xX][0-9a-fA-F]{2,4})(?![\w;=])"
    r"|&(nbsp|amp|laquo|raquo|hellip|ndash|mdash|rsquo|#39|#[xX](?:27|22|26|[aA]0))(?=[^\W\d_])"
    r"|(?<![&\w;])(nbsp|amp|quot|[lr]aquo|hellip|[lg]t);"
)


@fact(only_if=r"[&;](?:(?<=&)[A-Za-z#]|(?<=nbsp;)|(?<=amp;)|(?<=quot;)|(?<=aquo;)|(?<=hellip;)|(?<=[lg]t;))")
def entities(text: str, locale: Locale) -> tuple[Entity, ...]:
    """The character references of a text, left to right; those in addresses are part of the address."""
    inside = Stretches([link.span for link in links(text, locale)] + list(code(text, locale)))
    made = []
    for match in _ENTITY.finditer(text):
        character = _character(match[2])
        if character:
            made.append(Entity(Span(*match.span()), match[0], character, bool(match[1])))
    made += [
        Entity(Span(*match.span()), match[0], _character(match[1] or match[2] or match[3]))
        for match in _UNENDED.finditer(text)
    ]
    return tuple(
        entity
        for entity in sorted(made, key=lambda entity: entity.span)
        if not inside.meet(Span(entity.span.end, entity.span.end + 1)) or not inside.hold(entity.span)
    )


def _character(name: str) -> str:
    if name.startswith("#"):
        number = int(f"0{name[1:]}", 0) if name[1] in "xX" else int(name[1:])
        return chr(number) if 8 < number < 0x110000 and not 0xD800 <= number < 0xE000 else ""
    return html5.get(f"{name};", "")


class Remnant(StrEnum):
    """What kind of code something is a piece of."""

    ATTRIBUTE = "attribute"
    HALF_TAG = "half tag"
    COMMENT = "comment"
    SHORTCODE = "shortcode"
    SCRIPT = "script"
    STYLE = "style"
    MASK = "mask"
    ESCAPE = "escape"
    VALUE = "value"


class Leftover(Struct, frozen=True):
    """A piece of code outside of any tag.  `whole`: its quotes or brackets are complete."""

    span: Span
    kind: Remnant
    content: str
    whole: bool = True


_CODES = (
    "gallery|caption|embed|video|audio|playlist|vc_\\w{1,40}|et_pb_\\w{1,40}|fusion_\\w{1,40}|av_\\w{1,40}|"
    "elementor-\\w{1,40}|contact-form-7|wpforms|gravityform|ninja_form|wp_\\w{1,40}|woocommerce_\\w{1,40}|"
    "su_\\w{1,40}|rev_slider|toc|more|nextpage|column|columns|one_half|one_third|button|divider|tabs|tab|accordion|"
    "toggle|row|section|slider|social|map|maps|googlemap|recent_posts|products"
)
_UNCLOSED = r"[^\s\"'<>]*(?:[ ][\w-]{0,40}[-_0-9;:][\w;:-]{0,40}(?=[ ]|$))*"
"""The value of an attribute that is never closed: its first word, and what else looks like code."""
_LEFTOVER = regex(
    r"(?P<comment><{7}|>{7}|<!--[^\n<>]{0,300}-->|<!--|(?<!-)-->|<!\[CDATA\[|\]\]>|<!DOCTYPE[^<>]{0,200}>|<\?(?:xml|php)\b[^<>]{0,200}\??>)"
    r"|(?P<half_tag></?(?:a|b|br|div|em|figure|font|h[1-6]|hr|i|iframe|img|input|li|link|ol|p|script|section|span|strong|"
    r"style|table|td|th|tr|u|ul|video)(?:\s[^<>]*)?/?(?=<|$)"
    r"|(?<![<\w/])/?(?:br|div|strong|span|img|em|/a|/b|/i|/p|/u|/h[1-6]|/li|/ul|/ol|/td|/tr|/table)\s?/?>)"
    r"|(?P<attribute>(?:(?<![\w<&?;/$\"'„“«»’-])[a-z]{2,12}(?:-[a-z]{1,12}){0,3}"
    r"|(?<![<&;/$-])(?:class|style|href|src|target|data-[a-z]{2,12}))"
    rf"=(?:\"[^\"<>\n]*\"|\"{_UNCLOSED}|'[^'<>\n]*'|'{_UNCLOSED}|[“”„″][^“”„″\"<>\n]*[“”„″\"]?))"
    rf"|(?P<shortcode>\[/(?:{_CODES}|[a-z][a-z0-9_-]{{0,30}})\]|\[(?:{_CODES})\s*/?\]"
    r"|\[[a-z][a-z0-9_-]{0,40}\s[a-z_-]{1,30}=[^\]\n]{1,400}\]?)"
    r"|(?P<script>\bfunction\s?\w{0,40}\s?\([^()\n]{0,100}\)\s?\{[^\n]*|\b(?:var|let|const)\s\w{1,40}\s?=\s?[^=\n][^\n;]{0,300};"
    r"|\b(?:document|window)\.[a-zA-Z]{3,40}(?:[.(=][^\s]*(?<=[);\w'\"])|\s=\s[^\n]{1,300})|\bjQuery\([^\n]*|\$\((?:document|'|\")[^\n]*|\bonclick=|\bconsole\.log\([^\n]*)"
    r"|(?P<style>(?<![\w{])(?:@media\b[^{}\n]{0,100}|[.#]?[a-zA-Z][\w.#:>, -]{0,60}?)"
    r"\s?\{\s?[a-z-]{2,40}\s?:\s?[^{}\n]{1,300}[;\s]?\}"
    r"|(?<![\w-])[a-z-]{3,30}:\s?[^;:{}\s]{1,40}\s?!important;?"
    r"|(?<![\w-])(?:padding|margin|color|background|display|font-size|width|height|border|float|text-align):"
    r"\s?[^;:\s{}]{1,30};)"
    r"|(?P<mask>__[A-Z]{0,12}_?[0-9]{1,6}__|\bwp-image-[0-9]+|\bX{2,3}[A-Z]{2,12}[0-9]{1,4}X{2,3}\b|⟦[0-9]+⟧|@@[0-9A-Z_]{1,20}@@)"
    r"|(?P<escape>\\u[0-9A-Fa-f]{4}|\\x[0-9A-Fa-f]{2}|(?<![\\:\w])\\[nrt](?=[^a-zà-ÿß]|$)|(?<=[\w.!?:;,)])\\[nrt](?=[\sA-ZÄÖÜÉÈÀÇ\\]|[a-zäöüé]{2}|$))"
    r"|(?P<value>\[object [A-Z]\w{2,20}\]|(?<![\w.'\"«„“/-])(?:undefined|NaN|null)(?!\.?\w|['\"»“”/-]))"
)


_CODED = regex(
    r"[<>\[\]\\={}@⟦_;XwNu](?:(?<![w;XNu])|(?<=w)p-image|(?<=X)X|(?<=\S;)|(?<=N)aN|(?<=u)ndefined|(?<=nu)ll(?!\w))"
)


@fact(only_if=_CODED.pattern)
def leftovers(text: str, locale: Locale) -> tuple[Leftover, ...]:
    """Pieces of code that stand outside of any whole tag, left to right."""
    whole = Stretches([tag.span for tag in tags(text, locale)] + list(code(text, locale)))
    addresses = Stretches(link.span for link in links(text, locale))
    made = []
    for match in _LEFTOVER.finditer(text):
        span = Span(*match.span())
        if whole.meet(span) or addresses.hold(span):
            continue
        kind = Remnant((match.lastgroup or "").replace("_", " "))
        content = match[0]
        if kind is Remnant.VALUE and not _stands_in_a_gap(text, span):
            continue
        if kind is Remnant.ATTRIBUTE:
            mark = content[content.index("=") + 1]
            closed = len(content) > content.index("=") + 2 and content[-1] in (mark, "“", "”", '"')
            made.append(Leftover(span, kind, content, closed))
        elif kind is Remnant.SHORTCODE:
            made.append(Leftover(span, kind, content, content.endswith("]")))
        else:
            made.append(Leftover(span, kind, content, kind is not Remnant.HALF_TAG))
    return tuple(made)


_GAP = (regex(r"(?:\A\W*|, )\Z"), regex(r"\s?(?:[!?,]|\.\Z|\Z)"))
"""What stands before and behind a value that a program should have filled in."""
_CALLED = (regex(r", \Z"), regex(r"\s?!"))
"""The same for a name that somebody is called by: `Hallo, null!`."""
_TOLD = frozenset(
    """ist sind war wird werden als auf gleich von wert typ status variable est sont était comme par valeur
    type statut variable is are as value of returns return""".split()
)
"""Words before `undefined` that say that it is meant: `Der Wert ist undefined`."""


def _stands_in_a_gap(text: str, span: Span) -> bool:
    """Whether `undefined` stands where a value was to come, not talked about; `null` in fewer places."""
    content = text[span.start : span.end]
    before, behind = text[: span.start], text[span.end :]
    if content == "null":
        return text.strip() == content or _fits(_CALLED, before, behind)
    if content.startswith("[") or _fits(_GAP, before, behind):
        return True
    words = before.split() or [""]
    return not behind.strip() and words[-1].isalpha() and words[-1].lower() not in _TOLD


def _fits(gap: tuple[re.Pattern[str], re.Pattern[str]], before: str, behind: str) -> bool:
    return gap[0].search(before) is not None and gap[1].match(behind) is not None


@pair_fact
def strays(pair: Pair) -> tuple[tuple[Text, Leftover], ...]:
    """The leftovers not talked about on both sides: the other side lacks them, or they break off."""
    if not (_CODED.search(pair.source.content) or _CODED.search(pair.target.content)):
        return ()
    ours, theirs = pair.source[leftovers], pair.target[leftovers]
    if not ours and not theirs:
        return ()
    made = []
    for text, mine, others in ((pair.source, ours, theirs), (pair.target, theirs, ours)):
        there = Counter(_as_known(one) for one in others)
        for one in mine:
            known = _as_known(one)
            there[known] -= 1
            if one.kind is Remnant.VALUE and one.content.lower() in pair.other(text).content.lower():
                continue
            if there[known] < 0 or (one.kind is Remnant.ATTRIBUTE and not one.whole):
                made.append((text, one))
    return tuple(made)


def _as_known(one: Leftover) -> tuple[Remnant, str]:
    """What the other side must show too: of a whole attribute its name, for its value may be translated."""
    if one.kind is Remnant.STYLE:  # what stands before the brace may be prose
        return one.kind, one.content[one.content.find("{") + 1 :]
    whole = one.kind is Remnant.ATTRIBUTE and one.whole
    return one.kind, one.content.partition("=")[0] if whole else one.content
