"""Weblate's checks on pairs of text, outside of Weblate; run by an interpreter that can import it.

    python bench/peers_weblate.py markup < pairs.jsonl

A line of the input is `[german, french]`; the answer is a list of the numbers of the pairs in
which a check of the group fires, with German as the source.  The checks are those that
Weblate runs unless told otherwise; it has none for quotation marks.
"""

from __future__ import annotations

import json
import sys
from types import SimpleNamespace

GROUPS = {
    "quotes": (),
    "markup": ("markup.XMLTagsCheck", "markup.XMLValidityCheck"),
    "typography": (
        "chars.BeginSpaceCheck", "chars.EndSpaceCheck", "chars.DoubleSpaceCheck", "chars.EndStopCheck",
        "chars.EndColonCheck", "chars.EndQuestionCheck", "chars.EndExclamationCheck",
        "chars.EndEllipsisCheck",
        "chars.EndSemicolonCheck", "chars.PunctuationSpacingCheck", "duplicate.DuplicateCheck",
    ),
}  # fmt: skip


class _Language(SimpleNamespace):
    def is_base(self, codes: set[str]) -> bool:
        return self.code in codes

    def is_cjk(self) -> bool:
        return False


class _Flags(set[str]):
    def has_value(self, *_: object) -> bool:
        return False


def main() -> None:
    from importlib import import_module

    from django.conf import settings

    settings.configure(USE_I18N=False, LOGGING_CONFIG=None)
    checks = []
    for name in GROUPS[sys.argv[1]]:
        module, _, kind = name.partition(".")
        checks.append(getattr(import_module(f"weblate.checks.{module}"), kind)())
    source = _Language(code="de", base_code="de")
    component = SimpleNamespace(source_language=source, file_format="po", secondary_language=None)
    translation = SimpleNamespace(
        language=_Language(code="fr", base_code="fr"), component=component, is_source=False, is_template=False
    )
    unit = SimpleNamespace(
        all_flags=_Flags(),
        translation=translation,
        is_source=False,
        translated=True,
        pluralform=0,
        source_string="",
    )
    found = []
    for number, line in enumerate(sys.stdin):
        german, french = json.loads(line)
        unit.source_string = german
        if any(check.check_single(german, french, unit) for check in checks):
            found.append(number)
    print(json.dumps(found))


if __name__ == "__main__":
    main()
