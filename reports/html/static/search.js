// Searching with accents, ligatures, case and spaces folded: bytes are folded into bytes, by a table.
const WRITER = new TextEncoder(), LATIN = new TextDecoder("latin1");
const FOLDS = { "ß": "ss", "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "’": "'", "ʼ": "'", "‑": "-", "–": "-", "—": "-", "…": "..." };
for (const quote of "“”„«»‹›") FOLDS[quote] = '"';
const foldOne = (char) => FOLDS[char] ?? (/\s/.test(char) ? " " : char.normalize("NFD").replace(/\p{M}|\u00ad|\u200b/gu, ""));
// What the characters up to U+07FF, and after them those from U+2000 to U+206F, become:
// up to three bytes, the first lowest, and above them how many there are.
let fates = null;
function foretell() {
  fates = new Uint32Array(0x870);
  for (let at = 0; at < fates.length; at++) {
    const char = String.fromCharCode(at < 0x800 ? at : at + 0x1800), room = at < 0x80 ? 1 : at < 0x800 ? 2 : 3;
    let made = WRITER.encode(foldOne(char.toLowerCase()));
    if (made.length > room) made = WRITER.encode(char);
    made.forEach((byte, k) => { fates[at] |= byte << (8 * k); });
    fates[at] |= made.length << 24;
  }
}
function folded(bytes) {
  if (!fates) foretell();
  const out = new Uint8Array(bytes.length), last = bytes.length;
  let n = 0;
  for (let at = 0; at < last; at++) {
    const byte = bytes[at];
    let fate;
    if (byte < 0x80) { out[n++] = fates[byte]; continue; }
    if (byte >= 0xc2 && byte < 0xe0) fate = fates[((byte & 31) << 6) | (bytes[++at] & 63)];
    else if (byte === 0xe2 && bytes[at + 1] < 0x82 && (bytes[at + 1] & 1 ? bytes[at + 2] < 0xb0 : true)) {
      fate = fates[0x800 + ((bytes[at + 1] & 1) << 6) + (bytes[at + 2] & 63)];
      at += 2;
    } else { out[n++] = byte; continue; }
    for (let left = fate >>> 24; left > 0; left--, fate >>>= 8) out[n++] = fate & 255;
  }
  return LATIN.decode(out.subarray(0, n));
}
// Books are folded when they are first sought, a chapter of some hundred at a time; one long text is searched fastest.
const CHAPTER = 400, STOP = LATIN.decode(Uint8Array.of(END));
class Shelf {
  constructor(count, bytesOf) {
    Object.assign(this, { count, bytesOf, chapters: [], done: 0 });
  }
  fill(until) {
    for (; this.done < until && this.done < this.count; this.done += CHAPTER) {
      this.chapters.push(folded(this.bytesOf(this.done, Math.min(this.count, this.done + CHAPTER))));
    }
  }
  find(query) {
    this.fill(this.count);
    const seen = new Uint8Array(this.count);
    this.chapters.forEach((text, chapter) => {
      let book = chapter * CHAPTER, at = 0;
      for (let found = text.indexOf(query); found >= 0; found = text.indexOf(query, at)) {
        for (let end = text.indexOf(STOP, at); end >= 0 && end < found; end = text.indexOf(STOP, at)) { book++; at = end + 1; }
        seen[book++] = 1;
        at = text.indexOf(STOP, found) + 1;
      }
    });
    return seen;
  }
}
function shelfOf(count, textOf) {
  return new Shelf(count, (from, until) => {
    const texts = [];
    for (let at = from; at < until; at++) texts.push(textOf(at));
    let bytes = new Uint8Array(texts.reduce((sum, text) => sum + 3 * text.length + 1, 0)), n = 0;
    for (const text of texts) {
      n += WRITER.encodeInto(text, bytes.subarray(n)).written;
      bytes[n++] = END;
    }
    return bytes.subarray(0, n);
  });
}
