"use strict";
// The places of the tabs; the page's policy allows no style in its markup. Without script they stand below their page.
for (const tab of document.querySelectorAll(".tab")) {
  tab.classList.add("placed");
  tab.style.left = `${tab.dataset.x}%`;
  tab.style.top = `${tab.dataset.y}%`;
}
const problem = document.querySelector(".alert");
if (problem) {
  problem.setAttribute("tabindex", "-1");
  problem.focus();
}
// Tabs that depend on others: the server knows the rules and is asked after each change. Without script all of them are
// there, each with its condition, and the server leaves out what is not to be shown.
const form = document.querySelector("form[data-values]");
if (form) {
  let asked = 0;
  const update = async () => {
    const mine = ++asked;
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string") {
        fields.append(name, value);
      }
    }
    const reply = await fetch(form.dataset.values, { method: "POST", body: fields, redirect: "error" }).catch(() => null);
    if (!reply || !reply.ok || mine !== asked) {
      return;
    }
    const tabs = await reply.json();
    for (const [index, shown] of Object.entries(tabs.shown)) {
      const tab = document.getElementById(`t${index}`);
      tab.hidden = !shown;
      for (const control of tab.querySelectorAll("input, select")) {
        control.disabled = !shown;
      }
    }
    for (const [index, value] of Object.entries(tabs.values)) {
      document.getElementById(`f${index}`).textContent = value;
    }
  };
  form.addEventListener("input", update);
  update();
}
