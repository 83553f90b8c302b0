// A page in the browser: what goes wrong on it, screenshots, and whether everybody can use it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chromium } from "playwright-core";

export const PATIENCE = { timeout: 20000 };

const { PAGE_CHROMIUM: executablePath, PAGE_SHOTS: shots } = process.env;

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
export const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, colorScheme: "light" });
const wrong = [];
page.on("pageerror", (error) => wrong.push(error.message));
page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));

/** From now on, nothing may come from elsewhere. */
export function onlyFrom(url) {
  page.on("request", (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith("data:")) wrong.push(`asked ${request.url()}`);
  });
}

export const shot = (name) => page.screenshot({ path: join(shots, `${name}.png`) });

/** Serious findings about what those meet who do not see, or use no mouse. */
export async function accessible(name) {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(`${axe}; 0`);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  const said = serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  assert.deepEqual(said, [], name);
}

/** The end: nothing went wrong that nobody looked at. */
export async function done() {
  assert.deepEqual(wrong, []);
  await browser.close();
}
