"""A translation machine speaks to whoever asked it.

Chatting models put a sentence of their own before a translation, or refuse to make
one: `Voici la traduction :`, `Hier ist die Übersetzung:`.  Others leave what they were told
(`Übersetze ins Deutsche:`) or the marks of their own format (`<|endoftext|>`).  On a page it tells readers
that nobody looked.

    ✓ Hier ist die Übersetzung des Vertrags.
      Voici la traduction du contrat.
    ✓ Die Übersetzung lautet: „Ich komme.“
      La traduction est la suivante : « Je viens. »
    ✓ Sicher, wir liefern auch samstags.
      Bien sûr, nous livrons aussi le samedi.
    ✓ Hinweis: Die Preise gelten ab Mai.
      Note : les prix s’appliquent à partir de mai.
    ✓ Wir nutzen als Sprachmodell ein kleines Programm.
      Nous utilisons un petit programme.
    ✓ Siehe Fußnote (Anm. des Übersetzers).
      Voir note (N.d.T.).
    ✓ Übersetzung: 3:1
      Rapport de transmission : 3:1
    ✓ Übersetzung: Anna Meier
      Traduction : Anna Meier
    ✓ Bestimmt! Hier ist die deutsche Version: Kapitel 1
      Bien sûr ! Voici la version allemande : chapitre 1
    ✓ Hier ist die deutsche Fassung: Roman.pdf
      L’original allemand est ici : Roman.pdf
    ✓ Sicher! Hier ist der Text: Kapitel 1
      Certainement ! Voici le texte : chapitre 1
    ✓ Übersetze ins Deutsche: das Haus
      Traduisez en allemand : la maison
    ✓ Schreiben Sie ``` vor und nach den Code.
      Mettez le code entre trois accents graves.
    ✓ Als Sprachmodell kann ich keine Gefühle haben, sagt das Programm.
      En tant que modèle de langage, je ne peux pas avoir de sentiments, dit le programme.

    ✗ Wählen Sie Ihr Land.
      ⟦Bien sûr, voici la traduction :→⟧ Choisissez votre pays.
    ✗ ⟦Hier ist die deutsche Übersetzung:→⟧ Öffnungszeiten
      Horaires d’ouverture
    ✗ Die Pumpe muss entlüftet werden.
      ⟦Bien sûr ! Voici le texte traduit :→⟧ La pompe doit être purgée.
    ✗ ⟦Übersetze den folgenden Text ins Deutsche:→⟧ Öffnungszeiten
      Horaires d’ouverture
    ✗ Die Pumpe muss entlüftet werden.⟦<|endoftext|>→⟧
      La pompe doit être purgée.
    ✗ Unsere Gärten blühen.
      Nos jardins fleurissent. ⟦[Note du traducteur : au sens propre]⟧
    ✗ Bitte melden Sie sich an.
      ⟦En tant que modèle de langage, je⟧ ne peux pas traduire ce texte.

Mend it by deleting what the machine says, and by reading the translation after it.

It is wrong where one side alone speaks of its translation.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.authoring import (
    Hit,
    Options,
    Pair,
    Rule,
    Severity,
    hit,
    regex,
    replace,
)

_TOLD_OF = (
    "tradu", "übersetz", "translat", "modèle de langage", "sprachmodell", "language model",
    "version", "fassung",
)  # fmt: skip
_TRACES = "|".join(spelt for word in _TOLD_OF for spelt in (word, word.capitalize(), word.upper()))

rule = Rule(
    code="MKP13",
    category="markup",
    severity=Severity.CRITICAL,
    issue="addition",
    certainty="certain",
    messages={"talk": "“{words}” is said by a translation machine, not to readers."},
    only_if=rf"{_TRACES}|```|<\||_turn>|INST\]",
    muted_by_doubt=False,
)

_PREFACE = regex(
    r"""(?ix)\A \W{0,3}
    (?:(?:bien\ sûr|certainement|volontiers|avec\ plaisir|d[’']accord|absolument|natürlich|(?:sehr\ )?gerne?
    |selbstverständlich|sicher|klar|sure|of\ course|certainly)\s?[,!.]\s)?
    (?:
      (?:voici|voilà)\ (?:la|une|ma)\ traduction(?:\ [\w’'.-]+){0,6}
    | (?:voici|voilà)\ (?:le|votre)\ texte\ (?:traduit|en\ (?:français|allemand))(?:\ [\w’'.-]+){0,4}
    | hier\ (?:(?:ist|kommt)\ )?(?:die|eine|meine|ihre)\ (?:\w+\ )?übersetzung(?:\ [\w.-]+){0,5}
    | das\ ist\ (?:die|eine|meine)\ (?:\w+\ )?übersetzung(?:\ [\w.-]+){0,5}
    | hier\ (?:(?:ist|kommt)\ )?der\ (?:übersetzte\ text|text\ auf\ (?:deutsch|französisch))
    | here\ is\ (?:the|a|my)\ (?:\w+\ )?translation(?:\ [\w.-]+){0,5}
    )\s?:
    """
)
"""At the beginning, up to a colon; a text may follow it."""
_VERSION = regex(
    r"(?i)\A\W{0,3}(?:[\w’' ]{3,20}[,!.]\s)?"
    r"(?:(?:voici|voilà) (?:la|votre) version (?:française|allemande|traduite)"
    r"|hier (?:(?:ist|kommt) )?(?:die|ihre) (?:deutsche|französische|übersetzte) (?:version|fassung))\s?:"
)
"""A preface of the same kind that a page with links to its versions may have as well."""
_VERSIONS = regex(r"(?i)version|fassung|allemand|français|deutsch|französisch|origin")
_TOLD = regex(
    r"""(?ix)\A \W{0,3}
    (?:
      (?:bitte\ )?(?:übersetzen\ sie|übersetze?)\ (?:bitte\ )?(?:\w+\ ){0,3}
      (?:ins|auf)\ (?:deutsche?|französische?)
    | (?:veuillez\ )?(?:traduis|traduisez|traduire)\ (?:[\w-]+\ ){0,4}
      (?:en|vers\ l[’']|vers\ le)\s?(?:français|allemand)
    )\s?:
    """
)
"""What the model was asked to do, at the beginning, up to a colon."""
_FORMAT = regex(r"<\|[a-z_]{2,20}\|>|<(?:start|end)_of_turn>|\[/?INST\]|\A```\w{0,12}\s|\s```\s*\Z")
"""Marks that parts of a conversation stand between."""
_NOTE = regex(
    r"(?i)[\[(](?:note du traducteur|anm(?:erkung|\.) des übersetzers|translator['’]s note)"
    r"[^\])\n]{0,200}[\])]?"
)
_SELF = regex(
    r"(?i)\b(?:en tant que modèle de langage(?: \w+)?, je|als (?:ein )?(?:KI-)?sprachmodell \w+ ich"
    r"|ich bin (?:nur )?ein (?:KI-)?sprachmodell|as an? (?:AI )?language model, I)\b"
)
_TRACE = regex(
    r"(?i)tradu|übersetz|translat|modèle de langage|sprachmodell|language model|\bn\.?\s?d\.?\s?t\b"
    r"|```|<\||INST\]|_turn>"
)
"""What on the other side shows that the text itself speaks of a translation or a machine."""


@rule.pair
def check(pair: Pair, options: Options) -> Iterator[Hit]:
    """Look for what machines say where the other side has no trace of it."""
    for text in pair.sides:
        if _TRACE.search(pair.other(text).content):
            continue
        for pattern in (_PREFACE, _VERSION, _TOLD, _FORMAT, _NOTE, _SELF):
            if pattern is _VERSION and _VERSIONS.search(pair.other(text).content):
                continue
            if found := pattern.search(text.content):
                mark = text.at(*found.span())
                alone = pattern is _SELF or (
                    pattern is not _FORMAT and found.end() == len(text.content.rstrip())
                )
                yield hit("talk", mark, words=found[0].strip(), fix=None if alone else replace(mark, ""))
                break
