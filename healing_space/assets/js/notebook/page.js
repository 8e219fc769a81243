// The sealed notebook's page: who presses what, and when it locks itself.

const part = (name) => import(document.querySelector(`[data-hs-part="${name}"]`).href);
const [screen, room, writing, opening, copies] = await Promise.all(
  ["screen", "room", "writing", "opening", "copies"].map(part));
const { one, say, view } = screen;
const { here } = room;

const LOCKS_AFTER = 10 * 60 * 1000;
const WARNS_AFTER = 9 * 60 * 1000;
const LOOKS_EVERY = 5 * 1000;

async function lock(why, { focus = true } = {}) {
  if (!here.book) return;
  const aside = await writing.putAside().catch(() => ({ kept: false }));
  // A browser that keeps nothing: then the words stay until somebody locks them away on purpose.
  if (why === "locked-itself" && !aside.kept) return;
  room.forgetAll();
  view("unlock", { focus });
  say(why);
}

async function bringIn(form) {
  const [file] = one("#copy-file").files;
  if (!file) return "no-file";
  let counts;
  try {
    counts = await copies.bringIn(copies.readCopy(await file.text()), screen.typed(form).copy, here.book,
      here.kept, () => { here.touchedAt = Date.now(); });
  } catch (trouble) {
    if (trouble instanceof copies.NotACopy) return "no-copy";
    if (trouble instanceof copies.WrongKey) return "wrong";
    await room.reload().catch(() => {});
    if (trouble.status === 409) return "full";
    throw trouble;
  }
  for (const [what, count] of Object.entries(counts)) one(`[data-hs-${what}]`).textContent = count;
  screen.clear(form);
  await room.reload();
  return "brought";
}

const DOES = {
  begin: opening.begin, unlock: opening.unlock, recover: opening.recover, change: opening.change,
  "new-code": opening.newCode, "have-kit": opening.haveKit, save: writing.save, "bring-in": bringIn,
};

async function takeCopy(which) {
  try {
    if (which === "sealed") {
      copies.download(`${screen.root.dataset.sealedName}-${copies.today()}.json`, await copies.sealedCopy(), "application/json");
    } else {
      const readable = copies.plainCopy(here.found.filter(({ broken }) => !broken), screen.titleOf, screen.aboutWhen);
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

const GOES = { write: () => writing.edit({}), care: () => { say(""); view("care"); }, list: () => { say(""); view("list"); } };

function press({ target }) {
  const button = target.closest("button");
  if (!button || !screen.root.contains(button)) return;
  const { hsGoes, hsExport } = button.dataset;
  if (hsGoes) GOES[hsGoes]();
  if (hsExport) takeCopy(hsExport);
  if (button.matches("[data-hs-lock]")) lock("locked");
  if (button.matches("[data-hs-print]")) window.print();
  if (button.matches("[data-hs-undo]")) writing.undo();
  if (button.matches("[data-hs-delete]")) writing.remove();
  if (button.matches("[data-hs-leave]")) writing.leaveUnsaved().catch(() => say("failed"));
}

function touch() {
  here.touchedAt = Date.now();
  if (screen.isSaid("soon")) say("");
}

function look() {
  if (!here.book) return;
  const idle = Date.now() - here.touchedAt;
  if (idle >= LOCKS_AFTER) lock("locked-itself", { focus: document.hasFocus() });
  else if (idle >= WARNS_AFTER && screen.shown() !== "unlock") say("soon");
}

/** Back online: what waited goes. */
async function online() {
  if (!here.book) return;
  const { all, copy } = await room.sendWaiting();
  if (!all || here.now) return;
  const waited = screen.isSaid("waits");
  await room.reload();
  if (copy) say("copied");
  else if (waited) say("saved");
}

function wake() {
  document.querySelectorAll("[data-hs-cannot]").forEach((part) => { part.hidden = true; });
  screen.root.hidden = false;
  screen.root.addEventListener("click", press);
  screen.root.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(event.target);
  });
  here.choose = writing.edit;
  one('[data-hs-does="save"]').addEventListener("input", writing.putAsideSoon);
  one("#find-note").addEventListener("input", room.show);
  for (const kind of ["keydown", "pointerdown", "wheel", "touchstart"]) {
    document.addEventListener(kind, touch, { passive: true });
  }
  setInterval(look, LOOKS_EVERY);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("online", () => online().catch(() => {}));
  window.addEventListener("pagehide", () => {
    if (!here.book) return;
    room.forgetAll();
    view("unlock", { focus: false });
  });
}

if (window.crypto?.subtle) wake();
