// A calm screen: goes through the phases that the page lists, shows one at a time, and waits when it is told to.
// Without this file the list is all there is, and it is enough.

const place = document.querySelector("[data-hs-practice]");
const part = (name) => place.querySelector(`.hs-practice${name}`);
const button = (name) => place.querySelector(`button[name=${name}]`);
const form = part("__form");
const [screen, controls, end] = [part(""), part("__controls"), part("__end")];
const [intro, list] = [part("__intro"), part("__list")];
const [words, count, left, breath] = [part("__words"), part("__count"), part("__left"), part("__breath")];
const byHand = "hsByHand" in place.dataset;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const SIZES = { grow: 1, shrink: 0.45 };
const PITCHES = { grow: 264, stay: 297, shrink: 198 };
const TICK = 200;

let phases = [];
let at = 0; // which phase
let ends = 0; // when it ends, or while it waits, how much of it is left
let until = 0; // when all of it ends; 0: when the phases have been gone through once
let ticking = null;
let audio = null;
let awake = null;

function begin() {
  const pace = form.elements.pace?.value;
  const chosen = list.querySelector(pace ? `[data-hs-pace="${pace}"]` : "[data-hs-pace]");
  phases = [...chosen.children].map((item) => ({
    words: item.firstElementChild.textContent, seconds: Number(item.dataset.seconds), move: item.dataset.move,
  }));
  const minutes = Number(form.elements.minutes?.value ?? 0);
  until = minutes ? Date.now() + minutes * 60_000 : 0;
  if (form.elements.sound?.checked) audio ??= new AudioContext();
  else audio = null;
  show(screen, controls);
  stayAwake();
  enter(0);
  (byHand ? button("next") : button("pause")).focus();
}

/** Show the phase of this number. */
function enter(number) {
  at = number;
  const phase = phases[at];
  ends = Date.now() + phase.seconds * 1000;
  words.textContent = phase.words;
  move(phase.move, phase.seconds);
  ring(phase.move);
  tell();
  if (!byHand) ticking ??= setInterval(tick, TICK);
}

function tick() {
  if (Date.now() < ends) return tell();
  const last = at === phases.length - 1;
  // What was begun is brought to its end: nobody is stopped in the middle of a breath.
  if (last && (!until || Date.now() >= until)) return finish();
  return enter(last ? 0 : at + 1);
}

/** The numbers, for who looks. They are not read out: that would leave no quiet. */
function tell() {
  count.textContent = byHand ? "" : Math.max(1, Math.ceil((ends - Date.now()) / 1000));
  const rest = Math.max(0, until - Date.now());
  const time = `${Math.floor(rest / 60_000)}:${String(Math.floor((rest % 60_000) / 1000)).padStart(2, "0")}`;
  left.textContent = until
    ? left.dataset.hsLeft.replace("{time}", time)
    : left.dataset.hsOf.replace("{done}", at + 1).replace("{all}", phases.length);
}

function move(how, seconds) {
  if (still.matches || !(how in SIZES)) return;
  breath.style.transitionDuration = `${seconds}s`;
  breath.style.transform = `scale(${SIZES[how]})`;
}

function pause() {
  const waits = ticking === null;
  const label = button("pause");
  if (waits) {
    const rest = ends;
    ends = Date.now() + rest;
    if (until) until += Date.now(); // held as what was left
    move(phases[at].move, rest / 1000);
    ticking = setInterval(tick, TICK);
  } else {
    clearInterval(ticking);
    ticking = null;
    ends -= Date.now();
    if (until) until -= Date.now();
    breath.style.transform = getComputedStyle(breath).transform;
  }
  label.textContent = waits ? label.dataset.hsPause : label.dataset.hsGoOn;
}

function finish() {
  stop();
  show(end);
  end.querySelector("h2").focus();
}

function stop() {
  clearInterval(ticking);
  ticking = null;
  awake?.release().catch(() => {});
  awake = null;
  breath.style.transform = "";
  const label = button("pause");
  if (label) label.textContent = label.dataset.hsPause;
  show(intro, form, list);
}

/** These parts of the page and no others: one thing at a time. */
function show(...parts) {
  for (const each of [intro, form, list, screen, controls, end]) each.hidden = !parts.includes(each);
}

/** A soft tone that comes and goes, at another pitch for each thing to do. */
function ring(how) {
  if (!audio) return;
  const from = audio.currentTime;
  const note = audio.createOscillator();
  const loudness = audio.createGain();
  note.frequency.value = PITCHES[how];
  loudness.gain.setValueAtTime(0, from);
  loudness.gain.linearRampToValueAtTime(0.12, from + 0.3);
  loudness.gain.exponentialRampToValueAtTime(0.001, from + 1.6);
  note.connect(loudness).connect(audio.destination);
  note.start(from);
  note.stop(from + 1.7);
}

/** A screen that goes dark in the middle helps nobody. Where a device does not offer this, nothing is lost. */
async function stayAwake() {
  try {
    awake = await navigator.wakeLock?.request("screen");
  } catch {
    awake = null;
  }
}

if (place) {
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    begin();
  });
  button("pause")?.addEventListener("click", pause);
  button("next")?.addEventListener("click", () => (at === phases.length - 1 ? finish() : enter(at + 1)));
  button("stop").addEventListener("click", () => {
    stop();
    button("start").focus();
  });
  button("again").addEventListener("click", begin);
}
