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
  canvas.addEventListener("pointerdown", (event) => { drawing = true; canvas.setPointerCapture(event.pointerId); pen.beginPath(); pen.moveTo(...point(event)); });
  canvas.addEventListener("pointermove", (event) => { if (drawing) { pen.lineTo(...point(event)); pen.stroke(); } });
  canvas.addEventListener("pointerup", () => { drawing = false; field.value = canvas.toDataURL("image/png"); });
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

/** Without network the page says so instead of losing what was typed. */
function connection() {
  const line = document.createElement("p");
  line.className = "notice stop";
  line.setAttribute("role", "status");
  line.hidden = true;
  line.textContent = document.body.dataset.offline ?? "";
  document.querySelector("main")?.prepend(line);
  const show = () => { line.hidden = navigator.onLine; };
  addEventListener("online", show);
  addEventListener("offline", show);
  document.addEventListener("submit", (event) => {
    if (!navigator.onLine) { event.preventDefault(); show(); line.scrollIntoView(); }
  });
  show();
}

document.querySelectorAll("[data-find]").forEach((box) => findAsYouType(/** @type {HTMLInputElement} */ (box)));
document.querySelectorAll(".drop").forEach((area) => drop(/** @type {HTMLElement} */ (area)));
document.querySelectorAll("canvas[data-signature]").forEach((canvas) => signature(/** @type {HTMLCanvasElement} */ (canvas)));
document.querySelectorAll("[data-progress]").forEach((place) => progress(/** @type {HTMLElement} */ (place)));
document.querySelectorAll("[data-print]").forEach((button) => button.addEventListener("click", () => print()));
keys();
connection();
