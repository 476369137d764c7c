"""The command line when something is wrong: full disks, odd files, rules that fall over."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import packs

SEEDS = packs.folder("seeds")
PAGES = [str(SEEDS / "000_af72b463fc67abed.txt"), str(SEEDS / "002_86438152eb14a7d8.txt")]
Run = Callable[..., tuple[int, str, str]]


def test_a_crash_of_a_rule_leaves_with_4_and_is_in_the_report(run: Run, table: Path, tmp_path: Path) -> None:
    pack = tmp_path / "ours" / "odd"
    pack.mkdir(parents=True)
    (pack / "falls_over.py").write_text(
        '"""Falls over."""\n'
        "from checker.authoring import Rule, Severity\n"
        'rule = Rule(code="ODD01", category="name", severity=Severity.MINOR, issue="other", messages={})\n'
        "@rule.pair\ndef check(pair, options):\n    raise RuntimeError\n",
        encoding="utf-8",
    )
    (tmp_path / "bitext.toml").write_text('packs = ["ours"]\nselect = ["ODD01"]', encoding="utf-8")
    code, out, _ = run("check", table, "-o", "json=-")
    told = json.loads(out)
    assert code == 4
    assert {crash["rule"] for crash in told["crashes"]} == {"ODD01"}
    assert told["summary"]["verdict"]["complete"] is False


def bitext(*arguments: str, where: Path, prefix: str = "") -> subprocess.Popen[str]:
    """The command line as a process of its own; `prefix` is run in it first."""
    program = f"{prefix}\nfrom checker.cli import main\nmain({list(arguments)!r})"
    return subprocess.Popen(
        [sys.executable, "-c", program], cwd=where, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def test_a_full_disk_leaves_no_half_file(table: Path, tmp_path: Path) -> None:
    full = "import resource, signal\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
    full += "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))"
    process = bitext("check", str(table), "-o", "json=out.json", where=tmp_path, prefix=full)
    _, err = process.communicate(timeout=60)
    assert process.returncode == 3, err
    assert "cannot be written" in err
    assert [file.name for file in tmp_path.iterdir()] == [table.name]


def test_an_interruption_leaves_with_130_and_no_half_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pairs.tsv")
    # A shell that runs the tests in the background has them ignore interruptions.
    heeds = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    process = bitext("check", "pairs.tsv", "-o", "json=out.json", where=tmp_path, prefix=heeds)
    with (tmp_path / "pairs.tsv").open("wb"):  # opens when the reader does, which then waits for content
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
    assert process.returncode == 130, err
    assert not (tmp_path / "out.json").exists()
    assert "Traceback" not in err


@pytest.mark.parametrize(
    "content",
    [
        b"", b"x", b"\n" * 1_000_000, b"ein Wort " * 1_200_000, b"a\x00b", b"\xed\xa0\x80", b"\xff\xfe",
        "\N{RIGHT-TO-LEFT MARK}a\N{COMBINING ACUTE ACCENT}\N{ARABIC LETTER ALEF}".encode(),
        b"<p>un<b>balanced<table><tr><td>" * 1000, b"\x89PNG\r\n\x1a\n\x00\x00",
    ],
    ids=["empty", "one", "blank", "ten-megabytes", "nul", "surrogate", "bom", "rtl", "html", "binary"],
)  # fmt: skip
def test_any_content_gets_an_answer(run: Run, tmp_path: Path, content: bytes) -> None:
    for suffix in ("txt", "html", "md", "tsv"):
        odd = tmp_path / f"odd.de.{suffix}"
        odd.write_bytes(content)
        (tmp_path / "fine.fr.txt").write_text("Le chien dort.\n", encoding="utf-8")
        for arguments in (["check", str(odd)] if suffix == "tsv" else ["check", str(odd), "fine.fr.txt"],):
            code, _, err = run(*arguments, "-o", "json=out.json")
            assert code in {0, 1, 3}, err
            assert "Traceback" not in err


def test_a_device_is_written_to_and_not_replaced(run: Run, table: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        run("check", table, "-o", f"terminal={pipe}")
        assert b"TYP01" in os.read(reader, 10_000)
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_link_stays_a_link(run: Run, table: Path, tmp_path: Path) -> None:
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    run("check", table, "-o", "json=link.json")
    assert (tmp_path / "link.json").is_symlink()
    assert json.loads((tmp_path / "real.json").read_text(encoding="utf-8"))["findings"]


@pytest.mark.parametrize(("arguments", "code"), [(["check"], 1), (["rules"], 0)])
def test_a_reader_who_leaves_early_does_not_change_the_exit_code(
    table: Path, arguments: list[str], code: int
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    files = [str(table)] if arguments == ["check"] else []
    command = [sys.executable, "-c", "from checker.cli import main; main()", *arguments, *files]
    left = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, check=False)
    os.close(writing)
    assert (left.returncode, left.stderr) == (code, b"")


def test_a_closed_standard_output_is_an_error_and_no_crash(table: Path) -> None:
    command = (
        f'exec "{sys.executable}" -c "from checker.cli import main; main()" check "{table}" --lang en >&-'
    )
    left = subprocess.run(["sh", "-c", command], stderr=subprocess.PIPE, check=False)
    assert (left.returncode, left.stderr) == (3, b"bitext: Standard output is closed.\n")


def test_a_text_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    escaped = "de\tfr\nEs ist\x1b]0;x\x07 “da” und\x9b2J weg.\tC’est là.\n"
    (tmp_path / "a\x1b[2J.tsv").write_text(escaped, encoding="utf-8")
    _, out, _ = run("check", "a\x1b[2J.tsv")
    assert "ENC03" in out
    assert not any(character in out for character in "\x1b\x07\x9b")


def test_scoring_a_folder_is_an_input_that_cannot_be_read(run: Run, tmp_path: Path) -> None:
    code, _, err = run("score", tmp_path, tmp_path)
    assert (code, "This is a folder" in err) == (3, True)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_folder_that_may_not_be_read_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    for arguments in (["closed/a.tsv"], [*PAGES, "-o", "json=closed/x/a.json"]):
        code, _, err = run("check", *arguments)
        assert (code, "closed" in err) == (3, True)


def test_a_guessed_encoding_is_said_without_a_report_too(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_bytes("de\tfr\nDie Tür ist zu.\tLa porte fermée.\n".encode("cp1252"))
    _, _, err = run("check", "a.tsv")
    assert "1252" in err
    _, _, err = run("check", "a.tsv", "--lang", "de", "-o", "html=a.html")
    assert "bitext: a.tsv: Als Windows-1252 gelesen, weil" in err
    assert ">Als Windows-1252 gelesen, weil" in (tmp_path / "a.html").read_text("utf-8")


def test_a_pack_that_is_not_there_is_refused(run: Run, table: Path, tmp_path: Path) -> None:
    (tmp_path / "bitext.toml").write_text('packs = ["our-ruels"]', encoding="utf-8")
    code, _, err = run("check", table)
    assert (code, "There is no folder “our-ruels”" in err) == (2, True)


def test_a_message_by_which_translations_are_found_stays_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text('msgid "Das Haus ist ist alt."\nmsgstr "La maison est est vieille."\n')
    _, _, err = run("fix", "a.po", "--source-locale", "de", "--target-locale", "fr")
    assert (tmp_path / "a.po").read_text() == (
        'msgid "Das Haus ist ist alt."\nmsgstr "La maison est vieille."\n'
    )
    assert "by which its translations are found" in err


def test_two_catalogues_are_corrected_without_complaints(run: Run, tmp_path: Path) -> None:
    head = 'msgid ""\nmsgstr ""\n"Language: {}\\n"\n\nmsgid "old house"\nmsgstr "{}"\n'
    (tmp_path / "de.po").write_text(head.format("de", "Das Haus ist ist alt."))
    (tmp_path / "fr.po").write_text(head.format("fr", "La maison est est vieille."))
    code, _, err = run("fix", "de.po", "fr.po")
    assert (code, "no longer" in err) == (0, False)
    assert "ist alt" in (tmp_path / "de.po").read_text()
    assert "est est" not in (tmp_path / "fr.po").read_text()
