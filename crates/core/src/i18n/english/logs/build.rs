//! Image builds.

use crate::i18n::logs::{BuildLogTexts, log};

pub(super) const BUILD: BuildLogTexts = BuildLogTexts {
    out_of_memory: log(
        "The build was killed because memory ran out.",
        "Building {release} from source needs {build_memory} GB at least and {comfortable} GB to be comfortable; the kernel kills the compiler (137) when there is less.",
        "Use the prebuilt image where the release has one, or build on a larger machine; it can be made smaller afterwards.",
    ),
    not_gzip: log(
        "A download was no archive, and `tar` could not unpack it.",
        "The address led to an error page: `curl -L` without `-f` hands it on. The addresses in older guides do not exist.",
        "Use addresses with a version, as the generated Dockerfile does, with `curl -fsSL`.",
    ),
    download: log(
        "A download in the build failed with HTTP {status}.",
        "404 means that this file does not exist at that address, for this version or this architecture.",
        "Correct the address; the generated Dockerfile has ones that exist.",
    ),
    canvas: log(
        "The build of the canvas part failed.",
        "The .dockerignore of the last days of January 2026 leaves out its sources, and a copied Dockerfile lacks the switch that skips it.",
        "Build with upstream's own Dockerfile of {git_ref}, as the generated files do, or use the prebuilt image.",
    ),
    disk_full: log(
        "The disk is full.",
        "Images, build layers and logs fill it; a build from source needs about 10 GB.",
        "See what fills it, remove old images with `docker image prune`, or make the disk or volume larger.",
    ),
    lock_file: log(
        "The lock file and the packages of the source do not fit together.",
        "The clone mixes two states: files of another ref lie in it, or it was changed by hand.",
        "Check out {git_ref} in a clean clone and build again.",
    ),
    engine: log(
        "The Dockerfile's Node.js or pnpm is not the one this source wants.",
        "A Dockerfile of an older guide builds with an older Node.js than the source asks for.",
        "Build with upstream's own Dockerfile of {git_ref}, as the generated files do.",
    ),
    failed: log(
        "A step of the build failed (status {status}).",
        "The lines of that step, before this one, name the reason.",
        "Read the output of that step from its start.",
    ),
    copy: log(
        "The Dockerfile copies a file that is not in the build folder.",
        "It belongs to another release than the source, it is built from another folder, or .dockerignore leaves the file out.",
        "Build from the folder the guide names, with the Dockerfile of the same ref.",
    ),
    network: log(
        "The build cannot look up `{host}`.",
        "The machine, or Docker on it, has no working name service or no internet.",
        "Try again; if it stays, look at the network of the machine and restart Docker.",
    ),
    dockerfile: log(
        "The Dockerfile has a syntax error.",
        "BuildKit reads the whole file first and names the line.",
        "Correct the line, or write the generated Dockerfile again.",
    ),
    pnpm_missing: log(
        "The build needs `pnpm`, and the image does not have it.",
        "The build scripts call pnpm themselves, so `npm run build` does not replace it.",
        "Add `RUN corepack enable` to the Dockerfile before the build, or `RUN npm install -g pnpm@VERSION` with the version in `packageManager` of package.json. The prebuilt image needs no build.",
    ),
    matrix: log(
        "The build stops because it does not find the native module of Matrix.",
        "The check looks at a path that depends on the version of pnpm. With another pnpm than the one the release names, the module can be elsewhere or missing.",
        "Use the pnpm version in `packageManager` of package.json, build a newer release, or use the prebuilt image.",
    ),
    native_module: log(
        "A native Node.js module could not be built or loaded.",
        "There is no prebuilt file of it for this system and processor, or it was installed for another one, for example by copying `node_modules` from the computer into the image.",
        "Keep `node_modules` out of the image (`.dockerignore`), build for the processor the image runs on, and without a cache. The prebuilt image contains these modules.",
    ),
    prune: log(
        "The build could not remove its development packages.",
        "`pnpm prune` wants packages of the workspace that the image does not contain. Some releases fail there with some versions of pnpm.",
        "Build a newer release with its own Dockerfile and the pnpm version it names, or use the prebuilt image.",
    ),
};
