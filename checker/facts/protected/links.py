"""Addresses in a text: web, mail, hosts, files and paths.

An address is not prose: its dots end no sentence, its slashes divide no words,
and it must arrive on the other side as it is.
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from checker.facts._fact import fact
from checker.model import Locale, Span
from checker.patterns import regex


class Address(StrEnum):
    """What an address leads to."""

    URL = "url"
    EMAIL = "email"
    DOMAIN = "domain"
    FILE = "file"
    PATH = "path"


class Link(Struct, frozen=True):
    """An address as it stands in the text, without the punctuation after it."""

    span: Span
    kind: Address
    content: str


_HOSTS = (
    "com|org|net|edu|gov|int|info|io|eu|de|fr|ch|at|be|lu|li|ca|uk|it|es|nl|tv|app|dev|ai|swiss|berlin|paris"
)
_FILES = (
    "7z|avi|bat|bmp|bz2|cfg|conf|css|csv|deb|dll|docx?|epub|exe|ftl|gif|gpg|gz|html?|ics|ico|ini|iso|jar|jpe?g|jsx?|"
    "json|log|md|mp3|mp4|od[bfgpst]|o[gt]g|otf|pdf|phar|php|phtml|pl|png|pptx?|properties|py|rar|rb|rpm|rst|rtf|sh|"
    "sql|svg|sxw|tar|tex|tgz|tiff?|toml|tsv|tsx?|ttf|txt|wav|webm|webp|woff2?|xls[xm]?|xml|xz|ya?ml|zip"
)
_ADDRESS = regex(
    r"(?P<url>(?<![\w-])(?:(?:https?|ftp|sftp|file|git|ssh|svn|irc|ldap|jdbc:\w{1,12})://|mailto:|www\.)"
    r"[^\s<>\"«»„“”`\\|^]+)"
    r"|(?P<email>(?<![\w.+%-])[\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)"
    rf"|(?P<file>(?<![\w./%*-])[\w%*-]{{1,64}}(?:\.[\w%*-]{{1,64}}){{0,4}}\.(?:{_FILES})(?![\w/-]))"
    rf"|(?P<domain>(?<![\w./@-])(?:[A-Za-z0-9][A-Za-z0-9-]{{0,62}}\.){{1,4}}(?:{_HOSTS})"
    r"(?:/[^\s<>\"«»„“”`]*)?(?![\w-]))"
    r"|(?P<path>(?<![\w/.<*)\]}%-])(?:~|\.\.?)?/[\w.@+%*-]{1,99}(?:/[\w.@+%*-]{0,99})+|(?<!\w)[A-Za-z]:\\[^\s\"<>|]+)"
)
_AFTER = ".,;:!?…’'*_"
_CLOSERS = {")": "(", "]": "[", "}": "{"}


@fact(only_if=r"://|@|www\.|\.[A-Za-z]{2}|/[\w.@+%*-]+/|:\\")
def links(text: str, locale: Locale) -> tuple[Link, ...]:
    """The addresses of a text, left to right: `www.a.org`, `info@a.org`, `bericht.pdf`, `/etc/motd`."""
    return tuple(_found(text))


def _found(text: str) -> list[Link]:
    made = []
    for match in _ADDRESS.finditer(text):
        kind = Address(match.lastgroup or "")
        start, end = match.span()
        end = _without_punctuation(text, start, end)
        content = text[start:end]
        if end > start and not (kind is Address.DOMAIN and _is_two_words(content)):
            made.append(Link(Span(start, end), kind, content))
    return made


def _without_punctuation(text: str, start: int, end: int) -> int:
    """Where the address ends if what follows it in the sentence is not part of it."""
    depth = dict.fromkeys(_CLOSERS.values(), 0)
    for place in range(start, end):
        sign = text[place]
        if sign in depth:
            depth[sign] += 1
        elif sign in _CLOSERS:
            depth[_CLOSERS[sign]] -= 1
            if depth[_CLOSERS[sign]] < 0:
                end = place
                break
    while end > start and text[end - 1] in _AFTER:
        end -= 1
    return end


def _is_two_words(content: str) -> bool:
    """Whether a lost space made a host of two words: `Haus.Es`, `fini.De`."""
    host = content.partition("/")[0]
    name, _, top = host.rpartition(".")
    return host == content and top[:1].isupper() and not name.isupper()
