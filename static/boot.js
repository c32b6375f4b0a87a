// Starts the application. Trunk's own starting script is inline, which the content security policy
// forbids, and it stays silent when something cannot be loaded.

const SLOW_AFTER_MS = 8000;

class LoadFailure extends Error {
  constructor(url, reason) {
    const file = url.pathname.split("/").pop();
    super(`A part of the Setup Companion could not be loaded: ${file} (${reason}). Check the connection, then reload the page.`);
  }
}

const element = (id) => document.getElementById(id);

// Trunk leaves the hashed file names in two <meta> elements.
function fileUrl(name) {
  return new URL(document.querySelector(`meta[name="${name}"]`).content, document.baseURI);
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

async function fetchProgram(url) {
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
    showFailure(
      "This browser does not run WebAssembly, which the Setup Companion is made of. It may be too old, or WebAssembly may be switched off, as some strict security modes do.",
    );
    return;
  }

  const slow = setTimeout(() => { element("boot-slow").hidden = false; }, SLOW_AFTER_MS);
  window.addEventListener("companion:ready", () => {
    clearTimeout(slow);
    element("boot")?.remove();
  });
  window.addEventListener("companion:stopped", () => {
    clearTimeout(slow);
    showStopped();
  });

  const programUrl = fileUrl("app-wasm");
  try {
    const [glue, program] = await Promise.all([importGlue(fileUrl("app-js")), fetchProgram(programUrl)]);
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

// The part that checks existing files is a program of its own; most visits never need it.
window.addEventListener("companion:existing", async () => {
  try {
    const script = fileUrl("checker-js");
    const [glue, program] = await Promise.all([importGlue(script), fetchProgram(fileUrl("checker-wasm"))]);
    await glue.default({ module_or_path: program });
  } catch (cause) {
    window.dispatchEvent(new Event("companion:existing-failed"));
    throw cause;
  }
});

for (const button of document.querySelectorAll("[data-reload]")) {
  button.addEventListener("click", () => location.reload());
}
await boot();
