"""Arguments, files, exit codes; decides nothing else.

Each command is a module of this folder, imported when it is called.
Exit codes: 0 passed, 1 findings that block, 2 usage or configuration,
3 unreadable input or unwritable output, 4 a rule or the checker fell over, 130 interrupted.
"""

from __future__ import annotations

import errno
import gc
import re
import sys
from collections.abc import Sequence
from importlib import import_module

import click

from checker import __version__
from checker.errors import CheckerError, UsageError

COMMANDS = {
    "check": "Check two documents, or an aligned file.",
    "align": "Align the sentences of two documents.",
    "rules": "List the rules.",
    "explain": "Say what a rule finds, why it matters and how to silence it.",
    "demo": "Check the pages the project grew from.",
    "fix": "Write safe corrections back into the files.",
    "names": "List the names of two documents, with their forms on both sides.",
    "style": "Show the habits of a text, and lay them down.",
    "score": "Score a translation against a reference: BLEU, chrF, TER.",
    "waivers": "List, prune and merge waivers.",
    "config": "Show the configuration that would be used.",
}


class _Lazy(click.Group):
    """Commands by name; `--help` imports none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"checker.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            from checker.suggestion import nearest

            raise UsageError("There is no command “{name}”.", near=nearest(args[0], COMMANDS), name=args[0])
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # The reader, such as `head`, has seen enough.  Left to click, this would leave with 1: “blocked”.
            from checker.cli._writing import leave_stdout

            leave_stdout()
            return 0
        except OSError as why:
            if why.errno != errno.ENOSPC:
                raise
            from checker.cli._writing import stdout_lost

            raise stdout_lost(why) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]}, no_args_is_help=True)
@click.version_option(__version__, prog_name="bitext")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def group(debug: bool) -> None:
    """Find what spell-checkers cannot see between a German text and its French twin."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with the exit code."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    # What a run makes lives until it ends; looking for garbage among it costs a fifth of the time.
    gc.set_threshold(200_000, 100, 100)
    debug = "--debug" in arguments
    try:
        code = group.main(
            [one for one in arguments if one != "--debug"], prog_name="bitext", standalone_mode=False
        )
    except CheckerError as error:
        if debug:
            raise
        _complain(error, arguments)
        code = error.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message())
        code = 0
    except click.ClickException as error:
        _complain(_as_ours(error), arguments)
        code = 2
    except (click.Abort, KeyboardInterrupt):
        code = 130
    except Exception as error:
        if debug:
            raise
        click.echo(f"bitext: {type(error).__name__}: {error} (--debug)", err=True)
        code = 4
    sys.exit(code or 0)


def _as_ours(error: click.ClickException) -> CheckerError:
    """What click says of wrong arguments, in sentences that our catalogues translate."""
    match error:
        case click.NoSuchOption():
            return UsageError(
                "There is no option “{name}”.", name=error.option_name, near=(error.possibilities or [""])[0]
            )
        case click.MissingParameter():
            name = error.param.human_readable_name if error.param else ""
            return UsageError("“{name}” is missing.", hint="See --help.", name=name)
        case click.BadOptionUsage():
            said = "The option “{name}” needs a value."
            return UsageError(said, hint="See --help.", name=error.option_name)
        case click.BadParameter() if isinstance(getattr(error.param, "type", None), click.Choice):
            choices = [str(choice) for choice in error.param.type.choices]  # type: ignore[union-attr]
            return UsageError(
                "{option} takes one of: {choices}.",
                option=error.param.opts[0],  # type: ignore[union-attr]
                choices=", ".join(choices),
            )
        case click.BadParameter() if isinstance(getattr(error.param, "type", None), click.IntRange):
            return UsageError(
                "{option} takes a whole number from {least} on.",
                option=error.param.opts[0],  # type: ignore[union-attr]
                least=error.param.type.min,  # type: ignore[union-attr]
            )
        case click.UsageError() if found := re.search(r"unexpected extra arguments? \((.*)\)", error.message):
            return UsageError("“{name}” is one argument too many.", hint="See --help.", name=found[1])
    return UsageError("{why}", why=error.format_message())


def _complain(error: CheckerError, arguments: Sequence[str]) -> None:
    """One line on stderr, in the reader's language: where, what, why, and what to do."""
    from checker.wording import language, wording

    given = ""
    for place, argument in enumerate(arguments):
        if argument == "--lang":
            given = "".join(arguments[place + 1 : place + 2])
        elif argument.startswith("--lang="):
            given = argument.removeprefix("--lang=")
    words = wording(language(given))
    said = words.say(error.template, **error.words)
    hint = words.say(error.hint, **error.words) if error.hint else ""
    line = ": ".join(part for part in ("bitext", error.where, said) if part) + (f" {hint}" if hint else "")
    click.echo(line.encode("utf-8", "replace").decode(), err=True)
