// Lets this browser show reminders while the site is closed. Without it they come by email or stand on the home page.

const form = document.querySelector("[data-hs-push]");
const knows = "PushManager" in window && "Notification" in window && navigator.serviceWorker;

/** A key in the form in which the server writes it, as the browser takes it. */
function bytes(text) {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

async function subscribe() {
  if ((await Notification.requestPermission()) !== "granted") throw new Error("not granted");
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = bytes(form.dataset.hsPush);
  const options = { userVisibleOnly: true, applicationServerKey: key };
  try {
    return await pushManager.subscribe(options);
  } catch (refused) {
    // What was agreed under an older key of the service stands in the way of the new one.
    const old = await pushManager.getSubscription();
    if (!old) throw refused;
    await old.unsubscribe();
    return pushManager.subscribe(options);
  }
}

if (form && knows) {
  form.hidden = false;
  document.querySelector("[data-hs-no-push]").hidden = true;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const refused = form.querySelector("[data-hs-refused]");
    refused.hidden = true;
    try {
      form.elements.subscription.value = JSON.stringify(await subscribe());
      form.submit();
    } catch {
      refused.hidden = false;
    }
  });
}
