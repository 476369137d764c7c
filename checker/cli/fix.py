"""`bitext fix`: safe corrections, written back into the files they belong to."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from typing import TYPE_CHECKING

import click

from checker.cli import _files, _writing
from checker.cli import check as check_command
from checker.errors import UsageError

if TYPE_CHECKING:
    from checker.model import Fix


@click.command("fix")
@click.argument("files", nargs=-1, required=True, metavar="SOURCE TARGET | PAIRS")
@click.option("--diff", is_flag=True, help="Only show what would change; leaves with 1 if anything would.")
@click.option("--unsafe", is_flag=True, help="Corrections that may be wrong as well.")
@click.option("--only", default="", metavar="FILE", help="Only what a report exported as to be fixed.")
@click.option("--source-locale", default="", metavar="TAG", help="The locale of SOURCE, as in de-CH.")
@click.option("--target-locale", default="", metavar="TAG", help="The locale of TARGET, as in fr-CH.")
@click.option("--format", "input_format", default="", help="The format of the input.")
@click.option("--role-column", default="", help="The column that says what a row is.")
@click.option("--doc-column", default="", help="The column that says which document a row belongs to.")
@click.option("--select", multiple=True, metavar="RULE", help="Only these rules.")
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules.")
@click.option(
    "--profile",
    type=click.Choice(["learning", "strict"]),
    help="Accept a document's habits, or follow the authority.",
)
@click.option("--waivers", multiple=True, metavar="FILE", help="Findings that stay as they are.")
@click.option("--config", "config_file", default="", metavar="FILE", help="The configuration to go by.")
@click.option("--isolated", is_flag=True, help="Read no configuration.")
@_files.speaks
def command(
    files: tuple[str, ...],
    config_file: str,
    lang: str,
    *,
    diff: bool,
    unsafe: bool,
    only: str,
    source_locale: str,
    target_locale: str,
    input_format: str,
    role_column: str,
    doc_column: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    waivers: tuple[str, ...],
    isolated: bool,
) -> int:
    """Write corrections back; not a byte elsewhere is touched."""
    from pathlib import Path

    from checker import fixing
    from checker.engine import check
    from checker.model import Severity
    from checker.readers import BITEXTS, DOCUMENTS
    from checker.readers.encoding import decode, read_bytes
    from checker.wording import language, wording

    if _files.STDIN in files:
        raise UsageError("Standard input cannot be corrected.", hint="Name a file.")
    words = wording(language(lang))
    config, found_at = _files.find_config(config_file, isolated=isolated)
    config = check_command.with_options(
        config, select=select, ignore=ignore, profile=profile, source_locale=source_locale,
        target_locale=target_locale,
    )  # fmt: skip
    rules = _files.load_rules(config, found_at)
    forgiven = _files.load_waivers(config, found_at, waivers, rules)
    chosen = [one for one in _files.read_waiver_file(only) if one.state == "fixed"] if only else []
    decoded = {name: decode(read_bytes(name), name) for name in files}

    def found(texts: Mapping[str, str]) -> list[Fix]:
        bitexts = check_command.read(
            files,
            config,
            [],
            input_format=input_format,
            role_column=role_column,
            doc_column=doc_column,
            contents={name: decoded[name].encode(text) for name, text in texts.items()},
        )
        findings = check(bitexts, rules, config, waivers=forgiven).findings
        if only:  # an editor has looked at each of them
            return [one.fix for one in findings if one.fix and any(wish.forgives(one) for wish in chosen)]
        # What is only noted is a matter of taste: its corrections are made where they are safe.
        return [
            one.fix
            for one in findings
            if one.fix and (one.fix.safe or (unsafe and one.severity > Severity.NEUTRAL))
        ]

    def kind(name: str) -> tuple[str, str]:
        known = {**DOCUMENTS, **BITEXTS}.get(Path(name).suffix.lower(), "text")
        return input_format or known, decoded[name].encoding

    changed = 0
    before = {name: one.text for name, one in decoded.items()}
    for name, mended in fixing.settle(before, found, kind).items():
        changed += len(mended.done)
        if diff:
            bom = "\N{ZERO WIDTH NO-BREAK SPACE}" if decoded[name].bom else ""
            old, new = ((bom + text).splitlines(keepends=True) for text in (before[name], mended.content))
            for line in difflib.unified_diff(old, new, name, name):
                click.echo(
                    line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n", nl=False
                )
        elif mended.done:
            _writing.write(name, decoded[name].encode(mended.content))
        done = (
            words.number_of("{n} correction to make.", "{n} corrections to make.", len(mended.done))
            if diff
            else words.number_of("{n} correction made.", "{n} corrections made.", len(mended.done))
        )
        click.echo(f"{name}: {done}", err=True)
        for fix, obstacle in mended.left:
            click.echo(f"{fix.text.origin}: {words.say(str(obstacle))}", err=True)
    return 1 if diff and changed else 0
