// One finding: what is wrong, where, why it matters, how it is mended, and what is decided.
let around = 2, termsOpen = false;
const draft = { reason: "", until: "", owner: kept.get("owner") || "" };
const fields = () => {
  const given = { ...draft };
  draft.reason = "";
  draft.until = "";
  return given;
};
const openDetail = () => document.body.classList.add("reading");
const closeDetail = () => { document.body.classList.remove("reading"); list.focus(); };
function side(row, name, marks, klass) {
  const where = D.documents[R.document[row]], text = textIn(row, name);
  const cell = el("p", { class: "text " + klass + (["heading", "title"].includes(roleOf(row)) ? " heading" : ""), lang: where[name], dir: "auto", translate: "no" });
  if (!text) cell.append(el("span", { class: "nothing", lang: language, translate: "yes" }, say("nothing on this side")));
  return text ? marked(cell, text, marks, textIn(row, name === "source" ? "target" : "source")) : cell;
}
function column(i, name) {
  const row = F.row[i], spans = spansOf(i, name), text = textIn(row, name);
  const where = D.documents[R.document[row]];
  const words = spans.filter(([start, end]) => end > start && end - start < 60).slice(0, 4).map(([start, end]) => text.slice(start, end));
  const quoted = el("span", { class: "words" });
  words.forEach((each, at) => {
    const one = el("q", { lang: where[name], translate: "no" });
    plainly(one, each);
    quoted.append(at ? ", " : "", one);
  });
  return el("header", {}, el("b", {}, localeName(where[name])), " ", el("span", { class: "locale" }, where[name]),
    words.length ? [" ", el("span", { class: "unseen" }, say("marked:")), quoted] : "");
}
// Where it stands in the files, to be copied by a click.
function standing(i) {
  return el("p", { class: "places" }, standsAt(i).map(([tag, place]) => el("button", { type: "button", class: "link", translate: "no", title: say("Copy the place"), onclick: () => copy(place) },
    el("span", { class: "unseen" }, localeName(tag) + " "), place)));
}
function texts(i) {
  const row = F.row[i], table = el("div", { class: "pairs" });
  if (row < 0 || !T) return table;
  if (!sizeOf(row, "source") && !sizeOf(row, "target")) return el("p", { class: "quiet" }, say("The texts have been left out of this report."));
  table.append(column(i, "source"), column(i, "target"));
  const here = R.document[row], strings = D.documents[here].strings;
  const near = [];
  for (let at = row - 1, n = 0; at >= 0 && n < around && R.document[at] === here && R.index[at] === R.index[at + 1] - 1; at--, n++) near.unshift(at);
  const after = [];
  for (let at = row + 1, n = 0; at < ROWS && n < around && R.document[at] === here && R.index[at] === R.index[at - 1] + 1; at++, n++) after.push(at);
  const edge = (first) => el("p", { class: "edge" }, first ? say("start of the document") : say("end of the document"));
  if (!strings && near.length < around && (near[0] ?? row) === (here ? R.document.indexOf(here) : 0)) table.append(edge(true));
  for (const each of near) table.append(side(each, "source", [], "near"), side(each, "target", [], "near"));
  table.append(side(row, "source", marksOf(i, "source"), "here"), side(row, "target", marksOf(i, "target"), "here"));
  for (const each of after) table.append(side(each, "source", [], "near"), side(each, "target", [], "near"));
  const last = after.at(-1) ?? row;
  if (!strings && after.length < around && (last + 1 === ROWS || R.document[last + 1] !== here)) table.append(edge(false));
  return table;
}
function suggestion(i) {
  const fix = F.fix[i];
  if (!fix || !T) return null;
  const [pieces, rest] = differences(i), where = D.documents[documentOf(i)];
  const line = el("p", { class: "text diff", lang: where[sideOf(fix)], dir: "auto", translate: "no" });
  pieces.forEach(([stays, gone, come], at) => {
    plainly(line, at === 0 && stays.length > 90 ? "… " + stays.slice(-80).replace(/^\S*\s/, "") : stays);
    const before = el("del"), after = el("ins");
    plainly(before, gone);
    plainly(after, come);
    if (gone) line.append(before);
    if (come) line.append(after);
  });
  plainly(line, rest.length > 90 ? rest.slice(0, 80).replace(/\s\S*$/, "") + " …" : rest);
  return el("section", { class: "fix" }, el("h3", {}, say("Suggestion"), fix[1] ? null : el("span", { class: "quiet" }, " " + say("please check"))), line,
    el("p", { class: "acts" },
      pieces.some(([, , come]) => come) && el("button", { type: "button", onclick: () => copyFix() }, say("Copy the words"), el("kbd", {}, "y")),
      el("button", { type: "button", onclick: () => copyMended() }, say("Copy the corrected text"), el("kbd", {}, "Y"))));
}
function couples(kind, list) {
  const box = el("div", { class: "example " + kind }, el("h4", {}, kind === "good" ? say("This is fine") : say("This is found")));
  for (const [de, fr] of list) {
    for (const [tag, [text, ...spans]] of [["de", de], ["fr", fr]]) {
      const line = el("p", { class: "text", lang: tag, translate: "no" });
      if (text) marked(line, text, pairsOf(spans).map(([start, end]) => [start, end, "found", -1]));
      else line.append(el("span", { class: "nothing", lang: language }, say("nothing on this side")));
      line.querySelectorAll("[tabindex]").forEach((each) => each.removeAttribute("tabindex"));
      box.append(line);
    }
  }
  return box;
}
function why(i) {
  const [code, name] = ruleOf(i), page = D.rules[code], said = page.why[language] || [];
  const box = el("section", { class: "why" });
  if (said.length) {
    const english = language !== "en" && said[0] === page.why.en[0];
    const words = el("div", { class: "words" }, el("h3", {}, say("Why it matters")));
    said.forEach((each, at) => words.append(el("p", { class: at ? "" : "lead", lang: english ? "en" : undefined }, prose(each))));
    if (page.mend[language]) words.append(el("h3", {}, say("How to mend it")), el("p", { class: "mend", lang: language !== "en" && page.mend[language] === page.mend.en ? "en" : undefined }, prose(page.mend[language])));
    const shown = el("div", { class: "shown" });
    if (page.bad.length) shown.append(couples("bad", page.bad));
    if (page.good.length) shown.append(couples("good", page.good));
    box.append(words, shown);
  }
  box.append(el("div", { class: "silence" }, el("h3", {}, say("How to silence it")),
    el("p", {}, say("For one place, decide below and export the waivers. For good, write in bitext.toml:"), " ",
      el("code", { class: "snippet", translate: "no" }, `ignore = ["${code}"]`)),
    el("p", { class: "quiet" }, say("Rule"), " ", el("code", { translate: "no" }, `${name} ${code}`))));
  return box;
}
const ruled = (waiver) => el("p", { class: "ruled" }, el("b", {}, named("state", waiver.state)), " – ", named("scope", waiver.scope || "finding"),
  [waiver.reason, waiver.owner, waiver.made && onDay(waiver.made), waiver.until && say("until {day}", { day: onDay(waiver.until) })].filter(Boolean).map((each) => " · " + each));
function decision(i) {
  const reached = reach(i), current = ruling[i], { scope } = state;
  const button = (key, code, label) => el("button", {
    type: "button", class: "decide d-" + code, "aria-pressed": String(STATES[status[i]] === code), onclick: () => decide(code),
  }, el("kbd", {}, key), " " + label);
  const select = el("select", { id: "scope", "aria-label": say("Scope"), onchange: (event) => { state.scope = event.target.value; drawDetail(); $("scope").focus(); } });
  for (const name of Object.keys(D.names.scope)) {
    if (F.row[i] < 0 && name !== "finding" && name !== "group" && name !== "rule") continue;
    select.append(el("option", { value: name, selected: name === scope }, `${named("scope", name)} (${number(reached[name])})`));
  }
  const field = (name, label, type) => el("label", {}, el("span", {}, label),
    el("input", { id: name, type, value: draft[name], autocomplete: "off", oninput: (event) => {
      draft[name] = event.target.value;
      if (name === "owner") kept.set("owner", draft.owner);
    } }));
  const terms = el("details", { class: "terms", open: termsOpen, ontoggle: () => { termsOpen = terms.open; } },
    el("summary", {}, say("Comment, author, expiry")),
    el("div", {}, field("reason", say("Comment"), "text"), field("owner", say("By"), "text"), field("until", say("Until"), "date")));
  return el("section", { class: "decision", "aria-label": say("Decision") },
    current ? ruled(current) : null,
    el("div", { class: "deciders" }, button("1", "fixed", say("Fixed")), button("2", "accepted", say("Accept")), button("3", "false-positive", say("False alarm")),
      status[i] ? button("4", "open", say("Reopen")) : "",
      reached[scope] > 1 ? el("span", { class: "reach" }, counted("{n} finding at once", "{n} findings at once", reached[scope])) : "", el("label", { class: "scope" }, el("span", {}, say("Holds for")), select)),
    terms);
}
// Asking the page how far it is scrolled would lay it out each time.
let detailScrolled = false;
function drawDetail() {
  const i = state.finding;
  if (i < 0) {
    const good = !N || !filtered();
    detail.replaceChildren(el("div", { class: "done" }, good ? el("p", { class: "mark", "aria-hidden": "true" }, "✓") : "",
      el("p", {}, !N ? say("No findings.") : good ? say("Nothing is open any more.") : say("No finding passes these filters.")),
      good ? "" : el("p", {}, el("button", { type: "button", onclick: clear }, say("Clear filters")))));
    return;
  }
  const severity = LEVELS[F.severity[i]], [, name, , category] = ruleOf(i), row = F.row[i];
  const heading = el("h2", {});
  spoken(heading, messageOf(i));
  const alike = members(i), at = alike.indexOf(i);
  const pager = alike.length > 1 ? el("p", { class: "pager" },
    el("button", { type: "button", class: "icon", "aria-label": say("The one before"), onclick: () => turn(-1) }, "‹"),
    el("span", {}, say("place {at} of {n} alike", { at: at + 1, n: alike.length })),
    el("button", { type: "button", class: "icon", "aria-label": say("The next one"), onclick: () => turn(1) }, "›")) : null;
  const sure = [named("sure", SURE[sureOf(i)]), pairSure(i) === 1 && say("alignment probable"), pairSure(i) === 2 && say("alignment doubtful")];
  detail.replaceChildren(
    el("p", { class: "top" },
      el("button", { type: "button", class: "back link", onclick: closeDetail }, "‹ " + say("All findings")),
      el("span", { class: "severity " + severity }, el("span", { "aria-hidden": "true" }, GLYPHS[severity]), " " + named("severity", severity)),
      el("span", {}, named("category", category)),
      row >= 0 ? el("button", { type: "button", class: "link place", onclick: () => showDocument(row) }, placeOf(i) + (roleOf(row) !== "body" ? " · " + named("role", roleOf(row)) : "")) : "",
      el("span", { class: "quiet sure" }, sure.filter(Boolean).join(", "))),
    heading, standing(i), pager || "", texts(i), suggestion(i) || "", decision(i), why(i));
  detail.setAttribute("aria-label", say("The finding in detail"));
  if (detailScrolled) detail.scrollTop = 0;
}
function turn(by) {
  const alike = members(state.finding), at = alike.indexOf(state.finding);
  state.finding = alike[(at + by + alike.length) % alike.length];
  drawDetail();
  writeHash();
}
// Hovering or focusing a mark lights the marks of the same finding on both sides.
function light(event, on) {
  const mark = event.target.closest?.("mark[data-f], .note[data-f]");
  if (!mark) return;
  const box = mark.closest(".pairs, .pair");
  if (box) for (const each of box.querySelectorAll(`mark[data-f="${mark.dataset.f}"]`)) each.classList.toggle("lit", on);
}
for (const [name, on] of [["mouseover", true], ["mouseout", false], ["focusin", true], ["focusout", false]]) {
  document.addEventListener(name, (event) => light(event, on));
}
function copy(text) {
  const area = el("textarea", { class: "unseen", value: text, readOnly: true });
  document.body.append(area);
  const focus = document.activeElement;
  area.select();
  let done = false;
  try { done = document.execCommand("copy"); } catch { done = false; }
  area.remove();
  focus?.focus?.();
  const said = (well) => announce(well ? say("Copied.") : say("It could not be copied."));
  if (done || !navigator.clipboard) return said(done);
  navigator.clipboard.writeText(text).then(() => said(true), () => said(false));
}
// An empty text cannot be copied: the clipboard would keep what it held.
const copySome = (text) => (text ? copy(text) : announce(say("Nothing copied: the suggestion only deletes.")));
function copyFix() {
  const i = state.finding;
  if (i >= 0 && F.fix[i]) copySome(differences(i)[0].map(([, , come]) => come).filter(Boolean).join(" "));
}
function copyMended() {
  const i = state.finding;
  if (i >= 0 && F.fix[i]) copySome(mended(i));
}
