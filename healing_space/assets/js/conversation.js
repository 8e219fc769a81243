// A conversation: the newest words in view, and a reply that appears as it is written.
// Without this a reply is there after a reload.

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

/** Put the finished turn in the place of the one that was being written. */
async function finish(waiting) {
  const address = waiting.dataset.hsFinished;
  if (!address) return window.location.reload();
  const answer = await fetch(address, { headers: { "HX-Request": "true" } });
  if (!answer.ok) return window.location.reload();
  const holder = document.createElement("template");
  holder.innerHTML = await answer.text();
  const parts = [...holder.content.children];
  const follow = atTheEnd();
  waiting.closest("[role=log]")?.removeAttribute("aria-busy");
  waiting.replaceWith(holder.content);
  parts.forEach((part) => window.htmx?.process(part));
  parts.flatMap((part) => [part, ...part.querySelectorAll("[data-hs-stream]")]).forEach(listen);
  if (follow) showTheEnd();
}

function listen(waiting) {
  if (!waiting.matches("[data-hs-stream]") || waiting.dataset.hsHeard) return;
  waiting.dataset.hsHeard = "yes";
  const words = waiting.querySelector("[data-hs-words]");
  const again = waiting.querySelector("[data-hs-reload]");
  // Read out once, when it is whole: a voice that reads every new word cannot be followed.
  waiting.closest("[role=log]")?.setAttribute("aria-busy", "true");
  if (again) again.hidden = true;

  const source = new EventSource(waiting.dataset.hsStream);
  const end = () => {
    source.close();
    finish(waiting).catch(() => again && (again.hidden = false));
  };
  source.addEventListener("words", ({ data }) => {
    if (!waiting.isConnected) return source.close();
    const follow = atTheEnd();
    words.textContent += plain(data);
    if (follow) showTheEnd();
  });
  source.addEventListener("done", end);
  // A dropped line comes back by itself; one that was refused does not.
  source.addEventListener("error", () => source.readyState === EventSource.CLOSED && end());
}

function start(part) {
  if (part.matches?.("[data-hs-stream]")) listen(part);
  part.querySelectorAll("[data-hs-stream]").forEach(listen);
}

const chat = document.querySelector("[data-hs-chat]");
// The newest turn from its first word. Help and error messages stand at the top, and stay in view.
if (chat && !document.querySelector(".hs-help-panel, .nhsuk-error-summary") && !window.location.hash) {
  const turns = chat.querySelectorAll(".hs-chat__turns > li");
  if (turns.length > 2) turns[turns.length - 1].scrollIntoView({ block: "start" });
}
start(document);
document.addEventListener("htmx:afterSettle", ({ detail }) => start(detail.elt));
