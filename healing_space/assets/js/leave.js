// Leaving a page at once: by its link, or by Escape three times. The page does not stay in the way back.

const way = document.querySelector("[data-hs-leave]");
const QUICKLY = 1500;
let pressed = [];

function leave() {
  document.documentElement.hidden = true;
  window.location.replace(way.href);
}

way?.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

document.addEventListener("keydown", ({ key, timeStamp }) => {
  if (key !== "Escape") return;
  pressed = [...pressed.filter((at) => timeStamp - at < QUICKLY), timeStamp];
  if (way && pressed.length >= 3) leave();
});
