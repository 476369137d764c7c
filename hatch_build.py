"""Compiles the message catalogues when the package is built."""

from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CatalogueHook(BuildHookInterface):
    """Puts a `.mo` beside every `words/*.po`."""

    def initialize(self, version, build_data):
        """Compile before files are collected; the compiled ones are not in git, so they are named."""
        for po in sorted(Path(self.root).glob("*/**/words/*.po")):
            if po.relative_to(self.root).parts[0] in ("checker", "rules", "reports"):
                with po.open("rb") as source, po.with_suffix(".mo").open("wb") as target:
                    write_mo(target, read_po(source))
        build_data["artifacts"].append("*.mo")
