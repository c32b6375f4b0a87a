// Keeps the page for visits without network, and says when a newer version of it is there. Without service workers (plain
// http from elsewhere, a file, a strict mode) there is nothing of it, and the page works as it does on a first visit.
//
//   companion:update-ready   (from here) a newer version is there; `detail.build` and <html data-update> name it
//   companion:update-apply   (to here)   take it: the page is loaded again, once

const IDLE_WITHIN_MS = 10_000;
const LOOK_AGAIN_MS = 3_600_000;
const ANSWER_MS = 2_000;

const own = document.querySelector('meta[name="build"]')?.content ?? "";
const workers = location.protocol.startsWith("http") ? navigator.serviceWorker : undefined;
let registration;
let applying = false;

const idle = () => new Promise((done) => {
  if (window.requestIdleCallback) {
    requestIdleCallback(done, { timeout: IDLE_WITHIN_MS });
  } else {
    setTimeout(done, IDLE_WITHIN_MS / 4);
  }
});

// A page that does not start is not one to keep. The loader takes its own message away when the program runs.
const started = () => new Promise((done) => {
  window.addEventListener("companion:ready", done, { once: true });
  if (!document.getElementById("boot")) done();
});

const loaded = () => new Promise((done) => {
  window.addEventListener("load", done, { once: true });
  if (document.readyState === "complete") done();
});

function buildOf(worker) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, ANSWER_MS);
    worker.postMessage({ ask: "build" }, [port2]);
  });
}

function offer(build) {
  if (document.documentElement.dataset.update !== build) {
    document.documentElement.dataset.update = build;
    window.dispatchEvent(new CustomEvent("companion:update-ready", { detail: { build } }));
  }
}

// A worker that has installed while another one is in charge.
async function consider(worker) {
  const build = await buildOf(worker);
  if (build === own) {
    // Loaded from the network, this page is the new version already; open pages of the former one keep their files.
    worker.postMessage({ ask: "activate" });
  } else if (build) {
    offer(build);
  }
}

function follow(worker) {
  worker?.addEventListener("statechange", () => {
    if (worker.state === "installed" && registration.active) consider(worker);
  });
}

async function complete() {
  await idle();
  // Not the controller, which may be that of another site above this one until the own worker is there.
  registration?.active?.postMessage({
    ask: "complete",
    used: performance.getEntriesByType("resource").map(({ name }) => name),
    sparing: navigator.connection?.saveData === true,
  });
}

async function takenOver() {
  if (applying) {
    applying = false;
    location.reload();
    return;
  }
  const build = workers.controller && (await buildOf(workers.controller));
  // Another page has taken the new version; this one stays as it is until somebody says otherwise.
  if (build && build !== own) offer(build);
  await complete();
}

function apply() {
  if (applying) return;
  const { waiting, active } = registration;
  if (waiting) {
    applying = true;
    active?.postMessage({ ask: "rest" });
    waiting.postMessage({ ask: "activate" });
  } else {
    location.reload();
  }
}

let lookedAt = Date.now();
function lookAgain() {
  if (document.visibilityState !== "visible" || Date.now() - lookedAt < LOOK_AGAIN_MS) return;
  lookedAt = Date.now();
  // Without network there is nothing newer.
  registration.update().catch(() => {});
}

async function keepPage() {
  await Promise.all([started(), loaded()]);
  await idle();
  registration = await workers.register(new URL("service-worker.js", document.baseURI), { updateViaCache: "none" });
  if (!registration) return;
  if (registration.waiting && registration.active) consider(registration.waiting);
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  window.addEventListener("companion:update-apply", apply);
  document.addEventListener("visibilitychange", lookAgain);
  await complete();
}

if (workers) {
  workers.addEventListener("message", ({ data, ports }) => {
    if (data?.ask === "build") ports[0]?.postMessage(own);
  });
  workers.addEventListener("controllerchange", takenOver);
  // Registering is refused in private windows of some browsers, among others; the page has lost nothing.
  keepPage().catch(() => {});
}
