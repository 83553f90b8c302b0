"use strict";

// The conversation that is shown, by its section.
const current = () => document.querySelector(".conversation")?.dataset;
const all = document.getElementById("all");
const form = document.getElementById("answer");
const problem = document.getElementById("problem");

function toEnd() {
  const messages = document.querySelector(".messages");
  if (messages) messages.scrollTop = messages.scrollHeight;
}

// What is open and where the reader is stays so while the page is drawn anew.
async function draw() {
  const pair = current();
  const query = pair ? new URLSearchParams({ business: pair.business, customer: pair.customer }) : location.search.slice(1);
  const answer = await fetch(`/phone/conversation?${query}`);
  if (!answer.ok) return;
  const open = new Set([...document.querySelectorAll("li[data-uuid] details[open]")].map((it) => it.closest("li").dataset.uuid));
  const focused = document.activeElement?.closest("li[data-uuid]")?.dataset.uuid;
  const kind = document.activeElement?.tagName;
  const before = document.querySelector(".messages");
  const wasAtEnd = !before || before.scrollHeight - before.scrollTop - before.clientHeight < 60;
  const top = before?.scrollTop ?? 0;
  const known = before?.children.length ?? 0;
  all.innerHTML = await answer.text();
  form.hidden = !current();
  for (const item of document.querySelectorAll("li[data-uuid]")) {
    if (open.has(item.dataset.uuid)) item.querySelector("details").open = true;
    if (focused === item.dataset.uuid && kind) item.querySelector(kind.toLowerCase())?.focus();
  }
  const messages = document.querySelector(".messages");
  if (wasAtEnd) toEnd();
  else if (messages) messages.scrollTop = top;
  const last = messages?.lastElementChild;
  if (last && messages.children.length > known) {
    const who = last.classList.contains("mine") ? "The business" : "The customer";
    document.getElementById("said").textContent = `${who}: ${last.querySelector(".bubble").textContent}`;
  }
}

// One drawing at a time; what changes meanwhile is in the next.
let drawing = false;
let again = false;
async function update() {
  if (drawing) {
    again = true;
    return;
  }
  drawing = true;
  do {
    again = false;
    await draw().catch(() => {});
    await new Promise((done) => setTimeout(done, 60));
  } while (again);
  drawing = false;
}

async function post(path, body) {
  problem.textContent = "";
  const headers = { "content-type": "application/json" };
  const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }).catch(() => null);
  if (answer?.ok) return true;
  const said = await answer?.json().catch(() => null);
  problem.textContent = said?.error ?? "The sandbox does not answer.";
  return false;
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const { business, customer } = current();
  if (await post("/sandbox/customer", { business, customer, text: form.text.value })) form.reset();
});

form.text.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

document.addEventListener("click", (event) => {
  const advance = event.target.closest("[data-advance]");
  if (advance) post("/sandbox/clock", { advance_seconds: Number(advance.dataset.advance) });
  const reply = event.target.closest(".reply");
  if (reply) {
    const { business, customer } = current();
    const { label, payload } = reply.dataset;
    const message_uuid = reply.closest("li[data-uuid]").dataset.uuid;
    post("/sandbox/customer", { business, customer, button: { message_uuid, label, payload } });
  }
});

new EventSource("/sandbox/events").addEventListener("message", update);
setInterval(update, 30000);
toEnd();
