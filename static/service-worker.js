// Answers for the site's own files, so that the page works without network once it has been here. crates/site puts
// SITE before this: the build and the SHA-256 of every file, as hex. `first` is what the form needs, `later` everything else.
//
// Nothing else is answered or kept: other origins, other methods and addresses that are no file of the site go their own way.
// A file is kept only with the content the build has listed. Its name holds a hash of its content, so any build may answer
// with a file that another one has kept: a page goes on working after the host and this worker have moved to a new version.

const PATIENCE_MS = 2000;
const ANSWER_MS = 2000;

// Several copies of the site may live on one origin, each below its own path.
const SCOPE = self.registration.scope;
const PREFIX = `setup-companion ${SCOPE} `;
const CACHE = PREFIX + SITE.build;
const FILES = { ...SITE.first, ...SITE.later };
// The page itself is kept under the empty name: hosts redirect index.html in their own ways, but all of them serve the folder.
const PAGE = "";
const HASHED = /^[\w.-]+-[0-9a-f]{8,}(_\w+)?\.\w+$/;

const address = (name) => new URL(name, SCOPE).href;

// The site's name for what is asked for; undefined: not ours to answer.
function nameOf(request) {
  const { origin, pathname } = new URL(request.url);
  const asked = origin + pathname;
  if (request.method !== "GET" || request.headers.has("range") || !asked.startsWith(SCOPE)) {
    return undefined;
  }
  const name = asked.slice(SCOPE.length);
  if (request.mode === "navigate") {
    return name === PAGE || name === "index.html" ? PAGE : undefined;
  }
  return HASHED.test(name) ? name : undefined;
}

const otherCaches = async () => (await caches.keys()).filter((key) => key.startsWith(PREFIX) && key !== CACHE);

async function find(name, keys) {
  for (const key of keys) {
    const kept = await (await caches.open(key)).match(address(name), { ignoreVary: true });
    if (kept) {
      return kept;
    }
  }
  return undefined;
}

// Storage may be forbidden, full or broken; then there is the network.
const findOwn = (name) => find(name, [CACHE]).catch(() => undefined);
const findElsewhere = (name) => otherCaches().then((keys) => find(name, keys)).catch(() => undefined);

async function keep(name, response) {
  if (response.status !== 200 || !["basic", "default"].includes(response.type)) {
    throw new Error(`${name || "the page"}: HTTP ${response.status}`);
  }
  const content = await response.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
  if (hex !== (name === PAGE ? SITE.page : FILES[name])) {
    throw new Error(`${name || "the page"} is not the one this version was made with`);
  }
  // Built anew, because browsers refuse a redirected answer for a page. The host's policy stays; what told how the content
  // was packed on its way does not.
  const headers = new Headers(response.headers);
  for (const packed of ["content-encoding", "content-length", "transfer-encoding"]) {
    headers.delete(packed);
  }
  await (await caches.open(CACHE)).put(address(name), new Response(content, { headers }));
}

async function add(name, signal) {
  if (await find(name, [CACHE])) {
    return;
  }
  // What an earlier build has kept need not be fetched; the page is another one in every build. Then the browser has most
  // files from the visit that is going on. Should either hold a wrong one, the host is asked.
  const sources = [
    () => fetch(address(name), { cache: name === PAGE ? "no-cache" : "default", signal }),
    () => fetch(address(name), { cache: "reload", signal }),
  ];
  const elsewhere = name === PAGE ? undefined : await findElsewhere(name);
  if (elsewhere) {
    sources.unshift(() => elsewhere);
  }
  let problem;
  for (const source of sources) {
    try {
      return await keep(name, await source());
    } catch (cause) {
      problem = cause;
    }
  }
  throw problem;
}

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([PAGE, ...Object.keys(SITE.first)].map((name) => add(name))));
});

self.addEventListener("activate", (event) => {
  // The first visit itself is looked after from here on, not only the next one.
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const name = nameOf(event.request);
  if (name !== undefined) {
    event.respondWith(name === PAGE ? answerPage(event.request) : answerFile(event, name));
  }
});

async function answerPage(request) {
  const kept = await findOwn(PAGE);
  if (!kept) {
    return fetch(request);
  }
  const fresh = fetch(request).then(
    (response) => (response.status < 500 ? response : kept),
    () => kept,
  );
  return Promise.race([fresh, new Promise((done) => { setTimeout(done, PATIENCE_MS, kept); })]);
}

async function answerFile(event, name) {
  const isOwn = name in FILES;
  // A file of another build belongs to a page that was loaded before this worker, or after it from the network.
  const kept = (await findOwn(name)) ?? (isOwn ? undefined : await findElsewhere(name));
  if (kept) {
    return kept;
  }
  let response;
  try {
    response = await fetch(event.request);
  } catch (cause) {
    const elsewhere = await findElsewhere(name);
    if (elsewhere) {
      return elsewhere;
    }
    throw cause;
  }
  if (isOwn) {
    // What cannot be kept is fetched again next time.
    event.waitUntil(keep(name, response.clone()).catch(() => {}));
  }
  return response;
}

let completing = new AbortController();

self.addEventListener("message", (event) => {
  const { ask, used = [], sparing = false } = event.data ?? {};
  if (ask === "build") {
    event.ports[0]?.postMessage(SITE.build);
  } else if (ask === "complete") {
    completing.abort();
    completing = new AbortController();
    event.waitUntil(complete(used, sparing, completing.signal).then(cleanUp));
  } else if (ask === "rest") {
    // A new version takes over only when this one has nothing under way.
    completing.abort();
  } else if (ask === "activate") {
    self.skipWaiting();
  }
});

// One after the other, in the background of whatever the page does.
async function complete(used, sparing, signal) {
  const names = Object.keys(SITE.later);
  const addresses = new Set(used.map((url) => url.split(/[?#]/)[0]));
  const isUsed = (name) => addresses.has(address(name));
  const unused = sparing ? [] : names.filter((name) => !isUsed(name));
  for (const name of [...names.filter(isUsed), ...unused]) {
    // What is missing is tried again at the next visit.
    await add(name, signal).catch(() => {});
    if (signal.aborted) {
      return;
    }
  }
}

// Removes what earlier builds have kept, when every open page has said that it is of another build. A page that does not
// answer, because it sleeps or is still starting, may need its files yet.
async function cleanUp() {
  if (self.registration.installing || self.registration.waiting) {
    return;
  }
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const pages = windows.filter(({ url }) => [SCOPE, address("index.html")].includes(url.split(/[?#]/)[0]));
  const builds = await Promise.all(pages.map(buildOf));
  if (builds.includes(undefined)) {
    return;
  }
  const used = new Set([SITE.build, ...builds].map((build) => PREFIX + build));
  const unused = (await caches.keys()).filter((key) => key.startsWith(PREFIX) && !used.has(key));
  await Promise.all(unused.map((key) => caches.delete(key)));
}

function buildOf(page) {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => done(data);
    setTimeout(done, ANSWER_MS);
    page.postMessage({ ask: "build" }, [port2]);
  });
}
