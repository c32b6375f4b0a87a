// The project's own tools, for the scripts of the build that are written in JavaScript.
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** Where the tools of tools/wasm are installed. */
export const modules = join(process.env.COMPANION_TOOLS ?? join(root, ".tools"), "wasm/node_modules");
/** The minifier: `transformSync(text, options).code`. */
export const { transformSync } = createRequire(join(modules, "_.js"))("esbuild");
