"""`bitext rules`: what is looked for."""

from __future__ import annotations

import click

from checker.cli import _files


@click.command("rules")
@click.option(
    "--format", "how", type=click.Choice(["text", "json"]), default="text", help="A table, or JSON."
)
@click.option("--config", "config_file", default="", metavar="FILE", help="The configuration to go by.")
@click.option("--isolated", is_flag=True, help="Read no configuration.")
@_files.speaks
def command(how: str, config_file: str, lang: str, *, isolated: bool) -> None:
    """List the rules: code, family, name, severity and what each is about."""
    import sys

    from checker.examples import prose
    from checker.wording import language, wording

    words = wording(language(lang))
    config, found_at = _files.find_config(config_file, isolated=isolated)
    rules = _files.load_rules(config, found_at)
    about = {
        rule.code: words.say((prose(sys.modules[rule.module].__doc__ or "") or [""])[0]) for rule in rules
    }
    if how == "json":
        import msgspec

        told = [
            {
                "code": rule.code, "name": rule.name, "family": rule.family, "category": rule.category,
                "severity": config.severity_of(rule, rule.severity).label, "its": rule.issue,
                "about": about[rule.code],
            }
            for rule in rules
        ]  # fmt: skip
        click.echo(msgspec.json.format(msgspec.json.encode(told), indent=1).decode())
        return
    width = max((len(f"{rule.family}/{rule.name}") for rule in rules), default=0)
    for rule in rules:
        severity = words.say(config.severity_of(rule, rule.severity).label)
        click.echo(f"{rule.code}  {f'{rule.family}/{rule.name}':{width}}  {severity:9} {about[rule.code]}")
