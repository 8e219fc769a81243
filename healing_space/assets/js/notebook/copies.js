// Copies of a notebook: sealed, as it is kept, and open, for reading. Both are made here and go to this device alone.

const part = (name) => import(document.querySelector(`[data-hs-part="${name}"]`).href);
const { BOOK, NOTES, ask, fetchAll, fits, openAll, sealNote } = await part("notes");
const { unlock } = await part("keys");

const FORMAT = "healing-space-notebook";
const VERSION = 1;

/** A file for the download folder. It goes nowhere else. */
export function download(name, text, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

export const today = () => new Date().toISOString().slice(0, 10);

/** Everything as the server has it: who finds the file needs the passphrase or the recovery code. */
export async function sealedCopy() {
  const [{ id, locks }, notes] = await Promise.all([ask("GET", BOOK), fetchAll()]);
  return JSON.stringify({ format: FORMAT, version: VERSION, made_at: new Date().toISOString(), id, locks, notes }, null, 1);
}

/** Everything in plain words. */
export const plainCopy = (notes, titleOf, when) =>
  notes.map((note) => `${titleOf(note)}\n${when(note)}\n\n${note.text}\n`).join("\n----------------------------------------\n\n");

export class NotACopy extends Error {}
export class WrongKey extends Error {}

export function readCopy(text) {
  let copy;
  try {
    copy = JSON.parse(text);
  } catch {
    throw new NotACopy();
  }
  if (copy?.format !== FORMAT || copy.version !== VERSION || !Array.isArray(copy.locks) || !Array.isArray(copy.notes)) {
    throw new NotACopy();
  }
  return copy;
}

/** The key of a copy, by the passphrase or the recovery code that opened the notebook when it was made. */
async function keyOfCopy(copy, typed) {
  for (const found of copy.locks) {
    try {
      return await unlock(found, typed, copy.id);
    } catch {
      // Not this lock. Perhaps the other one.
    }
  }
  throw new WrongKey();
}

const content = ({ title, text, written }) => JSON.stringify([title, text, written]);

/** Put the notes of a copy into a notebook. What is there already as it is in the copy stays single. */
export async function bringIn(copy, typed, book, there, tell) {
  const from = { id: copy.id, key: await keyOfCopy(copy, typed) };
  const opened = await openAll(from, copy.notes);
  const known = new Set(there.map(content));
  const counts = { brought: 0, known: 0, broken: 0 };
  // The oldest first, so that the list keeps its order.
  for (const { broken, title, text, written } of opened.reverse()) {
    const words = { title: String(title ?? ""), text: String(text ?? ""), written };
    if (broken || !fits(words)) counts.broken += 1;
    else if (known.has(content(words))) counts.known += 1;
    else {
      const id = crypto.randomUUID();
      await ask("POST", NOTES, { notebook: book.id, id, ...(await sealNote(book, id, 1, words)) });
      known.add(content(words));
      counts.brought += 1;
      tell(counts);
    }
  }
  return counts;
}
