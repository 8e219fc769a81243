// The notebook's key. It is made here, at random, and leaves this page only sealed: once by a key made of the passphrase,
// once by a key made of the recovery code. Changing either seals the same key anew.

const { ROUNDS, fromBase64, inBase64, keyOf, open, random, seal } = await import(document.querySelector('[data-hs-part="sealing"]').href);

// Without letters that look like others (Crockford's base 32): 32 of them are 160 bits.
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_BYTES = 32;

const boundTo = (opener, notebook) => `healing-space notebook 1 key by ${opener} of ${notebook}`;

export function newCode() {
  const letters = Array.from(random(CODE_BYTES), (byte) => LETTERS[byte % 32]).join("");
  return letters.match(/.{4}/g).join("-");
}

/** As somebody types a code from paper: in small letters, with gaps, with O for 0. */
export const readCode = (typed) =>
  typed.toUpperCase().replace(/O/g, "0").replace(/[IL]/g, "1").replace(/[^0-9A-Z]/g, "");

const secretOf = (opener, typed) => (opener === "recovery" ? readCode(typed) : typed);

async function lock(raw, opener, typed, notebook) {
  const salt = random(16);
  const { iv, sealed } = await seal(raw, await keyOf(secretOf(opener, typed), salt, ROUNDS), boundTo(opener, notebook));
  return { rounds: ROUNDS, salt: inBase64(salt), iv, key: sealed };
}

async function rawBehind(found, typed, notebook) {
  const key = await keyOf(secretOf(found.opener, typed), fromBase64(found.salt), found.rounds);
  return open({ iv: found.iv, sealed: found.key }, key, boundTo(found.opener, notebook));
}

/** For use on this page alone: nothing can read it out again. */
const usable = (raw) => crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);

/** A new notebook: what is sent of it, its key and its recovery code. */
export async function begin(passphrase) {
  const [id, raw, code] = [crypto.randomUUID(), random(32), newCode()];
  const [byPassphrase, byCode] = await Promise.all(
    [lock(raw, "passphrase", passphrase, id), lock(raw, "recovery", code, id)]);
  const key = await usable(raw);
  raw.fill(0);
  return { sent: { id, passphrase: byPassphrase, recovery: byCode }, key, code };
}

/** The key behind a lock, or an error when what was typed does not open it. */
export async function unlock(found, typed, notebook) {
  const raw = await rawBehind(found, typed, notebook);
  const key = await usable(raw);
  raw.fill(0);
  return key;
}

/** Another lock of the same key. `opened`: a lock that what was typed opens. */
export async function relock(opened, typed, notebook, opener, next) {
  const raw = await rawBehind(opened, typed, notebook);
  const made = await lock(raw, opener, next, notebook);
  raw.fill(0);
  return made;
}
