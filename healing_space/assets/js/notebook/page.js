// The sealed notebook. Words and keys live on this page alone, and only while it is open; what leaves it is sealed.

const part = (name) => import(document.querySelector(`[data-hs-part="${name}"]`).href);
const [screen, keys, notes, slips, copies, { SHORTEST }] = await Promise.all(
  ["screen", "keys", "notes", "slips", "copies", "sealing"].map(part));
const { one, say, view } = screen;

const LOCKS_AFTER = 10 * 60 * 1000;
const WARNS_AFTER = 9 * 60 * 1000;
const LOOKS_EVERY = 5 * 1000;
const SEALS_AFTER = 400;

let book = null; // { id, key, locks } while it is open
let found = []; // its notes, opened
let now = null; // the note that is being written: { id, version, slip, written, begun }
let deleted = null;
let touchedAt = Date.now();
let sealing = null;

const copied = ({ title }) => `${title} ${screen.root.dataset.copy}`.trim().slice(0, 200);

// Opening and locking

async function fetchBook() {
  const { id, locks } = await notes.ask("GET", notes.BOOK);
  return { id, locks: Object.fromEntries(locks.map((lock) => [lock.opener, lock])) };
}

async function enter(opened, { focus = true } = {}) {
  book = opened;
  touchedAt = Date.now();
  const sent = await sendWaiting();
  try {
    await reload();
  } catch (trouble) {
    forgetAll();
    throw trouble;
  }
  screen.clear();
  view("list", { focus });
  return sent;
}

/** The notes, and what waits of them: as a note's own words where it changes one, else as one more. */
async function reload() {
  const kept = await notes.openAll(book, await notes.fetchAll());
  found = kept;
  for (const slip of slips.all(book)) {
    try {
      const words = await slips.open(book, slip);
      const changes = kept.find(({ id }) => id === slip.id);
      found = [{ ...words, version: slip.version, edited: changes?.edited, slip: slip.slip },
        ...found.filter((note) => note !== changes)];
    } catch {
      // A slip that does not open is left where it is.
    }
  }
  show();
}

const show = () => {
  found.sort((a, b) => (b.written ?? "").localeCompare(a.written ?? ""));
  screen.list(found, edit);
};

/** Send what could not be sent before. Whether all of it is with us now. */
async function sendWaiting() {
  let [all, copy] = [true, false];
  for (const slip of slips.all(book).filter(({ wanted }) => wanted)) {
    try {
      copy = (await slips.send(book, slip.slip, slip, copied)).copy || copy;
    } catch {
      all = false;
    }
  }
  return { all, copy };
}

/** Nothing of it stays on the page. */
function forgetAll() {
  clearTimeout(sealing);
  [book, found, now, deleted] = [null, [], null, null];
  screen.clear();
  screen.list([], edit);
  one("[data-hs-code]").textContent = "";
}

async function lock(why, { focus = true } = {}) {
  if (!book) return;
  const aside = now && await putAside().catch(() => ({ kept: false }));
  // A browser that keeps nothing: then the words stay until somebody locks them away on purpose.
  if (why === "locked-itself" && aside?.kept === false) return;
  forgetAll();
  view("unlock", { focus });
  say(why);
}

// Writing

const words = () => ({
  title: one("[data-hs-note-title]").value, text: one("[data-hs-note-text]").value, written: now.written,
});

const isChanged = () => now && (words().title !== now.begun.title || words().text !== now.begun.text);

async function putAside({ wanted = false } = {}) {
  const [writing, opened] = [now, book];
  if (!isChanged() && !wanted) return { kept: true };
  return slips.put(opened, writing.slip, { ...writing, words: words(), wanted });
}

function edit(note) {
  deleted = null;
  say("");
  now = {
    id: note.id ?? crypto.randomUUID(), version: note.version ?? 0, slip: crypto.randomUUID(),
    written: note.written ?? new Date().toISOString(), begun: { title: note.title ?? "", text: note.text ?? "" },
  };
  one("[data-hs-note-title]").value = now.begun.title;
  one("[data-hs-note-text]").value = now.begun.text;
  if (note.slip) {
    now.begun = {};
    putAside().then(({ kept }) => kept && slips.drop(book, note.slip)).catch(() => {});
  }
  one("[data-hs-delete]").hidden = !now.version;
  view("write");
  one("[data-hs-note-text]").dispatchEvent(new Event("input", { bubbles: true }));
}

async function save() {
  const said = words();
  if (!said.title.trim() && !said.text.trim()) return say("empty", { answers: true });
  if (!notes.fits(said)) return say("long", { answers: true });
  clearTimeout(sealing);
  const { slip } = now;
  const put = await putAside({ wanted: true });
  try {
    const { copy } = await slips.send(book, slip, put, copied);
    await leave();
    return say(copy ? "copied" : "saved");
  } catch (trouble) {
    return say(reason(trouble, put.kept), { answers: true });
  }
}

function reason({ status }, kept) {
  if (!kept) return "waits-here";
  if (status === 401 || status === 403) return "signed-out";
  return status === 409 ? "full" : "waits";
}

async function leave() {
  now = null;
  screen.clear(one('[data-hs-view="write"]'));
  view("list");
  await reload();
}

async function remove() {
  const { id, slip } = now;
  clearTimeout(sealing);
  try {
    await notes.ask("DELETE", `${notes.NOTES}${id}/`);
  } catch (trouble) {
    if (trouble.status !== 404) return say("failed", { answers: true });
  }
  slips.drop(book, slip);
  await leave();
  deleted = id;
  return say("deleted", { answers: true });
}

async function undo() {
  if (!deleted) return;
  try {
    await notes.ask("POST", `${notes.NOTES}${deleted}/restore/`);
    deleted = null;
    await reload();
    say("back");
    one("#list-title").focus();
  } catch {
    say("failed");
  }
}

// What somebody does with the forms. Each answers with what is to be said, if anything.

/** Whether two new passphrases will do. What is wrong with them otherwise. */
function wrongWith({ first, again, now: before }) {
  if (first.trim().length < SHORTEST) return "short";
  if (first !== again) return "differ";
  return first.trim() === before?.trim() ? "same" : "";
}

function showKit(code) {
  one("[data-hs-code]").textContent = code;
  one("#have-kit").checked = false;
  one("[data-hs-kit-first]").hidden = true;
  say("");
  view("kit");
}

async function changeLock(opener, opened, secret, next) {
  const made = await keys.relock(book.locks[opened], secret, book.id, opener, next);
  const { version } = book.locks[opener];
  book.locks[opener] = await notes.ask("PUT", `${notes.BOOK}locks/${opener}/`, { ...made, version });
}

async function begin(form) {
  const given = screen.typed(form);
  const wrong = wrongWith(given);
  if (wrong) return wrong;
  const { sent, key, code } = await keys.begin(given.first);
  const { id, locks } = await notes.ask("POST", notes.BOOK, sent);
  await enter({ id, key, locks: Object.fromEntries(locks.map((each) => [each.opener, each])) });
  document.querySelector("[data-hs-delete-all]").hidden = false;
  showKit(code);
  return "";
}

async function unlock(form) {
  const opened = await fetchBook();
  try {
    opened.key = await keys.unlock(opened.locks.passphrase, screen.typed(form).now, opened.id);
  } catch {
    return "wrong";
  }
  const { all, copy } = await enter(opened);
  if (copy) return "copied";
  return all ? "opened" : "waits";
}

async function recover(form) {
  const given = screen.typed(form);
  const wrong = wrongWith(given);
  if (wrong) return wrong;
  const opened = await fetchBook();
  try {
    opened.key = await keys.unlock(opened.locks.recovery, given.code, opened.id);
  } catch {
    return "wrong-code";
  }
  book = opened;
  try {
    await changeLock("passphrase", "recovery", given.code, given.first);
  } catch (trouble) {
    book = null;
    throw trouble;
  }
  await enter(opened);
  return "passphrase-changed";
}

/** Do something with the passphrase of now, or say that it is not the one. */
async function withPassphrase({ now: secret }, act) {
  try {
    await keys.unlock(book.locks.passphrase, secret, book.id);
  } catch {
    return "wrong";
  }
  try {
    return await act();
  } catch (trouble) {
    if (trouble.status === 409) return "meanwhile";
    throw trouble;
  }
}

function change(form) {
  const given = screen.typed(form);
  const wrong = wrongWith(given);
  if (wrong) return wrong;
  return withPassphrase(given, async () => {
    await changeLock("passphrase", "passphrase", given.now, given.first);
    screen.clear(form);
    return "passphrase-changed";
  });
}

function newCode(form) {
  const given = screen.typed(form);
  return withPassphrase(given, async () => {
    const code = keys.newCode();
    await changeLock("recovery", "passphrase", given.now, code);
    screen.clear(form);
    showKit(code);
    return "";
  });
}

function haveKit() {
  const has = one("#have-kit").checked;
  one("[data-hs-kit-first]").hidden = has;
  if (!has) return one("#have-kit").focus();
  one("[data-hs-code]").textContent = "";
  view("list");
  return "";
}

async function bringIn(form) {
  const [file] = one("#copy-file").files;
  if (!file) return "no-file";
  let counts;
  try {
    counts = await copies.bringIn(copies.readCopy(await file.text()), screen.typed(form).copy, book,
      found.filter(({ slip }) => !slip), () => { touchedAt = Date.now(); });
  } catch (trouble) {
    if (trouble instanceof copies.NotACopy) return "no-copy";
    if (trouble instanceof copies.WrongKey) return "wrong";
    await reload().catch(() => {});
    if (trouble.status === 409) return "full";
    throw trouble;
  }
  for (const [what, count] of Object.entries(counts)) one(`[data-hs-${what}]`).textContent = count;
  screen.clear(form);
  await reload();
  return "brought";
}

const DOES = {
  begin, unlock, recover, change, save, "new-code": newCode, "have-kit": haveKit, "bring-in": bringIn,
};

async function takeCopy(which) {
  try {
    if (which === "sealed") {
      copies.download(`${screen.root.dataset.sealedName}-${copies.today()}.json`, await copies.sealedCopy(), "application/json");
    } else {
      const readable = copies.plainCopy(found.filter(({ broken }) => !broken), screen.titleOf, screen.aboutWhen);
      copies.download(`${screen.root.dataset.plainName}-${copies.today()}.txt`, readable, "text/plain");
    }
    say("exported", { answers: true });
  } catch {
    say("failed", { answers: true });
  }
}

// Waking up

function answer(form) {
  return screen.busy(form, async () => {
    const does = form.dataset.hsDoes;
    if (!["save", "have-kit"].includes(does)) say("working");
    try {
      const said = await DOES[does](form);
      if (said === undefined) return;
      say(said, { answers: true });
      if (["wrong", "wrong-code", "short", "differ", "same"].includes(said)) screen.focusFirst(form);
    } catch (trouble) {
      say(trouble.status === 409 ? "meanwhile" : "failed", { answers: true });
    }
  });
}

const GOES = { write: () => edit({}), care: () => { say(""); view("care"); }, list: () => { say(""); view("list"); } };

function press({ target }) {
  const button = target.closest("button");
  if (!button || !screen.root.contains(button)) return;
  const { hsGoes, hsExport } = button.dataset;
  if (hsGoes) GOES[hsGoes]();
  if (hsExport) takeCopy(hsExport);
  if (button.matches("[data-hs-lock]")) lock("locked");
  if (button.matches("[data-hs-print]")) window.print();
  if (button.matches("[data-hs-undo]")) undo();
  if (button.matches("[data-hs-delete]")) remove();
  if (button.matches("[data-hs-leave]")) {
    clearTimeout(sealing);
    const changed = isChanged();
    slips.drop(book, now.slip);
    leave().then(() => say(changed ? "put-away" : "")).catch(() => say("failed"));
  }
}

function touch() {
  touchedAt = Date.now();
  if (screen.isSaid("soon")) say("");
}

function look() {
  if (!book) return;
  const idle = Date.now() - touchedAt;
  if (idle >= LOCKS_AFTER) lock("locked-itself", { focus: document.hasFocus() });
  else if (idle >= WARNS_AFTER && screen.shown() !== "unlock") say("soon");
}

function wake() {
  document.querySelectorAll("[data-hs-cannot]").forEach((part) => { part.hidden = true; });
  screen.root.hidden = false;
  screen.root.addEventListener("click", press);
  screen.root.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(event.target);
  });
  one('[data-hs-does="save"]').addEventListener("input", () => {
    clearTimeout(sealing);
    sealing = setTimeout(() => now && putAside().catch(() => {}), SEALS_AFTER);
  });
  one("#find-note").addEventListener("input", show);
  for (const kind of ["keydown", "pointerdown", "wheel", "touchstart"]) {
    document.addEventListener(kind, touch, { passive: true });
  }
  setInterval(look, LOOKS_EVERY);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", () => book && sendWaiting().then(({ all }) => all && !now && reload()).catch(() => {}));
  window.addEventListener("pagehide", () => {
    if (!book) return;
    forgetAll();
    view("unlock", { focus: false });
  });
}

if (window.crypto?.subtle) wake();
