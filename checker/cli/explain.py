"""`bitext explain CODE`: the handbook page of a rule."""

from __future__ import annotations

import click

from checker.cli import _files


@click.command("explain")
@click.argument("name", metavar="RULE")
@_files.speaks
@click.option("--config", "config_file", default="", metavar="FILE", help="The configuration to go by.")
def command(name: str, lang: str, config_file: str) -> None:
    """Say what RULE finds, why it matters, when it is wrong and how to silence it."""
    from checker.config import chosen
    from checker.handbook import page
    from checker.wording import language, wording

    config, found_at = _files.find_config(config_file, isolated=False)
    rules = _files.load_rules(config, found_at)
    words = wording(language(lang))
    click.echo("\n\n".join(page(rule, words) for rule in chosen(rules, [name], [])))
