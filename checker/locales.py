"""What a locale writes how: practice first, CLDR where practice is silent.

The tables follow the field's authorities (Duden, DIN 5008, the Imprimerie
nationale, the Swiss Federal Chancellery, the OQLF) as they are summarised in
CLDR and in style guides.  A rule for the strict profile asks here.
"""

from __future__ import annotations
