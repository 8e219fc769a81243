// The safety plan on this device, for when there is no network: sealed with a key made of a passphrase.
// The passphrase never leaves this page; it is in no form that can be sent. Without it the sealed plan is noise.

const STORE = "healing-space-plan";
const PAGE = "/safety-plan/on-this-device/";
const SEALED = `${PAGE}sealed`;
const BOUND_TO = "healing-space safety plan 1";
const LOCKS_AFTER = 10 * 60 * 1000;

// By its address on the page, so that the device keeps it with the page (see `keep`).
const sealing = await import(document.querySelector('[data-hs-part="sealing"]').href);
const { ROUNDS, SHORTEST } = sealing;

async function seal(plan, passphrase) {
  const salt = sealing.random(16);
  const key = await sealing.keyOf(passphrase, salt, ROUNDS);
  const sealed = await sealing.seal(sealing.bytesOf(JSON.stringify(plan)), key, BOUND_TO);
  return { id: plan.id, rounds: ROUNDS, salt: sealing.inBase64(salt), ...sealed };
}

async function open(kept, passphrase) {
  const key = await sealing.keyOf(passphrase, sealing.fromBase64(kept.salt), kept.rounds);
  return JSON.parse(sealing.textOf(await sealing.open(kept, key, BOUND_TO)));
}

async function kept() {
  if (!("caches" in window) || !(await caches.has(STORE))) return null;
  const found = await (await caches.open(STORE)).match(SEALED);
  return found ? found.json() : null;
}

async function fetched(address, how) {
  const answer = await fetch(address, { cache: "reload", ...how });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  return answer;
}

/** The page that opens it, and what that is made of, are kept beside it. Nothing else is. */
async function keep(plan, passphrase) {
  const sealed = await seal(plan, passphrase);
  const answer = await fetched(PAGE, { credentials: "omit" });
  const page = new DOMParser().parseFromString(await answer.clone().text(), "text/html");
  const parts = [...page.querySelectorAll('link[rel="stylesheet"], link[rel="icon"], link[rel="modulepreload"], script[src]')]
    .map((part) => part.getAttribute("href") ?? part.getAttribute("src"));
  const answers = await Promise.all(parts.map((part) => fetched(part, {})));
  // Only now, with all of it in hand: what was kept before stays when any of it cannot be had.
  await caches.delete(STORE);
  const store = await caches.open(STORE);
  await Promise.all(parts.map((part, at) => store.put(part, answers[at])));
  await store.put(PAGE, answer);
  await store.put(SEALED, new Response(JSON.stringify(sealed), { headers: { "Content-Type": "application/json" } }));
}

// What stands on the pages

const whenKept = (root, is) => root.querySelectorAll("[data-hs-when-kept]").forEach((part) => { part.hidden = !is; });

const say = (root, what) => root.querySelectorAll("[data-hs-says]").forEach((words) => {
  words.hidden = words.dataset.hsSays !== what;
});

function element(name, text, parent) {
  const made = document.createElement(name);
  made.textContent = text;
  parent.append(made);
  return made;
}

function show(plan, place) {
  place.replaceChildren();
  for (const step of plan.steps.filter(({ lines }) => lines.length)) {
    element("h2", step.title, place).className = "hs-plan__title";
    const list = element("ul", "", place);
    list.className = "hs-plan__lines";
    for (const line of step.lines) {
      const item = element("li", "", list);
      for (const { text, href } of line) {
        const piece = element(href ? "a" : "span", text, item);
        if (!href) continue;
        piece.href = href;
        piece.className = "hs-plan__number";
      }
    }
  }
}

function lock(root) {
  root.querySelector("[data-hs-plan]").replaceChildren();
  root.querySelector("[data-hs-unlock]").hidden = false;
  say(root, "");
}

async function wakeKeeping(root) {
  const [first, again] = root.querySelectorAll("input[type=password]");
  root.hidden = false;
  const already = await kept();
  say(root, already ? "there" : "");
  whenKept(root, already);
  root.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (first.value.trim().length < SHORTEST) return say(root, "short");
    if (first.value !== again.value) return say(root, "differ");
    say(root, "working");
    try {
      const answer = await fetch("/api/v1/safety-plan/", { headers: { Accept: "application/json" } });
      if (!answer.ok) throw new Error(answer.statusText);
      await keep(await answer.json(), first.value);
      first.value = again.value = "";
      say(root, "kept");
      whenKept(root, true);
    } catch {
      say(root, "failed");
    }
    return undefined;
  });
}

async function wakeOpening(root) {
  const form = root.querySelector("[data-hs-unlock]");
  const place = root.querySelector("[data-hs-plan]");
  const sealed = await kept();
  root.hidden = false;
  form.hidden = !sealed;
  say(root, sealed ? "" : "nothing");
  whenKept(root, sealed);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const input = form.querySelector("input");
    say(root, "working");
    try {
      show(await open(await kept(), input.value), place);
      form.hidden = true;
      say(root, "open");
      place.focus();
      setTimeout(() => lock(root), LOCKS_AFTER);
    } catch {
      say(root, "wrong");
    }
    input.value = "";
  });
  root.querySelector("[data-hs-lock]").addEventListener("click", () => lock(root));
  window.addEventListener("pagehide", () => lock(root));
}

document.addEventListener("click", async ({ target }) => {
  if (!target.matches("[data-hs-remove]")) return;
  await caches.delete(STORE);
  const root = target.closest("[data-hs-keep], [data-hs-open], [data-hs-kept-here]");
  root.querySelector("[data-hs-plan]")?.replaceChildren();
  root.querySelector("[data-hs-unlock]")?.setAttribute("hidden", "");
  say(root, "removed");
  whenKept(root, false);
});

const keeping = document.querySelector("[data-hs-keep]");
const opening = document.querySelector("[data-hs-open]");
if ("caches" in window && window.crypto?.subtle) {
  if (keeping) wakeKeeping(keeping);
  if (opening) wakeOpening(opening);
  document.querySelectorAll("[data-hs-cannot]").forEach((words) => { words.hidden = true; });
  kept().then((sealed) => {
    if (!sealed) return;
    document.querySelectorAll("[data-hs-kept-here]").forEach((notice) => { notice.hidden = false; });
    document.querySelectorAll("[data-hs-kept-version]").forEach((item) => {
      item.querySelector("[data-hs-kept-old]").hidden = item.dataset.hsKeptVersion === sealed.id;
    });
  });
}
