"""Where texts stand: the files of a document, and the lines and columns of its findings."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

from checker.reporting import Examined, Finding, Span, Text


def files(document: Examined) -> tuple[str, str]:
    """The file of the source and of the target, as they were named; empty where no text knows its own."""
    return _file(row.pair.source for row in document.rows), _file(row.pair.target for row in document.rows)


def _file(texts: Iterable[Text]) -> str:
    return next((text.origin.file for text in texts if text.origin is not None and text.origin.file), "")


def title(document: Examined, short: Callable[[str], str]) -> str:
    """What the document is called: both files where it was made of two, else its name."""
    named = list(dict.fromkeys(file for file in files(document) if file))
    if len(named) == 2 and document.name in named:
        return " · ".join(map(short, named))
    return short(document.name)


def shortener(documents: Sequence[Examined]) -> Callable[[str], str]:
    """Takes off absolute names the folder that all of them are in."""
    named = {name for document in documents for name in (document.name, *files(document))}
    folders = [str(PurePath(name).parent) for name in named if PurePath(name).is_absolute()]
    try:
        common = os.path.commonpath(folders) if folders else ""
    except ValueError:  # on several drives
        common = ""

    def short(name: str) -> str:
        path = PurePath(name)
        return path.relative_to(common).as_posix() if common and path.is_absolute() else name

    return short


def spot(text: Text, spans: Sequence[Span]) -> tuple[int, int]:
    """Line and column of the first of the spans, else of the text; 0 for what is not known."""
    origin = text.origin
    if origin is None or not origin.line:
        return 0, 0
    return origin.place(spans[0].start if spans else 0)


def spelled(finding: Finding, short: Callable[[str], str]) -> str:
    """`de.html:12:5 · fr.html:11:7`; empty where no line is known."""
    found = []
    for text, spans in ((finding.pair.source, finding.source), (finding.pair.target, finding.target)):
        line, column = spot(text, spans)
        if line and text.origin:
            found.append(f"{short(text.origin.file)}:{line}" + (f":{column}" if column else ""))
    return " · ".join(dict.fromkeys(found))
