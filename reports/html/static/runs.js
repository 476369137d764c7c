// The reports of these documents that were opened in this browser, one after the other.
const RUNS = 20;
function recallRuns() {
  let list = [];
  try { list = JSON.parse(kept.get("runs:" + D.id) || "[]"); } catch { list = []; }
  if (list.at(-1)?.run !== D.run) {
    list = [...list, { run: D.run, at: today, found: D.found, score: D.score }].slice(-RUNS);
    kept.set("runs:" + D.id, JSON.stringify(list));
  }
  return list;
}
const runs = recallRuns();
const trend = el("section", { class: "trend" });
const svg = (tag, attributes, ...kids) => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...kids);
  return made;
};
function drawTrend() {
  if (D.trend || runs.length < 2) return;
  const top = Math.max(1, ...runs.map((run) => run.found)), step = 220 / (runs.length - 1);
  const points = runs.map((run, at) => [10 + at * step, 44 - (40 * run.found) / top]);
  const title = svg("title", {}), described = svg("desc", {});
  title.textContent = say("Findings in the last reports");
  described.textContent = runs.map((run) => run.found).join(", ");
  const date = new Intl.DateTimeFormat(language, { dateStyle: "medium" });
  trend.replaceChildren(el("h2", {}, say("Findings in the last reports")), el("div", { class: "spark" },
    svg("svg", { viewBox: "0 0 240 48", width: 240, height: 48, role: "img" }, title, described,
      svg("polyline", { points: points.map((point) => point.map(Math.round).join(",")).join(" ") }),
      svg("circle", { cx: points.at(-1)[0], cy: points.at(-1)[1], r: 3.5 })),
    el("table", { class: "tally" }, el("thead", {}, el("tr", {}, el("th", { scope: "col" }, say("opened here")),
      el("th", { scope: "col", class: "n" }, say("Findings")), el("th", { scope: "col", class: "n" }, say("Score")))),
    el("tbody", {}, runs.slice(-5).reverse().map((run) => el("tr", {}, el("th", { scope: "row" }, date.format(new Date(run.at))),
      el("td", { class: "n" }, number(run.found)), el("td", { class: "n" }, run.score === null ? "–" : decimals.format(run.score))))))));
  sheet.querySelector(".score").after(trend);
}
