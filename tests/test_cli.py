"""The command line: what it prints, where, and how it leaves."""

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
from checker.cli import main

SEEDS = packs.folder("seeds")
PAGES = [str(SEEDS / "000_af72b463fc67abed.txt"), str(SEEDS / "002_86438152eb14a7d8.txt")]
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the command line in an empty folder: exit code, standard output, standard error."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BITEXT_LANG", "en")

    def run(*arguments: str) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([str(argument) for argument in arguments])
        out, err = capfd.readouterr()
        return int(left.value.code or 0), out, err

    return run


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "pairs.tsv"
    file.write_text(
        "id\tde\tfr\nok\tDer Zug fährt.\tLe train roule.\nbad\tDer Zug Zug fährt.\tLe train roule.\n",
        encoding="utf-8",
    )
    return file


def test_nothing_but_the_report_goes_to_standard_output(run: Run, table: Path) -> None:
    code, out, _ = run("check", table, "-o", "json=-")
    told = json.loads(out)
    assert code == 1
    assert [(f["pair"], f["rule"]) for f in told["findings"]] == [("bad", "TYP01")]
    assert told["summary"]["verdict"]["decision"] == "block"


def test_the_json_is_as_its_schema_says(run: Run) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = Path(__file__).parents[1] / "docs" / "findings.schema.json"
    _, out, _ = run("check", *PAGES, "-o", "json=-")
    jsonschema.validate(json.loads(out), json.loads(schema.read_text(encoding="utf-8")))


def test_several_reports_come_from_one_run(run: Run, table: Path, tmp_path: Path) -> None:
    run(
        "check",
        table,
        "-o",
        "json=a.json",
        "-o",
        "html=a.html",
        "-o",
        "terminal=a.txt",
        "-o",
        "jsonl=a.jsonl",
    )
    assert all((tmp_path / f"a.{name}").stat().st_size for name in ("json", "html", "txt", "jsonl"))


def test_a_terminal_line_names_file_line_column_and_rule(run: Run, table: Path) -> None:
    _, out, _ = run("check", table)
    assert out.splitlines()[0].startswith(f"{table}:3:")
    assert ": TYP01 major: " in out.splitlines()[0]
    assert out.splitlines()[-1].startswith("Blocked. ")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "{table}", "--fail-on", "critical"], 0, ""),
        (["check", "{table}", "--ignore", "typography"], 0, ""),
        (["check", "{table}", "--select", "TYPE"], 2, "There is no rule “TYPE”"),
        (["check", "{table}", "--slect", "TYP"], 2, "Did you mean “--select”?"),
        (["check", "{table}", "-o", "jsom=-"], 2, "Did you mean “json”?"),
        (["chek", "{table}"], 2, "Did you mean “check”?"),
        (["check", "pairs.tvs"], 3, "Did you mean “pairs.tsv”?"),
        (["check", "."], 3, ""),
        (["check", "{table}", "-o", "html=no/where.html"], 3, "There is no folder “no”"),
        (["check", "{table}", "--source-locale", "en-GB"], 2, "not a German or French locale"),
        (["check", *PAGES, "{table}"], 2, "3 files were named"),
        (["check", "{table}", "{table}", "{table}"], 1, ""),
        (["explain", "doubled_wrod"], 2, "Did you mean “doubled_word”?"),
        (["check", "{table}", "--lang", "xx"], 2, "--lang takes one of: de, en, fr."),
        (["check", "{table}", "--jobs", "x"], 2, "--jobs takes a whole number from 1 on."),
        (["demo", "odd"], 2, "“odd” is one argument too many."),
        (["check", "{table}", "-o", "json=a", "-o", "html=./a"], 2, "cannot go to the same file"),
        (["check", PAGES[0]], 2, "Only one document was named."),
    ],
)
def test_exit_codes_and_complaints(run: Run, table: Path, arguments: list[str], code: int, said: str) -> None:
    left, _, err = run(*(argument.replace("{table}", str(table)) for argument in arguments))
    assert left == code, err
    assert said in err
    assert "Traceback" not in err


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


def test_a_waiver_lets_a_finding_pass(run: Run, table: Path, tmp_path: Path) -> None:
    _, out, _ = run("check", table, "-o", "json=-")
    print_ = json.loads(out)["findings"][0]["fingerprint"]
    (tmp_path / "waivers.toml").write_text(
        f'[[waiver]]\nfingerprint = "{print_}"\nreason = "so"\nowner = "me"', encoding="utf-8"
    )
    code, out, _ = run("check", table, "-o", "json=-", "--waivers", "waivers.toml")
    assert code == 0
    assert json.loads(out)["waived"] == [{"fingerprint": print_, "reason": "so", "owner": "me"}]


def test_german_and_french_may_stand_in_either_order(run: Run) -> None:
    _, forth, _ = run("check", *PAGES, "-o", "json=-")
    _, back, _ = run("check", *reversed(PAGES), "-o", "json=-")
    one, other = json.loads(forth), json.loads(back)
    assert one["documents"][0]["source_locale"] == "de-DE"
    assert other["documents"][0]["source_locale"] == "fr-FR"
    assert one["summary"]["rule"] == other["summary"]["rule"]


@pytest.mark.parametrize("lang", ["de", "fr"])
def test_it_speaks_the_readers_language(run: Run, table: Path, lang: str) -> None:
    _, out, _ = run("check", table, "--lang", lang)
    assert {"de": "Gesperrt.", "fr": "Bloqué."}[lang] in out
    _, _, err = run("check", "nothing.tsv", "--lang", lang)
    assert {"de": "Diese Datei gibt es nicht.", "fr": "Ce fichier n’existe pas."}[lang] in err


def test_every_rule_is_listed_and_explained(run: Run) -> None:
    _, out, _ = run("rules", "--format", "json")
    codes = [rule["code"] for rule in json.loads(out)]
    assert codes == sorted(set(codes))
    _, page, _ = run("explain", "TYP01", "--lang", "fr")
    assert page.startswith("# TYP01 doubled_word")


def test_beads_come_as_json(run: Run) -> None:
    _, out, _ = run("align", *PAGES, "-o", "json=-")
    told = json.loads(out)
    assert len(told["beads"]) == 33
    assert set(told["beads"][0]) >= {"source", "target", "source_text", "target_text", "role", "confidence"}
    assert set(told["segments"]) >= {"source", "target"}


def test_presegmented_lines_keep_their_numbers(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.de").write_text("Der Hund schläft.\nDie Katze trinkt Milch.\n", encoding="utf-8")
    (tmp_path / "a.fr").write_text("Le chien dort.\nLe chat boit du lait.\n", encoding="utf-8")
    flags = ("--source-locale", "de", "--target-locale", "fr", "--presegmented", "--format", "text")
    _, out, _ = run("align", "a.de", "a.fr", *flags, "-o", "json=-")
    assert [(bead["source"], bead["target"]) for bead in json.loads(out)["beads"]] == [([0], [0]), ([1], [1])]


def test_a_translation_is_scored_with_signatures(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("# eins\nDer Hund schläft heute lange.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("# eins\nDer Hund schläft heute sehr lange.\n", encoding="utf-8")
    _, out, _ = run("score", "a.txt", "b.txt", "--segments", "--format", "json")
    told = json.loads(out)
    assert 0 < told["corpus"]["chrf"]["score"] < 100
    assert "version" in told["corpus"]["bleu"]["signature"]
    assert (len(told["documents"]), len(told["segments"])) == (1, 1)


def test_help_imports_nothing_heavy() -> None:
    listing = "import sys; from checker.cli import group; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", listing], capture_output=True, text=True, check=True)
    heavy = {"numpy", "nltk", "sacrebleu", "jinja2", "babel", "msgspec", "markdown_it", "lxml"}
    assert set(done.stdout.split()) & heavy == set()


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
    process = bitext("check", "pairs.tsv", "-o", "json=out.json", where=tmp_path)
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


def test_the_same_file_twice_is_refused_or_found(run: Run) -> None:
    code, _, err = run("check", PAGES[0], PAGES[0], "-o", "json=out.json")
    assert code == 3
    assert "Both documents look German" in err


def test_safe_corrections_are_shown_then_written_then_gone(run: Run, table: Path) -> None:
    before = table.read_bytes()
    code, out, _ = run("fix", table, "--diff")
    assert code == 1
    assert "-bad\tDer Zug Zug fährt.\tLe train roule." in out
    assert "+bad\tDer Zug fährt.\tLe train roule." in out
    assert table.read_bytes() == before
    assert run("fix", table)[0] == 0
    assert table.read_bytes() == before.replace(b"Zug Zug", b"Zug")
    assert run("fix", table, "--diff")[:2] == (0, "")


def test_names_are_listed_with_their_forms(run: Run) -> None:
    _, out, _ = run("names", *PAGES, "-o", "json=-")
    rows = {row["name"]: row for row in json.loads(out)[0]["names"]}
    assert {"Little Red Book", "Xiaohongshu", "Tmall", "JD.com", "Ali", "TikTok"} <= rows.keys()
    assert "Petit Livre Rouge" in rows["Little Red Book"]["variants"]


def test_the_habits_of_a_text_are_shown_and_laid_down(run: Run, tmp_path: Path) -> None:
    (tmp_path / "house.fr.txt").write_text("Vraiment\N{NARROW NO-BREAK SPACE}? Oui.\n" * 8, encoding="utf-8")
    (tmp_path / "house.de.txt").write_text("Wirklich? Ja.\n" * 8, encoding="utf-8")
    _, shown, _ = run("style", "house.de.txt", "house.fr.txt")
    assert "narrow no-break space 8" in shown
    _, frozen, _ = run("style", "house.de.txt", "house.fr.txt", "--freeze")
    assert 'high = "narrow no-break space"' in frozen
    (tmp_path / "page.de.txt").write_text("Wer kommt? Niemand.\n", encoding="utf-8")
    (tmp_path / "page.fr.txt").write_text("Qui vient\N{NO-BREAK SPACE}? Personne.\n", encoding="utf-8")
    page = ("page.de.txt", "page.fr.txt", "-o", "json=-", "--select", "house_style")
    assert json.loads(run("check", *page)[1])["findings"] == []
    _, out, _ = run("check", *page, "--style-from", "house.fr.txt")
    assert [finding["name"] for finding in json.loads(out)["findings"]] == ["house_style"]


def test_a_glossary_is_held_against_the_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("de,fr\nWarenkorb,panier\n", encoding="utf-8")
    (tmp_path / "shop.tsv").write_text(
        "de\tfr\nDer Warenkorb ist leer.\tLe caddie est vide.\n", encoding="utf-8"
    )
    _, out, _ = run("check", "shop.tsv", "--glossary", "terms.csv", "-o", "json=-")
    assert "TRM04" in [finding["rule"] for finding in json.loads(out)["findings"]]
    (tmp_path / "bitext.toml").write_text('glossaries = ["terms.csv"]', encoding="utf-8")
    _, out, _ = run("check", "shop.tsv", "-o", "json=-")
    assert "TRM04" in [finding["rule"] for finding in json.loads(out)["findings"]]
    code, _, err = run("check", "shop.tsv", "--glossary", "term.csv")
    assert code == 3
    assert "Did you mean “terms.csv”?" in err


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


def test_a_translation_without_documents_is_scored(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Le train roule.\nIl arrive.\n", encoding="utf-8")
    code, out, err = run("score", "a.txt", "a.txt")
    assert (code, err) == (0, "")
    assert "100.00" in out


def test_a_french_message_has_its_own_spaces_and_shows_those_of_the_text(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text("de\tfr\nEs ist da.\tC’est là , oui.\n", encoding="utf-8")
    _, out, _ = run("check", "a.tsv", "--lang", "fr")
    assert "⍽" not in out
    assert "\N{NO-BREAK SPACE}" in out


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


def test_aligned_files_are_checked_one_after_the_other(run: Run, table: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.tsv"
    other.write_text("de\tfr\nDas Haus Haus steht.\tLa maison tient.\n", encoding="utf-8")
    _, out, _ = run("check", table, other, "-o", "json=-")
    assert [found["document"] for found in json.loads(out)["findings"]] == [str(table), str(other)]


def test_a_pack_that_is_not_there_is_refused(run: Run, table: Path, tmp_path: Path) -> None:
    (tmp_path / "bitext.toml").write_text('packs = ["our-ruels"]', encoding="utf-8")
    code, _, err = run("check", table)
    assert (code, "There is no folder “our-ruels”" in err) == (2, True)


def test_english_and_german_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text(
        'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "Open the file"\nmsgstr "Die Datei öffnen"\n',
        encoding="utf-8",
    )
    code, _, err = run("check", "de.po")
    assert code == 3
    assert "not German and French" in err
