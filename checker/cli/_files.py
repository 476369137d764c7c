"""What all commands do with files: find the configuration, read, and plan what is written."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.cli._writing import STDOUT, write
from checker.errors import ConfigError, InputError, OutputError, UsageError
from checker.patterns import regex
from checker.suggestion import nearest

if TYPE_CHECKING:
    from checker.authoring import Rule
    from checker.config import Config
    from checker.model import Document, Locale
    from checker.outcome import Outcome
    from checker.waivers import Waiver

STDIN = "-"

_TAG = regex(r"(?:^|[._-])((?:de|fr)(?:[-_][A-Z]{2})?)$")
"""A locale at the end of a file's or folder's name: `page.de-CH`, `page_fr`, `fr`."""


def find_config(given: str, *, isolated: bool) -> tuple[Config, Path | None]:
    """The configuration and where it was found: the one given, else the nearest above this folder."""
    from checker.config import Config, read_config

    if given:
        file = Path(given)
        return read_config(text(file), where=str(file), tool=file.name == "pyproject.toml"), file
    if not isolated:
        for place in (Path.cwd(), *Path.cwd().parents):
            if (place / "bitext.toml").is_file():
                file = place / "bitext.toml"
                return read_config(text(file), where=str(file)), file
            if (place / "pyproject.toml").is_file():
                file = place / "pyproject.toml"
                project = text(file)
                if "[tool.bitext" in project:
                    return read_config(project, where=str(file), tool=True), file
    return Config(), None


def with_glossaries(config: Config, file: Path | None, given: Iterable[str]) -> Config:
    """The configuration with the terms of its glossaries and of those named.  Raises InputError."""
    beside = file.parent if file else Path.cwd()
    names = (*(beside / name for name in config.glossaries), *map(Path, given))
    if not names:
        return config
    for name in names:
        must_exist(str(name))
    import msgspec

    from checker.readers.glossary import read_glossary

    laid_down = dict(config.options.get("glossary", {}))
    terms = (*laid_down.get("terms", ()), *(term for name in names for term in read_glossary(name)))
    options = {**config.options, "glossary": {**laid_down, "terms": terms}}
    return msgspec.structs.replace(config, options=options)


def load_rules(config: Config, file: Path | None) -> list[Rule]:
    """The rules that are to run, with every setting for them checked."""
    from checker import packs
    from checker.config import check_names, chosen

    beside = file.parent if file else Path.cwd()
    for pack in config.packs:
        if not (beside / pack).is_dir():
            raise ConfigError("There is no folder “{folder}”.", where=f"{file}: packs", folder=pack)
    rules = packs.rules([beside / pack for pack in config.packs])
    check_names(config, rules, str(file or ""))
    kept = chosen(rules, config.select, config.ignore)
    if not kept:
        raise UsageError("No rule is left to run.", hint="Select more, or ignore less.")
    return kept


def load_waivers(
    config: Config, file: Path | None, given: Iterable[str], rules: Iterable[Rule]
) -> list[Waiver]:
    """The waivers of the configuration and of the command line that are in force today.

    `rules` are those that run, which a waiver may call by code or by name.
    """
    import msgspec

    from checker.waivers import in_force, read_waivers

    beside = file.parent if file else Path.cwd()
    waivers: list[Waiver] = []
    for name in (*(beside / waiver for waiver in config.waivers), *map(Path, given)):
        waivers += read_waivers(text(name), where=str(name))
    codes = {rule.name: rule.code for rule in rules}
    by_code = (
        msgspec.structs.replace(waiver, rule=codes.get(waiver.rule, waiver.rule)) for waiver in waivers
    )
    return in_force(by_code, datetime.datetime.now(tz=datetime.UTC).date())


def read_waiver_file(name: str) -> tuple[Waiver, ...]:
    """All waivers of a file, expired or not.  Raises ConfigError."""
    from checker.waivers import read_waivers

    return read_waivers(text(name), where=name)


def with_history(outcome: Outcome, name: str) -> Outcome:
    """The outcome with the runs before it; the file, which need not be there yet, gets this run added."""
    from msgspec.structs import replace

    from checker.history import History, Run, read_history, write_history

    before = read_history(text(name), where=name) if Path(name).exists() else History()
    run = Run(datetime.datetime.now(tz=datetime.UTC).date(), outcome.by_severity(), outcome.words)
    write(name, write_history(before.then(run, outcome.findings)))
    return replace(outcome, before=before)


def text(name: str | Path) -> str:
    """A small file of settings, in UTF-8.  Raises ConfigError."""
    file = Path(name)
    try:
        return file.read_text(encoding="utf-8")
    except FileNotFoundError:
        near = nearest(file.name, (entry.name for entry in _siblings(file)))
        raise ConfigError("There is no such file.", near=near, where=str(file)) from None
    except UnicodeDecodeError:
        raise ConfigError("The file is not UTF-8.", hint="Save it as UTF-8.", where=str(file)) from None
    except OSError as why:
        said = why.strerror or str(why)
        raise ConfigError("The file cannot be read: {why}.", where=str(file), why=said) from None


def _siblings(file: Path) -> Iterator[Path]:
    try:
        yield from file.parent.iterdir()
    except OSError:
        return


def content_of(name: str, contents: Mapping[str, bytes] | None = None) -> bytes | None:
    """What stands on standard input (`-`) or in `contents`; None if the reader must open the file."""
    return sys.stdin.buffer.read() if name == STDIN else (contents or {}).get(name)


def must_exist(name: str) -> None:
    """Refuse a file that is not there, with the one that may have been meant.  Raises InputError."""
    file = Path(name)
    # Unlike Path.exists, this does not fall over in a folder that may not be read; the reader says why then.
    if name != STDIN and not os.path.lexists(file) and os.access(file.parent, os.X_OK):
        near = nearest(file.name, (entry.name for entry in _siblings(file)))
        raise InputError("There is no such file.", near=near, where=name)


def documents(
    names: Sequence[str], format: str, contents: Mapping[str, bytes] | None = None
) -> tuple[Document, Document]:
    """Two documents, one of which may come from standard input.  Raises InputError, UsageError."""
    from checker.readers import read_document

    first, second = (read_document(name, content=content_of(name, contents), format=format) for name in names)
    return first, second


def one_document(name: str) -> Document:
    """A document.  Raises InputError."""
    from checker.readers import read_document

    return read_document(name, content=content_of(name))


def its_locale(document: Document) -> Locale:
    """The locale of a document by its name, by what it says of itself or by its looks.  Raises InputError."""
    found = _locale(document)
    if found is None:
        raise InputError("It cannot be told whether this is German or French.", where=document.name)
    return found


def locale_of(tag: str, option: str) -> Locale | None:
    """The locale an option names, or none.  Raises UsageError."""
    from checker.model import Locale

    if not tag:
        return None
    try:
        locale = Locale.parse(tag)
    except ValueError:
        locale = None
    if locale is None or locale.language not in ("de", "fr"):
        raise UsageError(
            "{option}: “{tag}” is not a German or French locale.",
            hint="Write it as in de-CH or fr-FR.", option=option, tag=tag,
        )  # fmt: skip
    return locale


def pair_of_locales(
    first: Document, second: Document, source: Locale | None, target: Locale | None
) -> tuple[Locale, Locale]:
    """Which of two documents is German and which French, by what is given, else known, else recognised.

    What is given on the command line wins, then a tag in the file's name, then
    what the document says of itself, then what its text looks like.  A locale
    that is given for the other document's language is the other document's.
    """
    from checker.model import Locale

    if source and target and source.language != target.language:
        known = [_locale(document) for document in (first, second)]
        if [one and one.language for one in known] == [target.language, source.language]:
            return target, source
    found = [source or _locale(first), target or _locale(second)]
    if found[0] is None and found[1] is not None:
        found[0] = Locale.parse("fr" if found[1].language == "de" else "de")
    if found[1] is None and found[0] is not None:
        found[1] = Locale.parse("fr" if found[0].language == "de" else "de")
    one, other = found
    if one is None or other is None:
        raise InputError(
            "It cannot be told which document is German and which is French.",
            hint="Say so with --source-locale de-DE --target-locale fr-FR.",
            where=first.name,
        )
    if one.language == other.language:
        if source and target:
            raise UsageError(
                "{source} and {target} are one language; a German and a French text are compared.",
                hint="Write it as in de-CH or fr-FR.", source=source, target=target,
            )  # fmt: skip
        both = {
            "de": "Both documents look German: {first} and {second}.",
            "fr": "Both documents look French: {first} and {second}.",
        }
        raise InputError(
            both[one.language],
            hint="If they are not, say so with --source-locale and --target-locale.",
            first=first.name,
            second=second.name,
        )
    return one, other


def _locale(document: Document) -> Locale | None:
    from checker.model import Locale
    from checker.readers.language import guess_language

    known = ("de", "fr")
    name = Path(document.name)
    stated = document.locale if document.locale and document.locale.language in known else None
    for part in (name.stem, *reversed(name.parts[:-1])):
        if tag := _TAG.search(part):
            # `page.de.html` says the language; the page itself may know the country as well.
            return stated if stated and stated.language == tag[1] else Locale.parse(tag[1])
    if stated:
        return stated
    sample = "\n".join(block.content for block in document.blocks[:200])[:20000]
    guessed = guess_language(sample)
    return Locale.parse(guessed) if guessed in known else None


def outputs(given: Iterable[str], known: Iterable[str], inputs: Iterable[str] = ()) -> list[tuple[str, str]]:
    """`FORMAT=PATH` as pairs, refused before any work is done; none may be one of the files that are read.

    Raises UsageError, OutputError.
    """
    found = []
    for output in given:
        name, _, path = output.partition("=")
        if name not in known:
            near = nearest(name, known)
            raise UsageError(
                "There is no report “{name}”.",
                hint="" if near else "There are: {formats}.",
                near=near,
                name=name,
                formats=", ".join(sorted(known)),
            )
        path = path or STDOUT
        if path != STDOUT:
            must_be_in_folder(path)
        found.append((name, path))
    paths = [path for _, path in found]
    if paths.count(STDOUT) > 1:
        raise UsageError("Only one report can go to standard output.")
    files = [Path(path).resolve() for path in paths if path != STDOUT and not _is_device(path)]
    if len(set(files)) < len(files):
        raise UsageError("Two reports cannot go to the same file.")
    for name in inputs:
        if name != STDIN and Path(name).resolve() in files:
            raise UsageError(
                "{name} is read and would be overwritten.",
                hint="Name another file for the report.",
                name=name,
            )
    return found


def must_be_in_folder(path: str) -> None:
    """Refuse to write where there is no folder.  Raises OutputError."""
    folder = Path(path).parent
    if not _is_folder(folder):
        hint = "" if folder.exists() else "Make it first."
        raise OutputError("There is no folder “{folder}”.", hint=hint, where=path, folder=str(folder))
    if _is_folder(path):
        raise OutputError("This is a folder.", hint="Name a file in it.", where=path)


def _is_device(path: str) -> bool:
    try:
        return Path(path).exists() and not Path(path).is_file()
    except PermissionError:
        return False


def _is_folder(path: str | Path) -> bool:
    """Whether it is one and may be seen."""
    try:
        return Path(path).is_dir()
    except PermissionError:
        return False


def spoken(_context: click.Context, _option: click.Parameter, tag: str) -> str:
    """The language an option names, if we speak it.  Raises UsageError."""
    from checker.wording import LANGUAGES

    if tag and tag[:2].lower() not in LANGUAGES:
        raise UsageError(
            "{option} takes one of: {choices}.", option="--lang", choices=", ".join(sorted(LANGUAGES))
        )
    return tag


speaks = click.option("--lang", default="", metavar="LANGUAGE", callback=spoken, help="Speak de, fr or en.")
"""The option that says in which language a command speaks, errors included; every command has it."""
