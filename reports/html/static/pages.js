// The document as a page, and the overview.
const flow = el("div", { class: "flow", tabIndex: 0, role: "region" });
const flowHead = el("div", { class: "flowhead" });
$("document").append(flowHead, flow);
// What the page is made of: a row ≥ 0; a document's head −1−d; a gap of pairs not kept, as a number below GAP.
const GAP = -1e9;
flow.addEventListener("click", (event) => {
  const mark = event.target.closest("mark[data-f]");
  if (mark && getSelection().isCollapsed) showFinding(+mark.dataset.f);
});
flow.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("mark[data-f]")) showFinding(+event.target.dataset.f);
});
let lines = [], lineOf = null, lonely = false, noted = -1;
const pages = new Rows(flow, { draw: drawLine, estimate: (at) => guess(lines[at]) });
let breadth = 0;
function guess(line) {
  if (line < 0) return line <= GAP ? 40 : 72;
  const wide = breadth > 700, longest = Math.max(sizeOf(line, "source"), sizeOf(line, "target"));
  return 22 + 27 * Math.ceil((longest + 1) / (wide ? breadth / 24 : 40)) * (wide ? 1 : 2);
}
function layDocument() {
  lines = [];
  lineOf = new Int32Array(ROWS);
  const chosen = state.document;
  for (let row = 0; row < ROWS; row++) {
    const here = R.document[row];
    if (chosen && chosen !== String(here)) continue;
    const first = row === 0 || R.document[row - 1] !== here;
    if (first) lines.push(-1 - here);
    const missing = R.index[row] - (first ? 0 : R.index[row - 1] + 1);
    if (missing > 0) lines.push(GAP - missing);
    lineOf[row] = lines.length;
    lines.push(row);
    const last = row + 1 === ROWS || R.document[row + 1] !== here, rest = D.documents[here].size - R.index[row] - 1;
    if (last && rest > 0) lines.push(GAP - rest);
  }
}
function drawLine(at) {
  const line = lines[at];
  if (line <= GAP) return el("p", { class: "gap" }, counted("{n} pair without findings", "{n} pairs without findings", GAP - line));
  if (line < 0) {
    const where = D.documents[-1 - line];
    return el("div", { class: "dochead" }, el("h2", { translate: "no" }, where.title),
      el("p", { class: "quiet" }, counted("{n} pair", "{n} pairs", where.size), " · ", counted("{n} word", "{n} words", where.words)));
  }
  const here = findingsIn(line).filter((i) => !state.status || state.status === STATES[status[i]]);
  const marks = (name) => here.flatMap((i) => marksOf(i, name));
  const empty = !sizeOf(line, "source") || !sizeOf(line, "target");
  const notes = el("div", { class: "notes" });
  const alike = new Map();
  for (const i of here) alike.set(F.group[i], [...(alike.get(F.group[i]) || []), i]);
  for (const [i, ...rest] of [...alike.values()].slice(0, 6)) {
    const severity = LEVELS[F.severity[i]], message = el("span", {});
    spoken(message, messageOf(i));
    if (rest.length) message.append(" ", el("span", { class: "quiet" }, "×\u202f" + number(rest.length + 1)));
    notes.append(el("button", { type: "button", class: "note " + severity, "data-f": String(i), onclick: () => { showFinding(i); } },
      el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[severity]), el("span", { class: "unseen" }, named("severity", severity) + ": "), message));
  }
  const seventh = [...alike.values()][6];
  if (seventh) notes.append(el("button", { type: "button", class: "note", onclick: () => showFinding(seventh[0]) }, counted("{n} more", "{n} more", alike.size - 6)));
  return el("div", { class: "pair role-" + roleOf(line) + (empty ? " alone" : "") + (line === noted ? " noted" : "") },
    el("span", { class: "key", translate: "no", title: keyOfRow(line) }, keyOfRow(line).length > 5 ? number(R.index[line] + 1) : keyOfRow(line)),
    lonely ? "" : side(line, "source", marks("source"), ""), side(line, "target", marks("target"), ""), notes);
}
function drawFlow() {
  const names = el("select", { "aria-label": say("Document"), onchange: (event) => { state.document = event.target.value; drawFlow(); pages.scroll(0); writeHash(); } },
    el("option", { value: "" }, say("Any document")));
  D.documents.slice(0, 60).forEach((each, at) => names.append(el("option", { value: String(at), selected: state.document === String(at) }, each.title)));
  const tick = el("input", { type: "checkbox", checked: lonely, onchange: () => { lonely = tick.checked; flow.classList.toggle("lonely", lonely); drawFlow(); } });
  const first = D.documents[state.document || 0];
  flowHead.replaceChildren(D.documents.length > 1 ? names : "", el("label", { class: "tick" }, tick, " " + say("Target text only")),
    el("span", { class: "quiet" }, first ? `${localeName(first.source)} · ${localeName(first.target)}` : ""));
  flow.setAttribute("aria-label", say("Both texts"));
  if (!T) return;
  layDocument();
  breadth = flow.clientWidth;
  pages.fill(lines.length);
  pages.paint(true);
}
function showDocument(row) {
  noted = row;
  if (state.document && state.document !== String(R.document[row])) state.document = "";
  show("document");
  pages.reveal(lineOf[row], true);
}
function showFinding(i) {
  if (state.status && state.status !== STATES[status[i]]) state.status = "";
  for (const facet of ["severity", "category", "rule", "document", "sure", "age"]) if (state[facet] && state[facet] !== facetOf(facet, i)) state[facet] = "";
  if (hit && !hit[i]) { state.query = box.value = ""; search(); }
  state.finding = i;
  show("findings");
  openDetail();
  state.finding = i;
  drawDetail();
}
const overview = $("overview"), sheet = overview.firstElementChild;
// Without scripts these buttons would do nothing, so they come switched off.
for (const each of sheet.querySelectorAll("button")) each.disabled = false;
overview.addEventListener("click", (event) => {
  const { category, rule, document: file, age, sort } = event.target.closest("button")?.dataset || {};
  if (sort !== undefined) return sortHeat(+sort, event.target.closest("button"));
  if (category === undefined && rule === undefined && file === undefined && age === undefined) return;
  Object.assign(state, { severity: "", category: category || "", rule: rule || "", document: file || "", age: age || "", query: "" });
  box.value = "";
  search();
  show("findings");
});
function sortHeat(at, button) {
  const body = sheet.querySelector("#heat tbody"), header = button.closest("th");
  const down = header.getAttribute("aria-sort") !== "descending" && at !== 6 && at !== 0 || header.getAttribute("aria-sort") === "ascending";
  for (const each of sheet.querySelectorAll("#heat th[aria-sort]")) each.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", down ? "descending" : "ascending");
  const value = (row) => (at ? +row.children[at].dataset.v : row.children[0].textContent);
  body.append(...[...body.children].sort((a, b) => {
    const [x, y] = [value(a), value(b)], order = at ? x - y : x.localeCompare(y, language);
    return down ? -order : order;
  }));
}
function show(view) {
  state.view = view;
  for (const name of ["findings", "document", "overview"]) $(name).hidden = name !== view;
  for (const button of document.querySelectorAll("[data-view]")) {
    if (button.dataset.view === view) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
  }
  // What is not looked at stands in nobody's way.
  if (view === "overview") overview.append(sheet);
  else sheet.remove();
  if (view === "document") drawFlow();
  else { pages.body.replaceChildren(); pages.shown = [0, 0]; }
  if (view === "findings") refresh();
  writeHash();
}
