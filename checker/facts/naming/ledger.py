"""The names of a document: how each language writes them, how often, and what stands in their place.

    for entry in bitext[ledger].rows: ...

A name enters when both sides of a pair have it, letter by letter or as an exonym
(`Genf`, `Genève`).  Inflection, case and a family name after the full name are one
entry.  Translations and misspellings are its variants.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from msgspec import Struct, field

from checker.facts._fact import bitext_fact
from checker.facts.naming.counterparts import answered, bare_forms, parts
from checker.facts.naming.discord import Kind
from checker.facts.naming.discords import discords
from checker.facts.naming.names import TITLES, Name, Strength, capitals, names
from checker.facts.naming.renderings import renderings
from checker.lexicon.gazetteer import fold, is_exonym, is_german_noun, is_given
from checker.model import Bitext, Pair

LONGEST = 5
"""Words of a name."""


class Form(Struct, frozen=True):
    """A spelling and the number of pairs it stands in."""

    form: str
    count: int


class Entry(Struct, frozen=True):
    """A name of a document.

    `first` is the key of the pair that has it first, `count` the number of pairs.
    `variants` are translations and misspellings: how often each stands, most often first.
    """

    name: str
    german: tuple[Form, ...]
    french: tuple[Form, ...]
    first: str
    count: int
    variants: tuple[Form, ...] = ()

    @property
    def row(self) -> dict[str, object]:
        """The entry as plain data, for reports and JSON."""
        return {
            "name": self.name,
            "de": {one.form: one.count for one in self.german},
            "fr": {one.form: one.count for one in self.french},
            "first": self.first,
            "count": self.count,
            "variants": {one.form: one.count for one in self.variants},
        }


class Ledger(Struct, frozen=True):
    """The names of a document in order of first mention."""

    entries: tuple[Entry, ...] = ()

    @property
    def rows(self) -> list[dict[str, object]]:
        """The entries as plain data."""
        return [entry.row for entry in self.entries]


class _Account(Struct):
    first: str
    german: Counter[str] = field(default_factory=Counter)
    french: Counter[str] = field(default_factory=Counter)
    pairs: set[int] = field(default_factory=set)
    variants: Counter[str] = field(default_factory=Counter)


@bitext_fact
def ledger(bitext: Bitext) -> Ledger:
    """Every name of a document that both sides have."""
    accounts: dict[str, _Account] = {}
    for index, pair in enumerate(bitext):
        for german, french in _answered_names(pair):
            account = accounts.setdefault(fold(german), _Account(pair.key))
            account.german[german] += 1
            account.french[french] += 1
            account.pairs.add(index)
    _merge(accounts)
    for found in bitext[renderings].values():
        for one in found:
            if known := accounts.get(fold(one.name)):
                known.variants[one.form] += 1
    for judged in bitext[discords].values():
        for slip in judged:
            for here, there in ((slip.de_form, slip.fr_form), (slip.fr_form, slip.de_form)):
                if slip.kind is Kind.MISSPELT and (known := accounts.get(fold(here))):
                    known.variants[there] += 1
    return Ledger(tuple(_entry(account) for account in accounts.values()))


def _entry(account: _Account) -> Entry:
    german, french = _forms(account.german), _forms(account.french)
    return Entry(german[0].form, german, french, account.first, len(account.pairs), _forms(account.variants))


def _forms(count: Counter[str]) -> tuple[Form, ...]:
    """The most frequent form first; of equal ones the longest."""
    return tuple(
        Form(form, n)
        for form, n in sorted(
            count.items(), key=lambda one: (-one[1], one[0].isupper(), -len(one[0]), one[0])
        )
    )


def _merge(accounts: dict[str, _Account]) -> None:
    """Let `Merkel` be `Angela Merkel` where only one full name ends so."""
    full: dict[str, list[str]] = {}
    for key in accounts:
        first, _, rest = key.partition(" ")
        if rest and (is_given(first) or not is_german_noun(first)):
            full.setdefault(rest.rsplit(" ", 1)[-1], []).append(key)
    for last, keys in full.items():
        if len(keys) == 1 and last in accounts:
            short, account = accounts.pop(last), accounts[keys[0]]
            account.german += short.german
            account.french += short.french
            account.pairs |= short.pairs


def _answered_names(pair: Pair) -> Iterator[tuple[str, str]]:
    """The names of a pair as both sides have them, German and French."""
    german = pair.de.content
    if not german or not pair.fr.content:
        return
    for run in _runs(pair.fr[names]):
        at = 0
        while at < len(run):
            end = next(
                (
                    end
                    for end in range(min(len(run), at + LONGEST), at, -1)
                    if _is_name(run[at:end], pair)
                    and pair.fr.content[run[at].span.start : run[end - 1].span.end] in german
                ),
                0,
            )
            if end:
                form = pair.fr.content[run[at].span.start : run[end - 1].span.end]
                yield form, form
                at = end
                continue
            one = run[at]
            if one.strength is Strength.NAME and (there := _german_form(one, pair)):
                yield there, one.form
            at += 1


def _runs(every: tuple[Name, ...]) -> Iterator[list[Name]]:
    run: list[Name] = []
    for name in every:
        if run and name.run != run[-1].run:
            yield run
            run = []
        run.append(name)
    if run:
        yield run


def _is_name(words: list[Name], pair: Pair) -> bool:
    """Whether a stretch begins and ends with a name, and no abbreviation trails a longer one."""
    first, last = words[0], words[-1]
    if len(words) == 1:
        if (
            len(first.form) < 2
            or first.folded in TITLES
            or (first.initial and first.strength is Strength.WORD)
        ):
            return False
        twins = [name.strength for name in pair.de[names] if name.folded == first.folded]
        named_here = first.strength is Strength.MAYBE and not first.initial
        return bool(twins) and (named_here or Strength.NAME in (first.strength, *twins))
    if max(first.strength, *(word.strength for word in words)) is Strength.WORD or last.acronym:
        return False
    return first.folded not in TITLES and not (first.initial and first.strength is Strength.WORD)


def _german_form(name: Name, pair: Pair) -> str:
    """How German writes a French name: the word that answers it, without its ending."""
    wanted = frozenset((name.folded, *parts(name.form)))
    for other in capitals(pair.de.content, pair.de.locale):
        if other.folded == name.folded:
            return other.form
        if name.folded in bare_forms(other.folded, "de"):
            return other.form if is_exonym(other.folded, "de") else other.form[: len(name.form)]
    for other in pair.de[names]:
        if other.strength > Strength.WORD and answered(other.form, "de", wanted):
            return other.form
    return ""
