"use strict";
/* What a page can do beyond its links and forms. Every page works without this file. */
document.documentElement.classList.add("scripted");

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

/* ---- Buttons ---- */
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-does]");
  if (!button) return;
  if (button.dataset.does === "print") window.print();
  if (button.dataset.does === "copy") copyLink(button);
});

async function copyLink(button) {
  const before = button.textContent;
  try {
    await navigator.clipboard.writeText(location.href);
    button.textContent = "Copied";
  } catch {
    button.textContent = "Copy it from the bar above";
  }
  setTimeout(() => { button.textContent = before; }, 1600);
}

/* ---- A report: words and notes light each other up ---- */
const report = document.querySelector(".report");
const pieces = all(".text [data-items]");

function partsOf(item) {
  return pieces.filter((piece) => piece.dataset.items.split(" ").includes(item));
}

function light(items, on) {
  for (const item of items) {
    partsOf(item).forEach((piece) => piece.classList.toggle("lit", on));
    all(`[data-item="${CSS.escape(item)}"]`).forEach((note) => note.classList.toggle("lit", on));
  }
}

function itemsAt(target) {
  const side = target.closest(".side, .bracket.opens");
  if (side) return [side.dataset.item];
  const piece = target.closest(".text a[data-items]");
  return piece ? piece.dataset.items.split(" ").filter((item) => /^[eor]/.test(item)) : [];
}

if (report) {
  for (const [begin, end] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    report.addEventListener(begin, (event) => light(itemsAt(event.target), true));
    report.addEventListener(end, (event) => light(itemsAt(event.target), false));
  }
  window.addEventListener("hashchange", land);
  window.addEventListener("resize", brackets);
  document.fonts.ready.then(brackets);
  land();
}

/* A corner opens a statement and one closes it; here they become one bracket, as high as the statement. */
function brackets() {
  let lastSpeaker = -Infinity;
  for (const open of all(".bracket.opens")) {
    const close = [...open.closest("p").querySelectorAll(`.bracket.closes[data-item="${CSS.escape(open.dataset.item)}"]`)]
      .find((mark) => open.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (!close) continue;
    const top = open.getBoundingClientRect().top;
    open.style.blockSize = `${Math.max(0, close.getBoundingClientRect().bottom - top)}px`;
    open.classList.add("joined");
    close.hidden = true;
    const speaker = open.querySelector(".speaker");
    if (speaker) {
      speaker.hidden = top - lastSpeaker < 18;
      if (!speaker.hidden) lastSpeaker = top;
    }
  }
}

/* An address like #c1998-2071 lights all words of the span, whether or not something was found on just them. */
function land() {
  const asked = /^#c(\d+)-(\d+)$/.exec(location.hash);
  all(".landed").forEach((piece) => piece.classList.remove("landed"));
  if (!asked) return;
  const [from, to] = [Number(asked[1]), Number(asked[2])];
  const range = rangeOf(from, to);
  if (!range) {
    if (Number(report.dataset.parts) > 1 && !new URLSearchParams(location.search).has("at")) {
      location.replace(`${location.pathname}?at=${from}-${to}${location.hash}`);
    }
    return;
  }
  if (window.Highlight && CSS.highlights) CSS.highlights.set("landed", new Highlight(range));
  if (!document.getElementById(location.hash.slice(1))) {
    range.startContainer.parentElement.scrollIntoView({ block: "center" });
  }
}

/* Offsets count characters of the report; each line of it tells at which it starts. */
function rangeOf(from, to) {
  const range = document.createRange();
  let started = false;
  for (const line of all(".text p[data-from]")) {
    let at = Number(line.dataset.from);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT, {
      acceptNode: (node) => node.parentElement.closest(".side, .bracket, .ref") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    });
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const points = [...node.data];
      if (!started && from >= at && from < at + points.length) {
        range.setStart(node, points.slice(0, from - at).join("").length);
        started = true;
      }
      if (started && to <= at + points.length) {
        range.setEnd(node, points.slice(0, Math.max(0, to - at)).join("").length);
        return range;
      }
      at += points.length;
    }
  }
  return null;
}

/* ---- Layers: the address keeps which are shown ---- */
all("[data-layer]").forEach((box) => box.addEventListener("change", () => {
  const shown = all("[data-layer]").filter((one) => one.checked).map((one) => one.dataset.layer).join("");
  const address = new URL(location.href);
  if (shown === "123456") address.searchParams.delete("layers");
  else address.searchParams.set("layers", shown || "0");
  history.replaceState(null, "", address);
  brackets();
}));

/* ---- Adding a report: drop it anywhere on the form ---- */
const add = document.querySelector(".add-form");
if (add) {
  const input = add.querySelector("input[type=file]");
  document.addEventListener("dragover", (event) => { event.preventDefault(); add.closest("details").open = true; add.classList.add("over"); });
  document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) add.classList.remove("over"); });
  document.addEventListener("drop", (event) => {
    event.preventDefault();
    add.classList.remove("over");
    if (event.dataTransfer.files.length) {
      input.files = event.dataTransfer.files;
      add.requestSubmit();
    }
  });
  add.addEventListener("submit", () => {
    add.classList.add("busy");
    const button = add.querySelector("button");
    button.textContent = "Reading …";
  });
}

/* ---- Search: names of parties complete as typed ---- */
const names = document.getElementById("names");
if (names) {
  let waiting = 0;
  all("input[list=names]").forEach((input) => input.addEventListener("input", () => {
    clearTimeout(waiting);
    if (input.value.trim().length < 2) return;
    waiting = setTimeout(async () => {
      const answer = await fetch(`/parties.json?limit=8&q=${encodeURIComponent(input.value.trim())}`);
      const found = await answer.json();
      names.replaceChildren(...(found.rows || []).map((row) => new Option(row.party, row.party)));
    }, 150);
  }));
}

/* ---- Keys ---- */
const places = { d: "/", r: "/reports", a: "/parties", p: "/positions" };
all(".places a[data-key]").forEach((link) => { places[link.dataset.key] = link.getAttribute("href"); });
let prefix = false;

function go(selector) {
  const link = document.querySelector(selector);
  if (link) link.click();
}

/* The rows or notes of a page, in order; j and k walk them. */
function walk(step) {
  const rows = all("[data-row], .side-number").filter((row) => row.offsetParent !== null);
  if (!rows.length) return;
  const at = rows.indexOf(document.activeElement);
  const next = rows[Math.max(0, Math.min(rows.length - 1, at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step))];
  next.focus();
  next.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  const key = event.key;
  if (prefix) {
    prefix = false;
    if (places[key]) { location.href = places[key]; event.preventDefault(); }
    return;
  }
  const keys = {
    g: () => { prefix = true; setTimeout(() => { prefix = false; }, 1200); },
    "/": () => (document.getElementById("q") || document.getElementById("ask")).focus(),
    "?": () => { location.href = "/help"; },
    j: () => walk(1),
    k: () => walk(-1),
    "[": () => go("a[rel=prev]"),
    "]": () => go("a[rel=next]"),
  };
  if (keys[key]) { keys[key](); event.preventDefault(); }
  const box = document.querySelector(`[data-layer="${CSS.escape(key)}"]`);
  if (box) { box.click(); event.preventDefault(); }
});
