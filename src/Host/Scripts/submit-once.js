// A second click while the first is on its way does nothing. The buttons stay enabled, so that the one pressed is still sent.
export function submitOnce() {
  for (const form of document.querySelectorAll("form[method=post]")) {
    let sent = false;
    form.addEventListener("submit", (event) => {
      if (sent) {
        event.preventDefault();
        return;
      }

      sent = true;
      event.submitter?.setAttribute("aria-busy", "true");
    });
    // The page may be shown again from the browser's memory, or the answer may be a file.
    const again = () => {
      sent = false;
      form.querySelector("[aria-busy]")?.removeAttribute("aria-busy");
    };
    addEventListener("pageshow", again);
    addEventListener("focus", again);
  }
}
