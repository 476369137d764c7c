"""How well documents are aligned: Text+Berg dev and synthetic pages, beside other aligners.

    python -m bench.alignment [--json FILE] [--ablation] [--semantic] [--speed] [--adequacy]

Scores are Vecalign's: strict counts identical beads, lax such as overlap on
both sides; precision counts beads with an empty side, recall does not.
"""
