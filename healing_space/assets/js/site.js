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

// A message is sent by Ctrl and Enter, or Cmd and Enter. Enter alone begins a new line.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  if (!event.target.matches("textarea[data-by-keys]")) return;
  event.preventDefault();
  const { form } = event.target;
  form.requestSubmit(form.querySelector("button:not([formaction], [name], [type=button], [aria-hidden])"));
});

/** Wake up a part of the page: all of it at first, later whatever htmx has put in. */
async function wake(part) {
  part.querySelectorAll('input[type="range"]').forEach(tell);
  part.querySelectorAll("textarea").forEach((area) => area.value && grow(area));
  (await nhsuk).initAll({ scope: part === document ? undefined : part });
}

// What could not be sent stays in its form, and the page says so.
let signedOut = false;

function unsent(failed, status) {
  const notice = document.querySelector("[data-hs-unsent]");
  if (!notice) return;
  signedOut = failed && status === 401;
  notice.querySelector("[data-hs-signed-out]").hidden = !signedOut;
  notice.querySelector("[data-hs-no-answer]").hidden = signedOut;
  notice.hidden = !failed;
  if (failed) notice.scrollIntoView({ block: "center" });
}

// A page that renews itself in the background is not something a person sent.
const isSent = ({ requestConfig }) => requestConfig?.verb === "post";

document.addEventListener("htmx:beforeRequest", ({ detail }) => isSent(detail) && unsent(false));
for (const trouble of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
  document.addEventListener(trouble, ({ detail }) => isSent(detail) && unsent(true, detail.xhr?.status));
}

/** Signing in anew makes the forms of an open page too old. Take over the new page's proof, so that the words can go. */
async function renew() {
  if (!signedOut || document.hidden) return;
  const name = "csrfmiddlewaretoken";
  const page = new DOMParser().parseFromString(await (await fetch(window.location.href)).text(), "text/html");
  const proof = page.querySelector(`main input[name=${name}]`)?.value;
  if (proof) document.querySelectorAll(`input[name=${name}]`).forEach((input) => { input.value = proof; });
}

document.addEventListener("visibilitychange", () => renew().catch(() => {}));
window.addEventListener("focus", () => renew().catch(() => {}));

document.addEventListener("htmx:afterSettle", ({ detail }) => {
  document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
  wake(detail.elt);
});
wake(document);

// Keeps the help page on this device for when there is no network (templates/plan/sw.js). Nothing hangs on it.
navigator.serviceWorker?.register("/sw.js").catch(() => {});
