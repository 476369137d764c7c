"""Every text knows where in its file it stands, to the line and the column, in every format."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from checker.align import align
from checker.model import Locale, Text
from checker.readers import bitexts, document
from checker.readers.encoding import decode
from checker.readers.layout import Wanted

DE, FR = Locale.parse("de-DE"), Locale.parse("fr-FR")
WRAPPED = "Das Haus ist alt. Es hat\nviele Fenster. Der Garten\nist groß und gepflegt."
FRENCH = "La maison est vieille. Elle a\nbeaucoup de fenêtres. Le jardin\nest grand et soigné."
DOCUMENTS = {
    "text": (f"Titel\n\n{WRAPPED}\n", f"Titre\n\n{FRENCH}\n"),
    "markdown": (f"# Titel\n\n> {WRAPPED}\n", f"# Titre\n\n> {FRENCH}\n"),
    "html": (
        f"<h1>Titel</h1>\n<p>{WRAPPED}</p>".replace("viele ", "<b>viele</b>&nbsp;"),
        f"<h1>Titre</h1>\n<p>{FRENCH}</p>",
    ),
}


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("format", DOCUMENTS)
def test_every_word_of_a_document_is_found_where_it_is_said_to_stand(format: str, ending: str) -> None:
    files = [content.replace("\n", ending) for content in DOCUMENTS[format]]
    one, two = (document(decode(content.encode()), "f", format=format) for content in files)
    for pair in align(one, two, DE, FR):
        for text, content in zip((pair.source, pair.target), files, strict=True):
            assert list(_misplaced(text, content)) == []


ALIGNED = {
    "tsv": "id\tde\tfr\n\n7\tDas Haus\tLa maison\n",
    "tmx": '<tmx version="1.4"><header/><body>\n<tu>\n <tuv xml:lang="de"><seg>Das Haus</seg></tuv>\n'
    ' <tuv xml:lang="fr"><seg>\n  La <bpt i="1"/>maison</seg></tuv></tu></body></tmx>',
    "xliff": '<xliff version="1.2"><file original="a" source-language="de" target-language="fr"><body>\n'
    '<trans-unit id="1">\n  <source>Das Haus</source><target>La &amp; maison</target></trans-unit>\n'
    "</body></file></xliff>",
    "po": 'msgid ""\n"Das "\n"Haus"\nmsgstr "La \\"jolie\\" "\n"maison"\n',
}


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("format", ALIGNED)
def test_every_word_of_an_aligned_file_is_found_where_it_is_said_to_stand(format: str, ending: str) -> None:
    content = ALIGNED[format].replace("\n", ending)
    (bitext,) = bitexts(content, "f", Wanted(DE, FR), format)
    (pair,) = bitext.pairs
    assert list(_misplaced(pair.source, content)) == []
    assert list(_misplaced(pair.target, content)) == []


@pytest.mark.parametrize(
    ("format", "content"),
    [("csv", 'id,de,fr\n7,"Das Haus","La maison"\n'), ("jsonl", '{"de": "Das Haus", "fr": "La maison"}\n')],
)
def test_where_only_the_line_is_known_no_column_is_made_up(format: str, content: str) -> None:
    ((pair,),) = (bitext.pairs for bitext in bitexts(content, "f", Wanted(DE, FR), format))
    assert pair.source.origin is not None
    assert pair.source.origin.place(4) == (content.count("\n"), 0)


def _misplaced(text: Text, content: str) -> Iterator[str]:
    assert text.origin is not None
    lines = content.replace("\r\n", "\n").split("\n")
    at = 0
    for word in text.content.split():
        at = text.content.index(word, at)
        line, column = text.origin.place(at)
        if word.isalpha() and not lines[line - 1].startswith(word, column - 1):
            yield f"{word} is not at {line}:{column}"
        at += len(word)
