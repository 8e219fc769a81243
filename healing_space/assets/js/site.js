// What every page does when scripts run. Each page is complete without it.

document.body.classList.add("js-enabled", "nhsuk-frontend-supported");

const nhsuk = import(document.querySelector('meta[name="nhsuk-frontend"]').content);

const TALLEST = 20;

/** A text area grows with what is written into it. By rows: a style would break the content policy when htmx copies it. */
function grow(area) {
  while (area.scrollHeight > area.clientHeight && area.rows < TALLEST) area.rows += 1;
}

/** The number of a slider stands beside it. */
function tell(range) {
  const output = range.closest(".hs-range")?.querySelector("output");
  if (!output) return;
  output.hidden = false;
  output.textContent = range.value;
}

document.addEventListener("input", ({ target }) => {
  if (target.matches("textarea")) grow(target);
  if (target.matches('input[type="range"]')) tell(target);
});

/** Wake up a part of the page: all of it at first, later whatever htmx has put in. */
async function wake(part) {
  part.querySelectorAll('input[type="range"]').forEach(tell);
  part.querySelectorAll("textarea").forEach((area) => area.value && grow(area));
  (await nhsuk).initAll({ scope: part === document ? undefined : part });
}

// What could not be sent stays in its form, and the page says so.
function unsent(failed) {
  const notice = document.querySelector("[data-hs-unsent]");
  if (!notice) return;
  notice.hidden = !failed;
  if (failed) notice.scrollIntoView({ block: "center" });
}

document.addEventListener("htmx:beforeRequest", () => unsent(false));
for (const trouble of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  // A page that renews itself in the background is not something a person sent.
  document.addEventListener(trouble, ({ detail }) => detail.requestConfig?.verb === "post" && unsent(true));
}

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
  wake(detail.elt);
});
wake(document);
