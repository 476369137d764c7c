"""Counterparts of a name in a form of their own: inflected, an adjective, Latin."""

from __future__ import annotations

from checker.lexicon.gazetteer import german_for, is_place


def inflected(word: str, there: frozenset[str], language: str) -> bool:
    """Whether the other side has this word of its own language, inflected or as an adjective."""
    if word in there:
        return True
    if len(word) > 3:
        stem = word[: max(4, len(word) - 2)]
        for other in there:
            if other.startswith(stem) and (other.startswith(word) or _is_adjective(other, language)):
                if language == "de" and other != word and _is_of_another(word, other):
                    continue  # Genève, Gênes
                return True
    if language == "fr" and word[-2:] in ("el", "en"):  # Basel, Basler; Bremen, Bremer; München, Münchner
        people = tuple(word[:-2] + end for end in ("ler", "er", "ner"))
        return any(other.startswith(people) for other in there)
    return False


def _is_of_another(word: str, other: str) -> bool:
    """Whether two French words are known to name different places, by what German calls them."""
    ours = {form[0][:4] for form in german_for(word)}
    theirs = {form[0] for form in german_for(other)}
    return bool(ours) and any(map(is_place, theirs)) and ours.isdisjoint(form[:4] for form in theirs)


def _latin(german: str) -> tuple[str, ...]:
    """What French makes of a Latin name that German keeps: `Severus` is `Sévère`, `Sulpicius` `Sulpice`."""
    if not german.endswith("us") or len(german) < LEAST_LATIN:
        return ()
    return (german[:-2], german[:-2] + "e", german[:-1], german[: -3 if german.endswith("ius") else -2] + "e")


LEAST_LATIN = 5


def is_latin(part: str, language: str, there: frozenset[str]) -> bool:
    """Whether the other side has a Latin name in its own form: `Severus`, `Sévère`."""
    if language == "de":
        return not there.isdisjoint(_latin(part))
    return any(part in _latin(one) for one in there)


def _is_adjective(word: str, language: str) -> bool:
    """Whether a word looks like an adjective or a people's name made of a place."""
    return word.endswith(_PEOPLE[language])


def same_inhabitant(part: str, language: str, there: frozenset[str]) -> bool:
    """Whether both call somebody after one place, each in its way: `New Yorkerin`, `New-Yorkaise`."""
    ours, theirs = (
        (_GERMAN_INHABITANTS, _INHABITANTS) if language == "de" else (_INHABITANTS, _GERMAN_INHABITANTS)
    )
    for ending in ours:
        if part.endswith(ending) and len(stem := part.removesuffix(ending)) > 3:
            return any(other.startswith(stem) and other[len(stem) :] in theirs for other in there)
    return (  # Lausanne, lausannoise
        language == "de"
        and len(part) > LEAST_PLACE
        and any(other.startswith(part[:-1]) and other.endswith(_INHABITANTS) for other in there)
    )


LEAST_PLACE = 4
_GERMAN_INHABITANTS = ("erinnen", "erin", "ern", "ers", "er")
_INHABITANTS = ("ois", "oise", "oises", "ais", "aise", "aises", "ien", "ienne", "iens", "iennes")
_PEOPLE = {
    "fr": (
        "isch", "ische", "ischen", "ischer", "isches", "ischem", "er", "ern", "ers", "in", "innen",
        "e", "en", "ner", "aner", "anern", "ier", "iern", "ese", "esen",
    ),
    "de": (
        "ais", "aise", "ois", "oise", "oises", "aises", "ien", "ienne", "iens", "iennes", "ain", "aine",
        "ains", "aines", "ique", "iques", "and", "ande", "ands", "andes", "in", "ine", "ins", "ines", "en",
        "enne", "ens", "ennes", "e", "es", "eux", "euse", "ol", "ole", "ols", "oles", "ard", "arde",
        "on", "onne",
    ),
}  # fmt: skip
"""Endings of what the other side of a language makes of its places, by the language of the name."""
