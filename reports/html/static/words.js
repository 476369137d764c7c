// Says things in German, French or English, and says them again when the language changes.
let language = "en", plural, figures, decimals;
const kept = {
  get(name) { try { return localStorage.getItem("bitext:" + name); } catch { return null; } },
  set(name, value) { try { localStorage.setItem("bitext:" + name, value); } catch { return false; } return true; },
};
const number = (value) => (Number.isInteger(value) ? figures : decimals).format(value);
const word = (value) => (typeof value === "number" ? number(value) : value && value.say ? say(value.say) : String(value));
function say(template, words) {
  const said = (D.said[language] || {})[template] || template;
  return words ? said.replace(/\{(\w+)\}/g, (hole, name) => (name in words ? word(words[name]) : hole)) : said;
}
function counted(one, many, n) {
  const forms = (D.said[language] || {})[one] || [one, many];
  return forms[plural.select(n) === "one" ? 0 : 1].replace(/\{n\}/g, number(n));
}
// Messages are cut at their holes once a language: [text, name, text, name, …, text].
let cut = [];
function messageOf(i) {
  const at = F.template[i], [template, ...names] = F.templates[at];
  const pieces = (cut[at] ||= say(template).split(/\{(\w+)\}/));
  let said = pieces[0];
  for (let k = 1; k < pieces.length; k += 2) said += word(F.words[wordsAt[i] + names.indexOf(pieces[k])]) + pieces[k + 1];
  return said;
}
const named = (kind, name) => say(D.names[kind][name] || name);
const localeName = (tag) => say(D.names.language[tag.slice(0, 2)] || tag);
function speak(wanted) {
  language = wanted;
  cut = [];
  plural = new Intl.PluralRules(wanted);
  figures = new Intl.NumberFormat(wanted);
  decimals = new Intl.NumberFormat(wanted, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  document.documentElement.lang = wanted;
  for (const root of voices) {
    for (const each of root.querySelectorAll("[data-say]")) {
      const { many, n, words } = each.dataset, template = each.dataset.say ||= each.textContent;
      each.textContent = (many ? counted(template, many, +n) : say(template, words && JSON.parse(words))).replace(/`/g, "");
    }
    for (const each of root.querySelectorAll("[data-number]")) each.textContent = (each.dataset.number.includes(".") ? decimals : figures).format(+each.dataset.number);
    for (const each of root.querySelectorAll("[data-day]")) each.textContent = onDay(each.dateTime);
    for (const each of root.querySelectorAll("[data-say-aria-label]")) each.setAttribute("aria-label", say(each.dataset.sayAriaLabel));
  }
}
const voices = [document];
const onDay = (day) => new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(day));
function announce(text) { $("live").textContent = text; }
