// A conversation: the newest words in view, and a reply that appears as it is written.
// Without this a reply is there after a reload.

const QUIET = 5000;
const LONG = 30000;

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
}

function start(part) {
  if (part.matches?.("[data-hs-stream]")) listen(part);
  part.querySelectorAll("[data-hs-stream]").forEach(listen);
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
