// Looks at the phone as a person would: in a browser, with mouse and keyboard.
import assert from "node:assert/strict";
import { PATIENCE, accessible, done, onlyFrom, page, shot } from "./page.mjs";

const { PHONE_URL: url, PHONE_KEY: key, PHONE_SECRET: secret } = process.env;
const BUSINESS = "447700900001";
const CUSTOMER = "447700900000";

onlyFrom(url);

async function send(body) {
  const answer = await fetch(`${url}/v1/messages`, {
    method: "POST",
    headers: { authorization: `Basic ${btoa(`${key}:${secret}`)}`, "content-type": "application/json" },
    body: JSON.stringify({ from: BUSINESS, to: CUSTOMER, channel: "whatsapp", ...body }),
  });
  assert.equal(answer.status, 202);
  return (await answer.json()).message_uuid;
}

const bubble = (uuid) => page.locator(`li[data-uuid="${uuid}"]`);

// Before anything was sent, and then live, without loading the page again.
await page.goto(url);
await page.getByText("Nothing was sent yet.").waitFor(PATIENCE);
await accessible("empty");
const verify = await send({
  message_type: "template",
  whatsapp: { policy: "deterministic", locale: "en" },
  template: { name: "note", parameters: ["<script>document.title = 'broken'</script>", "\u202Eabc\u2066 *bold*"] },
});
await bubble(verify).locator(".body").waitFor(PATIENCE);
assert.equal(
  await bubble(verify).locator(".body").textContent(),
  "Note: <script>document.title = 'broken'</script> and \u202Eabc\u2066 bold.",
);
assert.equal(await bubble(verify).locator(".body strong").textContent(), "bold");
assert.equal(await page.locator("script:not([src])").count(), 0);
assert.match(await page.title(), /^Phone/);
await bubble(verify).locator(".state", { hasText: "read" }).waitFor(PATIENCE);

// A free-form message before the customer wrote is rejected, and the page says why.
const early = await send({ message_type: "text", text: "Hello" });
await bubble(early).locator(".error", { hasText: "1340" }).waitFor(PATIENCE);
await page.getByText("Window closed").waitFor(PATIENCE);

// A quick reply is pressed, by keyboard.
const question = await send({
  message_type: "custom",
  custom: {
    type: "template",
    template: {
      name: "parcel",
      language: { policy: "deterministic", code: "en_US" },
      components: [
        { type: "header", parameters: [{ type: "image", image: { link: "https://acme.example/parcel.jpg" } }] },
        { type: "body", parameters: [{ type: "text", text: "Ann" }, { type: "text", text: "A-1023" }] },
        { type: "button", sub_type: "quick_reply", index: "1", parameters: [{ type: "payload", payload: "other-day" }] },
        { type: "button", sub_type: "url", index: "2", parameters: [{ type: "text", text: "9Z8" }] },
      ],
    },
  },
});
await bubble(question).locator(".state", { hasText: "read" }).waitFor(PATIENCE);
await bubble(question).getByRole("button", { name: "Change the day" }).focus();
await page.keyboard.press("Enter");
await page.locator("li.theirs", { hasText: "Change the day" }).waitFor(PATIENCE);
await page.getByText("Window open for 24 h 00 min").waitFor(PATIENCE);

// The customer writes from right to left, and is answered freely.
await page.getByLabel("Answer as the customer", { exact: true }).last().fill("مرحبا، أين طردي؟");
await page.keyboard.press("Enter");
await page.locator("li.theirs", { hasText: "مرحبا" }).waitFor(PATIENCE);
const direction = (element) => getComputedStyle(element).direction;
assert.equal(await page.locator("li.theirs .body", { hasText: "مرحبا" }).evaluate(direction), "rtl");
const answer = await send({ message_type: "text", text: "It arrives *tomorrow*." });
await bubble(answer).locator(".state", { hasText: "read" }).waitFor(PATIENCE);
await bubble(answer).locator("summary").click();
await bubble(answer).getByLabel("Request").getByText("It arrives *tomorrow*.").waitFor(PATIENCE);
await accessible("light");
await bubble(answer).locator("summary").click();
await shot("phone");
await page.emulateMedia({ colorScheme: "dark" });
await accessible("dark");
await shot("phone-dark");
await page.setViewportSize({ width: 390, height: 800 });
await accessible("narrow");
await shot("phone-narrow");

// A day later the window is closed.
await page.setViewportSize({ width: 1000, height: 800 });
await page.getByRole("button", { name: "+ 24 hours" }).click();
await page.getByText("Window closed: only templates arrive").waitFor(PATIENCE);
const late = await send({ message_type: "text", text: "Still there?" });
await bubble(late).locator(".error", { hasText: "1340" }).waitFor(PATIENCE);
await shot("phone-closed");

await done();
