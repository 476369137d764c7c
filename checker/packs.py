"""Finds rules and reports in folders and imports them under one name.

In a wheel `rules` and `reports` stand inside the package, in a checkout beside
it; either way a rule is imported as `checker.rules.<family>.<rule>`.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.errors import PackError

if TYPE_CHECKING:
    from checker.authoring import Rule

_HERE = Path(__file__).parent
_ADOPTED: dict[str, str] = {}


def folder(name: str) -> Path:
    """Where `rules` or `reports` stand: inside the package or beside it."""
    for place in (_HERE / name, _HERE.parent / name):
        if place.is_dir():
            return place
    raise PackError(
        "The folder “{name}” is missing from the installation.", name=name, hint="Install it again."
    )


def rules(places: Sequence[Path] = ()) -> list[Rule]:
    """All rules of the core pack and of the packs in `places`, sorted by code.  Raises PackError."""
    found: dict[str, Rule] = {}
    packs = [("checker.rules", folder("rules"))]
    packs += [(f"checker.packs_{place.resolve().name}", place) for place in places]
    for package, place in packs:
        _adopt(package, place)
        for file in sorted(place.glob("*/[!_]*.py")):
            rule = _rule(f"{package}.{file.parent.name}.{file.stem}")
            if rule.code in found:
                raise PackError(
                    "Two rules are called {code}: {one} and {other}.",
                    code=rule.code, one=found[rule.code].module, other=rule.module,
                )  # fmt: skip
            found[rule.code] = rule
    return [found[code] for code in sorted(found)]


def reports() -> dict[str, str]:
    """The reports by name, each with the module to import."""
    place = folder("reports")
    _adopt("checker.reports", place)
    files = [file.stem for file in place.glob("[!_]*.py")] + [
        file.parent.name for file in place.glob("*/__init__.py")
    ]
    return {name: f"checker.reports.{name}" for name in sorted(files)}


def report(name: str) -> Any:
    """The module of a report; it has `render(outcome, ...)`."""
    return importlib.import_module(reports()[name])


def adopted() -> dict[str, str]:
    """Every package that was adopted and its folder, for `adopt_again` in another process."""
    return dict(_ADOPTED)


def adopt_again(packages: Mapping[str, str], modules: Sequence[str]) -> list[Rule]:
    """The rules of `modules`, in a process that has imported nothing yet."""
    for package, place in packages.items():
        _adopt(package, Path(place))
    return [_rule(module) for module in modules]


def _adopt(package: str, place: Path) -> None:
    """Let `place` be imported as `package`."""
    _ADOPTED[package] = str(place)
    if package in sys.modules:
        return
    spec = ModuleSpec(package, None, is_package=True)
    spec.submodule_search_locations = [str(place)]
    sys.modules[package] = module_from_spec(spec)


def _rule(module: str) -> Rule:
    from checker.authoring import Rule

    found = getattr(importlib.import_module(module), "rule", None)
    if not isinstance(found, Rule) or found.check is None:
        raise PackError("{module} has no `rule` with a check.", module=module)
    return found
