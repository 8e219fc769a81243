// A short tone when another alert comes in. Off until somebody switches it on; the choice stays on this device.

const KEPT = "hs-alert-sound";
const place = document.querySelector("[data-hs-sound]");
const button = place?.querySelector("button");
const state = place?.querySelector("[role=status]");
let audio = null;

function isOn() {
  try {
    return localStorage.getItem(KEPT) === "on";
  } catch {
    return false; // a browser that keeps nothing keeps no sound either
  }
}

function keep(on) {
  try {
    localStorage.setItem(KEPT, on ? "on" : "off");
  } catch {
    // It counts until this page is left.
  }
}

/** Two notes, a fifth apart, within half a second: heard across a room, and not like a telephone. */
function play() {
  const from = audio.currentTime;
  [660, 990].forEach((pitch, nth) => {
    const note = audio.createOscillator();
    const loudness = audio.createGain();
    const starts = from + nth * 0.18;
    note.frequency.value = pitch;
    loudness.gain.setValueAtTime(0, starts);
    loudness.gain.linearRampToValueAtTime(0.25, starts + 0.02);
    loudness.gain.exponentialRampToValueAtTime(0.001, starts + 0.3);
    note.connect(loudness).connect(audio.destination);
    note.start(starts);
    note.stop(starts + 0.32);
  });
  place.dispatchEvent(new CustomEvent("hs:rang"));
}

/** Browsers keep a page quiet until somebody has clicked or typed on it. The page says so, and wakes up then. */
async function wake() {
  audio ??= new AudioContext();
  if (audio.state === "suspended") await Promise.race([audio.resume(), new Promise((done) => setTimeout(done, 300))]);
  show();
}

function show(on = button.getAttribute("aria-pressed") === "true") {
  button.setAttribute("aria-pressed", String(on));
  const { hsOn, hsOff, hsAsleep } = state.dataset;
  state.textContent = on ? (audio?.state === "running" ? hsOn : hsAsleep) : hsOff;
}

/** Ring, if the sound is on and the browser lets us. */
function ring() {
  if (button?.getAttribute("aria-pressed") === "true" && audio?.state === "running") play();
}

if (place && "AudioContext" in window) {
  place.hidden = false;
  button.addEventListener("click", async () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    keep(on);
    show(on);
    if (on) {
      await wake();
      ring(); // so that one knows how it sounds
    }
  });
  for (const act of ["pointerdown", "keydown"]) {
    document.addEventListener(act, () => button.getAttribute("aria-pressed") === "true" && wake(), { passive: true });
  }
  document.addEventListener("hs:new-alert", ring);
  show(isOn());
  if (isOn()) wake();
}
