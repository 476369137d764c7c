"""An alignment as JSON, TSV, TMX, XLIFF, or side by side for the eye.  All give text and touch no file."""

from __future__ import annotations

import json as _json
import textwrap
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from checker.align.alignment import Alignment

_TSV_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_NOT_XML = dict.fromkeys(
    [*range(9), 11, 12, *range(14, 32), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF], "\N{REPLACEMENT CHARACTER}"
)


def json(found: Alignment) -> str:
    """One object: `beads`, and the `segments` of both sides."""
    beads = [
        {
            "source": list(bead.source),
            "target": list(bead.target),
            "source_text": pair.source.content,
            "target_text": pair.target.content,
            "role": pair.role.value,
            "confidence": round(bead.confidence, 4),
            "moved": number in moved,
        }
        for moved in [set(found.crossings)]
        for number, (bead, pair) in enumerate(zip(found.beads, found.bitext(), strict=True))
    ]
    segments = {
        side: [
            {"text": segment.content, "role": segment.role.value, "block": segment.block}
            for segment in segments
        ]
        for side, segments in (("source", found.source_segments), ("target", found.target_segments))
    }
    made = {
        "source": {"name": found.source_name, "locale": str(found.source_locale)},
        "target": {"name": found.target_name, "locale": str(found.target_locale)},
        "beads": beads,
        "segments": segments,
    }
    return _json.dumps(made, ensure_ascii=True, indent=1) + "\n"


def tsv(found: Alignment) -> str:
    """A table that `bitext check` reads: id, both languages, role, confidence.

    Tabs, line ends and backslashes in a cell are escaped.
    """
    languages = found.source_locale.language, found.target_locale.language
    lines = ["\t".join(("id", *languages, "role", "confidence"))]
    for pair in found.bitext():
        source, target = (text.content.translate(_TSV_ESCAPES) for text in pair.sides)
        lines.append(f"{pair.key}\t{source}\t{target}\t{pair.role.value}\t{pair.confidence:.4f}")
    return _encodable("\n".join(lines) + "\n")


def tmx(found: Alignment) -> str:
    """Translation memory, TMX 1.4.  Pairs with an empty side are left out: a memory has no place for them."""
    return _encodable("\n".join(_tmx(found)) + "\n")


def _tmx(found: Alignment) -> Iterator[str]:
    source, target = str(found.source_locale), str(found.target_locale)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<tmx version="1.4">'
    yield (
        ' <header creationtool="bitext-checker" creationtoolversion="1" segtype="sentence" o-tmf="bitext"'
        f' adminlang="en" srclang={quoteattr(source)} datatype="plaintext"/>'
    )
    yield " <body>"
    for pair in found.bitext():
        if not (pair.source.content and pair.target.content):
            continue
        yield f"  <tu tuid={quoteattr(pair.key)}>"
        yield f'   <prop type="confidence">{pair.confidence:.4f}</prop>'
        yield f'   <prop type="role">{pair.role.value}</prop>'
        for locale, text in ((source, pair.source), (target, pair.target)):
            yield f"   <tuv xml:lang={quoteattr(locale)}><seg>{_xml(text.content)}</seg></tuv>"
        yield "  </tu>"
    yield " </body>"
    yield "</tmx>"


def xliff(found: Alignment) -> str:
    """XLIFF 1.2, one unit a pair; a missing side is an empty element."""
    return _encodable("\n".join(_xliff(found)) + "\n")


def _xliff(found: Alignment) -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">'
    yield (
        f' <file original={quoteattr(_clean(found.source_name))} datatype="plaintext"'
        f' source-language="{found.source_locale}" target-language="{found.target_locale}">'
    )
    yield "  <body>"
    for pair in found.bitext():
        yield f"   <trans-unit id={quoteattr(pair.key)} restype={quoteattr('x-' + pair.role.value)}>"
        yield f'    <source xml:space="preserve">{_xml(pair.source.content)}</source>'
        yield f'    <target xml:space="preserve">{_xml(pair.target.content)}</target>'
        yield f'    <note from="aligner">confidence {pair.confidence:.4f}</note>'
        yield "   </trans-unit>"
    yield "  </body>"
    yield " </file>"
    yield "</xliff>"


def side_by_side(found: Alignment, width: int = 110) -> str:
    """The pairs in two columns: number, confidence in percent, `~` before one that stands elsewhere."""
    column = max(20, (width - 14) // 2)
    moved = set(found.crossings)
    lines: list[str] = []
    for number, pair in enumerate(found.bitext()):
        left, right = (_wrapped(text.content, column) for text in pair.sides)
        mark = "~" if number in moved else " "
        head = f"{mark}{pair.key:>4} {round(100 * pair.confidence):>3}%  "
        for row in range(max(len(left), len(right), 1)):
            one = left[row] if row < len(left) else ""
            other = right[row] if row < len(right) else ""
            lines.append(f"{head if not row else ' ' * len(head)}{one:<{column}}  {other}".rstrip())
        lines.append("")
    return _encodable("\n".join(lines))


def _wrapped(content: str, column: int) -> list[str]:
    shown = content if len(content) <= 4000 else content[:4000] + " …"
    return textwrap.wrap("".join(c if c.isprintable() else " " for c in shown), column) or ["—"]


def _clean(content: str) -> str:
    return content.translate(_NOT_XML)


def _xml(content: str) -> str:
    return escape(_clean(content))


def _encodable(text: str) -> str:
    """Lone surrogates cannot be written as UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
