// The open notebook, as long as it is open: its key and its notes are on this page alone.

const part = (name) => import(document.querySelector(`[data-hs-part="${name}"]`).href);
const [screen, notes, slips] = await Promise.all(["screen", "notes", "slips"].map(part));

/** `book`: { id, key, locks }. `kept`: its notes, opened. `now`: the note that is being written. */
export const here = { book: null, kept: [], found: [], now: null, deleted: null, touchedAt: Date.now(), choose: () => {} };

export const copied = ({ title }) => `${title} ${screen.root.dataset.copy}`.trim().slice(0, 200);

export async function fetchBook() {
  const { id, locks } = await notes.ask("GET", notes.BOOK);
  return { id, locks: Object.fromEntries(locks.map((lock) => [lock.opener, lock])) };
}

/** Go in, with a notebook and its key. What became of the notes that waited here. */
export async function enter(opened) {
  here.book = opened;
  here.touchedAt = Date.now();
  const sent = await sendWaiting();
  try {
    await reload();
  } catch (trouble) {
    forgetAll();
    throw trouble;
  }
  screen.clear();
  screen.view("list");
  return sent;
}

export async function reload() {
  // A window may be open still from before somebody else signed in, or another notebook was begun.
  if ((await fetchBook()).id !== here.book.id) throw new notes.Trouble(404);
  here.kept = await notes.openAll(here.book, await notes.fetchAll());
  await gather();
}

/** The notes with what waits of them: a slip stands in place of the note that it changes. */
export async function gather() {
  const changed = new Map(here.kept.map((note) => [note.id, note]));
  const waiting = [];
  for (const slip of slips.all(here.book)) {
    try {
      const words = await slips.open(here.book, slip);
      waiting.push({ ...words, slip: slip.slip, edited: changed.get(slip.id)?.edited });
    } catch {
      // A slip that does not open is left where it is.
    }
  }
  for (const { id } of waiting) changed.delete(id);
  here.found = [...waiting, ...changed.values()];
  here.found.sort((a, b) => (b.written ?? "").localeCompare(a.written ?? ""));
  show();
}

export const show = () => screen.list(here.found, here.choose);

/** Send what could not be sent before. Whether all of it is with us now, and whether it became a second note. */
export async function sendWaiting() {
  let [all, copy] = [true, false];
  for (const slip of slips.all(here.book).filter(({ wanted }) => wanted)) {
    try {
      copy = (await slips.send(here.book, slip.slip, slip, copied)).copy || copy;
    } catch {
      all = false;
    }
  }
  return { all, copy };
}

/** Nothing of it stays on the page. */
export function forgetAll() {
  Object.assign(here, { book: null, kept: [], found: [], now: null, deleted: null });
  screen.clear();
  show();
  screen.one("[data-hs-code]").textContent = "";
}
