// Before the first paint, so it is small and nothing waits for it: in which language and look the page begins, and whether it
// begins with what stands in it. A plain script, because modules run after the page has been shown.
//
// <html data-first> says why the page as written is not to be shown: "other" (another part or plan was asked for) or
// "language" (another language; static/boot.js brings the page in it).

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

(() => {
  const parts = location.hash.slice(1).split("&");
  const named = parts.find((part) => part.startsWith("lang="))?.slice(5);
  const queried = new URLSearchParams(location.search).get("lang");
  const asked = [named, queried, companionKept("companion.language"), ...(navigator.languages ?? [])];
  const root = document.documentElement;
  const written = root.lang;
  root.lang = asked.map((tag) => tag && companionLanguageOf(tag)).find((tag) => tag) ?? "en";
  const appearance = companionKept("companion.appearance");
  if (["light", "dark", "contrast"].includes(appearance)) root.dataset.appearance = appearance;
  const isPlain = parts.every((part) => part === "" || part.startsWith("lang=") || !/^existing$|=/.test(part));
  if (!isPlain) {
    root.dataset.first = "other";
  } else if (root.lang !== written) {
    root.dataset.first = "language";
  }
})();
