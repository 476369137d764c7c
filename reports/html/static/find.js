// The findings view: filters, list and detail, and what is chosen in them.
const state = {
  view: "findings", severity: "", category: "", rule: "", document: "", status: "open", sure: "",
  age: "", query: "", regex: false, grouped: true, finding: -1, scope: "finding",
};
let hit = null, wrong = false, items = [], sizes = [], position = 0, total = 0;
const list = el("div", { class: "list", role: "listbox", tabIndex: 0, id: "list" });
const detail = el("article", { class: "detail", tabIndex: 0, id: "detail" });
detail.addEventListener("scroll", () => { detailScrolled = detail.scrollTop > 0; }, { passive: true });
const head = el("div", { class: "filters" });
$("findings").append(el("div", { class: "side" }, head, list), detail);
const rows = new Rows(list, { draw: drawItem, estimate: () => 68, role: "presentation" });

let words = null, wordsLanguage = "";
function messages() {
  if (wordsLanguage !== language) {
    wordsLanguage = language;
    words = shelfOf(GROUPS, (group) => messageOf(firstOfGroup[group]) + " " + ruleOf(firstOfGroup[group])[0] + " " + ruleOf(firstOfGroup[group])[1]);
  }
  return words;
}
// Like findings say the same, so one of each group is enough.
const firstOfGroup = new Int32Array(GROUPS);
for (let i = N - 1; i >= 0; i--) firstOfGroup[F.group[i]] = i;
const keyed = R.key.flatMap((key, row) => (key ? row : []));
const keys = shelfOf(keyed.length, (at) => R.key[keyed[at]]);
const texted = new Shelf(2 * ROWS, (from, until) => T.subarray(textsAt[from], textsAt[until]));
function shelveInIdleHours() {
  if (texted.done < texted.count) texted.fill(texted.done + CHAPTER);
  else if (messages().done < words.count) words.fill(words.done + CHAPTER);
  else return;
  (window.requestIdleCallback || setTimeout)(shelveInIdleHours);
}
function search() {
  hit = null;
  wrong = false;
  const query = state.query.trim();
  if (!query || !T) return;
  const seen = new Uint8Array(ROWS);
  let said;
  if (state.regex) {
    let wanted;
    try { wanted = new RegExp(query, "iu"); } catch { wrong = true; return; }
    for (let row = 0; row < ROWS; row++) seen[row] = +(wanted.test(textIn(row, "source")) || wanted.test(textIn(row, "target")));
    said = Uint8Array.from(firstOfGroup, (i) => +wanted.test(messageOf(i)));
  } else {
    const wanted = folded(WRITER.encode(query));
    if (!wanted) return;
    texted.find(wanted).forEach((has, at) => { if (has) seen[at % ROWS] = 1; });
    keys.find(wanted).forEach((has, at) => { if (has) seen[keyed[at]] = 1; });
    said = messages().find(wanted);
  }
  hit = new Uint8Array(N);
  for (let i = 0; i < N; i++) hit[i] = (F.row[i] >= 0 && seen[F.row[i]]) || said[F.group[i]];
}
const FACETS = ["severity", "category", "rule", "document", "status", "sure", "age"];
// How sure a finding is: as the rule, or as the alignment if that is less sure.
const SURE = Object.keys(D.names.sure), ruleSure = F.rules.map((rule) => D.rules[rule[0]].sure);
const pairSure = (i) => (F.row[i] < 0 || R.sure[F.row[i]] >= 80 ? 0 : R.sure[F.row[i]] >= 50 ? 1 : 2);
const sureOf = (i) => Math.max(ruleSure[F.rule[i]], pairSure(i));
// Each facet as small numbers: what a finding is, and the names of the numbers.
const distinct = (list) => [...new Set(list)];
const VALUES = {
  severity: LEVELS, category: distinct(F.rules.map((rule) => rule[3])), rule: distinct(F.rules.map((rule) => rule[0])),
  document: ["-1", ...D.documents.map((_, at) => String(at))], status: STATES, sure: SURE, age: Object.keys(D.names.age),
};
const through = (table) => Uint16Array.from(F.rule, (rule) => table[rule]);
const CODES = {
  severity: Uint8Array.from(F.severity), category: through(F.rules.map((rule) => VALUES.category.indexOf(rule[3]))),
  rule: through(F.rules.map((rule) => VALUES.rule.indexOf(rule[0]))), document: Int32Array.from(F.row, (_, i) => documentOf(i) + 1), status,
  sure: Uint8Array.from(F.row, (_, i) => sureOf(i)), age: F.old,
};
const facetOf = (facet, i) => VALUES[facet][CODES[facet][i]];
const passes = (i) => (!hit || hit[i]) && FACETS.every((facet) => !state[facet] || state[facet] === facetOf(facet, i));
let counts = {};
// One pass: what passes every filter is listed; what fails only one is counted for that one.
function sift() {
  const wanted = FACETS.map((facet) => (state[facet] ? VALUES[facet].indexOf(state[facet]) : -1));
  const ignored = FACETS.map((facet) => !state[facet]);
  const codes = FACETS.map((facet) => CODES[facet]), tables = FACETS.map((facet) => new Int32Array(VALUES[facet].length));
  const grouped = state.grouped, leaders = new Int32Array(GROUPS).fill(-1);
  items = [];
  sizes = [];
  total = 0;
  for (let i = 0; i < N; i++) {
    if (hit && !hit[i]) continue;
    let failed = -1, fails = 0;
    for (let at = 0; at < FACETS.length; at++) if (!ignored[at] && codes[at][i] !== wanted[at]) { fails++; failed = at; }
    if (fails > 1) continue;
    if (fails) { tables[failed][codes[failed][i]]++; continue; }
    for (let at = 0; at < FACETS.length; at++) tables[at][codes[at][i]]++;
    total++;
    const leader = grouped ? leaders[F.group[i]] : -1;
    if (leader >= 0) sizes[leader]++;
    else {
      if (grouped) leaders[F.group[i]] = items.length;
      items.push(i);
      sizes.push(1);
    }
  }
  counts = Object.fromEntries(FACETS.map((facet, at) => [facet, (value) => tables[at][VALUES[facet].indexOf(value)] || 0]));
}
// The findings of a group that pass the filters, in order.
function members(i) {
  if (!state.grouped) return [i];
  const found = [];
  for (let k = 0; k < N; k++) {
    if (F.group[k] === F.group[i] && passes(k)) found.push(k);
  }
  return found;
}
function placeOf(i) {
  const row = F.row[i];
  if (row < 0) return "";
  const name = D.documents[R.document[row]].title;
  return (D.documents.length > 1 ? name + " · " : "") + say("pair {key}", { key: keyOfRow(row) });
}
function drawItem(at) {
  const i = items[at], severity = LEVELS[F.severity[i]], [, name, , category] = ruleOf(i);
  const chosen = at === position;
  const message = el("span", { class: "message" });
  spoken(message, messageOf(i));
  return el("div", {
    class: "item " + severity + (chosen ? " chosen" : ""), role: "option", id: "item-" + at,
    "aria-selected": String(chosen), "aria-setsize": String(items.length), "aria-posinset": String(at + 1),
    onclick: () => { choose(at); openDetail(); },
  },
    el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[severity]),
    el("span", { class: "body" }, message,
      el("span", { class: "meta" }, el("span", { class: "unseen" }, named("severity", severity) + ", "),
        named("category", category), " · ", el("span", { translate: "no" }, placeOf(i)))),
    sizes[at] > 1 ? el("span", { class: "times", title: say("alike") }, "×\u202f" + number(sizes[at])) : null,
    status[i] ? el("span", { class: "state s" + status[i] }, say(D.names.state[STATES[status[i]]])) : null);
}
function facet(name, field, label, options, described) {
  const table = counts[name];
  const select = el("select", { "aria-label": field, onchange: (event) => { state[name] = event.target.value; narrow(); } },
    el("option", { value: "" }, label));
  let shown = options.filter((value) => table(value) || state[name] === value);
  if (shown.length > 60) shown = shown.sort((a, b) => table(b) - table(a)).slice(0, 60);
  for (const value of shown) select.append(el("option", { value }, described(value) + " (" + number(table(value)) + ")"));
  select.value = state[name];
  if (state[name] && !(name === "status" && state[name] === "open")) select.classList.add("on");
  return select;
}
const filtered = () => state.query || FACETS.some((name) => state[name] !== (name === "status" ? "open" : ""));
// What a filter or a search leaves is heard as well.
function narrow() {
  refresh();
  announce(wrong ? $("wrong").textContent : $("found").textContent);
}
const box = el("input", { type: "search", id: "query", autocomplete: "off", spellcheck: false });
box.addEventListener("input", () => { state.query = box.value; search(); narrow(); });
function drawFilters() {
  box.placeholder = say("Search both texts");
  box.setAttribute("aria-label", say("Search both texts"));
  box.setAttribute("aria-invalid", String(wrong));
  const complaint = wrong ? el("p", { class: "wrong", id: "wrong" }, say("Not a regular expression: all are shown.")) : "";
  if (wrong) box.setAttribute("aria-describedby", "wrong");
  else box.removeAttribute("aria-describedby");
  const severities = el("div", { class: "chips", role: "group", "aria-label": say("Severity") });
  for (let at = LEVELS.length - 1; at >= 0; at--) {
    const level = LEVELS[at], n = counts.severity(level);
    severities.append(el("button", {
      type: "button", class: "chip " + level, "aria-pressed": String(state.severity === level), disabled: !n && state.severity !== level,
      onclick: () => { state.severity = state.severity === level ? "" : level; narrow(); },
    }, el("span", { class: "glyph", "aria-hidden": "true" }, GLYPHS[level]), " " + named("severity", level) + " ", el("b", {}, number(n))));
  }
  const selects = el("div", { class: "selects" },
    facet("status", say("State"), say("Any state"), STATES, (value) => (value === "open" ? say("open") : named("state", value))),
    facet("category", say("Category"), say("Any category"), VALUES.category, (value) => named("category", value)),
    facet("rule", say("Rule"), say("Any rule"), VALUES.rule, (value) => value + " " + F.rules.find((rule) => rule[0] === value)[1]),
    D.documents.length > 1 ? facet("document", say("Document"), say("Any document"), D.documents.map((_, at) => String(at)), (value) => D.documents[value]?.title ?? "–") : null,
    CODES.sure.some((sure) => sure !== CODES.sure[0]) ? facet("sure", say("Certainty"), say("Any certainty"), SURE, (value) => named("sure", value)) : null,
    D.trend ? facet("age", say("New or seen before"), say("New and seen before"), VALUES.age, (value) => named("age", value)) : null);
  const tick = (name, label) => {
    const input = el("input", { type: "checkbox", checked: state[name], onchange: () => { state[name] = input.checked; search(); narrow(); } });
    return el("label", { class: "tick" }, input, " " + label);
  };
  const line = el("div", { class: "line" },
    el("span", { class: "n", id: "found" }, counted("{n} finding", "{n} findings", total),
      total === items.length ? "" : " " + counted("in {n} group", "in {n} groups", items.length)),
    tick("grouped", say("Group like ones")), tick("regex", say("Regular expression")),
    filtered() ? el("button", { type: "button", class: "link", onclick: clear }, say("Clear filters")) : null);
  const focus = document.activeElement, within = head.contains(focus) && focus !== box;
  const marks = within ? [...head.querySelectorAll("button,select,input")].indexOf(focus) : -1;
  if (box.parentNode !== head) head.append(box);
  const told = latest ? el("p", { class: "told" }, el("span", {}, latest), " ", el("button", { type: "button", class: "link", onclick: takeBack }, say("Undo"), el("kbd", {}, "u"))) : "";
  head.replaceChildren(box, complaint, severities, selects, line, told);
  if (focus === box) box.focus();
  if (marks >= 0) head.querySelectorAll("button,select,input")[marks]?.focus();
}
function clear() {
  Object.assign(state, { severity: "", category: "", rule: "", document: "", status: "open", sure: "", age: "", query: "" });
  box.value = "";
  search();
  narrow();
}
function choose(at, quiet) {
  position = Math.max(0, Math.min(at, items.length - 1));
  state.finding = items.length ? items[position] : -1;
  state.scope = "finding";
  rows.reveal(position);
  if (items.length) {
    list.setAttribute("aria-activedescendant", "item-" + position);
  } else list.removeAttribute("aria-activedescendant");
  drawDetail();
  if (!quiet) writeHash();
}
function refresh(keep = true) {
  sift();
  if (keep && state.finding >= 0) {
    const same = items.indexOf(state.finding);
    const alike = same < 0 && state.grouped ? items.findIndex((i) => F.group[i] === F.group[state.finding]) : same;
    if (alike >= 0) position = alike;
  }
  position = Math.max(0, Math.min(position, items.length - 1));
  list.setAttribute("aria-label", say("Findings, worst first"));
  rows.fill(items.length);
  choose(position);
  drawFilters();
  drawState();
}
function drawState() {
  const open = tally(), level = LEVELS.indexOf(D.level);
  const made = decisions.size;
  $("unsaved").hidden = !(unsaved && made);
  $("unsaved").textContent = unsaved ? counted("{n} decision not exported", "{n} decisions not exported", made) : "";
  const preview = $("preview");
  preview.hidden = !made;
  if (made && level >= 0) {
    const left = open.slice(level).reduce((sum, n) => sum + n, 0);
    preview.textContent = left ? counted("With your decisions {n} remains.", "With your decisions {n} remain.", left)
      : say("With your decisions nothing stands in the way.");
    preview.className = left ? "" : "good";
  } else if (made) preview.hidden = true;
  const penalty = open.reduce((sum, n, at) => sum + n * D.weights[LEVELS[at]], 0);
  if ($("score") && D.words >= D.enough) {
    const value = Math.max(0, 100 - (100 * penalty) / D.words);
    $("score").firstElementChild.dataset.number = value.toFixed(1);
    $("score").firstElementChild.textContent = decimals.format(value);
  }
}
function decide(code) {
  const i = state.finding;
  if (i < 0 || !T) return;
  const before = position, n = reach(i)[state.scope];
  if (code === "open") {
    if (!status[i]) return;
    change(reopening(i, state.scope));
    tell(say("Open again."), n);
  } else {
    const waiver = waiverFor(i, state.scope, code, fields());
    change([[keyOf(waiver), waiver]]);
    tell(say("Decided: {state}.", { state: { say: D.names.state[code] } }), n);
  }
  const stays = !state.status || state.status === STATES[status[i]];
  if (stays && code !== "open") {
    sift();
    position = Math.min(before + 1, items.length - 1);
    state.finding = items[position] ?? -1;
    refresh();
  } else {
    state.finding = code === "open" ? i : -1;
    refresh();
  }
}
// What was done last, heard and seen, with the way back beside it.
let latest = "";
function tell(what, n) {
  latest = `${what} ${counted("{n} finding", "{n} findings", n)}.`;
  announce(latest);
}
function takeBack() {
  const last = undone.at(-1);
  if (!undo()) return announce(say("Nothing to undo."));
  const waiver = last && last[0][1], key = last && last[0][0];
  let back = -1;
  if (key) for (let i = 0; i < N && back < 0; i++) {
    if (key.startsWith("finding|") ? key === "finding|" + printOf(i) : key.startsWith("group|") && key === "group|" + groupOf(i)) back = i;
  }
  if (back >= 0 && !waiver) state.finding = back;
  latest = "";
  refresh();
  announce(say("Undone."));
}
