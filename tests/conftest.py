"""What tests share: the command line in an empty folder; for the report a pack of rules, texts, a page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from checker import packs
from checker.cli import main
from checker.config import Config
from checker.engine import check
from checker.gate import judge
from checker.model import Bitext, Kind, Locale, Origin, Pair, Role, Text
from checker.outcome import Outcome
from checker.waivers import Waiver
from checker.wording import wording

# No test is timed: a busy machine must not make one fail.
settings.register_profile("house", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("house")

PACK = Path(__file__).parent / "browser/pack"
DE, FR = Locale("de", "DE"), Locale("fr", "FR")

SENTENCES = (
    ("Ein neues Haus am See", "Une nouvelle maison au bord du lac", Role.TITLE),
    ("Das Haus kostet 14 Millionen Euro.", "La maison coûte 15 millions d’euros.", Role.BODY),
    ("Wer kann das bezahlen?", "Qui peut payer cela?", Role.BODY),
    ("Es hat 120 Zimmer und einen Garten.", "Elle a 12 pièces et un jardin.", Role.BODY),
    ("Die Straße führt über den Fluss.", "La rue passe au-dessus du fleuve.", Role.BODY),
    ("Im Süden liegt Österreich.", "Au sud se trouve l’Autriche ; c’est un bel endroit.", Role.BODY),
    ("Nur dieser Satz steht allein.", "", Role.BODY),
    ("Was für ein Blick!", "Quelle vue!", Role.BODY),
)


def couples(count: int) -> list[tuple[str, str, Role]]:
    """So many pairs; from the ninth on, each differs by a running letter."""
    found = []
    for at in range(count):
        german, french, role = SENTENCES[at % len(SENTENCES)]
        again = f" ({at // len(SENTENCES)})" if at >= len(SENTENCES) else ""
        found.append((german + again, french + again if french else "", role))
    return found


def filed(folder: str = "") -> Bitext:
    """The sample pairs as they would be read from two files, a line each."""
    pairs = tuple(
        Pair(
            str(number),
            Text(german, DE, origin=Origin(f"{folder}haus.html", number, 4)),
            Text(french, FR, origin=Origin(f"{folder}maison.html", number + 10, 4) if french else None),
            role,
        )
        for number, (german, french, role) in enumerate(SENTENCES, 1)
    )
    return Bitext(f"{folder}haus.html", DE, FR, pairs, Kind.RUNNING_TEXT)


def bitext(rows: Sequence[tuple[str, str, Role]], name: str = "haus.html") -> Bitext:
    """A document of these pairs."""
    pairs = tuple(
        Pair(str(number), Text(german, DE), Text(french, FR), role)
        for number, (german, french, role) in enumerate(rows, 1)
    )
    return Bitext(name, DE, FR, pairs, Kind.RUNNING_TEXT)


@pytest.fixture(scope="session")
def checked() -> Callable[..., Outcome]:
    """Checks bitexts with the small pack: `checked(bitext, waivers=…)`."""
    rules = [rule for rule in packs.rules([PACK]) if rule.code in ("NUM98", "SPC98")]

    def run(*bitexts: Bitext, waivers: Sequence[Waiver] = ()) -> Outcome:
        return check(bitexts or [bitext(couples(8))], rules, Config(), waivers=waivers)

    return run


@pytest.fixture(scope="session")
def rendered() -> Callable[..., str]:
    """The main file of the report: `rendered(outcome, language)`."""
    report: Any = packs.report("html")

    def run(outcome: Outcome, language: str = "en") -> str:
        files = dict(report.render(outcome, judge(outcome, Config()), wording(language)))
        page = files[""]
        return page if isinstance(page, str) else page.decode()

    return run


@pytest.fixture(scope="session")
def texts() -> Any:
    """`texts.couples(n)`, `texts.bitext(rows, name)` and `texts.filed(folder)`."""

    class Texts:
        pass

    made: Any = Texts()
    made.couples, made.bitext, made.filed, made.SENTENCES = couples, bitext, filed, SENTENCES
    return made


@pytest.fixture
def run(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
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
