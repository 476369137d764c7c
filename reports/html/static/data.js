// The findings, unpacked.  F, R and D.documents are columns; an index is a row of a table.
// The texts stand at the end of the file and come later, so that the list need not wait for them.
const $ = (id) => document.getElementById(id);
async function unpacked(name) {
  const packed = $(name).textContent;
  let bytes;
  if (Uint8Array.fromBase64) bytes = Uint8Array.fromBase64(packed);
  else {
    const raw = atob(packed);
    bytes = new Uint8Array(raw.length);
    for (let at = 0; at < raw.length; at++) bytes[at] = raw.charCodeAt(at);
  }
  $(name).remove();
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return JSON.parse(await new Response(stream).text());
}
let D;
try {
  D = await unpacked("data");
} catch {
  $("trouble").hidden = false;
  return;
}
const F = D.findings, R = D.rows, N = F.row.length, ROWS = R.key.length;
R.source = R.target = null;
async function textsArrive() {
  if (document.readyState === "loading") await new Promise((done) => document.addEventListener("DOMContentLoaded", done));
  try {
    Object.assign(R, await unpacked("texts"));
  } catch {
    $("trouble").hidden = false;
    throw new Error("texts");
  }
}
const LEVELS = D.severities;
const STATES = ["open", "fixed", "accepted", "false-positive"];
const GLYPHS = { critical: "◆", major: "●", minor: "○", neutral: "·" };
const ruleOf = (i) => F.rules[F.rule[i]];
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
