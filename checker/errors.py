"""What can go wrong that is not the translator's fault.

Every error says what, where, why and what to do.  The words are a template and
its fillings, so that the command line can say them in the reader's language.
"""

from __future__ import annotations


class CheckerError(Exception):
    """The root of all errors a caller can expect.

    `template` is the English sentence, with `{names}` filled from `words`;
    `hint` says what to do; `where` is `file:line:segment` as far as known.  A
    word called `near` is what may have been meant.
    """

    exit_code = 4

    def __init__(self, template: str, *, hint: str = "", where: str = "", **words: object) -> None:
        self.template = template
        self.hint = hint or ("Did you mean “{near}”?" if words.get("near") else "")
        self.where = where
        self.words = words
        super().__init__(str(self))

    def __str__(self) -> str:
        said = self.template.format(**self.words)
        hint = self.hint.format(**self.words) if self.hint else ""
        return ": ".join(part for part in (self.where, said) if part) + (f" {hint}" if hint else "")


class UsageError(CheckerError):
    """The command line asks for something that does not exist or does not go together."""

    exit_code = 2


class ConfigError(CheckerError):
    """The configuration is wrong; `where` is the path of the setting."""

    exit_code = 2


class InputError(CheckerError):
    """A file cannot be read as what it should be."""

    exit_code = 3


class OutputError(CheckerError):
    """A report cannot be written; nothing half-written is left."""

    exit_code = 3


class PackError(CheckerError):
    """A rule or a report is not of the shape it must have."""

    exit_code = 4
