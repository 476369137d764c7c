"""The command line: what it prints, where, and how it leaves."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from checker import packs
from checker.cli import COMMANDS

SEEDS = packs.folder("seeds")
PAGES = [str(SEEDS / "000_af72b463fc67abed.txt"), str(SEEDS / "002_86438152eb14a7d8.txt")]
Run = Callable[..., tuple[int, str, str]]


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
    assert run("check", table, "-o", "terminal")[1:] == (out, "")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["check", "{table}", "--fail-on", "critical"], 0, ""),
        (["check", "{table}", "--ignore", "typography"], 0, ""),
        (["check", "{table}", "--ignore", "NUM01,TYP01"], 0, ""),
        (["check", "{table}", "--select", "typography", "--ignore", "TYP"], 2, "No rule is left to run."),
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
        (["check", "{table}", "-o", "json={table}"], 2, "would be overwritten"),
        (["check", PAGES[0]], 2, "Only one document was named."),
        (["check", PAGES[0], "{table}"], 2, "holds both languages already"),
        (
            ["check", *PAGES, "--source-locale", "de-DE", "--target-locale", "de-CH"],
            2,
            "de-DE and de-CH are one language",
        ),
    ],
)
def test_exit_codes_and_complaints(run: Run, table: Path, arguments: list[str], code: int, said: str) -> None:
    left, _, err = run(*(argument.replace("{table}", str(table)) for argument in arguments))
    assert left == code, err
    assert said in err
    assert "Traceback" not in err


def test_a_waiver_lets_a_finding_pass(run: Run, table: Path, tmp_path: Path) -> None:
    _, out, _ = run("check", table, "-o", "json=-")
    print_ = json.loads(out)["findings"][0]["fingerprint"]
    (tmp_path / "waivers.toml").write_text(
        f'[[waiver]]\nfingerprint = "{print_}"\nreason = "so"\nowner = "me"', encoding="utf-8"
    )
    code, out, _ = run("check", table, "-o", "json=-", "--waivers", "waivers.toml")
    assert code == 0
    assert json.loads(out)["waived"] == [{"fingerprint": print_, "reason": "so", "owner": "me"}]


def test_a_history_tells_what_is_new_and_gets_this_run_added(run: Run, table: Path, tmp_path: Path) -> None:
    """R-UI-41."""
    from checker.history import read_history

    run("check", table, "--history", "runs.json", "-o", "html=first.html")
    code, *_ = run("check", table, "--history", "runs.json", "-o", "html=second.html")
    assert code == 1
    first, second = ((tmp_path / f"{name}.html").read_text("utf-8") for name in ("first", "second"))
    assert ('id="since"' in first, 'id="since"' in second) == (False, True)
    told = read_history((tmp_path / "runs.json").read_text("utf-8"), where="")
    assert [run.counts["major"] for run in told.runs] == [1]
    assert list(told.last.values()) == ["major"]
    (tmp_path / "runs.json").write_text("{")
    _, _, said = run("check", table, "--history", "runs.json")
    assert "This history cannot be read" in said


def test_german_and_french_may_stand_in_either_order(run: Run) -> None:
    _, forth, _ = run("check", *PAGES, "-o", "json=-")
    _, back, _ = run("check", *reversed(PAGES), "-o", "json=-")
    one, other = json.loads(forth), json.loads(back)
    assert one["documents"][0]["source_locale"] == "de-DE"
    assert other["documents"][0]["source_locale"] == "fr-FR"
    assert one["summary"]["rule"] == other["summary"]["rule"]


def test_the_locales_of_a_configuration_hold_in_either_order(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bitext.toml").write_text(
        'source-locale = "de-CH"\ntarget-locale = "fr-CH"', encoding="utf-8"
    )
    (tmp_path / "a.de.md").write_text("# Unser Haus\n\nEs hat 3 Türen.\n", encoding="utf-8")
    (tmp_path / "a.fr.md").write_text("# Notre maison\n\nElle a 4 portes.\n", encoding="utf-8")
    for files in (("a.de.md", "a.fr.md"), ("a.fr.md", "a.de.md")):
        code, out, _ = run("check", *files, "--select", "numbers,LAN01", "-o", "jsonl=-")
        found = [json.loads(line) for line in out.splitlines()]
        assert (code, [one["rule"] for one in found if "rule" in one]) == (1, ["NUM01"])
        assert {found[0]["source"]["locale"], found[0]["target"]["locale"]} == {"de-CH", "fr-CH"}


def test_without_its_texts_a_report_has_the_same_places(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.de.txt").write_text("Unser Haus.\n\nEs hat nun 3 Türen.\n", encoding="utf-8")
    (tmp_path / "a.fr.txt").write_text("Notre maison.\n\nElle a a 4 portes.\n", encoding="utf-8")
    places = [
        [line.split(" ")[0] for line in run("check", "a.de.txt", "a.fr.txt", *options)[1].splitlines()[:-1]]
        for options in ((), ("--redact",))
    ]
    assert places[0] == places[1]
    assert {place.rpartition(".txt")[0] for place in places[0]} == {"a.de", "a.fr"}


def test_a_history_needs_a_folder_as_a_report_does(run: Run, table: Path, tmp_path: Path) -> None:
    code, _, err = run("check", table, "--history", tmp_path / "none" / "h.json")
    assert (code, (tmp_path / "none").exists()) == (3, False)
    assert "There is no folder" in err


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


def test_a_page_knows_the_country_that_its_name_does_not_say(run: Run, tmp_path: Path) -> None:
    (tmp_path / "page.de.html").write_text("<html lang='de-AT'><p>Der Hund schläft.</p>", encoding="utf-8")
    (tmp_path / "page.fr-CA.html").write_text("<html lang='fr-FR'><p>Le chien dort.</p>", encoding="utf-8")
    _, out, _ = run("check", "page.de.html", "page.fr-CA.html", "-o", "json")
    (told,) = json.loads(out)["documents"]
    assert (told["source_locale"], told["target_locale"]) == ("de-AT", "fr-CA")


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


def test_aligned_files_are_checked_one_after_the_other(run: Run, table: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.tsv"
    other.write_text("de\tfr\nDas Haus Haus steht.\tLa maison tient.\n", encoding="utf-8")
    _, out, _ = run("check", table, other, "-o", "json=-")
    assert [found["document"] for found in json.loads(out)["findings"]] == [str(table), str(other)]


def test_english_and_german_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "de.po").write_text(
        'msgid ""\nmsgstr "Language: de\\n"\n\nmsgid "Open the file"\nmsgstr "Die Datei öffnen"\n',
        encoding="utf-8",
    )
    code, _, err = run("check", "de.po")
    assert code == 3
    assert "not German and French" in err


@pytest.mark.parametrize(
    ("waivers", "said"),
    [
        ("[[waiver]]\nreason = 'why not'", "its scope “finding” needs “fingerprint”"),
        ("[[waiver]]\nscope = 'document'\nrule = 'TYP01'", "its scope “document” needs “document”"),
        ("version = 9", "of version 9; this checker reads version 1"),
    ],
)
def test_a_waiver_that_cannot_hold_is_refused(
    run: Run, table: Path, tmp_path: Path, waivers: str, said: str
) -> None:
    (tmp_path / "waivers.toml").write_text(waivers, encoding="utf-8")
    code, _, err = run("check", table, "--waivers", "waivers.toml")
    assert code == 2
    assert "waivers.toml" in err
    assert said in err


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_can_be_told_which_language_to_speak(run: Run, command: str) -> None:
    code, out, _ = run(command, "--help")
    assert code == 0
    assert "--lang" in out
