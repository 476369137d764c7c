"""How near a translation is to a reference: BLEU, chrF and TER by sacreBLEU, and how each was measured."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

DOCUMENT = "# "
"""How a line begins that begins a document."""


def score(translation: Sequence[str], reference: Sequence[str], *, segments: bool = False) -> dict[str, Any]:
    """Scores of the corpus with their signatures, of each document, and of each segment if wanted."""
    kept = [n for n, line in enumerate(reference) if not line.startswith(DOCUMENT)]
    hypotheses, references = [translation[n] for n in kept], [reference[n] for n in kept]
    told: dict[str, Any] = {"corpus": {}, "documents": []}
    for name, metric in _metrics().items():
        found = metric.corpus_score(hypotheses, [references])
        told["corpus"][name] = {"score": found.score, "signature": str(metric.get_signature())}
    for name, start, end in _documents(reference):
        told["documents"].append({"name": name, **_scores(translation[start:end], reference[start:end])})
    if segments:
        told["segments"] = [
            _scores([one], [other]) for one, other in zip(hypotheses, references, strict=True)
        ]
    return told


def compare(systems: Sequence[Sequence[str]], reference: Sequence[str], samples: int) -> dict[str, Any]:
    """Paired bootstrap resampling: the scores of two systems and how likely the difference is chance."""
    from sacrebleu.significance import PairedTest

    kept = [n for n, line in enumerate(reference) if not line.startswith(DOCUMENT)]
    named: list[Any] = [(f"system {n}", [system[k] for k in kept]) for n, system in enumerate(systems, 1)]
    test = PairedTest(named, _metrics(), [[reference[k] for k in kept]], test_type="bs", n_samples=samples)
    signatures, results = test()
    told = {}
    found: Any
    for name, found in results.items():
        if name == "System":
            continue
        key = name.lower().rstrip("0123456789+")
        told[key] = {
            "first": found[0].score,
            "second": found[1].score,
            "p": found[1].p_value,
            "signature": str(signatures[name]),
        }
    return told


def _metrics() -> dict[str, Any]:
    # sacreBLEU costs 0.2 s to import, which every other command would pay.
    from sacrebleu.metrics.bleu import BLEU
    from sacrebleu.metrics.chrf import CHRF
    from sacrebleu.metrics.ter import TER

    return {"bleu": BLEU(effective_order=True), "chrf": CHRF(), "ter": TER()}


def _scores(translation: Sequence[str], reference: Sequence[str]) -> dict[str, float]:
    return {name: metric.corpus_score(translation, [reference]).score for name, metric in _metrics().items()}


def _documents(lines: Sequence[str]) -> list[tuple[str, int, int]]:
    starts = [n for n, line in enumerate(lines) if line.startswith(DOCUMENT)]
    ends = [*starts[1:], len(lines)] if starts else []
    return [
        (lines[s].removeprefix(DOCUMENT), s + 1, e) for s, e in zip(starts, ends, strict=True) if e > s + 1
    ]
