// Passkeys: hands the question on a page to the browser, and the browser's answer to the form around it.
// @ts-check

/** base64url, as the server writes bytes. */
const bytes = (/** @type {string} */ text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
const written = (/** @type {ArrayBuffer} */ buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const named = (/** @type {{ id: string }[]} */ keys) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

/** Not every browser that knows passkeys knows the short way (`toJSON`). */
async function create(/** @type {any} */ asked) {
  const publicKey = {
    ...asked,
    challenge: bytes(asked.challenge),
    user: { ...asked.user, id: bytes(asked.user.id) },
    excludeCredentials: named(asked.excludeCredentials),
  };
  const made = /** @type {any} */ (await navigator.credentials.create({ publicKey }));
  return {
    id: made.id, rawId: written(made.rawId), type: made.type,
    response: {
      clientDataJSON: written(made.response.clientDataJSON),
      attestationObject: written(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    },
  };
}

async function show(/** @type {any} */ asked) {
  const publicKey = { ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) };
  const shown = /** @type {any} */ (await navigator.credentials.get({ publicKey }));
  return {
    id: shown.id, rawId: written(shown.rawId), type: shown.type,
    response: {
      clientDataJSON: written(shown.response.clientDataJSON),
      authenticatorData: written(shown.response.authenticatorData),
      signature: written(shown.response.signature),
      userHandle: shown.response.userHandle ? written(shown.response.userHandle) : null,
    },
  };
}

function offer(/** @type {HTMLElement} */ place) {
  const words = place.dataset;
  const line = /** @type {HTMLElement} */ (place.querySelector("[data-problem]"));
  const button = /** @type {HTMLButtonElement} */ (place.querySelector("[data-go]"));
  const answer = /** @type {HTMLInputElement} */ (place.querySelector("input[name=answer]"));
  /** @type {HTMLElement} */ (place.querySelector("[data-no-script]")).hidden = true;
  const say = (/** @type {string | undefined} */ text) => { line.textContent = text ?? ""; line.hidden = false; };
  if (location.origin !== words.origin) { /** @type {HTMLElement} */ (place.querySelector("[data-elsewhere]")).hidden = false; return; }
  if (!("PublicKeyCredential" in window)) { say(words.unsupported); return; }
  button.hidden = false;
  button.addEventListener("click", async () => {
    line.hidden = true;
    const asked = JSON.parse(words.options ?? "");
    try {
      answer.value = JSON.stringify(await (words.passkey === "create" ? create(asked) : show(asked)));
    } catch (error) {
      // What else went wrong a browser does not say, so that a page cannot learn which passkeys somebody has.
      say(error instanceof DOMException && error.name === "InvalidStateError" ? words.known : words.cancelled);
      return;
    }
    place.closest("form")?.requestSubmit();
  });
}

document.querySelectorAll("[data-passkey]").forEach((place) => offer(/** @type {HTMLElement} */ (place)));
