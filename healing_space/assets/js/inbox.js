// The list of alerts keeps itself up to date, and says so when it cannot. Without this a reload shows the same.

const list = document.getElementById("alerts");
const count = document.getElementById("alerts-count");
const notLive = document.querySelector("[data-hs-not-live]");
const said = document.querySelector("[data-hs-said]");
const title = document.title;
let number = waiting();

function waiting() {
  return Number.parseInt(count?.textContent, 10) || 0;
}

/** The number of alerts stands in the name of the tab, and is said aloud when it changes. */
function tell() {
  const before = number;
  number = waiting();
  document.title = number ? `(${number}) ${title}` : title;
  if (number === before) return;
  if (number > before) document.dispatchEvent(new Event("hs:new-alert")); // sound.js may hear it
  const { hsNone, hsOne, hsMany } = said.dataset;
  said.textContent = [hsNone, hsOne][number] ?? hsMany.replace("#", number);
}

document.addEventListener("htmx:afterSettle", tell);
tell();

// A refresh that worked is the proof that the list is up to date, however it came about.
document.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.elt === list) notLive.hidden = Boolean(detail.successful);
});

// From one alert to the next by arrow keys, while one is in focus.
list?.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const alerts = [...list.querySelectorAll("a[id^='alert-']")];
  const here = alerts.indexOf(document.activeElement);
  if (!step || here < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  alerts[Math.min(Math.max(here + step, 0), alerts.length - 1)].focus();
});
