"use strict";

const filters = document.querySelector(".filters");
const templates = [...document.querySelectorAll(".template")];
const plain = (text) => text.normalize("NFKD").replace(/\p{Mark}/gu, "").toLowerCase();
const texts = new Map(templates.map((it) => [it, plain(`${it.dataset.name} ${it.textContent}`)]));

// Shows what is asked for; each word has to be there.
function show() {
  const { text, category, language, state } = Object.fromEntries(new FormData(filters));
  const words = plain(text).split(/\s+/).filter(Boolean);
  let count = 0;
  for (const template of templates) {
    const versions = [...template.querySelectorAll(".version")];
    for (const version of versions) version.hidden = Boolean(language) && version.dataset.language !== language;
    const isShown =
      words.every((word) => texts.get(template).includes(word)) &&
      (!category || template.dataset.category === category) &&
      (!state || template.dataset.state === state) &&
      (!language || versions.some((version) => !version.hidden));
    template.hidden = !isShown;
    count += isShown;
  }
  document.getElementById("count").textContent = `${count} of ${templates.length} templates`;
  document.getElementById("none").hidden = count > 0;
  const query = new URLSearchParams([...new FormData(filters)].filter(([, value]) => value)).toString();
  history.replaceState(null, "", query ? `#${query}` : location.pathname + location.search);
}

filters.addEventListener("input", show);
filters.addEventListener("submit", (event) => event.preventDefault());
// What was asked for stays when the page is loaded again.
const asked = new URLSearchParams(location.hash.slice(1));
for (const [name, value] of asked) if (filters.elements[name]) filters.elements[name].value = value;
if ([...asked].length > 0) show();

if ("live" in document.body.dataset) {
  const changes = new EventSource("/changes");
  changes.addEventListener("message", () => {
    sessionStorage.setItem("top", String(scrollY));
    location.reload();
  });
  scrollTo(0, Number(sessionStorage.getItem("top") ?? 0));
}
