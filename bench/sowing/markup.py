"""Markup and characters damaged in clean pairs.

News holds no markup; where an error needs some, both sides are given the same first
and one of them is damaged.
"""

from __future__ import annotations

import random
import re

CATEGORIES = ("markup", "encoding")


def _words(text: str) -> list[re.Match[str]]:
    return list(re.finditer(r"[^\W\d_]{4,}", text))


def _wrapped(rng: random.Random, de: str, fr: str, before: str, after: str) -> tuple[str, str] | None:
    """Both sides with the same markup around a word."""
    made = []
    for text in (de, fr):
        words = _words(text)
        if not words:
            return None
        word = rng.choice(words)
        made.append(f"{text[: word.start()]}{before}{word[0]}{after}{text[word.end() :]}")
    return made[0], made[1]


def _one(rng: random.Random, pair: tuple[str, str], old: str, new: str) -> tuple[str, str]:
    """The pair with `old` replaced on one side."""
    de, fr = pair
    return (de.replace(old, new, 1), fr) if rng.random() < 0.5 else (de, fr.replace(old, new, 1))


def tag_damaged(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A tag is lost, halved or renamed on one side."""
    name = rng.choice(["b", "em", "strong", "span", "u"])
    pair = _wrapped(rng, de, fr, f"<{name}>", f"</{name}>")
    damage = rng.choice(
        [
            (f"<{name}>", ""),
            (f"</{name}>", ""),
            (f"<{name}>", f"<{name}"),
            (f"</{name}>", f"<{name}>"),
            (f"</{name}>", f"/{name}>"),
        ]
    )
    return pair and _one(rng, pair, *damage)


def line_break_lost(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A line break is lost on one side."""
    pair = _wrapped(rng, de, fr, "", "<br />")
    return pair and _one(rng, pair, "<br />", rng.choice(["", " "]))


def entity_left(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A character is written as a reference on one side, once or twice escaped."""
    places = [m.start() for m in re.finditer(r"[ äöüéèàç'&«»-]", fr)]
    if not places:
        return None
    at = rng.choice(places)
    names = {
        " ": "&nbsp;", "ä": "&auml;", "ö": "&ouml;", "ü": "&uuml;", "é": "&eacute;", "è": "&egrave;",
        "à": "&agrave;",
        "ç": "&ccedil;", "'": "&#39;", "&": "&amp;", "«": "&laquo;", "»": "&raquo;", "-": "&#45;",
    }  # fmt: skip
    name = names[fr[at]]
    if rng.random() < 0.3:
        name = name.replace("&", "&amp;")
    return de, fr[:at] + name + fr[at + 1 :]


def attribute_left(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A piece of an attribute is left on one side."""
    pieces = [
        'class="img-responsive',
        ' target="_blank"',
        ' style="color: red',
        ' data-id="12"',
        ' alt="Bild',
    ]
    piece = rng.choice([*pieces, ' href="/de/x"'])
    if rng.random() < 0.5:
        return f"{piece.strip()} {de}", fr
    return de, fr + piece


def placeholder_damaged(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A placeholder is lost, translated or broken on one side."""
    name = rng.choice(
        ["{name}", "{0}", "{{first_name}}", "%s", "%1$s", "${url}", "%(count)d", "{ $user }", "#NAME#", "%d"]
    )
    pair = _wrapped(rng, de, fr, "", f" {name} ")
    broken = rng.choice(["", name[:-1], name[0] + " " + name[1:], re.sub(r"[a-zA-Z]{2,}", "valeur", name)])
    return pair and (None if broken == name else _one(rng, pair, name, broken))


def utf8_as_cp1252(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """One side was read in the wrong encoding."""
    german = rng.random() < 0.5
    text = de if german else fr
    if text.isascii():
        return None
    raw = text.encode("utf-8")
    spoilt = "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in raw
    )
    return (spoilt, fr) if german else (de, spoilt)


def one_letter_garbled(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A single letter was read in the wrong encoding."""
    places = [m.start() for m in re.finditer(r"[äöüßÄÖÜ]", de)]
    if not places:
        return None
    at = rng.choice(places)
    return de[:at] + de[at].encode("utf-8").decode("latin-1") + de[at + 1 :], fr


def letter_lost(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A letter was replaced by U+FFFD."""
    places = [m.start() for m in re.finditer(r"[àâçéèêîôû]", fr)]
    if not places:
        return None
    at = rng.choice(places)
    return de, f"{fr[:at]}\N{REPLACEMENT CHARACTER}{fr[at + 1 :]}"


def invisible(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """An invisible character slipped in."""
    words = _words(de)
    if not words:
        return None
    at = rng.choice(words).start() + 2
    sign = rng.choice("\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}")
    return de[:at] + sign + de[at:], fr


def homoglyph(rng: random.Random, de: str, fr: str) -> tuple[str, str] | None:
    """A letter was replaced by a Cyrillic one."""
    places = [m.start() + 1 for m in re.finditer(r"[a-z][aeopc][a-z]{2}", de)]
    if not places:
        return None
    at = rng.choice(places)
    return de[:at] + "аеорс"["aeopc".index(de[at])] + de[at + 1 :], fr


SOWERS = {
    "tag damaged": tag_damaged,
    "line break lost": line_break_lost,
    "entity left": entity_left,
    "attribute left": attribute_left,
    "placeholder damaged": placeholder_damaged,
    "UTF-8 read as cp1252": utf8_as_cp1252,
    "one letter garbled": one_letter_garbled,
    "letter lost": letter_lost,
    "invisible character": invisible,
    "homoglyph": homoglyph,
}
