// Decisions: made here, kept by the browser, given to others as waivers.
const status = new Uint8Array(N), ruling = new Array(N).fill(null);
let decisions = new Map(), undone = [], unsaved = false;
const STORE = "decisions:" + D.id;
const keyOf = (waiver) => {
  switch (waiver.scope || "finding") {
    case "finding": return "finding|" + waiver.fingerprint;
    case "group": return "group|" + waiver.group;
    case "segment": return ["segment", waiver.rule, waiver.source, waiver.target].join("|");
    case "document": return ["document", waiver.rule, waiver.document].join("|");
    default: return "rule|" + waiver.rule;
  }
};
// Which findings a waiver is about, asked of many at once.
function meant(waiver) {
  const rules = F.rules.map((rule) => rule[0] === waiver.rule);
  const file = D.documents.findIndex((each) => each.name === waiver.document);
  let group = waiver.group ? F.groups.indexOf(waiver.group) : -1;
  while (group > 0 && group % 16) group = F.groups.indexOf(waiver.group, group + 1);
  switch (waiver.scope || "finding") {
    case "finding": return (i) => printOf(i) === waiver.fingerprint;
    case "group": return (i) => 16 * F.group[i] === group;
    case "segment": return (i) => rules[F.rule[i]] && textOf(i, "source") === waiver.source && textOf(i, "target") === waiver.target;
    case "document": return (i) => rules[F.rule[i]] && file >= 0 && documentOf(i) === file;
    default: return (i) => rules[F.rule[i]];
  }
}
function waiverFor(i, scope, state, { reason, owner, until }) {
  const waiver = { scope, state, fingerprint: printOf(i) };
  if (reason) waiver.reason = reason;
  if (owner) waiver.owner = owner;
  if (until) waiver.until = until;
  waiver.rule = ruleOf(i)[0];
  if (scope === "group") waiver.group = groupOf(i);
  if (scope === "segment") Object.assign(waiver, { source: textOf(i, "source"), target: textOf(i, "target") });
  if (scope === "document") waiver.document = D.documents[documentOf(i)].name;
  waiver.made = today;
  return waiver;
}
const today = new Date().toISOString().slice(0, 10);
let places = null;
// The findings of a fingerprint; there are several where a pair of texts stands more than once.
function placesOf(fingerprint) {
  if (!places) {
    places = new Map();
    for (let i = 0; i < N; i++) {
      const print = printOf(i), seen = places.get(print);
      if (seen === undefined) places.set(print, i);
      else if (typeof seen === "number") places.set(print, [seen, i]);
      else seen.push(i);
    }
  }
  return [places.get(fingerprint) ?? []].flat();
}
function settle() {
  status.fill(0);
  ruling.fill(null);
  const rule = (i, waiver) => { status[i] = STATES.indexOf(waiver.state); ruling[i] = waiver; };
  for (let i = 0; i < N; i++) if (F.waiver[i] >= 0) rule(i, F.waivers[F.waiver[i]]);
  const narrow = [];
  for (const waiver of decisions.values()) {
    if (waiver.until && waiver.until < today) continue;
    if (waiver.scope === "finding") narrow.push(waiver);
    else {
      const is = meant(waiver);
      for (let i = 0; i < N; i++) if (is(i)) rule(i, waiver);
    }
  }
  for (const waiver of narrow) {
    for (const i of placesOf(waiver.fingerprint)) rule(i, waiver);
  }
}
const asStored = () => JSON.stringify([...decisions.values()]);
function remember() {
  unsaved = decisions.size > 0;
  kept.set(STORE, asStored());
}
// What was exported last is kept as well, so that the next session knows what was not.
function exported() {
  unsaved = false;
  kept.set("exported:" + D.id, asStored());
}
function recall() {
  try {
    for (const waiver of JSON.parse(kept.get(STORE) || "[]")) decisions.set(keyOf(waiver), waiver);
  } catch { decisions = new Map(); }
  unsaved = decisions.size > 0 && kept.get("exported:" + D.id) !== asStored();
  settle();
}
// Each change: a list of [key, waiver before or undefined], so that undoing is putting back.
function change(changes) {
  undone.push(changes.map(([key]) => [key, decisions.get(key)]));
  for (const [key, waiver] of changes) {
    if (waiver) decisions.set(key, waiver);
    else decisions.delete(key);
  }
  remember();
  settle();
}
// What opens a finding again, or all that a scope reaches, and leaves the others as they were decided.
function reopening(i, scope) {
  const waiver = waiverFor(i, scope, "open", {}), key = keyOf(waiver), is = meant(waiver), gone = [], others = [];
  for (const [each, other] of decisions) {
    if (each === key) continue;
    if (other.scope !== "finding") others.push(meant(other));
    else if (placesOf(other.fingerprint).some(is)) gone.push([each, undefined]);
  }
  let covered = false;
  for (let k = 0; k < N && !covered; k++) covered = is(k) && (F.waiver[k] >= 0 || others.some((other) => other(k)));
  return [[key, covered ? waiver : undefined], ...gone];
}
// The decisions as a file can hold them: where some of what a wide one reaches was opened again, the rest one by one.
function apart() {
  const opened = new Set();
  for (let i = 0; i < N; i++) if (ruling[i]?.state === "open") opened.add(i);
  return [...decisions.values()].flatMap((each) => {
    const is = meant(each);
    if (each.scope === "finding" || ![...opened].some(is)) return each;
    const { group, source, target, document, ...narrow } = each, prints = new Map();
    for (let i = 0; i < N; i++) if (ruling[i] === each) prints.set(printOf(i), { ...narrow, scope: "finding", fingerprint: printOf(i) });
    return [...prints.values()];
  });
}
function undo() {
  const last = undone.pop();
  if (!last) return false;
  for (const [key, waiver] of last) {
    if (waiver) decisions.set(key, waiver);
    else decisions.delete(key);
  }
  remember();
  settle();
  return true;
}
// How many findings a decision on this one would settle, by scope.
function reach(i) {
  const n = { finding: 0, group: 0, segment: 0, document: 0, rule: 0 }, alike = (k, side) => sizeOf(F.row[k], side) === sizeOf(F.row[i], side) && textOf(k, side) === textOf(i, side);
  const here = T && F.row[i] >= 0, code = ruleOf(i)[0], file = documentOf(i);
  const same = F.rules.map((rule) => rule[0] === code), print = printOf(i);
  for (let at = F.fingerprint.indexOf(print); at >= 0; at = F.fingerprint.indexOf(print, at + 1)) n.finding += at % 16 ? 0 : 1;
  for (let k = 0; k < N; k++) {
    if (F.group[k] === F.group[i]) n.group++;
    if (!same[F.rule[k]]) continue;
    n.rule++;
    if (F.row[k] >= 0 && R.document[F.row[k]] === file) n.document++;
    if (F.row[k] === F.row[i] || (here && F.row[k] >= 0 && alike(k, "source") && alike(k, "target"))) n.segment++;
  }
  return n;
}
function tally() {
  const open = new Array(LEVELS.length).fill(0);
  for (let i = 0; i < N; i++) if (!status[i]) open[F.severity[i]]++;
  return open;
}
