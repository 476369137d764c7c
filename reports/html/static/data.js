// The findings, unpacked.  F, R and D.documents are columns; an index is a row of a table.
const $ = (id) => document.getElementById(id);
const READER = new TextDecoder("utf-8", { ignoreBOM: true });
let D;
try {
  D = JSON.parse(READER.decode(await unpack("data")));
} catch {
  return trouble();
}
const F = D.findings, R = D.rows, N = F.row.length, ROWS = R.key.length;
const summed = (steps) => { const made = new Int32Array(steps.length); for (let k = 0, at = 0; k < made.length; k++) made[k] = at += steps[k]; return made; };
F.row = summed(F.row);
R.index = summed(R.index);
for (const side of ["source", "target"]) F.line[side] = summed(F.line[side]);
for (const name of ["rule", "template", "group", "waiver"]) F[name] = Int32Array.from(F[name]);
for (const name of ["severity", "old", "role", "sure"]) (F[name] ? F : R)[name] = Uint8Array.from((F[name] ? F : R)[name]);
R.document = new Int32Array(ROWS);
for (let file = 0, at = 0; file < D.documents.length; file++) R.document.fill(file, at, at += D.documents[file].rows);
const keyOfRow = (row) => R.key[row] || String(R.index[row] + 1);
const roleOf = (row) => R.roles[R.role[row]];
// Fingerprints and groups stand one behind the other, 16 characters each.
const GROUPS = F.groups.length / 16;
const printOf = (i) => F.fingerprint.slice(16 * i, 16 * i + 16);
const groupOf = (i) => F.groups.slice(16 * F.group[i], 16 * F.group[i] + 16);
// The words and marks of a finding start here in their lists; before marks stands their number.
const wordsAt = new Int32Array(N), marksAt = { source: new Int32Array(N), target: new Int32Array(N) };
for (let i = 1; i < N; i++) wordsAt[i] = wordsAt[i - 1] + F.templates[F.template[i - 1]].length - 1;
for (const side of ["source", "target"]) {
  const list = F[side] = Int32Array.from(F[side]);
  for (let i = 1; i < N; i++) marksAt[side][i] = marksAt[side][i - 1] + 1 + 2 * list[marksAt[side][i - 1]];
}
const spansOf = (i, side) => pairsOf(F[side].subarray(marksAt[side][i] + 1, marksAt[side][i] + 1 + 2 * F[side][marksAt[side][i]]));
// The texts stay bytes and are read when they are looked at: sources, then targets, each with an end.
// They stand at the end of the file and come later, so that the list need not wait for them.
const END = 255;
let T = null, textsAt = null;
async function textsArrive() {
  if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done));
  try {
    T = await unpack("texts");
    textsAt = new Int32Array(2 * ROWS + 1);
    for (let k = 0; k < 2 * ROWS; k++) textsAt[k + 1] = T.indexOf(END, textsAt[k]) + 1;
  } catch (why) {
    trouble();
    throw why;
  }
}
const placeOfText = (row, side) => (side === "target" ? ROWS + row : row);
const sizeOf = (row, side) => textsAt[placeOfText(row, side) + 1] - textsAt[placeOfText(row, side)] - 1;
function textIn(row, side) {
  const at = placeOfText(row, side);
  return R.odd[at] ?? READER.decode(T.subarray(textsAt[at], textsAt[at + 1] - 1));
}
const LEVELS = D.severities;
const STATES = ["open", "fixed", "accepted", "false-positive"];
const GLYPHS = { critical: "◆", major: "●", minor: "○", neutral: "·" };
const ruleOf = (i) => F.rules[F.rule[i]];
// Where a finding stands, as `[language, file:line:column]` for each side whose line is known; once if both stand in one.
function standsAt(i) {
  const found = [], file = D.documents[documentOf(i)];
  for (const [at, side] of ["source", "target"].entries()) {
    const line = F.line[side][i], column = F.column[side][i], place = line ? [file?.files[at], line, column].filter(Boolean).join(":") : "";
    if (place && found[0]?.[1] !== place) found.push([file ? file[side] : "", place]);
  }
  return found;
}
const documentOf = (i) => (F.row[i] < 0 ? -1 : R.document[F.row[i]]);
// Findings by row, as one list and where each row starts in it.
const firstOf = new Int32Array(ROWS + 1), byRow = new Int32Array(N);
for (let i = 0; i < N; i++) if (F.row[i] >= 0) firstOf[F.row[i] + 1]++;
for (let row = 0; row < ROWS; row++) firstOf[row + 1] += firstOf[row];
{
  const next = firstOf.slice();
  for (let i = 0; i < N; i++) if (F.row[i] >= 0) byRow[next[F.row[i]]++] = i;
}
const findingsIn = (row) => Array.from(byRow.subarray(firstOf[row], firstOf[row + 1]));
