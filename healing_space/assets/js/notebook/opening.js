// What opens a notebook: beginning it, passphrase, recovery code, and changing these. Each answers with what is to be said.

const part = (name) => import(document.querySelector(`[data-hs-part="${name}"]`).href);
const [screen, keys, notes, room, { SHORTEST }] = await Promise.all(
  ["screen", "keys", "notes", "room", "sealing"].map(part));
const { one, say, view } = screen;
const { here } = room;

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
  const made = await keys.relock(here.book.locks[opened], secret, here.book.id, opener, next);
  const { version } = here.book.locks[opener];
  here.book.locks[opener] = await notes.ask("PUT", `${notes.BOOK}locks/${opener}/`, { ...made, notebook: here.book.id, version });
}

export async function begin(form) {
  const given = screen.typed(form);
  const wrong = wrongWith(given);
  if (wrong) return wrong;
  const { sent, key, code } = await keys.begin(given.first);
  const { id, locks } = await notes.ask("POST", notes.BOOK, sent);
  await room.enter({ id, key, locks: Object.fromEntries(locks.map((each) => [each.opener, each])) });
  showKit(code);
  return "";
}

export async function unlock(form) {
  const opened = await room.fetchBook();
  try {
    opened.key = await keys.unlock(opened.locks.passphrase, screen.typed(form).now, opened.id);
  } catch {
    return "wrong";
  }
  const { all, copy } = await room.enter(opened);
  if (copy) return "copied";
  return all ? "opened" : "waits";
}

export async function recover(form) {
  const given = screen.typed(form);
  const wrong = wrongWith(given);
  if (wrong) return wrong;
  const opened = await room.fetchBook();
  try {
    opened.key = await keys.unlock(opened.locks.recovery, given.code, opened.id);
  } catch {
    return "wrong-code";
  }
  here.book = opened;
  try {
    await changeLock("passphrase", "recovery", given.code, given.first);
  } catch (trouble) {
    here.book = null;
    throw trouble;
  }
  await room.enter(opened);
  return "passphrase-changed";
}

/** Do something with the passphrase of now, or say that it is not the one. */
async function withPassphrase({ now: secret }, act) {
  try {
    await keys.unlock(here.book.locks.passphrase, secret, here.book.id);
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

export function change(form) {
  const given = screen.typed(form);
  const wrong = wrongWith(given);
  if (wrong) return wrong;
  return withPassphrase(given, async () => {
    await changeLock("passphrase", "passphrase", given.now, given.first);
    screen.clear(form);
    return "passphrase-changed";
  });
}

export function newCode(form) {
  const given = screen.typed(form);
  return withPassphrase(given, async () => {
    const code = keys.newCode();
    await changeLock("recovery", "passphrase", given.now, code);
    screen.clear(form);
    showKit(code);
    return "";
  });
}

export function haveKit() {
  const has = one("#have-kit").checked;
  one("[data-hs-kit-first]").hidden = has;
  if (!has) return one("#have-kit").focus();
  one("[data-hs-code]").textContent = "";
  view("list");
  return "";
}
