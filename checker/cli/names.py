"""`bitext names`: the names of a text, with their forms on both sides."""

from __future__ import annotations

import click

from checker.cli import _files, _writing
from checker.cli import check as check_command


@click.command("names")
@click.argument("files", nargs=-1, required=True, metavar="SOURCE TARGET | PAIRS")
@click.option("-o", "--output", "outputs", multiple=True, metavar="FORMAT[=PATH]", help="text or json.")
@click.option("--source-locale", default="", metavar="TAG", help="The locale of SOURCE, as in de-CH.")
@click.option("--target-locale", default="", metavar="TAG", help="The locale of TARGET, as in fr-CH.")
@click.option("--format", "input_format", default="", help="The format of the input.")
@_files.speaks
def command(
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    source_locale: str,
    target_locale: str,
    input_format: str,
    lang: str,
) -> None:
    """List the names in the order of their first mention: forms, counts, variants."""
    import msgspec

    from checker.config import Config
    from checker.facts.naming.ledger import ledger

    planned = _files.outputs(outputs or ("text",), ("text", "json"), files)
    config = Config(source_locale=source_locale, target_locale=target_locale)
    documents = [
        (bitext.name, bitext[ledger].rows)
        for bitext in check_command.read(files, config, [], input_format=input_format)
    ]
    for name, path in planned:
        if name == "json":
            told = [{"document": document, "names": rows} for document, rows in documents]
            _writing.write(path, msgspec.json.format(msgspec.json.encode(told), indent=1) + b"\n")
        else:
            lines = [_line(row) for _, rows in documents for row in rows]
            _writing.write(path, "".join(f"{line}\n" for line in lines))


def _line(row: dict[str, object]) -> str:
    forms = []
    for side in ("de", "fr", "variants"):
        given = row[side]
        assert isinstance(given, dict)
        if given:
            forms.append(f"{side}: " + ", ".join(f"{form} ×{count}" for form, count in given.items()))
    return f"{row['name']} ({row['count']}) — {' · '.join(forms)}"
