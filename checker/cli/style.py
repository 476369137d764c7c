"""`bitext style`: the habits of a text, and how to lay them down."""

from __future__ import annotations

import click

from checker.cli import _files, _writing
from checker.cli import check as check_command


@click.command("style")
@click.argument("files", nargs=-1, required=True, metavar="SOURCE TARGET | PAIRS")
@click.option("--freeze", is_flag=True, help="The settled habits as lines for bitext.toml.")
@click.option("--source-locale", default="", metavar="TAG", help="The locale of SOURCE, as in de-CH.")
@click.option("--target-locale", default="", metavar="TAG", help="The locale of TARGET, as in fr-CH.")
@click.option("--format", "input_format", default="", help="The format of the input.")
@_files.speaks
def command(
    files: tuple[str, ...],
    *,
    freeze: bool,
    source_locale: str,
    target_locale: str,
    input_format: str,
    lang: str,
) -> None:
    """Show which spaces, marks and dashes a text has settled on."""
    from checker.config import Config
    from checker.facts.typography.style import style, toml

    config = Config(source_locale=source_locale, target_locale=target_locale)
    for bitext in check_command.read(files, config, [], input_format=input_format):
        habits = bitext[style]
        _writing.write(_writing.STDOUT, toml(habits) if freeze else f"{habits.table()}\n")
