// Looks through the gallery of templates: searches, filters, light and dark, on paper, and after an edit.
import assert from "node:assert/strict";
import { appendFileSync } from "node:fs";
import { PATIENCE, accessible, done, onlyFrom, page, shot } from "./page.mjs";

const { GALLERY_URL: url, GALLERY_FILE: file } = process.env;

onlyFrom(url);
await page.goto(url);
await page.getByRole("heading", { name: "parcel_sent" }).waitFor(PATIENCE);
const shown = async () => (await page.locator(".template:visible h2").allTextContents()).join(" ");
assert.equal(await shown(), "broken long_note parcel_sent");

// What is in a template is text.
assert.equal(await page.locator("script").count(), 1);
assert.match(await page.locator(".template", { hasText: "long_note" }).locator(".body").first().textContent(), /<script>alert\(1\)<\/script>/);
await page.locator(".template", { hasText: "broken" }).getByText("error", { exact: true }).first().waitFor(PATIENCE);
await page.locator(".over", { hasText: "too long" }).waitFor(PATIENCE);

await accessible("light");
await page.locator(".template", { hasText: "parcel_sent" }).scrollIntoViewIfNeeded();
await page.emulateMedia({ colorScheme: "dark" });
await accessible("dark");
await page.emulateMedia({ colorScheme: "light" });

// Words are found in any order and without accents; filters hide what they should.
await page.getByLabel("Search").fill("ZWOLF parcel");
assert.equal(await shown(), "parcel_sent");
await page.getByText("1 of 3 templates").waitFor(PATIENCE);
await page.locator("select[name=language]").selectOption("de");
assert.deepEqual(await page.locator(".version:visible h3 code").allTextContents(), ["de"]);
await page.locator("select[name=language]").selectOption("");
await shot("gallery");
await page.getByLabel("Search").fill("");
await page.locator("select[name=state]").selectOption("error");
assert.equal(await shown(), "broken long_note");
await page.getByLabel("Search").fill("nothing is called this");
await page.getByText("No template is like that.").waitFor(PATIENCE);
await page.getByLabel("Search").fill("");
await page.locator("select[name=state]").selectOption("");

// On paper there are no controls.
await page.emulateMedia({ media: "print" });
assert.equal(await page.locator(".filters").isVisible(), false);
await page.emulateMedia({ media: "screen" });

// An edit is seen without loading the page again, and what was searched for stays.
await page.getByLabel("Search").fill("parcel");
appendFileSync(file, "It was edited.\n");
await page.getByText("It was edited.").first().waitFor(PATIENCE);
assert.equal(await page.getByLabel("Search").inputValue(), "parcel");
assert.equal(await shown(), "parcel_sent");
await done();
