"""A piece of English, or of another third language, stands inside a sentence.

Machine translation leaves pieces of its source behind, and editors overlook
them in languages they read well.  Words are weighed by how much commoner they are
in English than here, so loans that everybody uses (`Newsletter`, `week-end`) weigh
nothing.  Names, quotations, borrowed phrases and what both sides have are passed over.

    ✓ Der Newsletter erscheint am Freitag.
      La newsletter paraît le vendredi.
    ✓ Der Song „Let It Be“ lief im Radio.
      La chanson « Let It Be » passait à la radio.
    ✓ Die Bank of America wächst, last but not least dank uns.
      Bank of America est en croissance, enfin et surtout grâce à nous.
    ✓ Das maschinelle Lernen (machine learning algorithms) ist jung.
      L’apprentissage automatique est jeune.
    ✓ Man hat also fast alles verkauft.
      On a donc presque tout vendu.
    ✓ Die Katze liegt auf der Hand des Kindes.
      Le chat est couché sur la main de l’enfant.
    ✓ Die Datei file.alt in file.neu ändern.
      Changer le fichier file.old en file.new.
    ✓ Das Team of the Year kommt aus Bern.
      L’équipe de l’année vient de Berne.
    ✓ Oft heißt es: something not present (etwas fehlt).
      On lit souvent : something not present (il manque quelque chose).
    ✓ So ein Angriff überlastet den Server.
      En anglais, on parle de (distributed) denial of service.
    ✓ Die Dauer kann minutes, hours, days oder weeks sein.
      La durée peut valoir minutes, hours (heures), days (jours) ou weeks (semaines).
    ✓ Die Prüfung übernimmt die Infrastruktur namens SecureApt.
      La vérification revient à l’infrastructure appelée secure apt.
    ✓ Das gilt für reine Internethändler.
      Cela vaut pour les « pure players » du commerce.
    ✓ Die Datei konnte nicht gepusht werden.
      Échec du push du fichier.
    ✓ Gerichtsstand ist Lausanne.
      Le for juridique est à Lausanne.
    ✓ Die Ansicht ordnet Pakete ähnlich wie dselect plus einiger Funktionen.
      La vue classe les paquets un peu comme dselect, avec quelques fonctions.
    ✓ columns: Zahl der Spalten, die zu löschen sind.
      colums : nombre de colonnes à supprimer.
    ✓ Er räumte seinen Fehler ein.
      Il admit son erreur.
    ✓ Der Spieler galt als Sexsymbol.
      Le joueur passait pour un sex symbol absolu.
    ✓ Das Foto bekam viele Herzen.
      La photo a reçu un like de sa mère.
    ✓ Das Wort why heißt warum.
      Le mot why signifie pourquoi.
    ✓ Die Schiffe be- und entladen Waren in Räumen, die ich manage.
      Les navires chargent et déchargent dans des salles que je gère.
    ✓ Not kennt kein Gebot.
      Nécessité fait loi.
    ✓ The Länd wirbt um Fachkräfte.
      The Länd recrute.
    ✓ WHO und IKRK schlagen Alarm.
      L’OMS et le CICR tirent la sonnette d’alarme.

    ✗ Sie können Ihre Bestellung ⟦at any time⟧ stornieren.
      Vous pouvez annuler votre commande à tout moment.
    ✗ Die Anlage erzeugt Strom für tausend Haushalte.
      L’installation produit de l’électricité ⟦for a thousand households⟧.
    ✗ Unsere Werte: ⟦trust, respect⟧ und Offenheit.
      Nos valeurs : confiance, respect et ouverture.
    ✗ Unser Ziel ist langfristiges ⟦growth⟧ für alle.
      Notre objectif est la croissance à long terme pour tous.
    ✗ Sie erhalten eine ⟦confirmation message⟧ mit Ihren Zugangsdaten.
      Vous recevrez un message de confirmation avec vos identifiants.
    ✗ Die Spieler trainieren täglich ⟦and⟧ bereiten sich vor.
      Les joueurs s’entraînent tous les jours et se préparent.
    ✗ Der Berg ruft, ⟦but⟧ niemand antwortet.
      La montagne appelle, mais personne ne répond.
    ✗ Die Hütte ist ⟦only⟧ im Sommer offen.
      Le refuge n’est ouvert qu’en été.
    ✗ Unsere Leser ⟦love⟧ die neue Seite.
      Nos lecteurs adorent le nouveau site.
    ✗ Das Buch erklärt, wie der Wald wächst.
      Le livre explique ⟦how⟧ la forêt pousse.
    ✗ Die Stadt baut Radwege und Plätze.
      La ville aménage des ⟦bike lanes⟧ et des places.
    ✗ ⟦Your⟧ Vorteile auf einen Blick
      Vos avantages en un coup d’œil

Mend it by translating the piece, or by setting it off as a quotation.

It is wrong where a field speaks English among itself, in words no list knows as borrowed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    Span,
    Text,
    hit,
    regex,
)
from checker.facts.languages.language import is_code, leaning
from checker.facts.languages.references import reference
from checker.facts.languages.strangers import Fragment, strangers, weight
from checker.facts.languages.words import lowered, vocabulary
from checker.lexicon.gazetteer import acronyms
from checker.lexicon.words import zipf

rule = Rule(
    code="LAN03",
    category="untranslated",
    severity=Severity.MAJOR,
    issue="untranslated",
    messages={
        "en": "“{fragment}” was left in English.",
        "it": "“{fragment}” was left in Italian.",
    },
    muted_by_doubt=False,
)

_GLUED = regex(r"\w[./:]\w")
_COMMAND = regex(r"(?:^|\s)--?[a-z]|=|; (?:do|done|then|fi)\b|^[A-Z]{3,} \w")
_SAID_ENGLISH = regex(r"(?i)\b(?:anglais|englisch|angl\.|engl\.)")
_NEAR = 60
"""Characters around a piece in which the word *English* says what it is."""
_OPENED = regex(r"(?:\A|[\s(])[\"'«»„“‚‘`*_]\s?(?:[\w-]+ ){0,2}\Z")
_CLOSED = regex(r"(?:,? [\w-]+){0,3}\s?[\"'«»“”‘’`*_](?!\w)")
_GLOSS = regex(r"[\"'»“”‘’`*_,]{0,2} ?\((?:=|[a-zà-ÿ]{3,}[ )])")
_WORDS = regex(r"\w+(?: \w+)+")
_LABEL = regex(r"\s*:")
FOREIGN = 0.7
"""A word that both sides have leans so much away from the other side's language, else it may be its own."""
BORROWED = 4
"""Letters of a word that both have borrowed where it stands inside a word of the other side."""
CLEARLY, SELDOM = 1.5, 3.3
"""An English word leans so much to English and is no commoner here (Zipf), else it is borrowed."""
LEAST = 3.0
"""What the words of a piece must weigh that the other side does not have."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for stretches that are in neither language of the pair."""
    if pair[reference]:
        return
    for text in pair.sides:
        fragments = text[strangers]
        if not fragments or is_code(text.content):
            continue
        for fragment in fragments:
            if fragment.language in rule.messages and _left(fragment, text, pair.other(text)):
                mark = text.at(fragment.span)
                yield hit(fragment.language, mark, fragment=mark.content)


def _left(fragment: Fragment, text: Text, other: Text) -> bool:
    """Whether it was left behind and is no name, quotation or loan."""
    if fragment.named or fragment.quoted or fragment.borrowed:
        return False
    if len({word.folded for word in fragment.words}) < len(fragment.words) / 2 + 0.5:
        return False
    if fragment.language != "en" and sum(len(word.content) > 3 for word in fragment.words) < 2:
        return False
    content = text.content[fragment.span.start : fragment.span.end]
    off = _is_set_off(fragment.span, text.content) or _is_shared(fragment, text, other)
    aside = not fragment.binds and (_bracketed(text.content, fragment.span) or _GLUED.search(content))
    if off or aside or _COMMAND.search(content):
        return False
    if _stands_in(content, other):
        return fragment.language == "en" and fragment.telling >= 4 and fragment.binds
    if len(fragment.words) == 1:
        return fragment.words[0].content not in acronyms(text.language)  # WHO
    listed = sum(zipf(word.folded, fragment.language) > 0 for word in fragment.words)
    nouns = all(word.content.islower() for word in fragment.words) and (
        text.language == "de"
        or (_WORDS.fullmatch(content) and all(_is_no_loan(word.folded, "fr") for word in fragment.words))
    )
    least = 3.4 if fragment.binds else 3.0 if nouns else 3.7 if text.language == "de" else 4.5
    many = fragment.telling >= 2 and 2 * fragment.telling >= len(fragment.words)
    return fragment.weight >= least and many and (fragment.binds or listed >= 2)


def _stands_in(piece: str, other: Text) -> bool:
    """Whether the other side has a piece as it is, be it in capitals; the quick question comes first."""
    return (
        piece.lower() in other[lowered]
        and re.search(rf"(?i)(?<!\w){re.escape(piece)}(?!\w)", other.content) is not None
    )


def _is_no_loan(word: str, expected: str) -> bool:
    """Whether it is clearly English, and nobody uses it here: `bike lanes`, but `sex symbol`."""
    return leaning(word, "en", expected) >= CLEARLY and zipf(word, expected) <= SELDOM


def _is_set_off(span: Span, content: str) -> bool:
    """Whether the text says that it quotes: by marks, here or elsewhere, by a gloss, or in so many words."""
    before, after = content[max(0, span.start - _NEAR) : span.start], content[span.end : span.end + _NEAR]
    piece = re.escape(content[span.start : span.end])
    return (
        bool(_OPENED.search(before) and _CLOSED.match(after))
        or _GLOSS.match(after) is not None
        or _SAID_ENGLISH.search(before + after) is not None
        or re.search(rf"[\"«„“`]\s?{piece}\s?[\"»“”`]", content) is not None
    )


def _is_shared(fragment: Fragment, text: Text, other: Text) -> bool:
    """Whether what both sides have leaves too little: a label, keywords, half of a name written in one."""
    words = fragment.words
    if len(words) == 1:
        word, behind = words[0], text.content[words[0].span.end :]
        part = re.escape(word.folded.capitalize())
        inside = re.search(rf"[a-zà-ÿ]{part}|{part}[A-Z]", other.content) is not None or (
            len(word.folded) >= BORROWED and word.folded in other[lowered]
        )  # `der Push`, `gepusht`
        return inside or (not text.content[: word.span.start].strip() and _LABEL.match(behind) is not None)
    shared = [word for word in words if word.folded in other[vocabulary]]
    foreign = [word for word in shared if leaning(word.folded, fragment.language, other.language) >= FOREIGN]
    if foreign and len(shared) == len(words):
        return not fragment.binds
    own = [word for word in words if word not in foreign]
    return bool(foreign) and (sum(weight(word, fragment.language, text.language) for word in own) < LEAST)


def _bracketed(content: str, span: Span) -> bool:
    """Whether brackets are round it: an explanation of the word before."""
    return content.rfind("(", 0, span.start) > content.rfind(")", 0, span.start)
