"""The report an editor opens first thing in the morning: one page, no request, three languages.

`view` decides what is shown, `payload` packs the findings, `speech` says the
words, the templates lay out; what moves is in `static`.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from checker.reporting import (
    CERTAINTIES,
    LANGUAGES,
    Example,
    Outcome,
    Severity,
    Verdict,
    Wording,
    rule_page,
    wording,
)

from . import house, view
from .packing import as_json, as_texts, packed
from .payload import columns, texts
from .score import ENOUGH, WEIGHTS
from .speech import Speech, harmless

_HERE = Path(__file__).parent

SCRIPTS = (
    "words", "data", "text", "decide", "rows", "detail", "search", "find", "pages", "runs", "share", "main",
)  # fmt: skip
"""The parts of the script, in order; each is a chapter of one function.

They stand packed in the page, with the style of what they make; `loader.js` unpacks both.
"""


def render(outcome: Outcome, verdict: Verdict, wording: Wording) -> Iterator[tuple[str, str]]:
    """The page as one file that needs no other.

    Many documents with more than `view.SPLIT` findings or pairs become an index
    and a page each, named `document-0001.html` and so on.
    """
    size = max(len(outcome.findings), sum(len(document.rows) for document in outcome.documents))
    if size <= view.SPLIT or len(outcome.documents) < 2:
        yield "", _page(outcome, verdict, wording)
        return
    yield "", _page(outcome, verdict, wording, index=True)
    for number, each in enumerate(view.apart(outcome)):
        yield view.file_name(number), _page(each, verdict.on(each), wording)


def _page(outcome: Outcome, verdict: Verdict, words: Wording, *, index: bool = False) -> str:
    shown = view.page(outcome, verdict, index=index)
    script, live_style = _script(), _style("live")
    loader = _lean((_HERE / "static/loader.js").read_text("utf-8"))
    style = _style("page") + f'@page{{@bottom-left{{content:"{shown.identity}";font:9pt sans-serif}}}}'
    speech = Speech(words)
    table = columns(view.bare(outcome) if index else outcome)
    templates = [template for template, *_ in table["findings"]["templates"]]
    speech.spoken_by(script, [*_NAMES, *templates])
    template = _environment().get_template("page.html")
    body: str = template.render(
        page=shown,
        language=words.language,
        say=speech.say,
        counted=speech.counted,
        number=speech.number,
        number_of=speech.number_of,
        label=speech.label,
        spell=speech.text,
        names=view,
        house=house,
        weights=WEIGHTS,
        enough=ENOUGH,
        hashes={"script": [_hash(loader), _hash(script)], "style": [_hash(style), _hash(live_style)]},
        style=style,
        loader=loader,
        code=packed("\0".join((live_style, script)).encode()),
        data="@DATA@",
        texts="@TEXTS@",
    )
    rules = {}
    for code, name, family, category in table["findings"]["rules"]:
        rules[code] = _rule(code, family, name) | {"category": category}
    payload = {
        "id": shown.identity,
        "index": index,
        "run": shown.run,
        "found": shown.total,
        "score": round(shown.score.value, 1) if shown.score.enough else None,
        "language": words.language,
        "decision": shown.decision,
        "trend": shown.trend is not None,
        "level": verdict.words.get("level", ""),
        "words": shown.score.words,
        "weights": WEIGHTS,
        "enough": ENOUGH,
        "severities": [severity.label for severity in Severity],
        "names": {
            "severity": view.SEVERITY_NAMES,
            "category": view.CATEGORY_NAMES,
            "state": view.STATE_NAMES,
            "scope": view.SCOPE_NAMES,
            "role": view.ROLE_NAMES,
            "language": view.LANGUAGE_NAMES,
            "sure": view.SURE_NAMES,
            "age": view.AGE_NAMES,
        },
        "said": speech.catalogues(),
        "rules": rules,
        **table,
    }
    head, _, rest = body.partition("@DATA@")
    middle, _, tail = rest.rpartition("@TEXTS@")
    return "".join((head, packed(as_json(payload)), middle, packed(as_texts(texts(outcome))), tail))


_NAMES = [
    name
    for names in (
        view.SEVERITY_NAMES, view.CATEGORY_NAMES, view.STATE_NAMES, view.SCOPE_NAMES, view.ROLE_NAMES,
        view.LANGUAGE_NAMES, view.SURE_NAMES, view.AGE_NAMES,
    )
    for name in names.values()
]  # fmt: skip


def _rule(code: str, family: str, name: str) -> dict[str, Any]:
    page = rule_page(code, family, name)
    return {
        "why": {language: page.said(wording(language)) for language in LANGUAGES},
        "mend": {language: wording(language).say(page.mend) if page.mend else "" for language in LANGUAGES},
        "sure": CERTAINTIES.index(page.certainty),
        "good": _example(page.good),
        "bad": _example(page.bad),
    }


def _example(example: Example | None) -> list[list[Any]]:
    """Couples of German and French: text, then starts and ends of its marks."""
    if example is None:
        return []
    return [
        [
            [side.content, *(offset for mark in side.marks for offset in (mark.span.start, mark.span.end))]
            for side in (couple.de, couple.fr)
        ]
        for couple in example.couples
    ]


@cache
def _environment() -> Any:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(_HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["harmless"] = harmless
    return environment


@cache
def _script() -> str:
    """The chapters as one function, without comment lines and spaces nobody needs."""
    chapters = [_tight(_lean((_HERE / f"static/{name}.js").read_text("utf-8"))) for name in SCRIPTS]
    return '"use strict";(async()=>{\n' + "".join(chapters) + "})();\n"


_LITERAL = re.compile(
    r"""("(?:[^"\\\n]|\\.)*" | '(?:[^'\\\n]|\\.)*' | `(?:[^`\\]|\\.)*`
    | /(?![*/ ])(?:\\.|\[(?:\\.|[^\]\n])*\]|[^/\\\n])+/)""",
    re.VERBOSE,
)
"""A string, a template or a regular expression in a script of ours, which divides only between spaces."""


def _tight(script: str) -> str:
    """A script without the spaces around its signs, literals apart; `+`, `-` and `/` keep theirs."""
    pieces = _LITERAL.split(script)
    pieces[::2] = [re.sub(r" ?([=<>!&|?:,;{}()*]+) ?", r"\1", piece) for piece in pieces[::2]]
    return "".join(pieces)


@cache
def _style(name: str) -> str:
    """A style sheet without comments and spaces nobody needs."""
    lean = _lean((_HERE / f"static/{name}.css").read_text("utf-8"))
    return re.sub(r";?\s*([{};,])\s*|(?<=:) | (?=\{)", lambda found: found[1] or "", lean)


def _lean(text: str) -> str:
    return re.sub(r"(?m)^\s*(?://.*|/\*.*\*/)?\n|^\s+", "", text)


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode()).digest()).decode("ascii")
