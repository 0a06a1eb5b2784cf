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
