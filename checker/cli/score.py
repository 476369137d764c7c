"""`bitext score`: a translation against a reference, by sacreBLEU, with signatures."""

from __future__ import annotations

import click

from checker.cli import _files
from checker.errors import InputError, UsageError

METRICS = ("bleu", "chrf", "ter")


@click.command("score")
@click.argument("translation")
@click.argument("reference")
@click.option(
    "--against", default="", metavar="FILE", help="A second translation: paired bootstrap of the difference."
)
@click.option("--segments", is_flag=True, help="Scores of every segment as well.")
@click.option(
    "--samples", default=1000, type=click.IntRange(10), show_default=True, help="Bootstrap samples."
)
@click.option(
    "--format", "how", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON."
)
@_files.speaks
def command(
    translation: str, reference: str, against: str, *, segments: bool, samples: int, how: str, lang: str
) -> None:
    """Score TRANSLATION against REFERENCE, one segment a line: BLEU, chrF and TER.

    A line that begins with `# ` begins a document, whose scores are given as well.
    """
    from checker.scoring import compare, score

    systems = [_lines(translation)] + ([_lines(against)] if against else [])
    wanted = _lines(reference)
    for name, lines in zip((translation, against), systems, strict=False):
        if len(lines) != len(wanted):
            raise InputError(
                "{n} lines, but the reference has {m}.",
                hint="Give one segment a line, in the same order.",
                where=name, n=len(lines), m=len(wanted),
            )  # fmt: skip
    if not wanted:
        raise UsageError("The reference is empty.")
    told = score(systems[0], wanted, segments=segments)
    if against:
        told["against"] = compare(systems, wanted, samples)
    if how == "json":
        import msgspec

        click.echo(msgspec.json.format(msgspec.json.encode(told), indent=1).decode())
        return
    for name, metric in told["corpus"].items():
        click.echo(f"{name:5} {metric['score']:8.2f}  {metric['signature']}")
    for document in told["documents"]:
        click.echo(f"{document['name']}: " + "  ".join(f"{m} {document[m]:.2f}" for m in METRICS))
    for number, segment in enumerate(told.get("segments", ()), 1):
        click.echo(f"{number}: " + "  ".join(f"{m} {segment[m]:.2f}" for m in METRICS))
    for name, tested in told.get("against", {}).items():
        click.echo(
            f"{name:5} {tested['first']:8.2f} ↔ {tested['second']:8.2f}  "
            f"p = {tested['p']:.3f}  {tested['signature']}"
        )


def _lines(name: str) -> list[str]:
    _files.must_exist(name)
    from checker.readers.encoding import decode, read_bytes

    content = _files.content_of(name)
    text = decode(read_bytes(name) if content is None else content, name).text
    return text.splitlines()
