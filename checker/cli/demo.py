"""`bitext demo`: the pages the project grew from, checked, with the report written beside you."""

from __future__ import annotations

import click

from checker.cli import _files, _writing
from checker.cli import check as check_command


@click.command("demo")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[=PATH]",
    help="As for check; html=report.html if none is given.",
)
@_files.speaks
def command(outputs: tuple[str, ...], lang: str) -> int:
    """Check a German and a French page as a publisher put them online, and write report.html.

    Findings are what it is there for, so it leaves with 0 although they would block.
    """
    from checker import packs
    from checker.config import Config
    from checker.engine import check
    from checker.readings import readings

    planned = _files.outputs(outputs or ("html=report.html",), packs.reports())
    seeds = packs.folder("seeds")
    config, notes = Config(), list[str]()
    files = [str(seeds / "000_af72b463fc67abed.txt"), str(seeds / "002_86438152eb14a7d8.txt")]
    outcome = check(check_command.read(files, config, notes), packs.rules(), config, readings=readings)
    code = check_command.publish(outcome, config, planned, lang=lang)
    for _, path in planned:
        if path != _writing.STDOUT:
            click.echo(path, err=True)
    return code if code > 1 else 0
