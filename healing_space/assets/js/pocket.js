// From card to card: by the arrow keys, or by a stroke of the finger. The links beneath do the same.

const FAR = 60;

function go(way) {
  const link = document.querySelector(`a[rel="${way}"]`);
  if (link) window.location.assign(link.href);
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) return;
  if (event.key === "ArrowRight") go("next");
  if (event.key === "ArrowLeft") go("prev");
});

const card = document.querySelector("[data-hs-pocket]");
let from = null;

card?.addEventListener("touchstart", ({ touches }) => { from = touches.length === 1 ? touches[0].clientX : null; }, { passive: true });
card?.addEventListener("touchend", ({ changedTouches }) => {
  if (from === null) return;
  const far = changedTouches[0].clientX - from;
  if (Math.abs(far) > FAR) go(far < 0 ? "next" : "prev");
});
