// Writing a note. What is typed is put aside at once, sealed, so that a lock, a lost network or a closed page loses nothing.

const part = (name) => import(document.querySelector(`[data-hs-part="${name}"]`).href);
const [screen, notes, slips, room] = await Promise.all(["screen", "notes", "slips", "room"].map(part));
const { one, say, view } = screen;
const { here } = room;

const SEALS_AFTER = 400;
let sealing = null;

const words = () => ({
  title: one("[data-hs-note-title]").value, text: one("[data-hs-note-text]").value, written: here.now.written,
});

const isChanged = () => words().title !== here.now.begun.title || words().text !== here.now.begun.text;

/** Seal what stands there and keep it on this device. Whether that could be done. */
export async function putAside({ wanted = false } = {}) {
  clearTimeout(sealing);
  if (!here.now || (!isChanged() && !wanted)) return { kept: true };
  return slips.put(here.book, here.now.slip, { ...here.now, words: words(), wanted });
}

export function putAsideSoon() {
  clearTimeout(sealing);
  sealing = setTimeout(() => putAside().catch(() => {}), SEALS_AFTER);
}

/** Write at a note: a new one, one that is kept, or what waits of one. */
export function edit(note) {
  here.deleted = null;
  say("");
  here.now = {
    id: note.id ?? crypto.randomUUID(), version: note.version ?? 0, slip: crypto.randomUUID(),
    written: note.written ?? new Date().toISOString(), begun: { title: note.title ?? "", text: note.text ?? "" },
  };
  one("[data-hs-note-title]").value = here.now.begun.title;
  one("[data-hs-note-text]").value = here.now.begun.text;
  if (note.slip) {
    here.now.begun = {};
    putAside().then(({ kept }) => kept && slips.drop(here.book, note.slip)).catch(() => {});
  }
  one("[data-hs-delete]").hidden = !here.now.version;
  view("write");
  one("[data-hs-note-text]").dispatchEvent(new Event("input", { bubbles: true }));
}

export async function save() {
  const said = words();
  if (!said.title.trim() && !said.text.trim()) return "empty";
  if (!notes.fits(said)) return "long";
  const { slip } = here.now;
  const put = await putAside({ wanted: true });
  try {
    const { copy } = await slips.send(here.book, slip, put, room.copied);
    await leave();
    return copy ? "copied" : "saved";
  } catch (trouble) {
    if (!put.kept) return "waits-here";
    if (trouble.status === 409) return "full";
    await leave();
    return [401, 403].includes(trouble.status) ? "signed-out" : "waits";
  }
}

/** Back to the list. Without a network it shows what was there. */
async function leave() {
  here.now = null;
  screen.clear(one('[data-hs-view="write"]'));
  view("list");
  try {
    await room.reload();
  } catch {
    await room.gather();
  }
}

export async function leaveUnsaved() {
  clearTimeout(sealing);
  const changed = isChanged();
  slips.drop(here.book, here.now.slip);
  await leave();
  say(changed ? "put-away" : "");
}

export async function remove() {
  const { id, slip } = here.now;
  clearTimeout(sealing);
  try {
    await notes.ask("DELETE", `${notes.NOTES}${id}/`);
  } catch (trouble) {
    if (trouble.status !== 404) return say("failed", { answers: true });
  }
  slips.drop(here.book, slip);
  await leave();
  here.deleted = id;
  say("deleted", { answers: true });
  return one("[data-hs-undo]").focus();
}

export async function undo() {
  if (!here.deleted) return;
  try {
    await notes.ask("POST", `${notes.NOTES}${here.deleted}/restore/`);
    here.deleted = null;
    await room.reload();
    say("back");
    one("#list-title").focus();
  } catch {
    say("failed");
  }
}
