// Rows are added and things are moved where they stand. Without this file the same buttons do it by way of the server.

function renumber(order) {
  order.querySelectorAll("[data-thing]").forEach((thing, index) => {
    thing.querySelector("input[name$='-place']").value = index + 1;
  });
}

function say(order, thing) {
  const place = thing.querySelector("input[name$='-place']").value;
  const said = order.querySelector("[data-said]");
  said.textContent = `${said.dataset.words} ${place}`;
}

function move(button) {
  const thing = button.closest("[data-thing]");
  const other = button.dataset.move === "-1" ? thing.previousElementSibling : thing.nextElementSibling;
  if (!other) return;
  if (button.dataset.move === "-1") other.before(thing);
  else other.after(thing);
  const order = thing.closest("[data-order]");
  renumber(order);
  say(order, thing);
  button.focus();
}

function renamed(text, name, index) {
  return text.replace(new RegExp(`((?:^|id_)${name}-)\\d+(?=-|$)`), `$1${index}`);
}

function add(button) {
  const place = button.closest("[data-rows], [data-order]");
  const name = place.dataset.rows ?? place.dataset.order;
  const rows = place.querySelectorAll("[data-row], [data-thing]");
  const last = rows[rows.length - 1];
  if (!last) return false;
  const row = last.cloneNode(true);
  for (const each of row.querySelectorAll("*")) {
    for (const { name: attribute, value } of [...each.attributes]) {
      if (["id", "name", "for", "aria-describedby"].includes(attribute)) each.setAttribute(attribute, renamed(value, name, rows.length));
    }
    if (each.matches("button[value]")) each.value = each.value.replace(/\d+$/, rows.length);
    if (each.matches("input:not([type=radio]), textarea")) each.value = "";
    if (each.matches("input[type=radio]")) { each.value = rows.length; each.checked = false; }
    if (each.matches("select")) each.selectedIndex = 0;
    if (each.matches(".nhsuk-error-message")) each.remove();
    each.classList.remove("nhsuk-form-group--error", "nhsuk-input--error", "nhsuk-textarea--error");
  }
  const number = row.querySelector("[data-number]");
  if (number) number.textContent = rows.length + 1;
  last.after(row);
  if (place.dataset.order !== undefined) renumber(place);
  if (rows.length + 1 >= Number(place.dataset.most ?? 40)) button.hidden = true;
  row.querySelector("input:not([type=hidden]), textarea, select").focus();
  return true;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-exercise] button[name=go]");
  if (!button) return;
  if (button.dataset.move) {
    event.preventDefault();
    event.stopImmediatePropagation();
    move(button);
  } else if (button.value.startsWith("add:") && add(button)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);
