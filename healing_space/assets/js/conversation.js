// A conversation: the newest words in view, and a reply that appears as it is written.
// Without this a reply is there after a reload.

const QUIET = 5000;
const LONG = 30000;
const NEAR = 180000;

/** Whether the reader is at the end, rather than looking back at what was said. */
function atTheEnd() {
  const { scrollHeight } = document.documentElement;
  return window.innerHeight + window.scrollY > scrollHeight - 200;
}

function showTheEnd() {
  window.scrollTo({ top: document.documentElement.scrollHeight });
}

function plain(data) {
  try {
    return JSON.parse(data).text ?? data;
  } catch {
    return data;
  }
}

/** The finished turn, or nothing while it is still being written. */
async function finished(waiting) {
  const answer = await fetch(waiting.dataset.hsFinished, { headers: { "HX-Request": "true" } });
  // Signed out meanwhile, or the turn is gone: the page itself knows what to say.
  if (answer.redirected || answer.status === 404) return window.location.reload();
  if (!answer.ok) return null;
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  return holder.content.querySelector("[data-hs-stream]") ? null : holder.content;
}

function put(turn, waiting) {
  const parts = [...turn.children];
  const follow = atTheEnd();
  waiting.closest("[role=log]")?.removeAttribute("aria-busy");
  waiting.replaceWith(turn);
  parts.forEach((part) => window.htmx?.process(part));
  giveVoice(document);
  document.querySelectorAll("[data-hs-after-reply]").forEach((chips) => { chips.hidden = false; });
  if (follow) showTheEnd();
}

/** Follow one reply until it is there. When no live line can be had, it is asked for every few seconds instead. */
function listen(waiting) {
  if (waiting.dataset.hsHeard) return;
  waiting.dataset.hsHeard = "yes";
  const words = waiting.querySelector("[data-hs-words]");
  const again = waiting.querySelector("[data-hs-reload]");
  // Read out once, when it is whole: a voice that reads every new word cannot be followed.
  waiting.closest("[role=log]")?.setAttribute("aria-busy", "true");
  if (again) again.hidden = true;

  const since = Date.now();
  let heard = since;
  const source = new EventSource(waiting.dataset.hsStream);
  const silence = setInterval(() => Date.now() - heard > QUIET && look(), QUIET);
  const stop = () => {
    source.close();
    clearInterval(silence);
  };
  async function look() {
    if (!waiting.isConnected) return stop();
    const turn = await finished(waiting).catch(() => null);
    if (turn) {
      stop();
      put(turn, waiting);
    } else if (Date.now() - since > LONG && again) {
      again.hidden = false;
    }
  }
  source.addEventListener("words", ({ data }) => {
    heard = Date.now();
    const follow = atTheEnd();
    words.textContent += plain(data);
    if (follow) showTheEnd();
  });
  // Begun anew after a worker was lost: what it had said so far comes again.
  source.addEventListener("restart", () => {
    heard = Date.now();
    words.textContent = "";
  });
  source.addEventListener("done", look);
  // A lost line is told, never drawn twice: what came is kept on the page, and the whole reply takes its place.
  const lost = waiting.querySelector("[data-hs-lost]");
  const tellLine = () => {
    if (!waiting.isConnected) return forget();
    if (lost) lost.hidden = navigator.onLine;
    if (navigator.onLine) look();
  };
  const forget = () => ["online", "offline"].forEach((name) => window.removeEventListener(name, tellLine));
  ["online", "offline"].forEach((name) => window.addEventListener(name, tellLine));
}

/** The signs of the time that somebody chose. They are on the page from the beginning, and shown when they are due. */
function keepTime(session) {
  if (session.dataset.hsKept) return;
  session.dataset.hsKept = "yes";
  const ends = Date.parse(session.dataset.hsEnds);
  const show = (name, shown) => session.querySelectorAll(`[data-hs-${name}]`).forEach((part) => { part.hidden = !shown; });
  const tell = () => {
    if (!session.isConnected) return clearInterval(clock);
    const left = ends - Date.now();
    const due = left <= NEAR;
    if (session.dataset.hsTold === `${due}${left <= 0}`) return undefined;
    session.dataset.hsTold = `${due}${left <= 0}`;
    show("within", !due);
    show("near", due && left > 0);
    show("over", left <= 0);
    return show("close", due);
  };
  const clock = setInterval(tell, 5000);
  tell();
}

/** A reply read out by the voices of this device. Where it has none, there is no button. */
function giveVoice(part) {
  // Only voices of the device itself: others would send the words elsewhere.
  if (!window.speechSynthesis?.getVoices().some((voice) => voice.localService)) return;
  part.querySelectorAll("[data-hs-speak]").forEach((button) => { button.hidden = false; });
}

function speak(button) {
  const isSpeaking = button.getAttribute("aria-pressed") === "true";
  const words = button.dataset.hsWordsRead ?? button.textContent;
  button.dataset.hsWordsRead = words;
  window.speechSynthesis.cancel();
  if (isSpeaking) return;
  const reading = new SpeechSynthesisUtterance(button.closest("li").querySelector(".hs-bubble__words").textContent);
  reading.lang = document.documentElement.lang;
  const own = window.speechSynthesis.getVoices().filter((voice) => voice.localService);
  const voice = own.find(({ lang }) => lang.toLowerCase() === reading.lang.toLowerCase())
    ?? own.find(({ lang }) => lang.slice(0, 2) === reading.lang.slice(0, 2));
  if (!voice) return;
  reading.voice = voice;
  const rest = () => {
    button.setAttribute("aria-pressed", "false");
    button.textContent = words;
  };
  reading.addEventListener("end", rest);
  reading.addEventListener("error", rest);
  button.setAttribute("aria-pressed", "true");
  button.textContent = button.dataset.hsSilence;
  window.speechSynthesis.speak(reading);
}

document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-hs-speak]");
  if (button) speak(button);
});
window.addEventListener("pagehide", () => window.speechSynthesis?.cancel());
window.speechSynthesis?.addEventListener?.("voiceschanged", () => giveVoice(document));

function start(part) {
  if (part.matches?.("[data-hs-stream]")) listen(part);
  part.querySelectorAll("[data-hs-stream]").forEach(listen);
  part.querySelectorAll("[data-hs-session]").forEach(keepTime);
  giveVoice(part.parentElement ?? part);
}

/** Bring the newest turn into view, from its first word. Help and error messages stand at the top, and stay in view. */
function arrive() {
  const turns = document.querySelectorAll("[data-hs-chat] .hs-chat__turns > li");
  const aboveAll = document.querySelector(".hs-help-panel, .nhsuk-error-summary") || window.location.hash;
  if (turns.length > 2 && !aboveAll) turns[turns.length - 1].scrollIntoView({ block: "start" });
}

arrive();
start(document);
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  start(detail.elt);
  // A whole page came in the place of this one (hx-boost); htmx goes to its top first.
  if (detail.boosted) requestAnimationFrame(arrive);
});
