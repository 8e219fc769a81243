// A file with a message: told at once when it is too large, and a spoken note recorded in the browser. Without script a
// file is chosen as on any page.

const place = document.querySelector("[data-files]");
const input = place?.querySelector('input[type="file"]');
const recorder = place?.querySelector("[data-recorder]");
const LONGEST_SECONDS = 300;
const KINDS = [["audio/webm;codecs=opus", "webm"], ["audio/mp4", "m4a"], ["audio/ogg;codecs=opus", "ogg"]];

input?.addEventListener("change", () => {
  const isTooLarge = [...input.files].some((file) => file.size > Number(place.dataset.most));
  place.querySelector("[data-too-large]").hidden = !isTooLarge;
  if (isTooLarge) input.value = "";
});

/** Everything of one recording. What is recorded stays in this page until it is put with the message. */
function ready() {
  const [record, stop, drop, state, clock] = ["record", "stop", "drop", "state", "clock"].map((name) => recorder.querySelector(`[data-${name}]`));
  const found = KINDS.find(([type]) => MediaRecorder.isTypeSupported(type));
  if (!found) return;
  const [type, ending] = found;
  let running = null;
  let ticking = null;

  function show(isOn) {
    record.hidden = isOn;
    stop.hidden = drop.hidden = !isOn;
    clock.textContent = "";
    clearInterval(ticking);
  }

  function ended(stream, parts, isKept) {
    stream.getTracks().forEach((track) => track.stop());
    show(false);
    running = null;
    if (!isKept) {
      state.textContent = state.dataset.off;
      record.focus();
      return;
    }
    const day = new Date().toISOString().slice(0, 10);
    const chosen = new DataTransfer();
    chosen.items.add(new File(parts, `${state.dataset.name} ${day}.${ending}`, { type: type.split(";")[0] }));
    input.files = chosen.files;
    input.form.requestSubmit(place.querySelector('[name="put_in"]'));
  }

  async function begin() {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    } catch {
      state.textContent = state.dataset.no;
      return;
    }
    const parts = [];
    const since = Date.now();
    running = new MediaRecorder(stream, { mimeType: type, audioBitsPerSecond: 32000 });
    running.isKept = true;
    const mine = running;
    mine.addEventListener("dataavailable", ({ data }) => data.size && parts.push(data));
    mine.addEventListener("stop", () => ended(stream, parts, mine.isKept));
    mine.start(1000);
    show(true);
    state.textContent = state.dataset.on;
    stop.focus();
    ticking = setInterval(() => {
      const seconds = Math.floor((Date.now() - since) / 1000);
      clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (seconds >= LONGEST_SECONDS) mine.stop();
    }, 500);
  }

  record.addEventListener("click", begin);
  stop.addEventListener("click", () => running?.stop());
  drop.addEventListener("click", () => {
    if (!running) return;
    running.isKept = false;
    running.stop();
  });
  recorder.hidden = false;
}

if (recorder && navigator.mediaDevices?.getUserMedia && window.MediaRecorder) ready();
