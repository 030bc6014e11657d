"use strict";
// Sorts and filters the list of sheets. Without it the list stands as it was written.
(() => {
  const table = document.getElementById("subjects");
  if (!table) {
    return;
  }
  const body = table.tBodies[0];
  const rows = Array.from(body.rows);
  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });

  const key = (row, column, type) => {
    const cell = row.cells[column];
    const text = cell.dataset.rank ?? cell.textContent.trim();
    const number = parseFloat(text);
    return type === "number" ? (Number.isNaN(number) ? -Infinity : number) : text;
  };
  const compare = (a, b) => (typeof a === "number" ? (a === b ? 0 : a < b ? -1 : 1) : order.compare(a, b));

  Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const ascending = head.getAttribute("aria-sort") !== "ascending";
      table.tHead.querySelectorAll("[aria-sort]").forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", ascending ? "ascending" : "descending");
      const keyed = rows.map((row) => [key(row, column, head.dataset.sort), row]);
      keyed.sort((a, b) => (ascending ? compare(a[0], b[0]) : compare(b[0], a[0])));
      body.append(...keyed.map((pair) => pair[1]));
    });
  });

  const text = document.getElementById("filter-text");
  const band = document.getElementById("filter-band");
  const shown = document.getElementById("filter-shown");
  const filter = () => {
    const wanted = text.value.trim().toLowerCase();
    let count = 0;
    for (const row of rows) {
      const words = row.cells[0].textContent.trim().toLowerCase() + " " + row.cells[1].textContent.trim().toLowerCase();
      row.hidden = !words.includes(wanted) || (band.value !== "" && row.dataset.band !== band.value);
      count += row.hidden ? 0 : 1;
    }
    shown.textContent = count;
  };
  text.addEventListener("input", filter);
  band.addEventListener("change", filter);
  document.getElementById("filter").hidden = false;
})();
