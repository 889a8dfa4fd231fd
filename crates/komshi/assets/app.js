// Small improvements over pages that work without them: find as you type, keys of the review, drop a file, sign with a finger.
// @ts-check

/** Asks a page for a fragment and shows it under the box, the newest answer only. */
function findAsYouType(/** @type {HTMLInputElement} */ box) {
  const list = document.createElement("div");
  list.className = "found";
  list.hidden = true;
  list.setAttribute("aria-live", "polite");
  box.form?.append(list);
  let timer = 0;
  let asked = 0;
  box.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const mine = ++asked;
      if (box.value.trim().length < 2) { list.hidden = true; return; }
      const answer = await fetch(`/search/found?q=${encodeURIComponent(box.value)}`, { headers: { accept: "text/html" } }).catch(() => null);
      if (mine !== asked || !answer?.ok) return;
      list.innerHTML = await answer.text();
      list.hidden = list.childElementCount === 0;
    }, 120);
  });
  box.form?.addEventListener("focusout", (event) => {
    if (!box.form?.contains(/** @type {Node} */ (event.relatedTarget))) list.hidden = true;
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") list.hidden = true;
    if (event.key === "ArrowDown") list.querySelector("a")?.focus();
  });
}

/** Buttons with data-key are pressed by their letter, unless somebody is typing. */
function keys() {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.closest("input, textarea, select")) return;
    const button = /** @type {HTMLButtonElement | null} */ (document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`));
    if (button) { event.preventDefault(); button.click(); }
  });
}

/**
 * Says the answer that a page came with. Screen readers announce what changes, and a notice that stands there from the beginning is no
 * change: without this, nobody hears that a password was wrong or that two rows were merged.
 */
function say(/** @type {HTMLElement[]} */ notices) {
  const live = document.createElement("p");
  live.className = "hidden";
  live.setAttribute("aria-live", "assertive");
  document.querySelector("main")?.append(live);
  setTimeout(() => { live.textContent = notices.map((notice) => notice.innerText).join(" "); }, AFTER_THE_TITLE);
  setTimeout(() => live.remove(), SAID);
}
/** Milliseconds: the title of the page is read first. */
const AFTER_THE_TITLE = 600;
/** Milliseconds after which the second copy is gone, so that nobody who reads on meets it. */
const SAID = 5000;

/** A file dropped on the area is the file of its input; the form goes off at once where it says so. */
function drop(/** @type {HTMLElement} */ area) {
  const input = /** @type {HTMLInputElement | null} */ (area.querySelector("input[type=file]"));
  if (!input) return;
  for (const name of ["dragover", "dragenter"]) area.addEventListener(name, (event) => { event.preventDefault(); area.classList.add("over"); });
  area.addEventListener("dragleave", () => area.classList.remove("over"));
  area.addEventListener("drop", (event) => {
    event.preventDefault();
    area.classList.remove("over");
    if (event.dataTransfer?.files.length) { input.files = event.dataTransfer.files; }
  });
}

/** A signature drawn with finger, pen or mouse, sent as a PNG in a hidden field. */
function signature(/** @type {HTMLCanvasElement} */ canvas) {
  const field = /** @type {HTMLInputElement | null} */ (document.getElementById(canvas.dataset.signature ?? ""));
  const pen = canvas.getContext("2d");
  if (!field || !pen) return;
  const ratio = 2;
  canvas.width = canvas.clientWidth * ratio;
  canvas.height = canvas.clientHeight * ratio;
  pen.lineWidth = 5; pen.lineCap = "round"; pen.lineJoin = "round"; pen.strokeStyle = "#101820";
  let drawing = false;
  const point = (/** @type {PointerEvent} */ event) => /** @type {const} */ ([event.offsetX * ratio, event.offsetY * ratio]);
  canvas.addEventListener("pointerdown", (event) => { drawing = true; canvas.setPointerCapture(event.pointerId); pen.beginPath(); pen.moveTo(...point(event)); pen.lineTo(...point(event)); pen.stroke(); });
  canvas.addEventListener("pointermove", (event) => { if (drawing) { pen.lineTo(...point(event)); pen.stroke(); } });
  const end = () => { if (drawing) { drawing = false; field.value = canvas.toDataURL("image/png"); } };
  canvas.addEventListener("pointerup", end);
  canvas.addEventListener("pointercancel", end);
  // A signature that came back with its form is drawn again.
  const redraw = () => {
    if (!field.value) return;
    const drawn = new Image();
    drawn.addEventListener("load", () => pen.drawImage(drawn, 0, 0, canvas.width, canvas.height));
    drawn.src = field.value;
  };
  field.addEventListener("refilled", redraw);
  redraw();
  document.querySelector(`[data-clear="${canvas.dataset.signature}"]`)?.addEventListener("click", () => { pen.clearRect(0, 0, canvas.width, canvas.height); field.value = ""; });
}

/** A page about long work asks again every second until the work is done. */
function progress(/** @type {HTMLElement} */ place) {
  const again = async () => {
    const answer = await fetch(place.dataset.progress ?? "", { headers: { accept: "text/html" } }).catch(() => null);
    if (answer?.headers.get("x-finished")) { location.reload(); return; }
    if (answer?.ok) place.innerHTML = await answer.text();
    setTimeout(again, 1000);
  };
  setTimeout(again, 700);
}

/** How long the office may take to answer before a form is kept instead of sent. */
const PATIENCE = 5000;

/** What was never confirmed is offered again for a working day. */
const KEPT_FOR = 14 * 3600 * 1000;

/** Whether the office answers. A phone may have a network and still not reach it. */
async function reaches() {
  if (!navigator.onLine) return false;
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE);
  const answer = await fetch("/healthz", { cache: "no-store", signal: late.signal }).catch(() => null);
  clearTimeout(timer);
  return answer?.ok === true;
}

/** What was typed into a form, by the page that it stands on and the address that it goes to. */
const keptAs = (/** @type {HTMLFormElement} */ form) => `form ${location.pathname} ${new URL(form.action).pathname}`;

/** Keeps what was typed, with the id of the change, so that sending it again does nothing twice. Files and passwords are not kept. */
function keep(/** @type {HTMLFormElement} */ form, /** @type {HTMLElement | null} */ submitter) {
  if (form.querySelector("input[type=password]")) return;
  const fields = [...new FormData(form, /** @type {any} */ (submitter))].filter(([name, value]) => typeof value === "string" && name !== "csrf");
  try {
    sessionStorage.setItem(keptAs(form), JSON.stringify({ from: location.href, at: Date.now(), fields }));
  } catch { /* The storage of the browser is full or forbidden: the page itself still holds what was typed. */ }
}

/** Puts what was kept back into the form, with the id of the change. */
function refill(/** @type {HTMLFormElement} */ form, /** @type {[string, string][]} */ fields) {
  const values = new Map();
  for (const [name, value] of fields) values.set(name, [...(values.get(name) ?? []), value]);
  for (const control of form.querySelectorAll("input[name], select[name], textarea[name]")) {
    const input = /** @type {HTMLInputElement} */ (control);
    if (input.type === "file" || input.name === "csrf") continue;
    if (input.type === "checkbox" || input.type === "radio") input.checked = (values.get(input.name) ?? []).includes(input.value);
    else if (values.has(input.name)) input.value = values.get(input.name).shift() ?? "";
    const details = input.closest("details");
    if (details && input.value && input.type !== "hidden" && input.type !== "radio" && input.type !== "checkbox") details.open = true;
    input.dispatchEvent(new Event("refilled"));
  }
}

/**
 * Before a form is sent, the office is asked whether it answers; if not, the page says so and keeps what was typed. What was sent
 * and never answered is offered again on the page that it was typed on, with the same id, so that nothing happens twice.
 */
function connection() {
  const words = document.body.dataset;
  const line = document.createElement("div");
  line.className = "notice stop row spread";
  line.setAttribute("role", "status");
  line.hidden = true;
  document.querySelector("main")?.prepend(line);
  const say = (/** @type {string} */ text, /** @type {HTMLElement[]} */ ...buttons) => {
    line.classList.toggle("stop", buttons.length === 0);
    line.classList.toggle("wait", buttons.length > 0);
    line.replaceChildren(Object.assign(document.createElement("span"), { textContent: text }), ...buttons);
    line.hidden = false;
  };
  const button = (/** @type {string} */ text, /** @type {() => void} */ act) => {
    const one = Object.assign(document.createElement("button"), { type: "button", className: "btn", textContent: text });
    one.addEventListener("click", act);
    return one;
  };

  let asking = 0;
  /** Asks until the office answers again, then says that sending goes. */
  const watch = () => {
    clearTimeout(asking);
    asking = setTimeout(async () => {
      if (line.hidden) return;
      if (await reaches()) say(words.reached ?? "");
      else watch();
    }, PATIENCE);
  };
  const offline = () => { say(navigator.onLine ? words.unreached ?? "" : words.offline ?? ""); watch(); };
  addEventListener("offline", offline);
  addEventListener("online", () => { if (!line.hidden) watch(); });
  if (!navigator.onLine) offline();

  /** @type {HTMLFormElement | null} */
  let passing = null;
  document.addEventListener("submit", async (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (form.method !== "post") return;
    const submitter = /** @type {HTMLElement | null} */ (event.submitter);
    if (new URL(form.action).pathname === "/sign-out") { sessionStorage.clear(); return; }
    if (passing === form) { passing = null; return; }
    event.preventDefault();
    if (form.dataset.asking) return;
    form.dataset.asking = "1";
    keep(form, submitter);
    const reached = await reaches();
    delete form.dataset.asking;
    if (!reached) { offline(); line.scrollIntoView({ block: "center" }); return; }
    passing = form;
    form.requestSubmit(submitter);
  });

  // A page that came as an answer to what was sent from another one: it was answered, and need not be kept. A page that somebody
  // came back to (back button, reload, a new start of the browser) did not: what was kept for it may never have arrived.
  const navigation = /** @type {PerformanceNavigationTiming | undefined} */ (performance.getEntriesByType("navigation")[0]);
  for (const key of Object.keys(sessionStorage).filter((key) => key.startsWith("form "))) {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? "{}");
    const answered = navigation?.type === "navigate" && document.referrer === kept.from;
    if (answered || Date.now() - kept.at > KEPT_FOR) { sessionStorage.removeItem(key); continue; }
    const form = [...document.forms].find((form) => form.method === "post" && keptAs(form) === key);
    if (!form || kept.from !== location.href) continue;
    const at = new Date(kept.at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
    say((words.kept ?? "").replace("{at}", at),
      button(words.again ?? "", () => { refill(form, kept.fields); form.requestSubmit(); }),
      button(words.look ?? "", () => { refill(form, kept.fields); form.scrollIntoView(); line.hidden = true; }),
      button(words.forget ?? "", () => { sessionStorage.removeItem(key); line.hidden = true; }));
  }
}

/** Who writes the name of somebody else means somebody else; choosing somebody else opens the fields for the name. */
function opens(/** @type {HTMLDetailsElement} */ details) {
  const [name, value] = (details.dataset.opens ?? "").split("=");
  const radios = /** @type {NodeListOf<HTMLInputElement>} */ (details.closest("form")?.querySelectorAll(`input[name="${name}"]`));
  for (const radio of radios) radio.addEventListener("change", () => { if (radio.checked) details.open = radio.value === value; });
  details.addEventListener("input", () => { for (const radio of radios) radio.checked = radio.value === value; });
}

/** Tabs that do not fit on a phone are pushed aside; the one that is open stands in sight. */
function inSight(/** @type {HTMLElement} */ tab) {
  const bar = tab.parentElement;
  if (bar) bar.scrollLeft = tab.offsetLeft - bar.offsetLeft - (bar.clientWidth - tab.offsetWidth) / 2;
}

document.querySelectorAll(".nav [aria-current], .bar-nav [aria-current]").forEach((tab) => inSight(/** @type {HTMLElement} */ (tab)));
/** @type {HTMLElement[]} */
const notices = [...document.querySelectorAll("main :is([role=alert], [role=status]):is(.notice, .wrong):not([hidden])")];
if (notices.length) say(notices);
document.querySelectorAll("[data-find]").forEach((box) => findAsYouType(/** @type {HTMLInputElement} */ (box)));
document.querySelectorAll(".drop").forEach((area) => drop(/** @type {HTMLElement} */ (area)));
document.querySelectorAll("canvas[data-signature]").forEach((canvas) => signature(/** @type {HTMLCanvasElement} */ (canvas)));
document.querySelectorAll("details[data-opens]").forEach((details) => opens(/** @type {HTMLDetailsElement} */ (details)));
document.querySelectorAll("[data-progress]").forEach((place) => progress(/** @type {HTMLElement} */ (place)));
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => print()));
keys();
connection();
