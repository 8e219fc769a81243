// Notes: sealed before they are sent, opened after they came. What could not be sent waits on this device, sealed too.

const { bytesOf, open, seal, textOf } = await import(document.querySelector('[data-hs-part="sealing"]').href);

export const BOOK = "/api/v1/notebook/";
export const NOTES = `${BOOK}notes/`;
export const LONGEST = 30_000;
// A note is filled up with blanks to a multiple of this, so that its size says less about it.
const STEP = 256;
const LARGEST = 100_096;
const MOST_TRIES = 20;

/** An answer that is not what was asked for. Without a status, there was none. */
export class Trouble extends Error {
  constructor(status) {
    super(`answered ${status || "nothing"}`);
    this.status = status;
  }
}

const after = (seconds) => new Promise((done) => { setTimeout(done, seconds * 1000); });

export async function ask(method, path, body, tries = 0) {
  const proof = document.querySelector("main input[name=csrfmiddlewaretoken]").value;
  const headers = { Accept: "application/json", "Content-Type": "application/json", "X-CSRFToken": proof };
  let answer;
  try {
    answer = await fetch(path, { method, headers, body: body && JSON.stringify(body), cache: "no-store" });
  } catch {
    throw new Trouble(0);
  }
  if (answer.status === 429 && tries < MOST_TRIES) {
    await after(Math.min(Number(answer.headers.get("Retry-After")) || 5, 60));
    return ask(method, path, body, tries + 1);
  }
  if (!answer.ok) throw new Trouble(answer.status);
  return answer.status === 204 ? null : answer.json();
}

const boundTo = (notebook, id, version) => `healing-space notebook 1 note ${id} version ${version} of ${notebook}`;

export async function sealNote(book, id, version, words) {
  const bytes = bytesOf(JSON.stringify(words));
  const filled = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(32);
  filled.set(bytes);
  return seal(filled, book.key, boundTo(book.id, id, version));
}

export const fits = (words) => bytesOf(JSON.stringify(words)).length <= LARGEST;

export async function openNote(book, { id, iv, sealed }, version) {
  return JSON.parse(textOf(await open({ iv, sealed }, book.key, boundTo(book.id, id, version))));
}

/** All sealed notes, as they are kept. */
export async function fetchAll() {
  const found = [];
  let next = `${NOTES}?page_size=200`;
  while (next) {
    const page = await ask("GET", next);
    found.push(...page.results);
    next = page.next && new URL(page.next).pathname + new URL(page.next).search;
  }
  return found;
}

export async function openAll(book, sealed) {
  const opened = await Promise.all(sealed.map(async (note) => {
    try {
      return { id: note.id, version: note.version, ...(await openNote(book, note, note.version)), edited: note.edited_at };
    } catch {
      return { id: note.id, version: note.version, broken: true, written: note.written_at };
    }
  }));
  return opened;
}
