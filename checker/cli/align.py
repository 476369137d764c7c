"""`bitext align`: the sentences of two documents, side by side."""

from __future__ import annotations

import click

from checker.cli import _files, _writing

FORMATS = ("json", "tsv", "tmx", "xliff")


@click.command("align")
@click.argument("source")
@click.argument("target")
@click.option(
    "-o", "--output", "outputs", multiple=True, metavar="FORMAT[=PATH]", help="json, tsv, tmx or xliff."
)
@click.option("--source-locale", default="", metavar="TAG", help="The locale of SOURCE, as in de-CH.")
@click.option("--target-locale", default="", metavar="TAG", help="The locale of TARGET, as in fr-CH.")
@click.option(
    "--format", "input_format", default="", help="The format of the input, where its name does not tell."
)
@click.option("--presegmented", is_flag=True, help="The documents have one sentence a line.")
@click.option("--show", is_flag=True, help="Show the beads side by side in the terminal.")
@_files.speaks
@click.option("--debug", is_flag=True, hidden=True)
def command(
    source: str,
    target: str,
    outputs: tuple[str, ...],
    *,
    source_locale: str,
    target_locale: str,
    input_format: str,
    presegmented: bool,
    show: bool,
    lang: str,
    debug: bool,
) -> None:
    """Align SOURCE and TARGET, a German and a French document in either order."""
    from checker.align import aligned, writing

    planned = _files.outputs(outputs or (() if show else ("tsv",)), FORMATS, (source, target))
    given = (
        _files.locale_of(source_locale, "--source-locale"),
        _files.locale_of(target_locale, "--target-locale"),
    )
    for name in (source, target):
        _files.must_exist(name)
    first, second = _files.documents((source, target), "lines" if presegmented else input_format)
    locales = _files.pair_of_locales(first, second, *given)
    found = aligned(first, second, *locales, presegmented=presegmented)
    for name, path in planned:
        _writing.write(path, getattr(writing, name)(found))
    if show:
        click.echo(writing.side_by_side(found))
