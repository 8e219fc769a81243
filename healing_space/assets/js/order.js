// Things are put into an order by dragging, by finger, pen or mouse alike, and by the arrow keys on the handle.
// Without this file the buttons and the numbers do it by way of the server.
const FROM_THE_EDGE = 60;
let held = null;

function things(order) {
  return [...order.querySelectorAll("[data-thing]")];
}

function settled(order, thing) {
  things(order).forEach((each, index) => { each.querySelector("input[name$='-place']").value = index + 1; });
  const said = order.querySelector("[data-said]");
  said.textContent = `${said.dataset.words} ${things(order).indexOf(thing) + 1}`;
}

function put(thing, index) {
  const order = thing.closest("[data-order]");
  const others = things(order).filter((each) => each !== thing);
  const place = Math.max(0, Math.min(index, others.length));
  if (place === others.length) others[place - 1]?.after(thing);
  else others[place].before(thing);
}

function handle() {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "hs-order__handle";
  made.innerHTML = '<svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false"><path d="M4 6h12M4 10h12M4 14h12" stroke="currentColor" stroke-width="2" stroke-linecap="round"/></svg>';
  return made;
}

function equip() {
  for (const thing of document.querySelectorAll("[data-order] [data-thing]")) {
    if (!thing.querySelector(".hs-order__handle")) thing.prepend(handle());
    const words = thing.querySelector("[data-name]")?.textContent.trim() || thing.querySelector("input[name$='-item']").value;
    thing.querySelector(".hs-order__handle").setAttribute("aria-label", `${thing.closest("[data-order]").dataset.handle} ${words}`.trim());
  }
}

document.addEventListener("keydown", (event) => {
  const grip = event.target.closest?.(".hs-order__handle");
  if (!grip) return;
  const thing = grip.closest("[data-thing]");
  const order = thing.closest("[data-order]");
  const at = things(order).indexOf(thing);
  const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: things(order).length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  put(thing, to);
  settled(order, thing);
  grip.focus();
});

document.addEventListener("pointerdown", (event) => {
  const grip = event.target.closest?.(".hs-order__handle");
  if (!grip || event.button !== 0) return;
  held = grip.closest("[data-thing]");
  held.classList.add("hs-order__item--held");
  grip.setPointerCapture(event.pointerId);
});

document.addEventListener("pointermove", (event) => {
  if (!held) return;
  event.preventDefault();
  const others = things(held.closest("[data-order]")).filter((each) => each !== held);
  const above = others.filter((each) => {
    const { top, height } = each.getBoundingClientRect();
    return event.clientY > top + height / 2;
  });
  put(held, above.length);
  // Taken out of its place, a thing lets go of the pointer; without this a finger would lose it.
  held.querySelector(".hs-order__handle").setPointerCapture(event.pointerId);
  if (event.clientY < FROM_THE_EDGE) window.scrollBy(0, -8);
  else if (event.clientY > window.innerHeight - FROM_THE_EDGE) window.scrollBy(0, 8);
});

function letGo() {
  if (!held) return;
  held.classList.remove("hs-order__item--held");
  settled(held.closest("[data-order]"), held);
  held = null;
}
document.addEventListener("pointerup", letGo);
document.addEventListener("pointercancel", letGo);

equip();
document.addEventListener("htmx:afterSettle", equip);
document.addEventListener("change", equip);
document.addEventListener("click", () => setTimeout(equip)); // a thing may have been added
