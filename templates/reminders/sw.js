{% load static %}
// Reminders. What comes was sealed for this browser alone, and says nothing but that somebody asked to be reminded.

self.addEventListener("push", (event) => event.waitUntil(show(event.data?.json() ?? {})));

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(follow(event.notification.data?.path));
});

/** Show a reminder, then tell the ledger. One that comes twice has the same tag and is shown once. */
async function show({ title, body, tag, path, arrived }) {
  if (!title) return;
  await self.registration.showNotification(title, { body, tag, icon: "{% static "images/mark.svg" %}", data: { path } });
  await fetch(arrived.url, {
    method: "POST", credentials: "omit", body: JSON.stringify({ token: arrived.token }),
    headers: { "Content-Type": "application/json" },
  }).catch(() => {});
}

/** Only ever into this site. */
async function follow(path) {
  const url = new URL(path ?? "/", self.location.origin);
  if (url.origin === self.location.origin) await self.clients.openWindow(url.href);
}
