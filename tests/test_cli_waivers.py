"""The command line: what is forgiven, by whom, and what becomes of old waivers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def waiver(**members: str) -> str:
    return "[[waiver]]\n" + "".join(f'{name} = "{value}"\n' for name, value in members.items())


def test_a_rule_is_forgiven_by_its_code_or_its_name(run: Run, table: Path, tmp_path: Path) -> None:
    for name in ("TYP01", "doubled_word"):
        (tmp_path / "waivers.toml").write_text(waiver(scope="rule", rule=name))
        code, out, _ = run("check", table, "-o", "json", "--waivers", "waivers.toml")
        assert (code, json.loads(out)["summary"]["waived"]) == (0, 1)


def test_an_expired_waiver_does_not_hide_one_in_force(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(waiver(fingerprint="abc", reason="good"))
    (tmp_path / "b.toml").write_text(waiver(fingerprint="abc", reason="old") + "until = 2020-01-01\n")
    _, listed, _ = run("waivers", "list", "a.toml", "b.toml")
    assert [line.split()[-1] for line in listed.splitlines()] == ["good", "old"]
    _, out, _ = run("waivers", "prune", "a.toml", "b.toml")
    assert [kept["reason"] for kept in json.loads(out)["waiver"]] == ["good"]


def test_merging_takes_waivers_of_several_groups_and_refuses_those_that_contradict(
    run: Run, tmp_path: Path
) -> None:
    groups = [waiver(scope="group", group=group) for group in ("one", "two")]
    (tmp_path / "a.toml").write_text("".join(groups))
    (tmp_path / "b.toml").write_text(groups[0])
    _, out, _ = run("waivers", "merge", "a.toml", "b.toml")
    assert [kept["group"] for kept in json.loads(out)["waiver"]] == ["one", "two"]
    (tmp_path / "c.toml").write_text(waiver(scope="group", group="one", reason="other"))
    code, _, err = run("waivers", "merge", "a.toml", "c.toml")
    assert (code, "says something else" in err) == (2, True)


@pytest.mark.parametrize("content", ["not json", '{"waived": 3}', "[]", "{}"])
def test_pruning_by_what_is_no_report_is_refused(run: Run, tmp_path: Path, content: str) -> None:
    (tmp_path / "a.toml").write_text(waiver(fingerprint="abc"))
    (tmp_path / "report.json").write_text(content)
    code, _, err = run("waivers", "prune", "a.toml", "--report", "report.json")
    assert (code, "report.json: This is no JSON report" in err) == (2, True)
