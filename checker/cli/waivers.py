"""`bitext waivers`: list, prune and merge the findings that were forgiven."""

from __future__ import annotations

import datetime
from typing import TypedDict

import click

from checker.cli import _files, _writing
from checker.errors import ConfigError, UsageError


class _Waived(TypedDict):
    fingerprint: str


class _Report(TypedDict):
    """What is read of a report."""

    waived: list[_Waived]


@click.command("waivers")
@click.argument("action", type=click.Choice(["list", "prune", "merge"]))
@click.argument("files", nargs=-1, required=True)
@click.option(
    "-o", "--output", default=_writing.STDOUT, metavar="PATH", help="Where the result goes (standard output)."
)
@click.option(
    "--report",
    default="",
    metavar="JSON",
    help="For prune: a JSON report; waivers it does not use are dropped.",
)
@_files.speaks
def command(action: str, files: tuple[str, ...], output: str, report: str, lang: str) -> None:
    """List waivers, prune those that have expired, or merge several files into one.

    Where two files disagree about a finding, merging stops and names both.
    """
    from checker.waivers import Waiver, in_force, write_waivers

    waivers: dict[tuple[str, ...], Waiver] = {}
    found: dict[Waiver, None] = {}
    for name in files:
        for waiver in _files.read_waiver_file(name):
            found[waiver] = None
            key = (
                waiver.fingerprint,
                waiver.scope,
                waiver.rule,
                waiver.group,
                waiver.document,
                waiver.source,
                waiver.target,
            )
            if action == "merge" and waivers.setdefault(key, waiver) != waiver:
                raise UsageError(
                    "{name}: the waiver {fingerprint} says something else than in another file.",
                    hint="Decide which one holds and delete the other.",
                    name=name, fingerprint=waiver.fingerprint or waiver.rule,
                )  # fmt: skip
    kept = list(found)
    if action == "list":
        for waiver in kept:
            until = waiver.until.isoformat() if waiver.until else "–"
            what = waiver.fingerprint or waiver.group or waiver.rule
            click.echo(
                f"{what:18} {waiver.scope:9} {waiver.state:15} {until:11} {waiver.owner:12} {waiver.reason}"
            )
        return
    if action == "prune":
        kept = in_force(kept, datetime.datetime.now(tz=datetime.UTC).date())
        if report:
            used = _used(report)
            kept = [waiver for waiver in kept if waiver.scope != "finding" or waiver.fingerprint in used]
    _writing.write(output, write_waivers(kept))


def _used(report: str) -> set[str]:
    """The fingerprints of what a JSON report says was forgiven.  Raises ConfigError."""
    import msgspec

    try:
        told = msgspec.json.decode(_files.text(report), type=_Report)
    except msgspec.DecodeError as why:
        raise ConfigError(
            "This is no JSON report of “bitext check”: {why}.",
            hint="Write one with -o json=PATH.",
            where=report,
            why=why,
        ) from None
    return {waived["fingerprint"] for waived in told["waived"]}
