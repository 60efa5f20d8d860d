// Filters rows by relation and opens reasons. Without it everything is shown.
(function () {
  "use strict";
  const filter = document.getElementById("filter");
  if (!filter) return;
  const boxes = Array.from(filter.querySelectorAll("input"));
  const parts = Array.from(document.querySelectorAll("[data-kind]"));
  const rows = parts.filter((part) => part.matches(".row"));
  const alone = document.querySelectorAll("#alone .said");
  const shown = document.getElementById("shown");
  const button = document.getElementById("reasons");
  const reasons = Array.from(document.querySelectorAll(".row details"));

  function apply() {
    const kinds = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    for (const part of parts) part.hidden = !kinds.has(part.dataset.kind);
    const section = document.getElementById("rows");
    if (section) section.hidden = rows.every((row) => row.hidden);
    const all = rows.length + alone.length;
    const now = rows.filter((row) => !row.hidden).length + (kinds.has("only") ? alone.length : 0);
    shown.textContent = now === all ? "" : now + " of " + all + " shown";
  }

  // A link to a row that is filtered out shows it.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    const part = target && target.closest("[data-kind]");
    if (!part || !part.hidden) return;
    for (const box of boxes) if (box.value === part.dataset.kind) box.checked = true;
    apply();
    target.scrollIntoView();
  }

  function open(all) {
    for (const one of reasons) one.open = all;
    button.setAttribute("aria-pressed", String(all));
  }

  button.hidden = reasons.length === 0;
  button.addEventListener("click", () => open(button.getAttribute("aria-pressed") !== "true"));
  filter.addEventListener("change", apply);
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", () => open(true));
  filter.hidden = false;
  apply();
  reveal();
})();
