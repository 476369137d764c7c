"""Numbers are read for what they are worth, and only real differences are told."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.facts._fact import TwoSidedFact
from checker.facts._hints import hinted
from checker.facts.quantities import changes
from checker.facts.quantities.bounds import bounds
from checker.facts.quantities.lending import lend
from checker.facts.quantities.letters import lettered
from checker.facts.quantities.numbers import MANY, numbers, outline
from checker.facts.quantities.quantity import Quantity
from checker.facts.quantities.reckoning import reckoned, reckoning
from checker.facts.quantities.rhythms import rhythms
from checker.facts.quantities.stretches import read
from checker.facts.quantities.tokens import blanked
from checker.lexicon import numerals
from checker.model import Locale, Pair, Text

DE, FR = Locale("de", "DE"), Locale("fr", "FR")

GERMAN = {
    "18.300 Unterschriften": 18300,
    "4&thinsp;000 Euro": 4000,
    "12&nbsp;Gäste": 12,
    "2,500 Gramm": Fraction(5, 2),
    "1,2 Milliarden": 1_200_000_000,
    "eine halbe Million": 500_000,
    "eine Dreiviertelmillion": 750_000,
    "ein Dreiviertelliter": Fraction(3, 4),
    "eine Million zweihunderttausend": 1_200_000,
    "anderthalb Millionen": 1_500_000,
    "vierundfünfzig": 54,
    "dreihunderttausend": 300_000,
    "elfhundert Gäste": 1100,
    "minus 27 Grad": -27,
    "die Neunzigerjahre": 90,
    "im Jahr 1990": 1990,
    "am dritten Tag": 3,
    "drei Viertel": Fraction(3, 4),
    "Ludwig XIV. regierte": 14,
    "8 Billionen": 8 * 10**12,
    "zwei Dutzend Firmen": 24,
    "verdreifacht": 3,
    "sechsmonatig": 6,
    "zwanzigste": 20,
}
FRENCH = {
    "183 000 signatures": 183_000,
    "1 234,5": Fraction(2469, 2),
    "1 200 millions": 1_200_000_000,
    "1&#8239;234&#x202F;567 arbres": 1_234_567,
    "un demi-million": 500_000,
    "un quart de litre": Fraction(1, 4),
    "2,1 T$": 2_100_000_000_000,
    "un million et demi": 1_500_000,
    "soixante-dix-sept": 77,
    "nonante-cinq": 95,
    "quatre-vingt-onze": 91,
    "vingt et un": 21,
    "mille milliards": 10**12,
    "5 millions 143 mille 312": 5_143_312,
    "XIXe siècle": 19,
    "deux douzaines": 24,
    "une vingtaine de chèvres": 20,
    "deux tiers": Fraction(2, 3),
    "les années 90": 90,
    "moins 27 degrés": -27,
}
NONE = {
    "de": (
        "Zweig",
        "Einsatz",
        "Elfenbein",
        "Achtung",
        "Siebensachen",
        "Verein",
        "einige",
        "Neunauge",
        "Dreistigkeit",
    ),
    "fr": ("un tiers", "pour cent", "la une", "M. Dupont", "CD et DVD"),
}


@pytest.mark.parametrize(("written", "value"), GERMAN.items())
def test_german_numbers_are_worth(written: str, value: Fraction) -> None:
    assert [found.value for found in numbers(written, DE)] == [value]


@pytest.mark.parametrize(("written", "value"), FRENCH.items())
def test_french_numbers_are_worth(written: str, value: Fraction) -> None:
    assert [found.value for found in numbers(written, FR)] == [value]


@pytest.mark.parametrize(
    ("language", "written", "value"),
    [
        ("de", "zwei Komma null fünf Meter", Fraction(205, 100)),
        ("de", "drei Komma eins vier", Fraction(314, 100)),
        ("de", "null Komma null fünf Prozent", Fraction(5, 100)),
        ("de", "zwölf Komma fünfundzwanzig Euro", Fraction(1225, 100)),
        ("de", "minus zwei Komma drei", Fraction(-23, 10)),
        ("de", "zwei Komma null fünf Millionen", 2_050_000),
        ("fr", "deux virgule zéro cinq", Fraction(205, 100)),
        ("fr", "zéro virgule zéro zéro deux", Fraction(2, 1000)),
        ("fr", "trois virgule un quatre", Fraction(314, 100)),
        ("fr", "trois virgule quatre-vingt-cinq", Fraction(385, 100)),
        ("fr", "deux virgule cinq un mois après", Fraction(25, 10)),
    ],
)
def test_words_behind_a_decimal_mark_are_digits(language: str, written: str, value: Fraction) -> None:
    assert [one.value for one in read(written, language)] == [value]


def test_a_hyphen_leaves_its_thousands_to_the_next_number() -> None:
    assert [one.value for one in numbers("Zwei- bis dreitausend", DE)] == [2000, 3000]
    assert [one.value for one in numbers("vier- oder fünfhundert", DE)] == [400, 500]


@pytest.mark.parametrize(
    ("written", "worth"),
    [("350 Tsd. €", 350_000), ("TEUR 350", 350_000), ("T€ 350", 350_000), ("30 MEUR", 30_000_000)],
)
def test_a_sum_may_be_in_thousands_or_millions_of_its_currency(written: str, worth: int) -> None:
    assert [one.key for one in numbers(written, DE)] == [(worth, "EUR")]


@pytest.mark.parametrize("word", ["Montage", "Reportage", "Sabotage"])
def test_not_all_that_ends_like_days_is_days(word: str) -> None:
    assert [one.unit for one in numbers(f"3 {word}", DE)][:1] == [""]


@pytest.mark.parametrize(("language", "written"), [(lang, word) for lang in NONE for word in NONE[lang]])
def test_words_that_only_look_like_numbers_are_none(language: str, written: str) -> None:
    assert [one for one in numbers(written, DE if language == "de" else FR) if one.weight] == []


@pytest.mark.parametrize("number", [*range(2, 130), 199, 271, 680, 999])
def test_every_small_german_number_is_read_back(number: int) -> None:
    assert number in {value for word, value in numerals.GERMAN.items() if numerals.german(word) == value}


@pytest.mark.parametrize(
    "text",
    ["9" * 100_000, "1," * 50_000, "1." * 50_000, "1 " * 50_000, "1-" * 50_000, "000 " * 25_000,
     "zwei " * 20_000, "4:4,4 " * 20_000, "+41 " * 25_000, "1:2 " * 25_000, "von 8 auf " * 10_000,
     "€" * 100_000, "5 " + "par " * 25_000, "5 " + "d’" * 50_000, "5 l'" * 25_000],
    ids=lambda text: text[:8],
)  # fmt: skip
def test_a_hundred_thousand_hostile_characters_are_read(text: str) -> None:
    pair = Pair("1", Text(text, DE), Text(text[:-3], FR))
    assert isinstance(pair[reckoning], tuple)


@pytest.mark.parametrize("language", ["de", "fr"])
@pytest.mark.parametrize("way", [1, -1])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_whatever_tells_of_a_change_holds_a_hint_and_is_a_doubt(language: str, way: int, data: Any) -> None:
    word = data.draw(st.from_regex(changes.WAYS[way][language], fullmatch=True))
    assert hinted(word, changes.HINTS[language]), word
    assert changes.UNSURE[language].search(word), word


PAIRS = (
    ("Um 12 Uhr kamen 30 Gäste.", "À midi, trente invités sont venus."),
    ("Der Preis stieg von 12 auf 15 Euro.", "Le prix est passé de 15 à 12 euros."),
    ("Nichts davon ist eine Zahl.", "Rien de cela n’est un nombre."),
    ("Sie wog 2.940 Gramm.", "Elle pesait 2 490 grammes."),
    ("Im Mai 2023 waren es 5 Mrd.", "En mai 2023, c’étaient 5 milliards."),
    ("", "Un texte seul, de 3 lignes."),
)


def test_the_column_says_what_the_cells_say() -> None:
    texts = [side for couple in PAIRS for side in couple]
    for locale in (DE, FR):
        column = numbers.column(texts, locale)
        assert [column[text] for text in texts] == [numbers(text, locale) for text in texts]
    pairs = [Pair(str(at), Text(de, DE), Text(fr, FR)) for at, (de, fr) in enumerate(PAIRS)]
    assert [reckoning.column(pairs)[at] for at in range(len(pairs))] == [reckoning(pair) for pair in pairs]


TOLD_FROM_WORDS = (
    ("Der Newsletter erscheint monatlich mit 3 Themen.", "L’infolettre paraît chaque année avec 3 thèmes."),
    ("Nehmen Sie mindestens 3 Tabletten.", "Prenez au plus 3 comprimés."),
    ("Nach Art. 4 Bst. c gilt das.", "Cela vaut selon l’art. 4 let. d."),
    ("Nichts davon sagt 3.", "Rien de cela ne dit 3."),
)


@pytest.mark.parametrize("fact", [rhythms, bounds, lettered], ids=lambda fact: fact.name)
@pytest.mark.parametrize("swapped", [False, True])
def test_a_column_of_what_words_tell_is_what_each_pair_says(
    fact: TwoSidedFact[Any], *, swapped: bool
) -> None:
    both = [(Text(de, DE), Text(fr, FR)) for de, fr in TOLD_FROM_WORDS]
    pairs = [Pair("1", *(sides[::-1] if swapped else sides)) for sides in both]
    other = Pair("2", pairs[0].source, Text("The newsletter is published every year.", Locale("en", "GB")))
    column = fact.column([*pairs, other])
    said = [column[at] for at in range(len(column))]
    assert said == [fact(pair) for pair in (*pairs, other)]
    assert sum(map(bool, said)) == 1


@pytest.mark.parametrize("couple", PAIRS)
def test_what_differs_does_not_depend_on_which_side_comes_first(couple: tuple[str, str]) -> None:
    de, fr = (Text(text, locale) for text, locale in zip(couple, (DE, FR), strict=True))
    mirror = {"missing": "added", "added": "missing"}
    forth = sorted(found.kind for found in reckoning(Pair("1", de, fr)))
    back = sorted(mirror.get(found.kind, found.kind) for found in reckoning(Pair("1", fr, de)))
    assert forth == back


def test_what_is_far_from_a_number_does_not_change_how_it_is_read() -> None:
    far = "Es ist nicht so, dass hier irgendwo etwas steht, das man zählen könnte, und das bleibt auch so: "
    near = "Der Bund zahlt 65 Prozent der Kosten, rund 12,5 Mio. Franken bis Ende Mai 2024."
    alone, behind = numbers(near, DE), numbers(far + near, DE)
    assert [(one.values, one.unit, one.start + len(far)) for one in alone] == [
        (one.values, one.unit, one.start) for one in behind
    ]


OUTLINED = """
    dreißig Sommer automne Viertelfinale Achtelfinale. demi-finale mi-mai
    25 25. 25, (25) 1.234 12,5 1,250 0,5 25% 25€ 2012 2012. 1990er 20-jährige 20:30 31. 3. 7. zwei Zwei
    drei, zwölf vierundfünfzig sechsmonatig zweite dritten achten Mai Mai. Montag Montagabend verdoppelt
    Komma null eins zéro
    Hälfte Quartal Covid-19 G20 hundert Dutzend Millionen Mio. Mrd. Viertel halb 1 000 250 000 20.30
    12.03. 1994-95 2:1 XIV. 05 -5 +5 $25 deux trois, vingt-cinq quatre-vingt-dix deuxième seconde mai
    Mars lundi double moitié guerre cent mille millions milliards demi quart neuf 1er 2e 20h30 15,5%
""".split()
AROUND = """
    Anfang Ende fin début finale v. H. p. 100 c. minus
    Prozent % Euro Euro. Jahre Tage Mal Uhr Uhr. kg Dollar Stunden Grad m km und bis auf statt – - zu
    pro je vor nach v. Chr. J.-C. notre ère Gäste, Haus der Dez. Tel. § Nr. EUR € minus zwischen von
    Jahr ersten letzten pour cent euros d’euros d'euros dollars canadiens francs de à la l’heure ans
    mois heures h et un une demie moins années points par jour livres sterling autres derniers fois au
    lieu le du sept. Tage) mètres carrés
    im am in die der Woche Monat, l’heure, semaine dernière kilo danach / Bilder/s hab./km². ha
    Schweizer Franken kanadische US-$ US CA $ canadiens Fahrenheit US-amerikanische
""".split()


def whole(text: str, locale: Locale) -> tuple[Quantity, ...]:
    """The quantities of a text read from end to end, without cutting it into stretches."""
    found = list(read(blanked(text), locale.language))
    lend(text, found)
    return tuple(found)


def made_up(chance: random.Random) -> str:
    """A text of numbers and of what may stand around them, in any order."""
    runs = chance.choices(OUTLINED, k=chance.randint(1, 3)) + chance.choices(AROUND, k=chance.randint(0, 5))
    chance.shuffle(runs)
    return chance.choices((" ", "\N{NO-BREAK SPACE}"), (9, 1))[0].join(runs)


@pytest.mark.parametrize("locale", [DE, FR], ids=["de", "fr"])
def test_a_stretch_read_alone_says_what_it_says_in_its_text(locale: Locale) -> None:
    chance = random.Random(1)
    for _ in range(20_000):
        text = made_up(chance)
        assert numbers(text, locale) == whole(text, locale), text


@pytest.mark.parametrize("locale", [DE, FR], ids=["de", "fr"])
def test_many_texts_at_once_are_outlined_as_each_alone(locale: Locale) -> None:
    chance = random.Random(2)
    filling = [*FILLING[locale.language], *SPACED]
    texts = [made_up(chance) for _ in range(MANY)]
    texts += [" ".join(chance.choices(filling, k=9)) for _ in range(MANY)]
    texts += [chance.choice(filling) + text + chance.choice(filling) for text in texts]
    column = outline.column(texts, locale)
    for text in texts:
        assert column[text] == outline(text, locale), text


FILLING = {
    "de": "der eine einen Vereinbarung vierzig „zwei“ (drei) Zweig Sonntagabend z.B. Ende Mio. aber".split(),
    "fr": "le l’onze d'avril cœur œuvre vingt-deux « trois » du Ve IIIᵉ tel mai mais principal Le Me".split(),
}
SPACED = [
    "", " ", "  ", "\N{NARROW NO-BREAK SPACE}", "\n", "\t", "½", "⅓ l", "<b>5</b>", "https://a.de/5",
    "&nbsp;7", "{0}", "%1$s", "5%", "`7`", "\N{GRINNING FACE} 7", "\x1f3", "a.b", "3.b", "__7__",
    "[a b=3]", "me@3.de",
]  # fmt: skip


def test_what_is_worth_the_same_leaves_nothing_to_reckon() -> None:
    for de, fr in PAIRS:
        pair = Pair("1", Text(de, DE), Text(fr, FR))
        if pair.source[outline].worth == pair.target[outline].worth:
            assert reckoned(pair, pair.source[numbers], pair.target[numbers]) == ()


ANSWERED = (
    ("Geöffnet bis 20.30h", "Ouvert jusqu’à 20h30"),
    ("Um 12.15 GMT startete die Rakete.", "La fusée a décollé à 12 h 15 GMT."),
    ("Ich komme um sieben.", "Je viens à dix-neuf heures."),
    ("Es ist dreiviertel drei.", "Il est trois heures moins le quart."),
    ("Wir treffen uns um viertel acht.", "Nous nous retrouvons à sept heures et quart."),
    ("Fünf Minuten vor acht klingelte es.", "On sonna à huit heures moins cinq."),
    ("Um 20.30 Uhr im Stadttheater", "À vingt heures trente au théâtre municipal"),
    ("Am 24. 12. schließen wir um 14 Uhr.", "Le 24 décembre, nous fermons à 14 heures."),
    ("Die Sitzung vom 3. 10. 2023", "La séance du 3 octobre 2023"),
    ("Die Frist läuft bis 30.6.", "Le délai court jusqu’au 30 juin."),
    ("In der Nacht auf den 5. Mai", "Dans la nuit du 4 au 5 mai"),
    ("Rufen Sie uns unter 044 123 45 67 an.", "Appelez-nous au +41 44 123 45 67."),
    ("Notruf: 0049 89 19240", "Urgences : +49 89 19240"),
    ("Jede fünfte Stelle bleibt unbesetzt.", "20 % des postes restent vacants."),
    ("20 Prozent der Jugendlichen rauchen.", "Un jeune sur cinq fume."),
    ("Zwei von drei Pendlern fahren mit dem Auto.", "Deux tiers des pendulaires roulent en voiture."),
    ("Erwachsene zahlen 15, Kinder 8 Euro.", "Les adultes paient 15 euros, les enfants 8."),
    ("Die Mannschaft verlor 0:3.", "L’équipe s’est inclinée 3-0."),
    ("Nicht auf 60, sondern auf 95 Millionen.", "Non pas 60 millions, mais 95."),
    ("Statt 18 Wohnungen entstehen nun 24.", "Ce sont 24 logements au lieu de 18."),
    ("In Genf 3 % mehr, in Zürich 5 %", "5 % de plus à Zurich et 3 % à Genève"),
    ("Gemäß Art. 12 Abs. 3", "Conformément à l’alinéa 3 de l’article 12"),
    ("Von 350 Betrieben bilden 210 aus.", "210 des 350 entreprises forment des apprentis."),
    ("Das 21. Jahrhundert", "Le vingt et unième siècle"),
    ("Die 250. Ausgabe", "La deux cent cinquantième édition"),
    ("Der 10 000. Besucher", "Le dix millième visiteur"),
    ("Ende 2021 und Mitte 2022", "Fin 2021 et mi-2022"),
    ("Aus dem 2. Jahrhundert nach Christus", "Du IIe siècle après J.-C."),
    ("Mehrere Dutzend Häuser brannten.", "Plusieurs dizaines de maisons ont brûlé."),
    ("Die Schulden haben sich halbiert.", "Les dettes ont été divisées par deux."),
    ("2,3 Millionen Wähler", "Deux millions trois cent mille électeurs"),
    ("1,2 Milliarden Menschen", "Un milliard deux cents millions de personnes"),
    ("Die Dreißigerjahre waren hart.", "Les années 1930 furent dures."),
    ("Fünf Sechstel der Fläche", "Les cinq sixièmes de la surface"),
    ("Die Preise verdoppelten sich.", "Les prix doublèrent."),
    ("Ein Gästepaar im Club", "Deux clients au club"),
    ("Die Option gibt es für 3D-Diagramme.", "L’option existe pour les diagrammes tridimensionnels."),
    ("Diagonal 4l", "4g diagonales"),
    ("Festplatten bis 2 TiB", "Des disques jusqu’à 2 To"),
    ("Der Läufer brauchte 3:45 Minuten.", "Le coureur a mis 3 min 45 s."),
    ("Der Pixel ist grün (32,224,32).", "Le pixel est vert (32,224,32)."),
    ("Im letzten Quartal sank der Absatz.", "Les ventes ont baissé au quatrième trimestre."),
)  # fmt: skip
EXCHANGED = (
    ("Statt der geplanten 18 Wohnungen entstehen nun 24.", "Ce sont 18 logements, au lieu des 24 prévus."),
    ("Nicht 14, sondern 41 Personen wurden verletzt.", "Ce ne sont pas 41, mais 14 personnes blessées."),
    ("Mindestens 8, höchstens 16 Zeichen", "16 caractères au minimum, 8 au maximum"),
    ("Bei 23 von 40 Proben lag der Wert zu hoch.", "Valeur trop élevée dans 40 échantillons sur 23."),
    ("Der Wert fiel von 8,7 % im Mai auf 2,1 %.", "En mai, la valeur est retombée à 8,7 %, contre 2,1 %."),
    ("In Genf 3 % mehr, in Zürich 5 %", "5 % de plus à Genève et 3 % à Zurich"),
    ("Ja: 62 %, Nein: 38 %", "Oui : 38 %, non : 62 %"),
    ("Der Fehler steht in Zeile 42, Spalte 7.", "L’erreur se trouve à la ligne 7, colonne 42."),
    ("Gemäß Art. 12 Abs. 3", "Conformément à l’art. 3, al. 12"),
    ("Die Motion wurde mit 112 zu 73 Stimmen angenommen.", "La motion a été adoptée par 73 voix contre 112."),
)  # fmt: skip
DISTURBED = (
    ("Kundennummer 00123", "Numéro de client 0123"),
    ("Der Vorstand hat entschieden, 10 Stellen zu streichen.", "Le comité a décidé de supprimer des postes."),
    ("Im dritten Quartal stieg der Umsatz.", "Au premier trimestre, le chiffre d’affaires a augmenté."),
    ("In acht Tagen erhalten Sie Antwort.", "Vous recevrez une réponse sous quinze jours."),
    ("Die Sitzung dauert 11 Stunden.", "La séance dure 12 heures."),
    ("Um 11 Uhr kamen sie.", "Ils sont venus à 5."),
    ("Beginn 19.30", "Début 19 h 20"),
    ("Anfang 2019 wurde sie geboren.", "Elle est née fin 2019."),
    ("Die Zahl hat sich verdoppelt.", "Le nombre a été divisé par deux."),
    ("Nehmen Sie zwei Tabletten täglich.", "Prenez deux comprimés par semaine."),
    ("Im dritten Jahrhundert v. Chr.", "Au IIIe siècle apr. J.-C."),
    ("Die Schulden haben sich halbiert.", "Les dettes ont doublé."),
    ("Der 22. Besucher", "Le vingt et unième visiteur"),
    ("Jede fünfte Stelle bleibt unbesetzt.", "25 % des postes restent vacants."),
)


def kinds(couple: tuple[str, str]) -> list[str]:
    """In which ways the numbers of a German and a French text differ, and of the same the other way round."""
    german, french = (Text(text, locale) for text, locale in zip(couple, (DE, FR), strict=True))
    ways = [
        [each.kind for each in Pair("1", *sides)[reckoning]] for sides in ((german, french), (french, german))
    ]
    assert len(ways[0]) == len(ways[1])
    return [way for way in ways[0] if way != "reading"]


@pytest.mark.parametrize("couple", ANSWERED)
def test_what_says_the_same_is_reconciled(couple: tuple[str, str]) -> None:
    assert kinds(couple) == []


@pytest.mark.parametrize("couple", EXCHANGED)
def test_numbers_that_stand_in_each_others_place_are_told(couple: tuple[str, str]) -> None:
    assert kinds(couple) in (["swapped"], ["reversed"])


@pytest.mark.parametrize("couple", DISTURBED)
def test_what_differs_is_not_excused(couple: tuple[str, str]) -> None:
    assert kinds(couple)
