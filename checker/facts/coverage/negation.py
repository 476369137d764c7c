"""A negation that one side has and the other has in no form.

German and French negate alike, but one of them may say *unmöglich* or *arrêter* where
the other says *pas possible* or *nicht mehr*.  So only short sentences are
compared, only plain negations count as lost, and whatever could answer one on
the other side does: words with *un-, miss-, -los, in-, dé-*, and verbs, nouns and
adverbs that deny by their meaning.  The lists were made from grammars (Duden;
Grevisse on *ne* without *pas*) and held against news and everyday sentences.
"""

from __future__ import annotations

import re

from checker.facts._fact import pair_fact
from checker.facts.coverage.adequacy import compare
from checker.facts.protected.masks import unmasked
from checker.model import Mark, Pair, Span, Text

LONGEST = 200
"""Characters of a sentence that is compared; in longer ones something else may deny."""

_PLAIN = {
    "de": re.compile(
        r"(?i)\b(?:nicht(?! (?:nur|wahr|zuletzt|umhin|so))|kein(?:e[mnrs]?)?|niemals|niemand(?:e[mn])?|nichts"
        r"|nirgends|nirgendwo|nie(?! wieder)|weder|keinesfalls|keineswegs)\b"
    ),
    "fr": re.compile(
        r"(?i)\b(?:ne |n['’])(?:(?:[lmts]['’]|[mts]e |l[ea] |les |l(?:eu|u)i |leur |nous |vous |y |en )){0,2}"
        r"(?!fini|oubli)[^\W\d_]+(?:-[^\W\d_]+){0,2} "
        r"(?P<no>pas(?! (?:seulement|que|uniquement|mal))|jamais|rien|aucune?|personne|nulle part)\b"
        r"|\b(?:ne |n['’])(?P<none>pas|jamais|rien) (?!que)"
    ),
}
"""A negation that is one beyond doubt."""

_DENYING = {
    "de": re.compile(
        r"""(?ix)\b(?:
        nicht|kein\w*|nie|niemals|niemand\w*|nichts|nirgend\w*|weder|ohne\w*|nein|nö|nee|kaum|wenig\w*|
        selten\w*|außer\w*|statt|
        anstatt|sonst|un(?!d\b|s\b|ser|ter)\w{3,}|miss\w+|miß\w+|
        in(?:kompet|stabil|akzept|toler|diskret|direkt|effizi)\w*|ir(?:real|relev|ration)\w*|
        ent(?:geh|ging|gang|zieh|zog|fall|fiel)\w*|
        \w+(?:los(?:e[mnrs]?|igkeit)?|frei(?:e[mnrs]?)?|leer(?:e[mnrs]?)?|widrig\w*|unfähig\w*)|nur|
        bloß|lediglich|erst|noch|allein\w*|
        schwer\w*|falsch\w*|fehl\w*|mangel\w*|mangl\w*|verweiger\w*|weiger\w*|ablehn\w*|lehn\w*|
        abgelehnt|verbiet\w*|verbot\w*|verhinder\w*|
        vermeid\w*|vermied\w*|meid\w*|verzicht\w*|hör\w*|aufhör\w*|aufgehört|ignorier\w*|vergess\w*|
        vergiss\w*|vergaß\w*|verpass\w*|
        versag\w*|scheiter\w*|schweig\w*|schwieg\w*|verschw\w+|bestreit\w*|bestritt\w*|leugn\w*|
        zweif\w*|bezweif\w*|lass\w*|lässt|hass\w*|
        ander\w*|anders\w*|weit|zu\ (?!\w+n\b)\w+|allzu|fern|gegen|ausgeschlossen\w*|bleib\w*|blieb\w*|
        vorbei|aus(?=\W*$)|weg|fort|teufel|pfui|egal|gleich\w*|gleichgültig\w*|
        verneint?\w*|verlor\w*|verlier\w*|leer\w*|nutzlos\w*|vergeb\w+|umsonst|versäum\w*|abwesend\w*|
        bevor|ehe|bis|solange|\w+er\ als|schlecht\w*|schlimm\w*|
        schade|verschon\w*|streik\w*|dagegen|null|zero|nix|nimmer\w*|mitnichten|spar\w*|entbehr\w*|
        erspar\w*|hinder\w*|ersetz\w*|lieber|
        (?:de|in)aktiv\w*|weg(?:ge)?l[aä]ss\w*|übers(?:pr[iu]ng|ah|eh)\w*|ausgeblend\w*|blende\w*|
        versteck\w*|gegebenenfalls|aus(?:ge)?schalt\w*|abge(?:wählt|schaltet)\w*|
        höchst\w*|best\w*|gerade|hartnäckig\w*|arbeitslos\w*|verfehl\w*|rar|knapp\w*|egal\w*|frei\w*|
        nackt\w*|still\w*|stumm\w*|fremd\w*|neu\w*|letzt\w*
        )\b"""
    ),
    "fr": re.compile(
        r"""(?ix)\b(?:
        ne|n|non|pas|jamais|rien|aucun\w*|personne|nulle?s?|ni|sans|guère|point|sauf|hormis|excepté|
        faute|hors|au\ lieu|plutôt|sinon|
        in(?!form|diqu|stant|ternet|tére|trod|struc|dustr|iti|vest|spect|téri|clu|stall|sér|vit)[^\W\d_]{4,}|
        im(?!port|prim)[mpb][^\W\d_]{3,}|ir[r][^\W\d_]{3,}|ill[^\W\d_]{3,}|
        dé(?!clar|cemb|jeun|cid|cis|but|pend|part|velop|j)[^\W\d_]{4,}|mal\w*|mé[cp][^\W\d_]{4,}|
        seul\w*|uniquement|peu|à\ peine|rare\w*|difficil\w*|tort|faux|fausse\w*|manqu\w*|
        rat(?:é|er|ée|és|ait|e|ent)|refus\w*|rejet\w*|interdi\w*|empêch\w*|
        évit\w*|renonc\w*|cess\w*|arrêt\w*|ignor\w*|oubli\w*|échou\w*|échec\w*|tais|tait|taire|
        contest\w*|ni(?:e|er|é|ent|ait)|dout\w*|
        haï\w*|hais|hait|déteste\w*|autre\w*|autrement|loin|trop|contre|exclu\w*|rest\w*|perd\w*|
        vide\w*|vain\w*|absen\w*|avant|jusqu\w*|tant|
        pire\w*|dommage|prive\w*|privé\w*|lâche\w*|laiss\w*|abst\w*|abandonn\w*|épargn\w*|gard\w*|
        défend\w*|grève|zéro|nier|pauvre\w*|égal|
        moins|mieux|moindre\w*|mauvais\w*|bah|anti\w*|sous-\w*|dénu\w*|dépourvu\w*|lib[er]\w*|secret\w*|
        étrang\w*|nouve\w*|dernier\w*|muet\w*|
        réinitialis\w*|lev(?:er|ée?s?)|masqu\w*|unrelated|zero|
        chôm\w*|fâch\w*|prohib\w*|annul\w*|bloqu\w*|limit\w*|ferm\w*|refoul\w*|plus|encore|toujours|the|
        not|never|of
        )\b"""
    ),
}
"""What may answer a negation: another one, or a word that denies by its form or meaning.

The last few French ones are English, in which some manuals were left."""

ALIKE = 0.6
"""So much of either side must be answered by the other; idioms and free renderings deny in their own way."""

_WHETHER = re.compile(r"(?i)\bob\b")
"""After German *ob* a *nicht* is often but polite."""


@pair_fact
def lost_negation(pair: Pair) -> tuple[Mark, ...]:
    """The negation that the other side lacks, if there is one."""
    german, french = pair.de, pair.fr
    if not german.content or not french.content or max(len(german.content), len(french.content)) > LONGEST:
        return ()
    for text in (german, french):
        if not _PLAIN[text.language].search(text.content):
            continue
        plain = _plain(text)
        found = _PLAIN[text.language].search(plain)
        if found is None:
            continue
        other = _plain(pair.other(text))
        if (
            "?" in plain + other
            or _WHETHER.search(german.content)
            or _DENYING[pair.other(text).language].search(other)
        ):
            return ()
        if compare([german.content], [french.content])[0].lowest < ALIKE:
            return ()
        group = found.lastgroup or 0
        return (text.at(Span(*found.span(group))),)
    return ()


def _plain(text: Text) -> str:
    return unmasked(text.content, text.locale)
