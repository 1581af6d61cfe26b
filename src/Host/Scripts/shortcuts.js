// Keys for those who turned them on in their profile (WCAG 2.1.4): / search, g + digit main menu, j k row, x mark, e edit, r remind,
// Ctrl+Enter saves, ? shows the list.
export function shortcuts() {
  const help = document.getElementById("kortkommandon");
  if (!help) {
    return;
  }

  let menu = false;
  let row = -1;
  const rows = () => [...document.querySelectorAll("main .table tbody tr, main .rows > li")];
  const move = (step) => {
    const all = rows();
    row = Math.max(0, Math.min(all.length - 1, row + step));
    all[row]?.querySelector("a")?.focus();
  };
  const press = (name) => document.querySelector(`[data-key="${name}"]`)?.click();
  const visible = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const keys = {
    "/": () => visible(".site-search input, .filter [type=search]")[0]?.focus(),
    g: () => (menu = true),
    j: () => move(1),
    k: () => move(-1),
    x: () => rows()[row]?.querySelector("input[type=checkbox]")?.click(),
    e: () => press("e"),
    r: () => press("r"),
    "?": () => (help.open ? help.close() : help.showModal()),
  };

  addEventListener("keydown", (event) => {
    const field = event.target.closest("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (field) {
      if (event.key === "Enter" && event.ctrlKey) {
        field.form?.requestSubmit();
      }

      return;
    }

    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }

    if (menu && /^[1-9]$/.test(event.key)) {
      visible(".site-nav a")[event.key - 1]?.click();
    } else if (Object.hasOwn(keys, event.key)) {
      event.preventDefault();
      keys[event.key]();
    }

    menu = event.key === "g";
  });
}
