"""Who says something, and how: verbs of saying, and titles of works.

Both tell what a quotation is: speech must be marked on both sides, the title of
a work may be in italics on one.
"""

from __future__ import annotations

import re
import unicodedata

from checker.patterns import regex

_GERMAN = (
    "sagt(?:e|en|est)?|gesagt|mein(?:t|te|ten)|erklär(?:t|te|ten)|rief(?:en)?|ruft|fragt(?:e|en)?|"
    "antwortet(?:e|en)?|"
    "schreibt|schrieb(?:en)?|beton(?:t|te|ten)|warn(?:t|te|ten)|kritisier(?:t|te|ten)|fügt(?:e|en)?|"
    "räumt(?:e|en)?|"
    "ergänz(?:t|te|ten)|erzähl(?:t|te|ten)|berichtet(?:e|en)?|behauptet(?:e|en)?|lautet(?:e|en)?|"
    "heißt es|heisst es|"
    "hieß es|hiess es|so (?:der|die|das|ein|eine|es|[A-ZÄÖÜ])|zitier(?:t|te|ten)|twitter(?:t|te)|"
    "murmel(?:t|te)|"
    "flüster(?:t|te)|bat(?:en)?|bittet|lob(?:t|te|ten)|freut(?:e|en)?|sprach|spricht|bekräftig(?:t|te|ten)|"
    "versicher(?:t|te|ten)|bestätig(?:t|te|ten)|forder(?:t|te|ten)|kommentier(?:t|te|ten)|meldet(?:e|en)?|"
    "schrie|wisper(?:t|te)|jubel(?:t|te|ten)|klag(?:t|te|ten)|seufz(?:t|te)|gab|gibt|erwider(?:t|te|ten)|"
    "entgegnet(?:e|en)?|beschwer(?:t|te|ten)|schimpf(?:t|te|ten)|beruhig(?:t|te)|befahl|befiehlt|"
    "wiederhol(?:t|te)|"
    "verspr(?:icht|ach|achen)|verkünde(?:t|te|ten)|kündig(?:t|te)|teilt(?:e|en)?|urteil(?:t|te)|"
    "beklag(?:t|te)|"
    "analysier(?:t|te)|schildert(?:e)?|äußert(?:e)?|äussert(?:e)?|gesteht|gestand|droht(?:e|en)?|"
    "konter(?:t|te|ten)|widersprach|widerspricht|scherz(?:t|te|ten)|brumm(?:t|te)|staun(?:t|te|ten)|"
    "protestier(?:t|te|ten)|wetter(?:t|te|ten)|laut|Zitat|Motto"
)
_FRENCH = (
    "di(?:t|sait|saient|sent|re|rent)|déclar(?:e|a|é|ait|ent|er)|affirm(?:e|a|é|ait|ent)|"
    "expliqu(?:e|a|é|ait|ent)|"
    "précis(?:e|a|é|ait)|ajout(?:e|a|é|ait|ent)|soulign(?:e|a|é|ait|ent)|estim(?:e|a|é|ait|ent)|"
    "répond(?:it|u|ait)?|"
    "répliqu(?:e|a|é)|demand(?:e|a|é|ait|ent)|écri(?:e|a|é|ait|t|vait|vit|ent|er)|lanc(?:e|é|ent)|lança|"
    "confi(?:e|a|é)|assur(?:e|a|é|ent)|indiqu(?:e|a|é|ent)|racont(?:e|a|é)|rappel(?:le|a|é)|regrett(?:e|a|é)|"
    "conclu(?:t|ait)?|poursui(?:t|vi|vit)|not(?:e|a|é)|murmur(?:e|a|é)|cri(?:e|a|é|ait)|selon|d[’']après|"
    "prom(?:et|is|it)|insist(?:e|a|é)|averti(?:t|ssait)?|garde|réjoui(?:t)?|martèl(?:e)|martel(?:a|"
    "é)|jug(?:e|é)|"
    "jugea|résum(?:e|a|é)|commenc(?:e|é)|commenta|commente|commenté|reconn(?:aît|ut|u)|soupir(?:e|a|é)|"
    "chuchot(?:e|a|é)|rassur(?:e|a|é)|plaisant(?:e|a|é)|critiqu(?:e|a|é|ent)|dénonc(?:e|é|ent)|"
    "analys(?:e|a|é)|"
    "confirm(?:e|a|é)|relev(?:e|é|a)|fait (?:remarquer|savoir|valoir)|titr(?:e|ait|é)|clam(?:e|é|a|"
    "ait|ent)|rétorqu(?:e|a|é|ait|ent)|exclam(?:e|a|é|ait|ent)|ironis(?:e|a|é|ait)|nuanc(?:e|é)|nuança|"
    "tranch(?:e|a|é)|gliss(?:e|a|é)|renchéri(?:t|ssait)?|object(?:e|a|é|ait)|protest(?:e|a|é|ait|ent)|"
    "concèd(?:e|ent)|concéd(?:a|é)|hurl(?:e|a|é|ait)|marmonn(?:e|a|é)|grommel(?:le|a|é)|félicit(?:e|a|é|ait|ent)|devise"
)
_SPEECH = {
    "de": regex(rf"(?<!\w)(?:{_GERMAN})(?!\w)"),
    "fr": regex(rf"(?<!\w)(?:{_FRENCH})(?!\w)"),
}

_WORKS = {
    "de": "film|buch|roman|lied|song|album|serie|oper|stück|zeitung|zeitschrift|magazin|sendung|"
    "ausstellung|blatt|"
    "musical|ballett|gedicht|krimi|märchen|hit|kolumne|rubrik|programm|show|spiel|artikel|titel|platte|"
    "portal|nachrichtenagentur|verlag|restaurant|hotel|café|kneipe|schiff|fähre|yacht|menü|befehl|"
    "option|feld|"
    "schaltfläche|registerkarte|dialog|dialogfeld|datei|ordner|paket|funktion|reihe|marke|gruppe|"
    "band|ausgabe|blog",
    "fr": "film|livre|roman|chanson|titre|album|série|opéra|pièce|journal|quotidien|magazine|revue|émission|"
    "exposition|hebdomadaire|ballet|poème|polar|conte|tube|chronique|rubrique|programme|jeu|article|disque|"
    "site|agence|maison|restaurant|hôtel|café|bar|navire|ferry|yacht|menu|commande|option|champ|"
    "bouton|onglet|"
    "dialogue|fichier|dossier|paquet|fonction|collection|marque|groupe|blog|mensuel|comédie",
}
_WORK_BEFORE = {
    "de": regex(rf"(?i)(?:{_WORKS['de']})(?:s|es|n|en|e)?(?: [\w-]+)?[ :]+$"),
    "fr": regex(rf"(?i)(?<!\w)(?:{_WORKS['fr']})s?(?: [\w-]+)?[\s:]+$"),
}


def has_speech(text: str, language: str) -> bool:
    """Whether a verb of saying stands in a piece of German or French."""
    verbs = _SPEECH.get(language)
    return bool(verbs and verbs.search(text))


def first_speech(text: str, language: str, start: int, end: int) -> int | None:
    """Where, between two offsets, the first verb of saying stands."""
    verbs = _SPEECH.get(language)
    found = verbs.search(text, start, end) if verbs else None
    return found.start() if found else None


def names_a_work(before: str, language: str) -> bool:
    """Whether the words before a quotation announce a title: `der Film`, `le quotidien`."""
    works = _WORK_BEFORE.get(language)
    return bool(works and works.search(before[-40:]))


def folded(text: str) -> str:
    """Without case, accents and marks, for finding the same words on the other side."""
    plain = unicodedata.normalize("NFD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return re.sub(r"[\W_]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).strip()
