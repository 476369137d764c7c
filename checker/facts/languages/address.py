"""How a text addresses its reader: German Sie or du, French vous or tu.

Quotations and testimonials speak with their own voice and are passed over.  A
German `Sie` at the beginning of a sentence may also mean *they* or *she*, and an imperative may
look like a noun; such places are weak and count only against a strong one on the other side.
French verbs in `-ez` have vous for their subject.  A French verb in `-e` that opens a text tells the
reader what to do or tells what something does (`tells`); it counts only where it must be an order.
"""

from __future__ import annotations

import re
from enum import StrEnum

from msgspec import Struct

from checker.facts._fact import fact
from checker.facts.languages.words import Token, prose_of, raw_words
from checker.lexicon.words import zipf
from checker.model import Locale, Span
from checker.patterns import regex


class Register(StrEnum):
    """Formal (Sie, vous), informal (du, tu), or informal to several (euch), which French calls vous."""

    FORMAL = "formal"
    INFORMAL = "informal"
    PLURAL = "plural"


class Address(Struct, frozen=True):
    """A word that addresses the reader.

    `weak`: it may mean something else.  `tells`: it may as well tell what something does.
    """

    register: Register
    span: Span
    weak: bool = False
    tells: bool = False


_DU = frozenset("du dich dir dein deine deinen deinem deiner deines".split())
_EUCH = frozenset("euch euer eure euren eurem eurer eures".split())
_SIE = frozenset("Sie Ihnen Ihr Ihre Ihren Ihrem Ihrer Ihres".split())
_TU = frozenset("tu te toi ton ta tes tien tiens tienne tiennes".split())
_VOUS = frozenset("vous votre vos vôtre vôtres".split())
_GERMAN = _SIE | {form for word in _DU | _EUCH for form in (word, word.title())}
_FRENCH = {form for word in _TU | _VOUS | {"t"} for form in (word, word.title())}
_BEFORE_TONE = frozenset("le un ce du au son même bon autre de d quel notre votre leur mon".split())
_AFTER_DE = frozenset(
    "ein eine einen den die das dein deine deinen dir dich uns mich hier bitte jetzt auf alle zu".split()
)
_NO_ORDERS = frozenset(
    "wurde würde hatte hätte konnte könnte sollte musste müsste wollte "
    "die eine diese seine ihre meine deine unsere alle jede keine bitte heute manche solche viele".split()
)
_STRONG = "gib nimm lies hilf sprich vergiss triff".split()
_WEAK = """klick ruf schau schick meld mach komm hol bring schreib hör probier wähl füll lad setz leg zeig
    drück registrier informier abonnier""".split()
_ORDERS = frozenset(
    spelt
    for word in (*_STRONG, *_WEAK, *(f"{weak}e" for weak in _WEAK))
    for spelt in (word, word.title(), word.upper())
)
"""Orders to one reader, as they are spelt.  None but `Klick` and `Ruf` is a noun."""

_NOUN = regex(r"(?:Klick|Ruf) (?:auf|an|in|nach|im|zu) (?![^.!?,]* und [a-zäöü]+n Sie\b)")
"""Where it is one: `Klick auf den Link genügt`."""
_I = regex(r"\b[Ii]ch\b")
_BEFORE_ORDERS = frozenset("dann und oder bitte also jetzt sonst".split())
_AFTER_ORDERS = frozenset(
    "ein eine einen den die das uns mich hier bitte jetzt auf alle zu ihn ihm ihr es einfach gleich gerne "
    "doch nicht dafür dazu an bei im in mit nach per über unter".split()
)
_AFTER_FR = frozenset("un une le la les l ton ta tes votre vos ici ce cette ces nous moi".split())
_AFTER_ORDERS_FR = _AFTER_FR | {"sur"}
_FORMAL_ORDER = regex(r"\W*(?:[Bb]itte )?(?!Wenn|Dann)\w+n Sie\b(?!.*\?)")
_SIE_ORDERS = regex(r"(?:\A\W*|\bund |\bdann )(?:[Bb]itte )?\w+n Sie\b")
_VOUS_ORDER = r" et (?!assez\b|chez\b|rendez)\w{3,}ez(?:-\w+)*(?= [a-zà-ÿ]|[.,!]|$)"
_AT_ONCE = regex(_VOUS_ORDER)
_AND_VOUS = regex(rf"[^.!?;:]{{0,80}}{_VOUS_ORDER}")
"""How a sentence goes on with an order to vous."""
_AND_ORDER = regex(
    r"\b(?:et|puis) (?:\w+ez\b|\w+(?:e|is) (?:le|la|les|un|une|des|ton|ta|tes|ce|cette|ces)\b|\w+e l[’']"
    r"|\w+(?:e|is)-(?:le|la|les|nous|moi)\b)"
)


@fact
def addresses(text: str, locale: Locale) -> tuple[Address, ...]:
    """Where a text addresses its reader, left to right, outside quotations."""
    spelt = raw_words(text)
    if not spelt or not _may_address(spelt, locale.language, verb="ez" in text):
        return ()
    if spelt[0] in _SIE and text.startswith(spelt[0]) and _GERMAN.isdisjoint(spelt[1:]):
        return (Address(Register.FORMAL, Span(0, len(spelt[0])), weak=True),)
    prose = prose_of(text, locale)
    read = _german if locale.language == "de" else _french
    found = []
    for at, token in enumerate(prose):
        if not token.quoted:
            before = prose[at - 1] if at else None
            after = prose[at + 1] if at + 1 < len(prose) else None
            address = read(text, token, before, after)
            if address:
                found.append(address)
    return tuple(found)


def _may_address(spelt: tuple[str, ...], language: str, *, verb: bool) -> bool:
    """A sieve: the words themselves, or a first word that looks like an imperative."""
    first, second = spelt[0], spelt[1] if len(spelt) > 1 else ""
    if language == "de":
        return (
            not _GERMAN.isdisjoint(spelt)
            or (first.endswith("e") and second in _AFTER_DE)
            or not _ORDERS.isdisjoint(spelt)
        )
    return (
        not _FRENCH.isdisjoint(spelt)
        or (verb and any(word.endswith("ez") for word in spelt))
        or (first.endswith(("is", "e")) and len(first) > 4 and second in _AFTER_ORDERS_FR)
    )


def _german(text: str, token: Token, before: Token | None, after: Token | None) -> Address | None:
    word = token.content
    if word.lower() in _DU and not word.isupper():
        command = text[token.span.end : token.span.end + 1] == "("
        if word.lower() == "du" and (command or _in_a_name(before, after)):
            return None
        return Address(Register.INFORMAL, token.span)
    if word.lower() in _EUCH:
        return Address(Register.PLURAL, token.span)
    if word in _SIE:
        return Address(
            Register.FORMAL,
            token.span,
            weak=token.opens or text[token.span.start - 1 : token.span.start] == "(",
        )
    if word in _ORDERS and after and after.content in _AFTER_ORDERS:
        follows = word.islower() and before and before.folded in _BEFORE_ORDERS
        if (token.opens and not _NOUN.match(text, token.span.start)) or (follows and not _I.search(text)):
            return Address(Register.INFORMAL, token.span, weak=word.endswith("e") and "Sie" not in text)
    imperative = token.opens and word.endswith("e") and after and after.content in _AFTER_DE
    if imperative and word.lower() not in _NO_ORDERS and _is_verb(word):
        return Address(Register.INFORMAL, token.span, weak=True)
    return None


def _is_verb(word: str) -> bool:
    """`Klicke` has `klicken` and `klickt` beside it, `Objekte` only `Objekten`."""
    third = max(zipf(word[:-1] + ending, "de") for ending in ("t", "et"))
    return zipf(word + "n", "de") >= 3.0 and third >= 2.0


def _in_a_name(before: Token | None, after: Token | None) -> bool:
    """Whether `du` is French: `Cirque du Soleil`."""
    if before is None or after is None or not after.capitalised or before.opens:
        return False
    return before.capitalised or zipf(before.folded, "de") < 3.0


def _french(text: str, token: Token, before: Token | None, after: Token | None) -> Address | None:
    parts = re.split("[-\N{NON-BREAKING HYPHEN}]", token.folded)
    if "rendez" in parts[0] and len(parts) > 1:
        return None
    for part in parts:
        if part in _VOUS:
            return Address(Register.FORMAL, token.span)
        if part in _TU and not token.content.isupper():
            noun = part == "ton" and before is not None and before.folded in _BEFORE_TONE
            silent = (
                part == "tu" and before is not None and before.folded in {"est", "suis", "es", "sont", "s"}
            )
            other = part.startswith("tien") and (before is None or before.folded not in {"le", "la", "les"})
            latin = part in {"te", "ta"} and token.capitalised and not token.opens
            if not (noun or silent or latin or other):
                return Address(Register.INFORMAL, token.span)
    verb = parts[0].endswith("ez") and len(parts[0]) > 4 and parts[0] not in {"assez", "rendez"}
    if verb and (token.opens or not token.capitalised) and zipf(parts[0], "fr") >= 2.0:
        return Address(Register.FORMAL, token.span)
    if token.folded in {"êtes", "faites-le", "dites-nous", "faites-nous"}:
        return Address(Register.FORMAL, token.span)
    if token.folded == "t" and text[token.span.end : token.span.end + 1] in ("'", "’"):
        return Address(Register.INFORMAL, token.span)
    return _french_order(text, token, before, after)


def _french_order(text: str, token: Token, before: Token | None, after: Token | None) -> Address | None:
    """`Choisis une formule`, and `Télécharge l’application`, which may tell what something does."""
    word = token.folded
    if not after or len(word) <= 4 or not token.opens:
        return None
    if word.endswith("is") and after.folded in _AFTER_FR and zipf(word[:-1] + "ssez", "fr") >= 2.5:
        return Address(Register.INFORMAL, token.span, weak=True)
    first = before is None and word.endswith("e")
    orders = after.folded in _AFTER_ORDERS_FR or _AT_ONCE.match(text, token.span.end)
    if first and orders and _is_french_verb(word):
        return Address(Register.INFORMAL, token.span, weak=True, tells=True)
    return None


def _is_french_verb(word: str) -> bool:
    """`télécharge` has `télécharger` and `téléchargez` beside it."""
    return min(zipf(word + "r", "fr"), zipf(word + "z", "fr")) >= 2.5


def must_order(one: Address, german: str, french: str) -> bool:
    """Whether a French verb that might tell what something does is an order.

    French goes on with an order to vous; or German says `Sie` to give one, and French goes on with
    another, or nothing but a reader can do it.
    """
    if _AND_VOUS.match(french, one.span.end):
        return True
    if not one.tells or _FORMAL_ORDER.match(german) is None:
        return False
    two = len(_SIE_ORDERS.findall(german)) > 1
    clicks = french[one.span.start : one.span.end] == "Clique"
    return clicks or bool(two and _AND_ORDER.search(french, one.span.end))
