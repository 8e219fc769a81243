// Sealing with a key made of something that somebody can remember. The one place where it is done: for the plan on this
// device (kept_plan.js) and for the sealed notebook (notebook/). Nothing here speaks to a server, or keeps anything.

export const ROUNDS = 600_000;
const MOST_ROUNDS = 10_000_000;
export const SHORTEST = 12;

export const inBase64 = (bytes) => btoa(Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join(""));
export const fromBase64 = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
export const random = (size) => crypto.getRandomValues(new Uint8Array(size));
export const bytesOf = (text) => new TextEncoder().encode(text);
export const textOf = (bytes) => new TextDecoder().decode(bytes);

/** PBKDF2 with SHA-256. Whoever guesses does as many rounds for each guess. */
export async function keyOf(passphrase, salt, rounds) {
  if (!(rounds >= ROUNDS && rounds <= MOST_ROUNDS)) throw new Error("too few rounds, or too many");
  const words = bytesOf(passphrase.normalize("NFKC").trim());
  const raw = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, raw, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** `boundTo`: what is sealed opens only where it belongs. */
export async function seal(bytes, key, boundTo) {
  const iv = random(12);
  const how = { name: "AES-GCM", iv, additionalData: bytesOf(boundTo) };
  return { iv: inBase64(iv), sealed: inBase64(await crypto.subtle.encrypt(how, key, bytes)) };
}

/** The bytes, or an error when key or place are not the right ones. */
export async function open({ iv, sealed }, key, boundTo) {
  const how = { name: "AES-GCM", iv: fromBase64(iv), additionalData: bytesOf(boundTo) };
  return new Uint8Array(await crypto.subtle.decrypt(how, key, fromBase64(sealed)));
}
