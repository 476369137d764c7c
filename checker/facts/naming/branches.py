"""The country of a branch, which one side says in English: `Transparency International Germany`."""

from __future__ import annotations

from checker.facts.naming.names import Name, names
from checker.lexicon.gazetteer import is_exonym
from checker.lexicon.glosses import means
from checker.model import Text


def without_branches(
    ours: list[Name], theirs: list[Name], german: Text, french: Text
) -> tuple[list[Name], list[Name]]:
    """Without countries that stand behind a name on both sides, in English on one."""
    found = [
        (one, other)
        for one in ours
        for other in theirs
        if _is_english(one, other, "fr") or _is_english(other, one, "de")
        if _is_behind_a_name(one, german) and _is_behind_a_name(other, french)
    ]
    return (
        [name for name in ours if not any(name is one for one, _ in found)],
        [name for name in theirs if not any(name is other for _, other in found)],
    )


def _is_english(name: Name, other: Name, language: str) -> bool:
    """Whether a name is English for a country that the other side says in its own `language`."""
    return is_exonym(other.folded, language) and means(name.form.lower(), other.form.lower(), language)


def _is_behind_a_name(name: Name, text: Text) -> bool:
    return any(one.run == name.run and one.end < name.start for one in text[names])
