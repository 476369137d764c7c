"""Quotation marks: what is one, which way it faces, and how quotations run through a document."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.facts.encoding.characters import called, homoglyphs, odd_characters
from checker.facts.encoding.mojibake import garbled
from checker.facts.quoting.quotations import course
from checker.facts.quoting.quote_habits import quote_habits
from checker.facts.quoting.quotes import Quotation, quotations
from checker.model import Bitext, Kind, Locale, Pair, Text

DE, FR = Locale.parse("de"), Locale.parse("fr")


def read(text: str, locale: Locale = DE) -> tuple[Quotation, ...]:
    return quotations.column([text], locale)[text]


def document(*couples: tuple[str, str], kind: Kind = Kind.RUNNING_TEXT) -> Bitext:
    pairs = [Pair(str(row), Text(de, DE), Text(fr, FR)) for row, (de, fr) in enumerate(couples)]
    return Bitext("a", DE, FR, tuple(pairs), kind)


@pytest.mark.parametrize(
    ("text", "locale", "systems"),
    [
        ("Er rief: „Halt!“ und ging.", DE, ["„“"]),
        ("»Niemals«, rief sie, ›leise‹.", DE, ["»«", "›‹"]),
        ("« Nous partons », dit-elle.", FR, ["«»"]),
        ('Und: " Es muss klar sein".', DE, ['""']),
        ('Ein "Klimaplan 2020", um zu sparen', DE, ['""']),
        ("Sie sagte: „Das Lied ‚Göttingen‘ rührt mich.“", DE, ["„“", "‚‘"]),
        ("Elle a dit : « La chanson “Göttingen” me touche. »", FR, ["«»", "“”"]),
        ("“Das Licht bleibt an”, bat das Kind.", DE, ["“”"]),
        (",,Zu spät“, murmelte er.", DE, [",,“"]),
        ("» Fini ! « s’écria-t-il.", FR, ["»«"]),
        ("Ein 'Wort' und Rock 'n' Roll", DE, ["''"]),
        ("<b>„Hallo“</b> und &quot;so&quot;", DE, ["„“", '""']),
        ('Die Zeichen ";" und "?" trennen.', DE, ['""', '""']),
        ("A systemd “.service file” is", DE, ["“”"]),
    ],
)
def test_marks_find_their_partners(text: str, locale: Locale, systems: list[str]) -> None:
    assert [one.system for one in read(text, locale)] == systems


@pytest.mark.parametrize(
    "text",
    [
        "Rock ’n’ Roll lebt, und Hans’ Haus auch, seit ’68.",
        'Setzen Sie <a href="b.html" target="_blank">hier</a> class="x" ein.',
        "Das `Wort \"x\"` ist Code: =WENN(A1=\"x\")",
        "Das Zeichen (\") heißt so.",
        "Bedingung <Name> und 3 << 4",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_mark_is_none(text: str) -> None:
    assert read(text) == ()


def test_inches_and_seconds_are_not_sure_to_be_marks() -> None:
    found = read('Der 24"-Monitor steht bei 12° 30\' 15".')
    assert [one.closing and one.closing.sure for one in found] == [False, False]


def test_a_quotation_may_run_over_several_sentences() -> None:
    bitext = document(
        ("„Wir haben oft gestritten.", "« Nous nous sommes disputés."),
        ("Lange sogar.", "Longtemps même."),
        ("Nun ist es gut“, sagte er.", "Maintenant, ça va », dit-il."),
    )
    run = bitext[course]
    assert (run.unclosed, run.unopened) == ((), ())
    assert run.covered == (frozenset({0, 1, 2}), frozenset({0, 1, 2}))


def test_the_other_side_says_that_two_errors_are_no_quotation() -> None:
    bitext = document(
        ("Der „Plan war gut.", "Le « plan » était bon."),
        ("Alle waren froh.", "Tous étaient contents."),
        ("Das Wort Heimweh“ auch.", "Le mot « nostalgie » aussi."),
    )
    run = bitext[course]
    assert [lost.pair.key for lost in run.unclosed] == ["0"]
    assert [lost.pair.key for lost in run.unopened] == ["2"]


def test_the_end_is_where_the_other_side_has_it() -> None:
    bitext = document(
        ('"Das Buch ist ein Garten.', '"Le livre est un jardin.'), ("Und er wächst.", 'Et il pousse."')
    )
    (lost,) = bitext[course].unclosed
    assert lost.end is bitext.pairs[1]


def test_strings_are_looked_at_one_by_one() -> None:
    couples = ("„Offen", "« Ouvert »"), ("zu“", "« fermé »")
    run = document(*couples, kind=Kind.STRINGS)[course]
    assert len(run.unclosed) == len(run.unopened) == 1


def test_habits_are_counted_by_side() -> None:
    couples = [("Das ist „so“.", 'C’est "ainsi".')] * 6
    german, french = document(*couples)[quote_habits]
    assert german.settled("„“")
    assert not german.straight
    assert french.straight


@pytest.mark.parametrize(
    "text", ["Fuß“ und MENÜ“, „Ä“, É…", "« À » et « É »", "Ångström, Łódź, Kadıköy, Çay, Ã"]
)
def test_letters_beside_marks_are_not_garbled(text: str) -> None:
    assert garbled.column([text], FR)[text] == ()


@given(
    st.text(
        alphabet="aäöüßéèàçœŒÉ’“”„«»–… \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}", min_size=1, max_size=30
    )
)
def test_what_was_read_as_cp1252_is_known_again(text: str) -> None:
    spoilt = "".join(
        chr(byte) if byte in (0x81, 0x8D, 0x8F, 0x90, 0x9D) else bytes([byte]).decode("cp1252")
        for byte in text.encode("utf-8")
    )
    found = garbled.column([spoilt], FR)[spoilt]
    for one in reversed(found):
        spoilt = spoilt[: one.span.start] + one.meant + spoilt[one.span.end :]
    assert spoilt == text


def test_characters_are_called_by_code_point_and_name() -> None:
    assert called("\N{SOFT HYPHEN}") == "U+00AD SOFT HYPHEN"
    assert called("\x91") == "U+0091 CONTROL"


def test_emoji_and_right_to_left_words_keep_their_joiners() -> None:
    for text in ("\U0001f468\u200d\U0001f469", "\u05d0\u200e b"):
        assert odd_characters.column([text], DE)[text] == ()


def test_symbols_of_another_alphabet_are_no_homoglyphs() -> None:
    text = "TNFα, 5 kΩ, β-Carotin und Москва"
    assert homoglyphs.column([text], DE)[text] == ()


@given(st.text(alphabet="ab \"'„“”«»‚‘’‹›,<>`.!\n\N{NO-BREAK SPACE}", max_size=60))
def test_any_row_of_marks_is_read_and_lies_inside_the_text(text: str) -> None:
    for locale in (DE, FR):
        for one in read(text, locale):
            for mark in (one.opening, one.closing):
                assert mark is None or 0 <= mark.span.start < mark.span.end <= len(text)


PIECES = ['"', "„", "„a“ ", "»", "'a", "‚a ", "<< a ", ",,a ", '"a" ', "«a ", "´", 'l"a ']


@pytest.mark.parametrize("piece", PIECES)
def test_monotonous_rows_of_marks_are_read_in_linear_time(piece: str) -> None:
    read(piece * (20_000 // len(piece)) + "»")
