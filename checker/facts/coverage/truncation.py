"""Whether a text breaks off: it ends with a word that wants another, or without a mark and too early."""

from __future__ import annotations

from msgspec import Struct

from checker.facts._fact import pair_fact
from checker.facts.typography.marks import CLOSERS, ending
from checker.lexicon.words import zipf
from checker.model import Pair, Role, Span, Text
from checker.patterns import regex

EARLY = 1.35
"""How much longer the other side must be for a text without a mark to be cut."""
LOST = 1.1
"""How much longer the other side must be for a text that ends with a comma to be cut."""
LONG = 7
"""Words a sentence needs before its length can tell."""

_CLAUSE = regex(
    r", (?:(?:in|an|auf|mit|von|bei|zu|für|aus|nach|über|unter|durch|um|wegen) (?!\w+ [A-ZÄÖÜ]))?"
    r"(?:das|die|der|den|dem|deren|dessen|denen|dass|weil|wenn|obwohl|damit|ob|nachdem|während|"
    r"bevor|sodass|indem|wobei|wo|was|wie|als) "
    r"(?P<rest>[^,;:.!?–]*)\Z"
)

_PREPOSED = regex(r" (?:an|auf|aus|durch|für|in|mit|nach|über|unter|um|von|vor|zu) (?:der|die|das)\Z")
"""A preposition and an article: no verb particle, and seldom a pronoun."""

_COMPARED = regex(r" (?:wie|als) ")

# Words that cannot be the last one of a German or French sentence: articles, prepositions, conjunctions.
_WANTING = {
    "de": frozenset(
        "und oder sowie dass weil wenn ob obwohl damit sondern denn als der die das den dem des "
        "ein eine einen einem einer eines im am vom zum zur beim ins für mit ohne durch gegen "
        "wegen während seit bei nach aus zwischen über unter sehr ihre ihren ihrem seine seinen "
        "seinem unsere unseren dieser diese dieses diesen diesem".split()
    ),
    "fr": frozenset(
        "ne il elle ils elles on je tu se est sont et ou ni car que qui dont où si lorsque "
        "puisque quand le la les un une des du de au aux "
        "à en dans sur sous par pour avec sans chez vers entre ce cette ces son sa ses leur leurs "
        "notre nos votre vos mon ma mes très l d qu jusqu".split()
    ),
}
_PARTICLES = frozenset(
    "an auf aus bei durch mit nach über unter vor zu zwischen der die das wegen ohne".split()
)
"""German words that also end sentences, as verb particles or pronouns; only a text without a mark counts."""
_STATES = frozenset("an auf aus durch über vor zu".split())
"""What things are or stay: `ist aus`, `bleibt zu`."""
_BEING = frozenset("bin bist ist sind seid war waren wäre sei bleibt bleiben blieb".split())


class Break(Struct, frozen=True):
    """Where a text breaks off: its last word."""

    text: Text
    span: Span
    sure: bool


@pair_fact
def truncation(pair: Pair) -> tuple[Break, ...]:
    """The side that breaks off, if one does and the other does not."""
    last = pair.source.content[-1:]
    if last == pair.target.content[-1:] and last not in CLOSERS:
        return ()
    if not pair.source.content or not pair.target.content:
        return ()
    if pair.role.is_heading or pair.role is Role.CODE:
        return ()
    lengths = len(pair.de.content) * 1.02, float(len(pair.fr.content))
    for text, other, ratio in (
        (pair.de, pair.fr, lengths[1] / lengths[0]),
        (pair.fr, pair.de, lengths[0] / lengths[1]),
    ):
        ours, theirs = ending(text.content, text.locale), ending(other.content, other.locale)
        if theirs.mark not in (".", "!", "?", "…") or ours.mark not in ("", ","):
            continue
        last = text.content.rstrip(" ,").rpartition(" ")[2].rpartition("’")[2]
        at = text.content.rindex(last) if last else 0
        word = last.lower().rstrip("'’-")
        comma = ours.mark == "," and text.content[: ours.span.start][-1:] not in ".!?…"
        item = pair.role is Role.LIST_ITEM or text.content[:1].islower()
        if comma and (item or ratio < LOST):
            continue  # the items of a list may end with commas; nothing is missing here
        torn = last.endswith("-") or (last.endswith("'") and last.count("'") == 1)
        if comma or torn or _wants_another(text, at, word, ours.words):
            whole = word in _PARTICLES and not _PREPOSED.search(text.content)
            if ours.words >= 4 and (comma or ratio > 1 or not whole):
                return (Break(text, Span(at, len(text.content)), sure=True),)
        elif not last[-1:].isalpha():
            continue
        elif text.language == "de" and _lacks_verb(text.content):
            return (Break(text, Span(at, len(text.content)), sure=True),)
        elif ratio > EARLY and ours.words >= LONG:
            return (Break(text, Span(at, len(text.content)), sure=False),)
    return ()


def _wants_another(text: Text, at: int, word: str, words: int) -> bool:
    """Whether the last word cannot be the last one of a sentence."""
    if word not in _WANTING.get(text.language, ()):
        return False
    return word not in _PARTICLES or words >= LONG or not _parted_verb(text, at, word)


def _parted_verb(text: Text, at: int, particle: str) -> bool:
    """Whether a German particle at the end belongs to the verb before it: `kommen … mit`, `ist aus`."""
    before = text.content[:at].split()
    if particle in _STATES and not _BEING.isdisjoint(before):
        return True
    verbs = [word for place, word in enumerate(before) if word.islower() or not place]
    return any(zipf(particle + verb, "de") > 0 for verb in verbs)


def _lacks_verb(content: str) -> bool:
    """Whether the last German clause is subordinate and ends with a noun: its verb is lost."""
    clause = _CLAUSE.search(content, max(0, len(content) - 200))
    if clause is None or _COMPARED.search(clause[0]):
        return False  # `, wie in jedem Laden`, `, der aussieht wie ein Auto`
    return clause["rest"].rpartition(" ")[2][:1].isupper() and " " in clause["rest"]
