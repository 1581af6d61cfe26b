// Asks before a form with unsaved text is left.
export function guardUnsaved() {
  const forms = [...document.querySelectorAll("form.form[method=post]")];
  if (forms.length === 0) {
    return;
  }

  const changed = new Set();
  for (const form of forms) {
    form.addEventListener("input", () => changed.add(form));
    form.addEventListener("submit", () => changed.clear());
  }

  addEventListener("beforeunload", (event) => {
    if (changed.size > 0) {
      event.preventDefault();
    }
  });
}
