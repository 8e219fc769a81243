// What stands on the notebook's page: one view at a time, one thing said, the list. It holds no key.

export const root = document.querySelector("[data-hs-notebook]");
export const one = (selector) => root.querySelector(selector);
export const every = (selector) => [...root.querySelectorAll(selector)];

const said = one("[data-hs-told]");

/** Say one thing. `answers`: it is about what somebody just did, so they are brought to it. */
export function say(what, { answers = false } = {}) {
  for (const words of every("[data-hs-says]")) words.hidden = words.dataset.hsSays !== what;
  if (answers) said.scrollIntoView({ block: "nearest" });
}

export const isSaid = (what) => !one(`[data-hs-says="${what}"]`).hidden;

export function view(name, { focus = true } = {}) {
  for (const part of every("[data-hs-view]")) part.hidden = part.dataset.hsView !== name;
  if (focus) one(`[data-hs-view="${name}"] h2`).focus();
}

export const shown = () => every("[data-hs-view]").find((part) => !part.hidden)?.dataset.hsView;

/** What was typed into a form, by what it is. */
export const typed = (form) =>
  Object.fromEntries([...form.querySelectorAll("[data-hs-secret]")].map((input) => [input.dataset.hsSecret, input.value]));

export function clear(within = root) {
  for (const input of within.querySelectorAll("input:not([type=hidden], [type=checkbox]), textarea")) input.value = "";
}

/** While something takes its time, nothing is begun twice. */
export async function busy(form, work) {
  const buttons = [...form.querySelectorAll("button")];
  if (buttons.some((button) => button.disabled)) return;
  for (const button of buttons) button.disabled = true;
  try {
    await work();
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

/** Back to the first field of a form in which something is not right. */
export function focusFirst(form) {
  const field = form.querySelector("input, textarea");
  field.setAttribute("aria-invalid", "true");
  field.focus();
  field.addEventListener("input", () => field.removeAttribute("aria-invalid"), { once: true });
}

export const when = (time) => new Date(time).toLocaleString(document.documentElement.lang, {
  dateStyle: "long", timeStyle: "short", timeZone: "Europe/London",
});

export function titleOf(note) {
  const first = (note.text ?? "").trim().split("\n", 1)[0];
  return note.title?.trim() || (first.length > 80 ? `${first.slice(0, 80)}…` : first) || root.dataset.untitled;
}

export const aboutWhen = (note) =>
  [when(note.written), note.edited ? `${root.dataset.edited} ${when(note.edited)}` : ""].filter(Boolean).join(", ");

function element(name, text, className, parent) {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  parent.append(made);
  return made;
}

/** The list, the newest first. `open`: called with the note that was chosen. */
export function list(notes, open) {
  const place = one("[data-hs-notes]");
  const wanted = one("#find-note").value.trim().toLocaleLowerCase();
  const found = notes.filter((note) => `${note.title}\n${note.text}`.toLocaleLowerCase().includes(wanted));
  place.replaceChildren();
  for (const note of found) {
    const item = element("li", "", "hs-notebook__item", place);
    if (note.broken) {
      element("span", root.dataset.broken, "hs-notebook__title", item);
      continue;
    }
    const button = element("button", "", "hs-notebook__open", item);
    button.type = "button";
    element("span", titleOf(note), "hs-notebook__title", button);
    element("span", note.slip ? `${aboutWhen(note)} · ${root.dataset.unsaved}` : aboutWhen(note), "hs-meta", button);
    button.addEventListener("click", () => open(note));
  }
  one("[data-hs-finding]").hidden = notes.length < 5 && !wanted;
  one("[data-hs-no-notes]").hidden = notes.length > 0;
  one("[data-hs-none-found]").hidden = !notes.length || found.length > 0;
}
