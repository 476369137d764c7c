// Texts as nodes: marks, invisible characters and tags.  Nothing here is ever parsed as markup.
function el(tag, props, ...kids) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && name !== "list" && typeof value !== "object" && !name.includes("-") && name !== "role" && name !== "translate") made[name] = value;
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...kids.flat(Infinity).filter((kid) => kid !== null && kid !== undefined && kid !== false && kid !== ""));
  return made;
}
const NAMED = {
  0x00a0: "nb", 0x202f: "nnb", 0x2009: "thin", 0x2007: "nb", 0x2002: "thin", 0x2003: "thin", 0x2008: "thin",
  0x00ad: "SHY", 0x200b: "ZWSP", 0x200c: "ZWNJ", 0x200d: "ZWJ", 0x200e: "LRM", 0x200f: "RLM", 0x2060: "WJ", 0xfeff: "BOM",
  0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO",
  0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0x2028: "LS", 0x2029: "PS",
  0x0009: "TAB", 0x000a: "LF", 0x000d: "CR", 0x0000: "NUL", 0xfffd: "U+FFFD",
};
const UNSEEN = /[\u00a0\u00ad\u2002-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufffd\u0000-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]| {2,}/g;
const TAGS = /<\/?[a-zA-Z][^<>]{0,200}>|&#?\w{2,10};|\{\{?[\w.$ ]{0,40}\}\}?|%(?:\d+\$)?[sd@]/g;
function unseen(char) {
  const code = char.charCodeAt(0), name = NAMED[code];
  if (name && name.toLowerCase() === name) return el("span", { class: "inv space " + name }, char);
  const label = name || "U+" + code.toString(16).toUpperCase().padStart(4, "0");
  return el("span", { class: "inv chip", "data-c": label }, char);
}
function plainly(parent, text) {
  let at = 0;
  for (const found of text.matchAll(UNSEEN)) {
    if (found.index > at) parent.append(text.slice(at, found.index));
    if (found[0][0] === " ") parent.append(el("span", { class: "inv double" }, found[0]));
    else parent.append(unseen(found[0]));
    at = found.index + found[0].length;
  }
  if (at < text.length) parent.append(text.slice(at));
}
// Our own sentences: only what could deceive is shown, not the spaces French typography asks for.
function spoken(parent, text) {
  let at = 0;
  for (const found of text.matchAll(UNSEEN)) {
    if (/[ \u00a0\u2002-\u200a\u202f]/.test(found[0])) continue;
    parent.append(text.slice(at, found.index), unseen(found[0]));
    at = found.index + found[0].length;
  }
  parent.append(text.slice(at));
  return parent;
}
// What a tag or placeholder answers to on the other side: a tag by its name, anything else as it is.
const partnerOf = (tag) => (/^<(\/?)([\w:-]+)/.exec(tag)?.slice(1).join("").toLowerCase() ?? tag);
// The tags of a text that have no partner on the other side, by their order of appearance.
function loneTags(text, other) {
  const left = new Map(), lone = new Set();
  for (const [tag] of other.matchAll(TAGS)) left.set(partnerOf(tag), (left.get(partnerOf(tag)) || 0) + 1);
  let n = 0;
  for (const [tag] of text.matchAll(TAGS)) {
    n++;
    const partners = left.get(partnerOf(tag)) || 0;
    if (partners) left.set(partnerOf(tag), partners - 1);
    else if (tag[0] !== "&") lone.add(n);
  }
  return lone;
}
function withTags(parent, text, counter) {
  let at = 0;
  for (const found of text.matchAll(TAGS)) {
    plainly(parent, text.slice(at, found.index));
    const alone = counter.lone?.has(++counter.n);
    const chip = el("span", { class: "tag" + (alone ? " lone" : ""), "data-n": String(counter.n), title: alone ? say("on this side only") : undefined, tabIndex: found[0].length > 12 ? 0 : undefined });
    plainly(chip, found[0]);
    parent.append(chip);
    at = found.index + found[0].length;
  }
  plainly(parent, text.slice(at));
}
// marks: [start, end, class, finding] in UTF-16 units; where they overlap, the first wins.
function marked(parent, text, marks, other = "") {
  let at = 0;
  const counter = { n: 0, lone: other ? loneTags(text, other) : undefined };
  for (const [start, end, kind, finding] of [...marks].sort((a, b) => a[0] - b[0])) {
    if (start < at && at > 0) continue;
    withTags(parent, text.slice(at, start), counter);
    const mark = el("mark", { class: kind + (start === end ? " point" : ""), "data-f": String(finding), tabIndex: 0 });
    plainly(mark, text.slice(start, end));
    counter.n += [...text.slice(start, end).matchAll(TAGS)].length;
    parent.append(mark);
    at = end;
  }
  withTags(parent, text.slice(at), counter);
  return parent;
}
const pairsOf = (list) => {
  const pairs = [];
  for (let at = 0; at < list.length; at += 2) pairs.push([list[at], list[at + 1]]);
  return pairs;
};
const marksOf = (i, side) => spansOf(i, side).map(([start, end]) => [start, end, LEVELS[F.severity[i]], i]);
// A paragraph of a rule's page: what stands between grave accents is code, between asterisks an example.
function prose(text) {
  return text.split("`").map((part, at) => (at % 2 ? el("code", {}, part)
    : part.split(/\*(?=\S)([^*]+?)\*/).map((piece, k) => (k % 2 ? el("em", {}, piece) : piece))));
}
const edits = (fix) => {
  const made = [];
  for (let at = 2; at < fix.length; at += 3) made.push([fix[at], fix[at + 1], fix[at + 2]]);
  return made;
};
const textOf = (i, side) => (F.row[i] < 0 || !T ? "" : textIn(F.row[i], side));
const sideOf = (fix) => (fix[0] ? "target" : "source");
function mended(i) {
  let text = textOf(i, sideOf(F.fix[i]));
  for (const [start, end, fresh] of edits(F.fix[i]).reverse()) text = text.slice(0, start) + fresh + text.slice(end);
  return text;
}
// What goes and what comes, grown to whole words: [[text, gone, come], …] where `text` stays.
function differences(i) {
  const text = textOf(i, sideOf(F.fix[i])), pieces = [];
  const inner = (char) => char !== undefined && /[\p{L}\p{N}\p{M}’'-]/u.test(char);
  let at = 0;
  for (const [start, end, fresh] of edits(F.fix[i])) {
    let first = start, last = end;
    const before = inner(text[start - 1]) && (inner(text[start]) || inner(fresh[0]));
    const after = inner(text[end]) && (inner(text[end - 1]) || inner(fresh.at(-1)));
    if (before) while (first > at && inner(text[first - 1])) first--;
    if (after) while (last < text.length && inner(text[last])) last++;
    // A mark or a space alone is hard to see: show the word before it and the mark after it too.
    if (![...text.slice(first, last) + fresh].some(inner)) {
      while (last < text.length && last - end < 3 && !inner(text[last]) && /\S/.test(text[last])) last++;
      while (first > at && start - first < 3 && !inner(text[first - 1])) first--;
      while (first > at && start - first < 24 && inner(text[first - 1])) first--;
    }
    const gone = text.slice(first, last), come = text.slice(first, start) + fresh + text.slice(end, last);
    if (first < at && pieces.length) {
      const prior = pieces.at(-1);
      prior[1] += text.slice(at, last);
      prior[2] += text.slice(at, start) + fresh + text.slice(end, last);
    } else pieces.push([text.slice(at, first), gone, come]);
    at = last;
  }
  return [pieces, text.slice(at)];
}
