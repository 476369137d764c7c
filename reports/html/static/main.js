// Keys, the address, and the start.
let letters = kept.get("letters") !== "off";
const KEYS = {
  j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1),
  Home: () => choose(0), End: () => choose(items.length - 1), PageDown: () => step(8), PageUp: () => step(-8),
  1: () => decide("fixed"), 2: () => decide("accepted"), 3: () => decide("false-positive"), 4: () => decide("open"),
  u: takeBack, g: () => { if (state.finding < 0) return; state.scope = state.scope === "group" ? "finding" : "group"; drawDetail(); announce($("scope").selectedOptions[0].textContent); },
  e: () => { openDetail(); termsOpen = true; const terms = detail.querySelector(".terms"); if (terms) terms.open = true; $("reason")?.focus(); }, y: copyFix, Y: copyMended,
  d: () => { if (state.view === "document") show("findings"); else if (state.finding >= 0 && F.row[state.finding] >= 0) showDocument(F.row[state.finding]); },
  n: () => { document.body.classList.toggle("hide-inv"); announce(document.body.classList.contains("hide-inv") ? say("Invisible characters hidden.") : say("Invisible characters shown.")); },
  c: () => { around = around === 2 ? 10 : 2; drawDetail(); }, "[": () => turn(-1), "]": () => turn(1),
  "/": () => { show("findings"); box.focus(); box.select(); }, "?": helpDialog, Enter: () => { openDetail(); detail.focus(); },
};
function step(by) {
  if (items.length) choose(position + by);
}
const ARROWS = ["ArrowDown", "ArrowUp", "Home", "End", "PageDown", "PageUp", "Enter"];
addEventListener("keydown", (event) => {
  const { target, key } = event;
  const writing = target.closest("input:not([type=checkbox]), textarea, select");
  if ((event.ctrlKey || event.metaKey) && key === "f" && (state.view === "document" ? pages.count : rows.count) > 60) {
    event.preventDefault();
    return KEYS["/"]();
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === "Escape") {
    if ($("dialog")) return;
    if (writing) { writing.blur(); list.focus(); }
    else if (document.body.classList.contains("reading")) closeDetail();
    return;
  }
  if (writing || $("dialog") || !KEYS[key] || D.index) return;
  if (ARROWS.includes(key)) {
    if (state.view !== "findings" || !(target === list || target === document.body || target === $("work"))) return;
  } else {
    if (!letters && key !== "?") return;
    if (state.view !== "findings" && !"d/?nu".includes(key)) return;
  }
  event.preventDefault();
  KEYS[key]();
});
function helpDialog() {
  const keys = [
    ["j k ↓ ↑", say("next and previous finding")], ["1", say("fixed, and on to the next")], ["2", say("accepted: real, but it stays")],
    ["3", say("false alarm: the checker is wrong")], ["4", say("open again")], ["u", say("undo, as often as you like")],
    ["g", say("decide for all alike, or for this place only")], ["[ ]", say("walk through those alike")], ["e", say("write a comment")],
    ["y", say("copy the suggested words")], ["Y", say("copy the corrected text")], ["d", say("see it in the document")],
    ["c", say("more or less of the text around")], ["n", say("show or hide invisible characters")], ["/", say("search")], ["?", say("this help")],
  ];
  const legend = [["\u00a0", say("no-break space")], ["\u202f", say("narrow no-break space")], ["\u2009", say("thin space")],
    ["\u00ad", say("soft hyphen")], ["\u200b", say("zero-width space")]];
  const tick = el("input", { type: "checkbox", checked: letters, onchange: () => { letters = tick.checked; kept.set("letters", letters ? "on" : "off"); } });
  dialog(say("Keys"), el("dl", { class: "keys" }, keys.map(([key, does]) => el("div", {}, el("dt", {}, key.split(" ").map((one) => el("kbd", {}, one))), el("dd", {}, does)))),
    el("label", { class: "tick" }, tick, " " + say("Single-letter keys")),
    el("p", { class: "legend" }, say("Invisible characters:")), el("ul", { class: "legend" }, legend.map(([char, name]) => el("li", {}, el("span", { class: "sample" }, "a", unseen(char), "b"), " ", name))));
}
// The address holds all that is chosen, so that a link shows the same.
let writing = false, due = 0;
function writeHash() {
  if (writing && !due) due = setTimeout(writeHashNow);
}
function writeHashNow() {
  due = 0;
  const parts = new URLSearchParams();
  if (state.view !== "findings") parts.set("view", state.view);
  for (const facet of FACETS) if (state[facet] !== (facet === "status" ? "open" : "")) parts.set(facet, state[facet] || "any");
  if (state.query) parts.set("q", state.query);
  if (state.regex) parts.set("re", "1");
  if (!state.grouped) parts.set("like", "apart");
  if (state.finding >= 0 && state.view === "findings") parts.set("f", printOf(state.finding));
  try { history.replaceState(null, "", "#" + parts); } catch { /* some browsers refuse this on file: */ }
}
function readHash() {
  const parts = new URLSearchParams(location.hash.slice(1));
  for (const facet of FACETS) {
    const value = parts.get(facet);
    state[facet] = value === "any" ? "" : value ?? (facet === "status" ? "open" : "");
  }
  state.query = box.value = parts.get("q") || "";
  state.regex = parts.has("re");
  state.grouped = parts.get("like") !== "apart";
  search();
  const wanted = parts.get("f"), [i] = wanted ? placesOf(wanted) : [];
  const view = D.index ? "overview" : ["document", "overview"].includes(parts.get("view")) ? parts.get("view") : "findings";
  state.finding = -1;
  position = 0;
  if (i !== undefined && view === "findings") return showFinding(i);
  show(view);
}
function paintTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
$("theme").addEventListener("click", () => {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  paintTheme(dark ? "light" : "dark");
  kept.set("theme", dark ? "light" : "dark");
});
$("help").addEventListener("click", helpDialog);
$("share").addEventListener("click", shareDialog);
$("language").addEventListener("change", (event) => { kept.set("language", event.target.value); speak(event.target.value); redraw(); });
function redraw() {
  $("language").value = language;
  drawTrend();
  if (state.view === "document") drawFlow();
  search();
  refresh();
}
for (const button of document.querySelectorAll("[data-view]")) button.addEventListener("click", () => show(button.dataset.view));
addEventListener("hashchange", readHash);
for (const each of document.querySelectorAll(".views, .tools")) each.hidden = false;
paintTheme(kept.get("theme"));
const known = ["de", "fr", "en"], wishes = [kept.get("language"), ...navigator.languages.map((each) => each.slice(0, 2)), D.language];
voices.push(sheet);
speak(wishes.find((each) => known.includes(each)) || "en");
$("language").value = language;
drawTrend();
recall();
document.body.classList.add("live");
document.body.classList.toggle("spotless", !N);
readHash();
writing = true;
writeHashNow();
document.documentElement.dataset.listed = String(Math.round(performance.now()));
await textsArrive();
settle();
search();
if (state.view === "document") drawFlow();
if (state.query || decisions.size) refresh();
else drawDetail();

(window.requestIdleCallback || setTimeout)(shelveInIdleHours);
document.documentElement.dataset.ready = String(Math.round(performance.now()));
