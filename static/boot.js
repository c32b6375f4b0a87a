// Starts the application. Trunk's own starting script is inline, which the content security policy
// forbids, and it stays silent when something cannot be loaded.

const SLOW_AFTER_MS = 8000;
const LANGUAGE_KEY = "companion.language";

// What is said before the words of the page are there. JSON, which tests/text.rs reads: every language has every message.
const MESSAGES = {
  "en": {
    "loading": "Loading the Setup Companion…",
    "slow": "This is taking longer than usual, but the download is still running. On a slow connection it may need a minute.",
    "stopped": "The Setup Companion has stopped because of a fault of its own. Reload the page to start it again; files you have copied or downloaded are not affected.",
    "reload": "Reload the page",
    "failed": "A part of the Setup Companion could not be loaded: {file} ({reason}). Check the connection, then reload the page.",
    "refused": "The words of this page belong to another version of it. Reload the page; if that does not help, empty the browser's cache.",
    "no_wasm": "This browser does not run WebAssembly, which the Setup Companion is made of. It may be too old, or WebAssembly may be switched off, as some strict security modes do."
  },
  "zh-CN": {
    "loading": "正在加载 Setup Companion……",
    "slow": "加载时间比平时长，但下载仍在进行。网络较慢时可能需要一分钟。",
    "stopped": "Setup Companion 因自身故障已停止。重新加载页面即可再次启动；你已经复制或下载的文件不受影响。",
    "reload": "重新加载页面",
    "failed": "Setup Companion 的一个部分无法加载：{file}（{reason}）。请检查网络连接，然后重新加载页面。",
    "refused": "页面的文字属于另一个版本。请重新加载页面；如果没有用，请清空浏览器缓存。",
    "no_wasm": "此浏览器无法运行 WebAssembly，而 Setup Companion 正是用它构建的。浏览器可能太旧，也可能像某些严格的安全模式那样关闭了 WebAssembly。"
  },
  "da": {
    "loading": "Indlæser Setup Companion…",
    "slow": "Det tager længere tid end normalt, men der hentes stadig. På en langsom forbindelse kan det tage et minut.",
    "stopped": "Setup Companion er standset på grund af en fejl i programmet selv. Genindlæs siden for at starte igen; filer, du har kopieret eller hentet, er ikke berørt.",
    "reload": "Genindlæs siden",
    "failed": "En del af Setup Companion kunne ikke indlæses: {file} ({reason}). Kontrollér forbindelsen, og genindlæs så siden.",
    "refused": "Sidens ord hører til en anden version af den. Genindlæs siden; hvis det ikke hjælper, så tøm browserens cache.",
    "no_wasm": "Denne browser kan ikke køre WebAssembly, som Setup Companion er bygget af. Den er måske for gammel, eller WebAssembly kan være slået fra, som nogle strenge sikkerhedstilstande gør."
  }
};

// The parts of the words that each program takes over.
const FORM_WORDS = ["words"];
const VERIFIER_WORDS = ["words", "verification-words"];
const CHECKER_WORDS = ["words", "verification-words", "checker-words"];

// static/early.js has chosen it.
let language = document.documentElement.lang;

function message(name) {
  return MESSAGES[language][name];
}

class LoadFailure extends Error {
  constructor(url, reason) {
    const file = url.pathname.split("/").pop();
    super(message("failed").replace("{file}", () => file).replace("{reason}", () => reason));
  }
}

const element = (id) => document.getElementById(id);

function remember(tag) {
  try {
    localStorage.setItem(LANGUAGE_KEY, tag);
  } catch {
    // Storage can be forbidden; then the choice holds for this visit.
  }
}

function showLanguage() {
  document.documentElement.lang = language;
  for (const shown of document.querySelectorAll("[data-message]")) {
    shown.textContent = message(shown.dataset.message);
  }
}

// Trunk leaves the hashed file names in two <meta> elements; the hooks of the build leave theirs likewise.
function fileUrl(name, more = "") {
  return new URL(document.querySelector(`meta[name="${name}"]${more}`).content, document.baseURI);
}

// The page names the script of the form's program with its hash (scripts/seal-site.mjs), but an import that comes after a
// failed check would fetch it again, unchecked. Such scripts run after this one, so what becomes of them is still to be heard.
function whenChecked(url) {
  const script = [...document.scripts].find(({ src, integrity }) => integrity && src === url.href);
  return script && new Promise((done, failed) => {
    script.addEventListener("load", done);
    script.addEventListener("error", () => failed(new Error("script error")));
  });
}

async function importGlue(url) {
  try {
    await whenChecked(url);
    return await import(url.href);
  } catch (cause) {
    throw new LoadFailure(url, cause.message);
  }
}

async function fetchFile(url) {
  let response;
  try {
    response = await fetch(url);
  } catch (cause) {
    throw new LoadFailure(url, cause.message);
  }
  if (!response.ok) {
    throw new LoadFailure(url, `HTTP ${response.status}`);
  }
  return response;
}

// The styles of a part, once. What is loaded with them is not shown without.
const styles = new Map();
function loadStyle(url) {
  if (!styles.has(url.href)) {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = url.href;
    const loaded = new Promise((done, failed) => {
      link.addEventListener("load", done);
      link.addEventListener("error", () => {
        link.remove();
        styles.delete(url.href);
        failed(new LoadFailure(url, "style error"));
      });
    });
    styles.set(url.href, loaded);
    document.head.append(link);
  }
  return styles.get(url.href);
}

// As crates/core/src/i18n/wire_format.rs and src/ui/changes.rs write them.
const END = "\u001e";
const LIST = "\u001d";

// What the page as it was written becomes in the language it begins in, where that is another one.
let changesOfPage;

// The texts of these parts in a language, by the names of the parts.
async function fetchWords(parts, tag) {
  const files = parts.map(async (part) => {
    const url = fileUrl(part, `[data-language="${tag}"]`);
    const response = await fetchFile(url);
    try {
      const [words, ...changes] = (await response.text()).split(LIST);
      if (changes.length > 0) changesOfPage ??= changes;
      return [part, words];
    } catch (cause) {
      throw new LoadFailure(url, cause.message);
    }
  });
  return Object.fromEntries(await Promise.all(files));
}

// What the programs read; src/web/words.rs.
globalThis.companionWords = {};

async function loadWords(parts) {
  const tag = language;
  // What is there is in this language.
  const missing = parts.filter((part) => !(part in globalThis.companionWords));
  const words = await fetchWords(missing, tag);
  // Another one may have been chosen meanwhile.
  if (tag !== language) {
    return loadWords(parts);
  }
  Object.assign(globalThis.companionWords, words);
}

// More parts of the words, for a program that runs.
globalThis.companionWordsOf = loadWords;

// Another language for every part that is there: the programs call this, and hear of it when its words have come. What
// cannot be fetched changes nothing.
globalThis.companionLanguage = async (tag) => {
  const words = {};
  const missing = () => Object.keys(globalThis.companionWords).filter((part) => !(part in words));
  // While some are fetched, another part may come in the former language.
  while (missing().length > 0) {
    Object.assign(words, await fetchWords(missing(), tag));
  }
  language = tag;
  globalThis.companionWords = words;
  remember(tag);
  showLanguage();
  forgetLanguageOfAddress();
  window.dispatchEvent(new Event("companion:language"));
};

// A language in the address goes before a remembered one, so it must not outlive the next choice.
function forgetLanguageOfAddress() {
  const url = new URL(location.href);
  url.searchParams.delete("lang");
  const parts = url.hash.slice(1).split("&").filter((part) => !part.startsWith("lang="));
  url.hash = parts.join("&");
  if (url.href !== location.href) {
    history.replaceState(history.state, "", url);
  }
}

// The page as it begins, in another language than the one it was written in. Where an extension has changed it meanwhile, or it
// cannot be done, the program makes its own.
function tryFirstPaint() {
  try {
    showFirstPaint();
  } catch (cause) {
    console.warn(cause);
  }
}

function showFirstPaint() {
  if (document.documentElement.dataset.first !== "language" || !changesOfPage) return;
  const place = element("page");
  const [names, replaced, texts] = changesOfPage.map((list) => list.split(END));
  const elements = place.querySelectorAll("*");
  for (let at = 0; at + 1 < replaced.length; at += 2) {
    const element = elements[replaced[at]];
    if (!element) return;
    element.outerHTML = replaced[at + 1];
  }
  const places = [];
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    places.push(...(node.nodeType === Node.TEXT_NODE ? [node] : names.map((name) => node.getAttributeNode(name)).filter(Boolean)));
  }
  if (places.length !== texts.length) return;
  texts.forEach((text, at) => {
    if (text) places[at].nodeValue = text;
  });
  place.dataset.language = language;
  delete document.documentElement.dataset.first;
  companionShowLater();
}

// A trace is to reach from a fault to the script of its program, however deep in that program it was.
Error.stackTraceLimit = Infinity;

// What the page is told when a program stops, by the address of the program's script; nothing for one that has stopped.
const whenStopped = new Map();

// A program with a fault of its own ends in a trap, or because it calls itself without end. Whose fault it was, the trace says: the
// script of each program stands between it and whatever has called it, which may be another one. What a stopped program leaves
// behind may be called again, and is heard no more.
function noticeFault({ error, reason }) {
  const trace = String((error ?? reason)?.stack);
  const [own] = [...whenStopped.keys()]
    .map((script) => ({ script, at: trace.indexOf(`${script}:`) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  if (own === undefined || !trace.slice(0, own.at).includes("wasm-function[")) return;
  const stopped = whenStopped.get(own.script);
  whenStopped.set(own.script, undefined);
  if (stopped) window.dispatchEvent(new Event(stopped));
}
window.addEventListener("error", noticeFault);
window.addEventListener("unhandledrejection", noticeFault);

// What is pressed before the program is there is done when it is: the last press, if what was pressed is still there.
function keepPress() {
  let pressed;
  const note = (event) => { pressed = event.target.closest("button") ?? undefined; };
  const place = element("page");
  place.addEventListener("click", note);
  return () => {
    place.removeEventListener("click", note);
    if (pressed?.isConnected) pressed.click();
  };
}

function showStopped() {
  element("boot")?.remove();
  element("app-stopped").hidden = false;
}

function showFailure(text) {
  element("boot-loading").hidden = true;
  element("boot-slow").hidden = true;
  element("boot-failed-text").textContent = text;
  element("boot-failed").hidden = false;
}

async function boot() {
  if (typeof WebAssembly !== "object") {
    showFailure(message("no_wasm"));
    // It can be read all the same.
    await loadWords(FORM_WORDS).then(tryFirstPaint);
    return;
  }

  const slow = setTimeout(() => { element("boot-slow").hidden = false; }, SLOW_AFTER_MS);
  const pressAgain = keepPress();
  window.addEventListener("companion:ready", () => {
    clearTimeout(slow);
    delete document.documentElement.dataset.first;
    companionShowLater();
    element("boot")?.remove();
    pressAgain();
  }, { once: true });
  window.addEventListener("companion:stopped", () => {
    clearTimeout(slow);
    showStopped();
  });
  window.addEventListener("companion:words-refused", () => {
    clearTimeout(slow);
    showFailure(message("refused"));
  });

  const programUrl = fileUrl("app-wasm");
  const script = fileUrl("app-js");
  try {
    const [glue, program] = await Promise.all([
      importGlue(script),
      fetchFile(programUrl),
      loadWords(FORM_WORDS).then(tryFirstPaint),
    ]);
    whenStopped.set(script.href, "companion:stopped");
    await glue.default({ module_or_path: program });
  } catch (cause) {
    clearTimeout(slow);
    if (cause instanceof WebAssembly.RuntimeError) {
      showStopped();
    } else if (cause instanceof LoadFailure) {
      showFailure(cause.message);
    } else {
      showFailure(new LoadFailure(programUrl, cause.message).message);
    }
    throw cause;
  }
}

// Some parts of the page are programs of their own, loaded when they are asked for; most visits never need them.
function offerPart(part, program, words) {
  const failed = `companion:${part}-failed`;
  let tries = 0;
  window.addEventListener(`companion:${part}`, async () => {
    try {
      const script = fileUrl(`${program}-js`);
      // Browsers remember a script that could not be loaded, and a script the program it has started.
      if (tries > 0) script.search = `again=${tries}`;
      tries += 1;
      const [glue, loaded] = await Promise.all([
        importGlue(script),
        fetchFile(fileUrl(`${program}-wasm`)),
        loadWords(words),
        loadStyle(fileUrl(`${program}-css`)),
      ]);
      whenStopped.set(script.href, failed);
      await glue.default({ module_or_path: loaded });
    } catch (cause) {
      window.dispatchEvent(new Event(failed));
      throw cause;
    }
  });
}

offerPart("existing", "checker", CHECKER_WORDS);
offerPart("verify", "verifier", VERIFIER_WORDS);

// The verification is asked for by coming near it, in whatever way: scrolling, a link, the keyboard. How near it is can be told
// when all that stands before it is laid out.
const isShown = new Promise((done) => {
  if (document.documentElement.dataset.later === undefined) done();
  window.addEventListener("companion:shown", done, { once: true });
});
window.addEventListener("companion:ready", async () => {
  await isShown;
  const panel = element("verify");
  if (!panel) return;
  const observer = new IntersectionObserver(
    (seen) => {
      if (!seen.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      window.dispatchEvent(new Event("companion:verify"));
    },
    { rootMargin: "100% 0px" },
  );
  observer.observe(panel);
});

for (const button of document.querySelectorAll("[data-reload]")) {
  button.addEventListener("click", () => location.reload());
}
showLanguage();
await boot();
