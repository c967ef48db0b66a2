// Opens every page of a running server in Chromium and holds it against what the pages promise.
// node pages.mjs BASE FOLDER CHROMIUM: FOLDER takes the screenshots; a line "FAIL …" for each promise that is broken, exit code 1 then.
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";

process.on("uncaughtException", (error) => {
  failures.forEach((words) => console.log(`FAIL ${words}`));
  console.log(`FAIL the script stopped: ${error.stack}`);
  process.exit(1);
});

const [base, folder, executablePath] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const failures = [];
const host = new URL(base).host;
mkdirSync(folder, { recursive: true });

const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync"],
});

function check(words, holds, detail = "") {
  if (!holds) failures.push(`${words}${detail ? `: ${detail}` : ""}`);
}

async function open(options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, locale: "en-GB", ...options });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  page.on("console", (message) => check(`no console error on ${page.url()}`, message.type() !== "error", message.text()));
  page.on("pageerror", (error) => check(`no script error on ${page.url()}`, false, error.message));
  page.on("dialog", (dialog) => { check(`nothing of a report runs on ${page.url()}`, false, dialog.message()); dialog.dismiss(); });
  page.on("request", (request) => check("no request leaves the machine", new URL(request.url()).host === host, request.url()));
  return page;
}

async function scan(page, name) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  for (const one of found.violations.filter((v) => v.impact === "serious" || v.impact === "critical")) {
    check(`axe on ${name}`, false, `${one.id} ${one.nodes.slice(0, 3).map((n) => n.target.join(" ") + " " + (n.any[0]?.message ?? "")).join(" | ")}`);
  }
}

async function json(path) {
  const answer = await fetch(base + path);
  check(`${path} answers`, answer.ok, String(answer.status));
  return answer.json();
}

// ---- every page: opens, is clean, is photographed in light, dark and print ----
const page = await open();
await page.goto(`${base}/`);
const places = await page.$$eval(".places a", (links) => links.map((link) => link.getAttribute("href")));
const reports = (await json("/reports.json")).rows;
const record = async (id) => (await json(`${address("/reports", id)}.json`)).rows[0];
function address(room, id) {
  const plain = /^[\p{L}\p{N} _.,:()+@=-]+$/u.test(id) && !/\.(json|jsonl|csv)$/.test(id) && !/^\.+$/.test(id);
  return `${room}/${plain ? encodeURIComponent(id) : "~" + Buffer.from(id).toString("base64url")}`;
}
const party = (await json("/parties.json?limit=1")).rows[0];
const issue = (await json("/positions.json?limit=1")).rows[0];
const samples = [...new Set([...places, address("/reports", reports[0].report_id), address("/parties", party.party_id),
  address("/issues", issue.issue_id), "/search?q=talks", "/help/pages", "/positions?as_of=2030-01-01&against=2000-01-01", "/nothing-here"])];

for (const path of samples) {
  const name = path === "/" ? "desk" : path.replace(/[^\p{L}\p{N}]+/gu, "-").slice(1, 60);
  const missing = path === "/nothing-here";
  for (const scheme of ["light", "dark"]) {
    const one = await browser.newContext({ viewport: { width: 1440, height: 1000 }, colorScheme: scheme });
    const sheet = missing ? await one.newPage() : await open({ colorScheme: scheme });
    const answer = await sheet.goto(base + path);
    check(`${path} opens`, answer.status() === (missing ? 404 : 200), String(answer.status()));
    check(`${path} is under 150 kB`, (await answer.body()).length < 150_000, String((await answer.body()).length));
    await sheet.evaluate(() => document.fonts.ready);
    await scan(sheet, `${path} (${scheme})`);
    await sheet.screenshot({ path: `${folder}/${name}-${scheme}.png`, fullPage: true });
    if (scheme === "light") {
      await sheet.emulateMedia({ media: "print" });
      await sheet.screenshot({ path: `${folder}/${name}-print.png`, fullPage: true });
    }
    await one.close();
    if (!missing) await sheet.context().close();
  }
}

// ---- highlights: the marked words are the record's words, with emoji and Arabic before them ----
for (const row of reports) {
  const whole = await record(row.report_id);
  const points = [...whole.report.text];
  await page.goto(base + address("/reports", row.report_id));
  const told = await page.evaluate(() => Object.fromEntries([...document.querySelectorAll(".text [id^=c]")]
    .map((first) => [first.id, first.dataset.items])));
  for (const item of [...whole.events, ...whole.positions, ...whole.relations]) {
    if (item.evidence.length !== 1) continue;
    const { start, end } = item.evidence[0];
    const shown = await page.evaluate((id) => [...document.querySelectorAll(".text .t")]
      .filter((piece) => piece.dataset.items.split(" ").includes(id)).map((piece) => piece.textContent).join(""), item.id);
    check(`${row.report_id} ${item.id} is marked on its words`, shown === points.slice(start, end).join("").replaceAll("\n", ""), shown);
    check(`${row.report_id} c${start}-${end} is an address`, Object.keys(told).some((id) => id === `c${start}-${end}`));
  }
  const event = whole.events[0];
  if (event) {
    const { start, end } = event.evidence[0];
    await page.goto("about:blank");
    await page.goto(`${base}${address("/reports", row.report_id)}#c${start}-${end}`);
    const landed = await page.evaluate(() => [...(CSS.highlights.get("landed") ?? [])].map((range) => {
      const copy = document.createElement("div");
      copy.append(range.cloneContents());
      copy.querySelectorAll(".side, .bracket, .ref").forEach((extra) => extra.remove());
      return copy.textContent;
    }).join(""));
    check(`#c${start}-${end} lights its words`, landed === points.slice(start, end).join(""), landed);
  }
}

// ---- a line of Arabic at its head does not turn an English report ----
await page.goto(base + address("/reports", "cairo"));
const turned = await page.evaluate(() => ["article.report", ".cast table", ".open-ends"].map((place) => getComputedStyle(document.querySelector(place)).direction));
check("an English report that opens with Arabic runs from left to right", turned.every((way) => way === "ltr"), turned.join(" "));

// ---- keys ----
await page.goto(base + address("/reports", reports[0].report_id));
await page.keyboard.press("j");
check("j goes to a note", await page.evaluate(() => document.activeElement.classList.contains("side-number")));
await page.keyboard.press("3");
check("3 hides the events, and the address keeps it", page.url().includes("layers=12456"), page.url());
await page.goto(page.url());
check("an address with layers shows them so", !(await page.isChecked("#layer-3")));
await page.keyboard.press("/");
check("/ goes to search", await page.evaluate(() => document.activeElement.type === "search"));
await page.keyboard.type("talks");
await page.keyboard.press("Enter");
await page.waitForURL("**/search?q=talks");
await page.goto(`${base}/reports`);
await page.keyboard.press("g");
await page.keyboard.press("p");
await page.waitForURL("**/positions");
await page.keyboard.press("?");
await page.waitForURL("**/help");

// ---- notes and words light each other; focus is seen ----
await page.goto(base + address("/reports", reports[0].report_id));
await page.hover(".side");
check("a note under the pointer lights its words", (await page.$$(".text .t.lit")).length > 0);

// ---- facets, chips, evidence in place ----
await page.goto(`${base}/parties`);
await page.click(".facets a");
check("a facet becomes a chip", (await page.$$(".chips a")).length === 1);
await page.click(".chips a");
check("a chip goes when it is clicked", page.url() === `${base}/parties`, page.url());
await page.goto(`${base}/positions`);
await page.click(".matrix summary");
check("a cell opens its words in place", await page.isVisible(".matrix .evidence q"));
await page.click(".matrix .evidence a");
await page.waitForURL(/\/reports\/.*#c\d+-\d+/);

// ---- light and dark are remembered ----
await page.goto(`${base}/`);
await page.click(".theme button[value=dark]");
await page.goto(`${base}/help`);
check("dark is remembered", (await page.getAttribute("html", "data-theme")) === "dark");

// ---- a report that is pasted is read ----
await page.goto(`${base}/`);
await page.click(".add summary");
await page.fill("#text", "Envoy visits harbour town\n\nThe envoy of Norway, Kari Solberg, met Danish officials in Aarhus on Monday. She said the talks would go on.");
await page.fill(".add-form input[name=published]", "2024-05-07");
await page.click(".add-form button");
await page.waitForURL("**/reports/Envoy-visits-harbour-town", { timeout: 60_000 });
check("the pasted report shows its headline", (await page.textContent("h1")).includes("Envoy visits harbour town"));

// ---- without script ----
const bare = await open({ javaScriptEnabled: false });
await bare.goto(base + address("/reports", reports[0].report_id));
check("without script the notes stand beside the text", await bare.isVisible(".side"));
check("without script no button is dead", !(await bare.isVisible("[data-does]")));
await bare.click(".layer-events input");
check("without script the layers can be hidden", !(await bare.isVisible(".side.layer-events")));
await bare.screenshot({ path: `${folder}/without-script.png` });

// ---- narrow ----
const narrow = await open({ viewport: { width: 360, height: 740 } });
for (const path of [...places, address("/reports", reports[0].report_id)]) {
  await narrow.goto(base + path);
  const wide = await narrow.evaluate(() => document.documentElement.scrollWidth);
  check(`${path} fits 360 pixels`, wide <= 362, String(wide));
}
await narrow.screenshot({ path: `${folder}/narrow.png`, fullPage: true });

await browser.close();
failures.forEach((words) => console.log(`FAIL ${words}`));
console.log(`${samples.length} pages, ${failures.length} failures`);
process.exit(failures.length ? 1 : 0);
