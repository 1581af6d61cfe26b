// A checkbox in the heading that marks every row of the page, and a count of how many are marked.
export function pickAll() {
  const bar = document.querySelector("form.bulk[data-pick-all]");
  const boxes = bar ? [...document.querySelectorAll(`input[type=checkbox][form="${bar.id}"]`)] : [];
  const cell = boxes[0]?.closest("table").querySelector("thead .pick");
  if (!cell) {
    return;
  }

  const all = Object.assign(document.createElement("input"), { type: "checkbox", className: "ds-input" });
  all.setAttribute("aria-label", bar.dataset.pickAll);
  cell.append(all);

  const label = bar.querySelector(".bulk-label");
  const idle = label.textContent;
  label.setAttribute("role", "status");

  const show = () => {
    const marked = boxes.filter((box) => box.checked).length;
    all.checked = marked === boxes.length;
    all.indeterminate = marked > 0 && !all.checked;
    label.textContent = marked === 0 ? idle : bar.dataset.picked.replace("{0}", marked);
  };
  all.addEventListener("change", () => {
    boxes.forEach((box) => (box.checked = all.checked));
    show();
  });
  boxes.forEach((box) => box.addEventListener("change", show));
  show();
}
