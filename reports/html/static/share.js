// Giving decisions and findings to others: files out, waivers in, paper.
function download(name, type, text) {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = el("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
// Decisions as a file of waivers; of those called fixed, `bitext fix --only` makes the suggested corrections.
function waivers(wanted) {
  const list = apart().filter((each) => wanted.includes(each.state));
  return JSON.stringify({ version: 1, waiver: list }, null, 2) + "\n";
}
function exportFixes() {
  download("fixes.json", "application/json", waivers(["fixed"]));
  announce(say("Exported."));
}
function exportWaivers() {
  download("waivers.json", "application/json", waivers(STATES.slice(1)));
  exported();
  drawState();
  announce(say("Exported."));
}
// The findings that pass the filters, one line each.
function passing() {
  const found = [];
  for (let i = 0; i < N; i++) if (passes(i)) found.push(i);
  return found;
}
const record = (i) => ({
  rule: ruleOf(i)[0], name: ruleOf(i)[1], category: ruleOf(i)[3], severity: LEVELS[F.severity[i]], state: STATES[status[i]],
  document: documentOf(i) < 0 ? "" : D.documents[documentOf(i)].name, pair: F.row[i] < 0 ? "" : keyOfRow(F.row[i]),
  place: standsAt(i).map(([, place]) => place).join(" · "),
  message: messageOf(i), source: textOf(i, "source"), target: textOf(i, "target"), fix: F.fix[i] ? mended(i) : "", fingerprint: printOf(i),
});
// A spreadsheet must not take a text for a formula.
const cell = (value) => '"' + (/^[\s]*[=+\-@\t\r]/.test(value) ? "'" + value : value).replace(/"/g, '""') + '"';
function asCsv() {
  const found = passing().map(record), names = Object.keys(found[0] || { rule: "" });
  return "\ufeff" + [names, ...found.map((each) => names.map((name) => each[name]))].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}
const asJson = () => JSON.stringify(passing().map(record), null, 1) + "\n";
const quoteLine = (text) => "> " + text.replace(/([\\`*_[\]<>#|])/g, "\\$1").replace(/\s+/g, " ");
const asMarkdown = () => passing().slice(0, 2000).map(record).map((each) =>
  `### ${each.message}\n\n${each.severity}, ${each.name} ${each.rule}, ${each.document} ${each.pair}\n\n${quoteLine(each.source)}\n\n${quoteLine(each.target)}\n`).join("\n");
function take(text) {
  let given;
  try {
    given = JSON.parse(text).waiver;
    if (!Array.isArray(given) || !given.every((each) => each && STATES.includes(each.state || "accepted"))) throw new Error("shape");
  } catch { return announceLoud(say("This is not a file of waivers in JSON.")); }
  const told = new Map(), fresh = [], clashes = [];
  for (const each of given) {
    const waiver = { scope: "finding", state: "accepted", ...each }, key = keyOf(waiver), same = told.get(key) || [];
    if (!same.some((other) => agree(other, waiver))) told.set(key, [...same, waiver]);
  }
  for (const [key, theirs] of told) {
    const mine = decisions.get(key) || ruledOtherwise(theirs[0]);
    if (mine && theirs.every((each) => agree(mine, each))) continue;
    if (mine || theirs.length > 1) clashes.push({ key, mine, theirs });
    else fresh.push([key, theirs[0]]);
  }
  const finish = (chosen) => {
    const changes = [...fresh, ...chosen];
    if (changes.length) change(changes);
    refresh();
    announceLoud(counted("{n} decision imported.", "{n} decisions imported.", changes.length));
  };
  if (!clashes.length) return finish([]);
  const choice = (template, waiver) => say(template, { state: { say: D.names.state[waiver.state] || "open" } }) + (waiver.reason ? ` – ${waiver.reason}` : "");
  const lines = clashes.slice(0, CLASHES).map(({ key, mine, theirs }) => {
    const pick = el("select", { "aria-label": say("Which one holds?") }, mine ? el("option", { value: "mine" }, choice(say("here: {state}"), mine)) : "",
      theirs.map((each, at) => el("option", { value: String(at) }, choice(say("in the file: {state}"), each))));
    const [i] = placesOf(theirs[0].fingerprint);
    return { key, theirs, pick, row: el("li", {}, i === undefined ? theirs[0].rule || key : messageOf(i) + " ", " ", pick) };
  });
  const others = clashes.slice(CLASHES), rest = el("select", { "aria-label": say("Which one holds?") },
    el("option", { value: "mine" }, say("leave as it is here")), el("option", { value: "0" }, say("as the file says first")));
  dialog(counted("{n} decision contradicts another", "{n} decisions contradict others", clashes.length), el("ul", { class: "clashes" }, lines.map((line) => line.row),
    others.length ? el("li", {}, counted("{n} more", "{n} more", others.length) + " ", rest) : ""),
    el("button", { type: "button", class: "main", onclick: () => {
      closeDialog();
      const chosen = [...lines, ...others.map((each) => ({ ...each, pick: rest }))].filter((line) => line.pick.value !== "mine");
      finish(chosen.map((line) => [line.key, line.theirs[+line.pick.value]]));
    } }, say("Apply")));
}
// More clashes than this are asked about together.
const CLASHES = 200;
const agree = (one, other) => one.state === other.state && (one.reason || "") === (other.reason || "");
// The ruling that some finding a waiver is about has already, if it has another state.
function ruledOtherwise(waiver) {
  const is = meant(waiver), found = waiver.scope === "finding" ? placesOf(waiver.fingerprint) : F.row.keys();
  for (const i of found) if (ruling[i] && ruling[i].state !== waiver.state && is(i)) return ruling[i];
}
const announceLoud = (text) => { announce(text); dialog(text); };
function dialog(title, ...kids) {
  closeDialog();
  const shown = el("dialog", { id: "dialog", "aria-labelledby": "dialog-title" },
    el("header", {}, el("h2", { id: "dialog-title" }, title), el("button", { type: "button", class: "icon", "aria-label": say("Close"), onclick: closeDialog }, "×")), ...kids);
  shown.addEventListener("close", () => shown.remove());
  document.body.append(shown);
  shown.showModal();
}
function closeDialog() { $("dialog")?.close(); $("dialog")?.remove(); }
function shareDialog() {
  const file = el("input", { type: "file", accept: ".json,application/json", id: "import", "aria-label": say("Import waivers"), onchange: async () => {
    const text = await file.files[0].text();
    take(text);
  } });
  const act = (label, does) => el("button", { type: "button", onclick: does }, label);
  dialog(say("Export and import"),
    el("section", {}, el("h3", {}, say("Decisions")),
      el("p", {}, counted("{n} decision is kept in this browser.", "{n} decisions are kept in this browser.", decisions.size), " ",
        say("Give the exported file to the next check, and what was decided stays decided.")),
      el("p", { class: "acts" }, el("button", { type: "button", class: "main", id: "export", onclick: () => { exportWaivers(); closeDialog(); } }, say("Export waivers.json")),
        [...decisions.values()].some((each) => each.state === "fixed") && el("button", { type: "button", id: "fixes", title: say("What you called fixed: bitext fix --only fixes.json makes the suggested corrections."), onclick: () => { exportFixes(); closeDialog(); } }, say("Export fixes.json"))),
      el("label", { class: "file" }, el("span", {}, say("Import waivers")), file)),
    el("section", {}, el("h3", {}, say("Findings that pass the filters")),
      el("p", { class: "acts" }, act("CSV", () => download("findings.csv", "text/csv", asCsv())), act("JSON", () => download("findings.json", "application/json", asJson())),
        act("Markdown", () => download("findings.md", "text/markdown", asMarkdown())), act(say("Print"), () => { closeDialog(); print(); }))));
}
addEventListener("dragover", (event) => { if (event.dataTransfer?.types.includes("Files")) event.preventDefault(); });
addEventListener("drop", async (event) => {
  const file = event.dataTransfer?.files[0];
  if (!file) return;
  event.preventDefault();
  take(await file.text());
});
addEventListener("beforeunload", (event) => { if (unsaved && decisions.size) event.preventDefault(); });
// Paper: a cover, then the findings that pass the filters, a new page for each document.
const PAPER = 500;
function layPaper() {
  if (!T) return;
  $("paper")?.remove();
  const found = passing().sort((a, b) => F.row[a] - F.row[b] || a - b), few = found.slice(0, PAPER);
  const paper = el("section", { id: "paper" });
  const filters = FACETS.filter((facet) => state[facet]).map((facet) => facet === "document" ? D.documents[state.document]?.title : facet === "rule" ? state.rule : facet === "status" && state.status === "open" ? say("open") : named(facet === "status" ? "state" : facet, state[facet]));
  const open = tally();
  paper.append(el("div", { class: "cover" },
    el("p", { class: "quiet" }, D.documents.length === 1 ? D.documents[0].title : counted("{n} document", "{n} documents", D.documents.length)),
    el("h1", {}, document.querySelector(".verdict h1").textContent), el("p", { class: "because" }, document.querySelector(".because").textContent),
    el("table", {}, el("tbody", {}, [...LEVELS].reverse().map((level) => el("tr", {}, el("th", { scope: "row" }, named("severity", level)), el("td", {}, number(open[LEVELS.indexOf(level)])))),
      $("score") ? el("tr", {}, el("th", { scope: "row" }, say("MQM score of 100")), el("td", {}, $("score").textContent)) : "")),
    el("p", {}, say("Shown: {what}", { what: [...filters, state.query].filter(Boolean).join(", ") || say("all") })),
    el("p", { class: "quiet" }, new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(new Date()), " · ", D.id),
    found.length > PAPER ? el("p", { class: "cut" }, say("Only the first {n} of {all} findings are printed.", { n: PAPER, all: found.length })) : ""));
  let here = -2;
  for (const i of few) {
    const file = documentOf(i), severity = LEVELS[F.severity[i]], row = F.row[i];
    if (file !== here) {
      here = file;
      paper.append(el("h2", { class: "newpage" }, file < 0 ? "–" : D.documents[file].title));
    }
    const message = el("h3", {}, el("span", { class: "severity " + severity }, GLYPHS[severity] + " " + named("severity", severity) + " "));
    spoken(message, messageOf(i));
    paper.append(el("div", { class: "printed" }, message, el("p", { class: "quiet" }, `${ruleOf(i)[0]} ${ruleOf(i)[1]} · ${row < 0 ? "" : say("pair {key}", { key: keyOfRow(row) })} · ${printOf(i)}`),
      el("p", { class: "places" }, standsAt(i).map(([, place]) => place).join(" · ")),
      row < 0 || (!sizeOf(row, "source") && !sizeOf(row, "target")) ? "" : el("div", { class: "pairs" }, side(row, "source", marksOf(i, "source"), ""), side(row, "target", marksOf(i, "target"), "")),
      F.fix[i] ? suggestion(i) : "", ruling[i] ? ruled(ruling[i]) : ""));
  }
  document.body.append(paper);
}
addEventListener("beforeprint", layPaper);
addEventListener("afterprint", () => $("paper")?.remove());
