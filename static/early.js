// Before the first paint, so it is small and nothing waits for it: in which language and look the page begins, and whether it
// begins with what stands in it. A plain script, because modules run after the page has been shown.
//
// <html data-first> says why the page as written is not to be shown: "other" (another part or plan was asked for) or
// "language" (another language; static/boot.js brings the page in it). <html data-later> says that parts below the first screen
// are still to be laid out; style/layout.css leaves them out until then.

const companionLanguages = ["en", "zh-CN", "da"];

// The language for a tag: by its first part. Nobody is given the language of their neighbours.
function companionLanguageOf(tag) {
  const first = String(tag).toLowerCase().split(/[-_]/)[0];
  return companionLanguages.find((own) => own.toLowerCase().split("-")[0] === first);
}

// Storage can be forbidden; then nothing was kept.
function companionKept(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

// Lets the browser do what waits: show a frame, take a key. A timer would take a second of each pause where the page is in the
// background.
function companionPause() {
  return new Promise((goOn) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = goOn;
    port2.postMessage(null);
  });
}

// What nobody can see yet would hold up what everybody sees first, and then every key that is pressed meanwhile. So it follows
// after the first screen, each frame as much as a slow computer lays out in one. "companion:shown" says that all of it is there.
const companionShowLater = (() => {
  const ELEMENTS_A_FRAME = 100;
  let isRunning = false;
  const show = () => {
    let elements = 0;
    for (const part of document.querySelectorAll("[data-later]:not(html)")) {
      part.removeAttribute("data-later");
      elements += part.querySelectorAll("*").length - part.querySelectorAll(":scope [data-later] *").length;
      if (elements > ELEMENTS_A_FRAME) return afterFrame();
    }
    isRunning = false;
    delete document.documentElement.dataset.later;
    dispatchEvent(new Event("companion:shown"));
  };
  const afterFrame = () => { requestAnimationFrame(() => companionPause().then(show)); };
  return () => {
    if (isRunning) return;
    isRunning = true;
    afterFrame();
  };
})();

(() => {
  const parts = location.hash.slice(1).split("&");
  const named = parts.find((part) => part.startsWith("lang="))?.slice(5);
  const queried = new URLSearchParams(location.search).get("lang");
  const asked = [named, queried, companionKept("companion.language"), ...(navigator.languages ?? [])];
  const root = document.documentElement;
  const written = root.lang;
  root.lang = asked.map((tag) => tag && companionLanguageOf(tag)).find((tag) => tag) ?? "en";
  // In another language the page waits for its words, so they set out at once; static/boot.js takes them.
  const words = document.createElement("link");
  Object.assign(words, { rel: "preload", as: "fetch", crossOrigin: "" });
  words.href = document.querySelector(`meta[name="words"][data-language="${root.lang}"]`).content;
  document.head.append(words);
  const appearance = companionKept("companion.appearance");
  if (["light", "dark", "contrast"].includes(appearance)) root.dataset.appearance = appearance;
  const isPlain = parts.every((part) => part === "" || part.startsWith("lang=") || !/^existing$|=/.test(part));
  if (!isPlain) {
    root.dataset.first = "other";
  } else if (root.lang !== written) {
    root.dataset.first = "language";
  }
  // Who is on the way to a part finds all of them.
  if (parts.every((part) => part === "" || part.includes("="))) root.dataset.later = "";
  addEventListener("click", ({ target }) => {
    if (target.closest("a[href^='#']")) delete root.dataset.later;
  }, true);
  document.addEventListener("readystatechange", () => {
    if (root.dataset.first === undefined) companionShowLater();
  });
})();
