"""The configuration: `bitext.toml` or `[tool.bitext]`, checked down to each rule's options.

    source-locale = "de-CH"
    target-locale = "fr-CH"
    profile = "strict"
    fail-on = "major"
    ignore = ["typography", "NUM02"]

    [severity]
    doubled_word = "neutral"

    [options.length]
    least = 60

A rule is named by its code, a prefix of it, its name or its family.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Annotated, Any, Literal, TypeVar, get_args, get_origin

import msgspec

from checker.authoring import Options, Rule
from checker.errors import CheckerError, ConfigError, UsageError
from checker.model import Locale, Severity
from checker.suggestion import nearest

T = TypeVar("T")

Level = Literal["neutral", "minor", "major", "critical", "never"]


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab", kw_only=True):
    """What a site wants; every setting has a default."""

    source_locale: str = ""
    target_locale: str = ""
    select: tuple[str, ...] = ()
    """Rules to run; none means all."""
    ignore: tuple[str, ...] = ()
    """Rules not to run."""
    profile: Literal["learning", "strict"] = "learning"
    """`learning` accepts a document's consistent habits; `strict` follows the locale's authority."""
    fail_on: Level = "major"
    """Findings from this severity on block publication."""
    warn_on: Level = "minor"
    """Findings from this severity on are worth a warning."""
    doubt: Annotated[float, msgspec.Meta(ge=0, le=1)] = 0.5
    """Pairs the aligner trusts less than this are not compared."""
    severity: Mapping[str, Literal["neutral", "minor", "major", "critical"]] = {}
    options: Mapping[str, Mapping[str, Any]] = {}
    waivers: tuple[str, ...] = ()
    """Files of waivers, relative to the configuration."""
    glossaries: tuple[str, ...] = ()
    """Files of terms (TBX, CSV, TOML), relative to the configuration."""
    packs: tuple[str, ...] = ()
    """Folders of a site's own rules, relative to the configuration."""

    def severity_of(self, rule: Rule, seen: Severity) -> Severity:
        """The severity a site gives a rule's findings, else the one the rule gave."""
        for name in (rule.code, rule.name, rule.family):
            if name in self.severity:
                return Severity[self.severity[name].upper()]
        return seen

    def options_for(self, rule: Rule) -> Options:
        """The rule's options with the site's settings.  Raises ConfigError with the setting's path."""
        given: dict[str, Any] = {}
        if self.profile == "strict" and "strict" in rule.options.__struct_fields__:
            given["strict"] = True
        for name in (rule.family, rule.name, rule.code):
            given.update(self.options.get(name, {}))
        return _converted(given, rule.options, f"options.{rule.name}")

    @property
    def signature(self) -> str:
        """Four hex digits that change with any setting."""
        return blake2b(msgspec.json.encode(self, order="deterministic"), digest_size=2).hexdigest()


def read_config(text: str, *, where: str, tool: bool = False) -> Config:
    """Configuration from TOML; `tool`: from `[tool.bitext]` of a `pyproject.toml`.  Raises ConfigError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as why:
        raise ConfigError("This is not TOML: {why}.", where=where, why=why) from None
    if tool:
        table = table.get("tool", {}).get("bitext", {})
    config = _converted(table, Config, "", where)
    for name, tag in (("source-locale", config.source_locale), ("target-locale", config.target_locale)):
        if tag and not _is_german_or_french(tag):
            raise ConfigError(
                "{option}: “{tag}” is not a German or French locale.",
                hint="Write it as in de-CH or fr-FR.", where=where, option=name, tag=tag,
            )  # fmt: skip
    return config


def _is_german_or_french(tag: str) -> bool:
    try:
        return Locale.parse(tag).language in ("de", "fr")
    except ValueError:
        return False


def chosen(rules: Sequence[Rule], select: Iterable[str], ignore: Iterable[str]) -> list[Rule]:
    """The rules that are selected and not ignored.  Raises UsageError with a did-you-mean."""
    wanted = list(rules)
    if names := list(select):
        wanted = [rule for rule in rules if any(rule in _named(name, rules) for name in names)]
    unwanted = [rule for name in ignore for rule in _named(name, rules)]
    return [rule for rule in wanted if rule not in unwanted]


def check_names(config: Config, rules: Sequence[Rule], where: str = "") -> None:
    """Refuse settings for rules or options that do not exist.  Raises ConfigError or UsageError."""
    try:
        for name in (*config.severity, *config.options):
            _named(name, rules)
        for rule in rules:
            config.options_for(rule)
    except CheckerError as error:
        error.where = ": ".join(part for part in (where, error.where) if part)
        raise


def _named(name: str, rules: Sequence[Rule]) -> list[Rule]:
    exact = [rule for rule in rules if name in (rule.code, rule.name, rule.family)]
    found = exact or [
        rule for rule in rules if re.fullmatch(r"[A-Z]{1,3}[0-9]?", name) and rule.code.startswith(name)
    ]
    if not found:
        known = sorted({known for rule in rules for known in (rule.code, rule.name, rule.family)})
        raise UsageError("There is no rule “{name}”.", near=nearest(name, known), name=name)
    return found


def _converted(table: Any, wanted: type[T], path: str, where: str = "") -> T:
    try:
        return msgspec.convert(table, wanted, strict=True)
    except msgspec.ValidationError as why:
        said, _, at = str(why).partition(" - at `$")
        place = ".".join(part for part in (path, at.rstrip("`").strip(".")) if part)
        place = ": ".join(part for part in (where, place) if part)
        unknown = re.search(r"unknown field `(.+?)`", said)
        if unknown:
            known = [field.encode_name for field in msgspec.structs.fields(wanted)]  # type: ignore[arg-type]
            raise ConfigError(
                "There is no setting “{name}”.",
                near=nearest(unknown[1], known), where=place, name=unknown[1],
            ) from None  # fmt: skip
        if value := re.search(r"Invalid enum value '(.*)'", said):
            raise ConfigError(
                "“{value}” is none of: {choices}.",
                where=place.removesuffix("[...]"), value=value[1], choices=", ".join(_choices(wanted, at)),
            ) from None  # fmt: skip
        raise ConfigError("{why}.", where=place, why=said) from None


def _choices(wanted: type[Any], at: str) -> tuple[str, ...]:
    """What may stand at a place such as `.fail-on` or `.severity[...]`."""
    name = re.split(r"[.\[`]", at.lstrip("."), maxsplit=1)[0]
    for field in msgspec.structs.fields(wanted):
        if field.encode_name == name:
            kind = field.type
            while get_origin(kind) not in (Literal, None):
                kind = get_args(kind)[-1]
            return get_args(kind)
    return ()
