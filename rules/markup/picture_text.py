"""The text of a picture or the language of a block is missing or wrong on one side.

Screen readers say what stands in `alt`, and choose a voice by `lang`: a French page
that says `lang="de"` is read out with a German accent.

    ✓ <img src="a.png" alt="Ein See">
      <img src="a.png" alt="Un lac">
    ✓ Das Wort <i lang="fr">lac</i> ist kurz.
      Le mot <i lang="fr">lac</i> est court.
    ✓ <img src="a.png" alt="">
      <img src="a.png" alt="">

    ✗ <img src="a.png" alt="Ein See">
      ⟦<img src="a.png">⟧
    ✗ <p lang="de">Ein Absatz</p>
      ⟦<p lang="de">⟧Un paragraphe</p>

Mend it by writing the missing text of the picture, or by naming the language of the side.

It is wrong where a picture needs no text on one side.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import Hit, Options, Pair, Rule, Severity, Text, hit
from checker.facts.protected.markup import Tag, tags

rule = Rule(
    code="MKP12",
    category="markup",
    severity=Severity.MINOR,
    issue="markup",
    messages={
        "alt": "The picture has a text on the other side only.",
        "lang": "This is said to be {given}, but the side is {language}.",
    },
    only_if=r"<\w",
)


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for pictures without a text, and for blocks of another language."""
    for text in pair.sides:
        pictures, others = _pictures(text), _pictures(pair.other(text))
        if len(pictures) == len(others):
            for one, other in zip(pictures, others, strict=True):
                if dict(other.attributes).get("alt") and not dict(one.attributes).get("alt"):
                    yield hit("alt", text.at(one.span))
        for tag in text[tags][:1]:
            given = dict(tag.attributes).get("lang", "")
            if _encloses(text, tag) and given[:2] == pair.other(text).language != text.language:
                yield hit("lang", text.at(tag.span), given=given, language=str(text.locale))


def _pictures(text: Text) -> list[Tag]:
    return [tag for tag in text[tags] if tag.name == "img"]


def _encloses(text: Text, tag: Tag) -> bool:
    """Whether the tag is opened at the start of the text and closed at its end."""
    closing = f"</{tag.name}>"
    return tag.span.start == 0 and tag.form == "open" and text.content.rstrip().lower().endswith(closing)
