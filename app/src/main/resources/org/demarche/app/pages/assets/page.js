"use strict";
document.documentElement.classList.add("scripted");

const main = document.getElementById("main");

/* Buttons that only make sense with a script. */
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
