"""`bitext check`: two documents, or an aligned file, and the reports of what was found."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import msgspec

from checker.cli import _files, _writing
from checker.config import Config
from checker.errors import InputError, UsageError

if TYPE_CHECKING:
    from checker.model import Bitext
    from checker.outcome import Outcome

LEVELS = ("neutral", "minor", "major", "critical", "never")


@click.command("check")
@click.argument("files", nargs=-1, required=True, metavar="SOURCE TARGET | PAIRS…")
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FORMAT[=PATH]",
    help="A report; may be repeated; without a path, to standard output.",
)
@click.option("--source-locale", default="", metavar="TAG", help="The locale of SOURCE, as in de-CH.")
@click.option("--target-locale", default="", metavar="TAG", help="The locale of TARGET, as in fr-CH.")
@click.option(
    "--format", "input_format", default="", help="The format of the input, where its name does not tell."
)
@click.option("--role-column", default="", help="The column that says what a row is (heading, body, …).")
@click.option("--doc-column", default="", help="The column that says which document a row belongs to.")
@click.option("--presegmented", is_flag=True, help="The documents have one sentence a line.")
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    help="Only these rules: codes, their beginnings, names or families.",
)
@click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules.")
@click.option(
    "--profile",
    type=click.Choice(["learning", "strict"]),
    help="Accept a document's habits, or follow the authority.",
)
@click.option(
    "--style-from",
    multiple=True,
    metavar="FILE",
    help="A document whose habits are the house's; may be repeated.",
)
@click.option("--fail-on", type=click.Choice(LEVELS), help="The severity that blocks (major).")
@click.option("--glossary", "glossaries", multiple=True, metavar="FILE", help="Terms: TBX, CSV or TOML.")
@click.option("--waivers", multiple=True, metavar="FILE", help="Findings forgiven; may be repeated.")
@click.option(
    "--config",
    "config_file",
    default="",
    metavar="FILE",
    help="The configuration, instead of the nearest bitext.toml.",
)
@click.option("--isolated", is_flag=True, help="Read no configuration.")
@click.option("--jobs", default=1, type=click.IntRange(1), help="Worker processes for aligned files.")
@click.option("--history", default="", metavar="FILE", help="Runs before this one; this one is added.")
@click.option("--redact", is_flag=True, help="Leave the texts out of every report.")
@_files.speaks
@click.option("-q", "--quiet", is_flag=True, help="Say nothing beside the reports.")
@click.option("--debug", is_flag=True, hidden=True)
def command(
    files: tuple[str, ...],
    outputs: tuple[str, ...],
    config_file: str,
    lang: str,
    *,
    source_locale: str,
    target_locale: str,
    input_format: str,
    role_column: str,
    doc_column: str,
    presegmented: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    style_from: tuple[str, ...],
    glossaries: tuple[str, ...],
    fail_on: str | None,
    waivers: tuple[str, ...],
    isolated: bool,
    jobs: int,
    history: str,
    redact: bool,
    quiet: bool,
    debug: bool,
) -> int:
    """Check two documents, or aligned files (TSV, CSV, JSON lines, TMX, XLIFF, PO).

    German and French may stand in either order.  `-` is standard input.
    """
    from checker import packs

    config, found_at = _files.find_config(config_file, isolated=isolated)
    inputs = (*files, *glossaries, *waivers, *style_from, history, str(found_at or ""))
    planned = _files.outputs(outputs, packs.reports(), filter(None, inputs))
    if history:
        _files.must_be_in_folder(history)
    config = with_options(
        config, select=select, ignore=ignore, profile=profile, fail_on=fail_on,
        source_locale=source_locale, target_locale=target_locale,
    )  # fmt: skip
    if style_from:
        config = _in_the_style_of(style_from, config)
    config = _files.with_glossaries(config, found_at, glossaries)
    rules = _files.load_rules(config, found_at)
    forgiven = _files.load_waivers(config, found_at, waivers, rules)
    notes: list[str] = []
    bitexts = read(
        files, config, notes, input_format=input_format, role_column=role_column, doc_column=doc_column,
        presegmented=presegmented,
    )  # fmt: skip
    from checker.engine import check
    from checker.readings import readings

    counted = _counted(bitexts, quiet=quiet)
    outcome = check(counted, rules, config, waivers=forgiven, jobs=jobs, readings=readings)
    if notes:
        outcome = _noted(outcome, notes)
    if history:
        outcome = _files.with_history(outcome, history)
    if redact:
        from checker.reporting import redacted

        outcome = redacted(outcome)
    return publish(outcome, config, planned, lang=lang, quiet=quiet)


def read(
    files: Sequence[str],
    config: Config,
    notes: list[str],
    *,
    input_format: str = "",
    role_column: str = "",
    doc_column: str = "",
    presegmented: bool = False,
    contents: Mapping[str, bytes] | None = None,
) -> Iterable[Bitext]:
    """The bitexts of what is named: read, or read and aligned; remarks on the reading go to `notes`.

    `contents` are the bytes of files that are being corrected; every text then knows its place in them.
    """
    from checker import readers

    source = _files.locale_of(config.source_locale, "--source-locale")
    target = _files.locale_of(config.target_locale, "--target-locale")
    for name in files:
        _files.must_exist(name)
    if len(files) == 1:
        if not input_format and Path(files[0]).suffix.lower() in readers.DOCUMENTS:
            raise UsageError("Only one document was named.", hint="Name two documents, or one aligned file.")
        found = readers.read_bitexts(
            files[0],
            content=_files.content_of(files[0], contents),
            format=input_format,
            source_locale=source,
            target_locale=target,
            role_column=role_column,
            doc_column=doc_column,
            for_fixing=contents is not None,
            notes=notes,
        )
        return (_german_and_french(bitext, files[0]) for bitext in found)
    joins = len(files) == 2 and readers.can_join(*files)
    if all(map(readers.is_bitext, files)) and not joins:
        # Several aligned files, as pre-commit names them.
        return chain.from_iterable(
            read([name], config, notes, input_format=input_format, role_column=role_column,
                 doc_column=doc_column, contents=contents)
            for name in files
        )  # fmt: skip
    if len(files) != 2:
        raise UsageError(
            "{n} files were named.", hint="Name two documents, or one aligned file.", n=len(files)
        )
    if tuple(files) == (_files.STDIN, _files.STDIN):
        raise UsageError("Only one of the documents can come from standard input.")
    if joins and not input_format:
        joined = readers.read_joined(
            *files, source_locale=source, target_locale=target, notes=notes, contents=contents
        )
        return (_german_and_french(bitext, bitext.name) for bitext in joined)
    for name in files:
        if readers.is_bitext(name) and not (input_format or presegmented):
            raise UsageError(
                "{name} holds both languages already and is checked by itself.",
                hint="Name two documents, or one aligned file.",
                name=name,
            )
    from checker.align import align

    first, second = _files.documents(files, "lines" if presegmented else input_format, contents)
    notes += first.notes + second.notes
    locales = _files.pair_of_locales(first, second, source, target)
    return [align(first, second, *locales, presegmented=presegmented)]


def publish(
    outcome: Outcome,
    config: Config,
    planned: Sequence[tuple[str, str]],
    *,
    lang: str = "",
    quiet: bool = False,
) -> int:
    """Judge, write every report, say the verdict; the exit code."""
    from checker import packs
    from checker.gate import Decision, judge
    from checker.wording import language, wording

    words = wording(language(lang))
    verdict = judge(outcome, config)
    for name, path in planned or [("terminal", _writing.STDOUT)]:
        for part, content in packs.report(name).render(outcome, verdict, words):
            _writing.write(_beside(path, part), content)
    if not quiet:
        from checker.reporting import note_parts
        from checker.reports.terminal import summary

        if planned and ("terminal", _writing.STDOUT) not in planned:
            click.echo(summary(outcome, verdict, words), err=True)
        for note in outcome.notes:
            where, sentence = note_parts(note)
            said = ": ".join(part for part in ("bitext", where, words.say(sentence)) if part)
            click.echo(said, err=True)
    if not verdict.complete:
        return 4
    return 1 if verdict.decision is Decision.BLOCK else 0


def with_options(config: Config, **given: Any) -> Config:
    """The configuration with what was given on the command line in the place of its own."""
    kept = {name: value for name, value in given.items() if value}
    for name in ("select", "ignore"):
        if name in kept:
            # As other linters take them: `--ignore NUM01,NUM02`.
            kept[name] = tuple(rule.strip() for rule in ",".join(kept[name]).split(",") if rule.strip())
    return msgspec.structs.replace(config, **kept)


def _in_the_style_of(names: Sequence[str], config: Config) -> Config:
    """The configuration with the habits of these documents, where it lays down none of its own."""
    from checker.facts.typography.style import counted
    from checker.model import Locale

    texts: dict[Locale, list[str]] = {}
    for name in names:
        _files.must_exist(name)
        document = _files.one_document(name)
        texts.setdefault(_files.its_locale(document), []).extend(block.content for block in document.blocks)
    laid_down = dict(config.options.get("house_style", {}))
    for locale, contents in texts.items():
        habits = {habit.name: habit.settled for habit in counted(contents, locale).habits if habit.settled}
        laid_down[locale.language] = {**habits, **laid_down.get(locale.language, {})}
    return msgspec.structs.replace(config, options={**config.options, "house_style": laid_down})


def _german_and_french(bitext: Bitext, name: str) -> Bitext:
    """The bitext, if it is one of German and French.  Raises InputError."""
    if {bitext.source_locale.language, bitext.target_locale.language} != {"de", "fr"}:
        raise InputError(
            "This is {source} and {target}, not German and French.",
            hint="Name the German and the French file, or say --source-locale and --target-locale.",
            where=name,
            source=str(bitext.source_locale),
            target=str(bitext.target_locale),
        )
    return bitext


def _noted(outcome: Outcome, notes: Sequence[str]) -> Outcome:
    from msgspec.structs import replace

    return replace(outcome, notes=(*outcome.notes, *notes))


def _beside(path: str, part: str) -> str:
    if not part or path == _writing.STDOUT:
        return path
    return str(Path(path).parent / part)


def _counted(bitexts: Iterable[Bitext], *, quiet: bool) -> Iterable[Bitext]:
    """The same bitexts, with a count of the pairs on a terminal while they pass."""
    if quiet or not sys.stderr.isatty():
        yield from bitexts
        return
    pairs = 0
    for bitext in bitexts:
        pairs += len(bitext)
        sys.stderr.write(f"\r{pairs:,} …")
        sys.stderr.flush()
        yield bitext
    sys.stderr.write("\r\N{ESCAPE}[K")
