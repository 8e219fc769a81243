{% load static %}// Keeps the help page and what it is made of on this device, for when there is no network; and of the calm screens,
// which hold nothing about anybody, those that were opened. Of the rest of the site it keeps nothing. Who wants their
// safety plan kept does that on its own page, locked with a passphrase (js/kept_plan.js).
// It also shows reminders (templates/reminders/sw.js).

const HELP = "/help-now/";
const MADE_OF = ["{% static "built/site.css" %}", "{% static "images/mark.svg" %}", "{% static "js/practice.js" %}"];
const STORE = `healing-space-help-${MADE_OF.join()}`;
const CALM = "/calm/";
const CALM_STORE = `healing-space-help-calm-${MADE_OF.join()}`;
const PLAN_STORE = "healing-space-plan";
const PLAN = "/safety-plan/";
const PLAN_PAGE = `${PLAN}on-this-device/`;
const PLAN_SEALED = `${PLAN_PAGE}sealed`;
const FRESH_FOR = 12 * 60 * 60 * 1000;
const PATIENCE = 4000;

self.addEventListener("install", (event) => event.waitUntil(keepHelp().then(() => self.skipWaiting())));

self.addEventListener("activate", (event) => event.waitUntil(dropOld().then(() => self.clients.claim())));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (url.pathname.startsWith("/static/")) event.respondWith(part(request));
});

/** A page comes from the network. Only when that is away: the kept plan where a plan was asked for, else help. */
async function page(event, url) {
  const isHelp = url.pathname === HELP;
  try {
    const answer = await (isHelp ? soon(fetch(event.request)) : fetch(event.request));
    // A server that broke is as good as away to somebody in need, and its answer takes the place of nothing kept.
    if (answer.status >= 500) return (await insteadOfBroken(url)) ?? answer;
    if (url.pathname.startsWith(CALM) && answer.ok) event.waitUntil(keepCalm(url, answer.clone()).catch(() => {}));
    event.waitUntil(renew().catch(() => {}));
    return answer;
  } catch (away) {
    return (await instead(url)) ?? (isHelp ? fetch(event.request) : Promise.reject(away));
  }
}

/** What is kept stands under its own address, so that nobody takes it for the page that they asked for. */
async function instead(url) {
  const calm = url.pathname.startsWith(CALM) && (await (await caches.open(CALM_STORE)).match(url.pathname));
  if (calm) return calm;
  const plan = url.pathname.startsWith(PLAN) && (await keptPlan());
  const [own, kept] = plan ? [PLAN_PAGE, plan] : [HELP, await keptHelp()];
  return kept && url.pathname !== own ? Response.redirect(own, 302) : kept;
}

/** Of pages that somebody opens in need: what is kept of them. Other pages show that they broke. */
async function insteadOfBroken(url) {
  if (url.pathname === HELP) return keptHelp();
  if (url.pathname.startsWith(CALM)) return instead(url);
  return [PLAN, PLAN_PAGE].includes(url.pathname) && (await keptPlan()) ? instead(url) : undefined;
}

/** A network that hardly answers is as good as none to somebody who needs a number now. */
function soon(answer) {
  const late = new Promise((_, give_up) => { setTimeout(() => give_up(new Error("late")), PATIENCE); });
  return Promise.race([answer, late]);
}

async function part(request) {
  try {
    const answer = await fetch(request);
    return answer.ok ? answer : ((await caches.match(request)) ?? answer);
  } catch (away) {
    const kept = await caches.match(request);
    if (!kept) throw away;
    return kept;
  }
}

async function keepHelp() {
  const store = await caches.open(STORE);
  await store.addAll([HELP, ...MADE_OF].map((path) => new Request(path, { cache: "reload", credentials: "omit" })));
}

async function keptHelp() {
  return (await caches.open(STORE)).match(HELP);
}

async function keepCalm(url, answer) {
  await (await caches.open(CALM_STORE)).put(url.pathname, answer);
}

async function keptPlan() {
  if (!(await caches.has(PLAN_STORE))) return undefined;
  const store = await caches.open(PLAN_STORE);
  return (await store.match(PLAN_SEALED)) && store.match(PLAN_PAGE);
}

/** Numbers change: what is kept is asked for again twice a day, when there is a network. */
async function renew() {
  const kept = await keptHelp();
  const age = kept ? Date.now() - Date.parse(kept.headers.get("Date") ?? "") : Infinity;
  if (!(age < FRESH_FOR)) await keepHelp();
}

async function dropOld() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith("healing-space-help-") && ![STORE, CALM_STORE].includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
{% include "reminders/sw.js" %}