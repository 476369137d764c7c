"""Findings forgiven: by whom, why, until when.

    [[waiver]]
    fingerprint = "8f14e45fceea167a"
    state = "accepted"
    reason = "The slogan is English on purpose."
    owner = "m.keller"
    until = 2027-06-30
    made = 2026-11-22

A waiver holds for one finding in one pair of texts; change either text, and it
lapses.  A wider `scope` forgives more; the narrowest is the default.  A baseline
is a waiver file that a machine wrote.
"""

from __future__ import annotations

import datetime
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from checker.errors import ConfigError
from checker.model import Finding

Scope = Literal["finding", "group", "segment", "document", "rule"]
State = Literal["fixed", "accepted", "false-positive"]

VERSION = 1
NEEDED: Mapping[Scope, tuple[str, ...]] = {
    "finding": ("fingerprint",),
    "group": ("group",),
    "segment": ("rule",),
    "document": ("rule", "document"),
    "rule": ("rule",),
}
"""What a waiver must name, by its scope; the texts of a segment may be empty on one side."""


class Waiver(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """One finding, or more by `scope`, and who answers for leaving it."""

    fingerprint: str = ""
    scope: Scope = "finding"
    state: State = "accepted"
    reason: str = ""
    owner: str = ""
    until: datetime.date | None = None
    made: datetime.date | None = None
    """The day it was decided; told, not asked."""
    rule: str = ""
    """The code of the rule; needed for the scopes segment, document and rule."""
    group: str = ""
    """Needed for the scope group."""
    source: str = ""
    target: str = ""
    """The two texts; needed for the scope segment."""
    document: str = ""
    """Needed for the scope document."""

    def forgives(self, finding: Finding) -> bool:
        """Whether this finding is meant.  An expiry is looked at by `in_force`."""
        match self.scope:
            case "finding":
                return self.fingerprint == finding.fingerprint
            case "group":
                return bool(self.group) and self.group == finding.group
            case "segment":
                texts = (finding.pair.source.content, finding.pair.target.content)
                return self.rule == finding.rule and (self.source, self.target) == texts
            case "document":
                return self.rule == finding.rule and self.document == finding.document
            case "rule":
                return self.rule == finding.rule


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    waiver: tuple[Waiver, ...] = ()
    version: int = VERSION


def read_waivers(text: str, *, where: str) -> tuple[Waiver, ...]:
    """Waivers from TOML or JSON.  Raises ConfigError with the path of what is wrong."""
    try:
        table = msgspec.json.decode(text) if text.lstrip().startswith("{") else tomllib.loads(text)
        file = msgspec.convert(table, _File)
    except (msgspec.DecodeError, tomllib.TOMLDecodeError) as why:
        raise ConfigError("These waivers cannot be read: {why}.", where=where, why=why) from None
    if file.version != VERSION:
        raise ConfigError(
            "These waivers are of version {found}; this checker reads version {known}.",
            hint="Update bitext-checker, or export the waivers again.",
            where=where,
            found=file.version,
            known=VERSION,
        )
    for number, waiver in enumerate(file.waiver, 1):
        for key in NEEDED[waiver.scope]:
            if not getattr(waiver, key):
                raise ConfigError(
                    "Waiver {number} forgives nothing: its scope “{scope}” needs “{key}”.",
                    hint="Add it, or delete the waiver.",
                    where=where,
                    number=number,
                    scope=waiver.scope,
                    key=key,
                )
    return file.waiver


def write_waivers(waivers: Sequence[Waiver]) -> str:
    """Waivers as JSON, which `read_waivers` reads."""
    return msgspec.json.format(msgspec.json.encode(_File(tuple(waivers))), indent=2).decode() + "\n"


def in_force(waivers: Iterable[Waiver], today: datetime.date) -> list[Waiver]:
    """Those that forgive something on the day that is given (the core knows no clock).

    What was called fixed and is found again was not fixed: such a waiver is a
    record and forgives nothing.
    """
    return [
        waiver
        for waiver in waivers
        if waiver.state != "fixed" and (waiver.until is None or waiver.until >= today)
    ]
