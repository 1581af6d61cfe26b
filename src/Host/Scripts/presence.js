// Says every half minute that the person still has the section open, and shows who else has. Without it the page load says so.
const pause = 30000;

export function presence() {
  const place = document.querySelector("[data-presence]");
  const form = document.querySelector("form.form[method=post]");
  const token = form?.querySelector("input[name=__RequestVerificationToken]")?.value;
  if (!place || !token) {
    return;
  }

  setInterval(async () => {
    if (document.hidden) {
      return;
    }

    try {
      const answer = await fetch(place.dataset.presence, { method: "POST", body: new URLSearchParams({ __RequestVerificationToken: token }), redirect: "error" });
      const words = answer.ok ? await answer.text() : place.textContent;
      if (words !== place.textContent) {
        place.textContent = words;
      }
    } catch {
      // No connection: what stands there is the last that is known.
    }
  }, pause);
}
