// What somebody has begun, or what could not be sent, waits on this device as a slip: sealed as it will be sent. Each
// window has slips of its own, so that two windows at one note never write over each other.

const part = (name) => import(document.querySelector(`[data-hs-part="${name}"]`).href);
const { NOTES, ask, openNote, sealNote } = await part("notes");

const shelf = (book) => `healing-space-notebook ${book.id} `;

/** `version`: of the note that it changes; 0 for a new one. `wanted`: it is to be sent. Whether it could be kept. */
export async function put(book, slip, { id, version, words, wanted = false }) {
  const sealed = await sealNote(book, id, version + 1, words);
  try {
    localStorage.setItem(shelf(book) + slip, JSON.stringify({ id, version, wanted, ...sealed }));
  } catch {
    return { kept: false, id, version, ...sealed };
  }
  return { kept: true, id, version, ...sealed };
}

export function drop(book, slip) {
  try {
    localStorage.removeItem(shelf(book) + slip);
  } catch {
    // A browser that keeps nothing has nothing to remove.
  }
}

/** All slips of a notebook, also those of other windows. */
export function all(book) {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(shelf(book)))
      .map((name) => ({ slip: name.slice(shelf(book).length), ...JSON.parse(localStorage.getItem(name)) }));
  } catch {
    return [];
  }
}

export async function open(book, found) {
  return { ...(await openNote(book, found, found.version + 1)), id: found.id, version: found.version };
}

const oneAtATime = (do_) => (navigator.locks ? navigator.locks.request("healing-space-notebook", do_) : do_());

/** Send a slip. Where another window was quicker with its note, it becomes a note of its own: nothing is lost. */
export const send = (book, slip, found, copied) => oneAtATime(async () => {
  const { id, iv, sealed, version } = found;
  try {
    if (version) await ask("PUT", `${NOTES}${id}/`, { iv, sealed, version });
    else await ask("POST", NOTES, { notebook: book.id, id, iv, sealed });
    drop(book, slip);
    return { id, version: version + 1, copy: false };
  } catch (trouble) {
    if (trouble.status !== 409 && !(trouble.status === 404 && version)) throw trouble;
  }
  const words = await openNote(book, { id, iv, sealed }, version + 1);
  const own = { id: crypto.randomUUID(), version: 0, words: { ...words, title: copied(words) }, wanted: true };
  const kept = await put(book, slip, own);
  await ask("POST", NOTES, { notebook: book.id, id: kept.id, iv: kept.iv, sealed: kept.sealed });
  drop(book, slip);
  return { id: kept.id, version: 1, copy: true };
});
