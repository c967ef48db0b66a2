"use strict";
/* Review's keys: each presses the button that says it. Nothing here is needed; forms and links do the same. */
(() => {
  const room = document.querySelector(".review");
  if (!room) return;

  const author = room.querySelector("input[name=author]:not([type=hidden])");
  if (author) {
    const kept = localStorage.getItem("demarche-author");
    const given = new URLSearchParams(location.search).get("author");
    if (kept && !given) author.value = kept;
    const spread = () => {
      localStorage.setItem("demarche-author", author.value);
      room.querySelectorAll("[data-author]").forEach((field) => { field.value = author.value; });
    };
    author.addEventListener("input", spread);
    spread();
  }

  function pressed(key) {
    const dialog = document.getElementById("review-keys");
    if (key === "?") { dialog.showModal(); return true; }
    if (key === "j") { location.assign(room.dataset.next); return true; }
    if (key === "k") { location.assign(room.dataset.back); return true; }
    if (key === "e") {
      const edit = document.getElementById("edit");
      if (!edit) return false;
      edit.open = true;
      edit.querySelector("input[name=value]").focus();
      return true;
    }
    const button = room.querySelector(`[data-key="${key === '"' || key === "\\" ? "" : key}"]`);
    if (!button) return false;
    button.click();
    return true;
  }

  let going = 0; /* when "g" was pressed: the next key leads to another page */
  document.addEventListener("keydown", (event) => {
    if (event.key === "g") { going = event.timeStamp; return; }
    if (event.timeStamp - going < 1300 && going > 0) { going = 0; return; }
    const inside = event.target.closest("input, textarea, select, dialog");
    const onButton = event.key === " " && event.target.closest("button, a, summary");
    if (inside || onButton || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (pressed(event.key)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }, true);
})();
