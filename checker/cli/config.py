"""`bitext config`: the configuration that would be used, and its schema."""

from __future__ import annotations

import click

from checker.cli import _files


@click.command("config")
@click.option("--schema", is_flag=True, help="The JSON schema of bitext.toml, for editors.")
@click.option("--config", "config_file", default="", metavar="FILE", help="The file to show.")
@_files.speaks
def command(config_file: str, *, schema: bool, lang: str) -> None:
    """Show every setting and the file it was read from, or the schema of the file."""
    import msgspec

    from checker.config import Config

    if schema:
        told: object = msgspec.json.schema(Config)
    else:
        config, found_at = _files.find_config(config_file, isolated=False)
        _files.load_rules(config, found_at)
        told = {"file": str(found_at) if found_at else None, "settings": config}
    click.echo(msgspec.json.format(msgspec.json.encode(told), indent=1).decode())
