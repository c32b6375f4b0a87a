//! Findings about Dockerfiles.

use crate::i18n::lint::{DockerfileTexts, rule};

pub(super) const TEXTS: DockerfileTexts = DockerfileTexts {
    b1: rule(
        "`{key}` has no flag `--{value}`.",
        "The build stops before it begins: `unknown flag`.",
        "Remove it, or use one of its own: {known}.",
    ),
    b2: rule(
        "`--{value}` stands twice in one `{key}`.",
        "The build stops before it begins: `duplicate flag specified`.",
        "Keep one of them.",
    ),
    b3: rule(
        "`--{value}` of `{key}` has no value, or one that it cannot have.",
        "The build stops before it begins.",
        "Write `--{value}={wanted}`.",
    ),
    b4: rule(
        "`{key}` has only `{value}`: what is copied or where to is missing.",
        "The build stops before it begins: `{key} requires at least two arguments`.",
        "Write source and destination, for example `{key} {value} ./`.",
    ),
    b5: rule(
        "Several files go to `{value}`, which does not end with `/`.",
        "Unless it is a directory already, the build stops or the last file replaces the others.",
        "Write `{value}/`.",
    ),
    b6: rule(
        "`{value}` cannot be the name of a stage.",
        "The build stops before it begins: it must begin with a letter; letters, digits, `-`, `_` and `.` may follow.",
        "Choose another name.",
    ),
    b7: rule(
        "Two stages are called `{value}`.",
        "`COPY --from={value}` and `--target` take the last one only.",
        "Give each its own name.",
    ),
    b8: rule(
        "`{value}` cannot be the name of an image.",
        "The build stops: `invalid reference format`. Names are in lower case, and a colon needs a tag behind it.",
        "Write it like `node:22-bookworm-slim`.",
    ),
    b9: rule(
        "`{value}` is another image with every build.",
        "Without a tag, or with `latest`, a build of next month starts from another release, which may refuse this configuration.",
        "Name the version, for example `{example}`.",
    ),
    b10: rule(
        "`FROM` uses `{value}`, which no `ARG` before the first `FROM` declares.",
        "It is empty there, so the name of the image is wrong and the build stops.",
        "Write `ARG {value}=…` above the first `FROM`.",
    )
    .doubt(
        "`{value}` has no default, so this builds only with `--build-arg {value}=…`.",
        "Give it a default: `ARG {value}=…`.",
    ),
    b11: rule(
        "`--from={value}` names a stage that is not there.",
        "The build stops: `invalid stage index`. Stages are counted from 0.",
        "Name the stage, or count again.",
    )
    .doubt(
        "`--from={value}` is no stage, so Docker looks for an image of that name.",
        "The stage `{nearest}` may be meant.",
    ),
    b12: rule(
        "A stage cannot take files from itself (`{value}`).",
        "The build stops: `circular dependency detected`.",
        "Name an earlier stage, or leave `--from` out to copy from the folder.",
    ),
    b13: rule(
        "`ONBUILD {value}` is not allowed.",
        "The build stops before it begins.",
        "Write the instruction without `ONBUILD`.",
    )
    .doubt(
        "`ONBUILD {value}` is no instruction.",
        "Write one, such as `ONBUILD RUN …`; as it is, every image that starts from this one fails to build.",
    ),
    b14: rule(
        "`HEALTHCHECK` needs `CMD` and a command, or `NONE` alone.",
        "The build stops before it begins: `Unknown type {value} in HEALTHCHECK`.",
        "Write `HEALTHCHECK CMD …`.",
    ),
    b15: rule(
        "`--{key}={value}` is wrong.",
        "The build stops before it begins: a time needs its unit, and `--retries` a whole number.",
        "Write for example `--{key}={example}`.",
    ),
    b16: rule(
        "`{value}` is no port of a container.",
        "The build stops: `invalid containerPort`.",
        "Write a number from 1 to 65535, with `/tcp` or `/udp` behind it if need be.",
    )
    .doubt(
        "`EXPOSE {value}` names a port of the host, which no image can choose.",
        "Write `EXPOSE {port}`; ports of the host stand in the compose file.",
    ),
    b17: rule("`{value}` is no `{key}` of `RUN`.", "The build stops before it begins.", "Use one of {known}."),
    b18: rule(
        "`{value}` lies outside of the folder that is built.",
        "Docker takes only what lies in that folder, cuts the `..` off, and finds no such file.",
        "Build from the folder above with `-f`, or put the file beside the Dockerfile.",
    ),
    b19: rule(
        "`{value}` is opened and never closed.",
        "The shell refuses the command, and the build stops here.",
        "Close it, or put a `\\` before it where the character itself is meant.",
    ),
    b20: rule(
        "`{value}` has nothing on one side.",
        "The shell refuses the command: `Syntax error: unexpected end of file`.",
        "Remove it, or add the missing command; a line that goes on ends with `\\`.",
    ),
    b21: rule(
        "`{value}` has no other half.",
        "The shell refuses the command, and the build stops here.",
        "Write all of it: `if …; then …; fi`, `do … done`, `case … esac`.",
    ),
    b22: rule(
        "Everything behind this `#` is comment, the following lines too.",
        "The lines are one line for the shell, so the rest of the command never runs.",
        "Put the comment on a line of its own.",
    ),
    b23: rule(
        "There are empty lines in the middle of `{key}`.",
        "BuildKit warns and says that this will become an error.",
        "Remove the empty lines.",
    ),
    b24: rule(
        "Without `-f`, curl passes an error page on as if it were the download.",
        "`404 Not Found` ends up in `{value}`, and the build fails later or not at all.",
        "Write `curl -fsSL …`.",
    ),
    b25: rule(
        "A download that fails is not noticed: only the end of the pipe counts.",
        "When `{value}` stops in the middle, `{other}` may still succeed, and the image lacks the program.",
        "Write `SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]` before it, or download to a file first.",
    ),
    b26: rule(
        "This download of the old guides does not exist any more: `{value}`.",
        "GitHub answers 404; piped into `tar` the build stops, or the program is missing.",
        "Use a release's own file: `{example}`.",
    ),
    b27: rule(
        "`{value}` is another file with every release.",
        "A build of next month gets another program, or none when its files are named anew.",
        "Name a version in the address.",
    ),
    b28: rule(
        "Nothing compares `{value}` with a checksum.",
        "Whoever can change the file there changes the image.",
        "Download with `ADD --checksum=sha256:… URL PATH`, or compare with `sha256sum -c`.",
    ),
    b29: rule(
        "`{value}` trusts whoever answers.",
        "Anybody between the build and the server can put another program into the image.",
        "Use `https://` and let the certificate be checked.",
    ),
    b30: rule(
        "`apt-get {value}` asks whether to go on, and nobody answers.",
        "The build stops: `Do you want to continue? [Y/n] Abort.`",
        "Write `apt-get {value} -y`.",
    ),
    b31: rule(
        "`{value} install` runs without `{value} update` before it.",
        "Base images carry no lists of packages: `Unable to locate package`.",
        "Write `{value} update && {value} install -y …` in one `RUN`.",
    ),
    b32: rule("`apt` is for people at a terminal.", "Its options may change with every version.", "Write `apt-get`."),
    b33: rule(
        "The lists of packages stay in the image.",
        "It is some 20 MB larger than need be.",
        "End the same `RUN` with `&& rm -rf /var/lib/apt/lists/*`.",
    ),
    b34: rule(
        "`sudo` is not in most images.",
        "The build stops: `sudo: not found`.",
        "Remove it, and write `USER root` before and the other user after.",
    ),
    b35: rule(
        "`cd` lasts to the end of this `RUN` only.",
        "The next instruction starts in the directory of `WORKDIR` again, so this one does nothing.",
        "Write `WORKDIR {value}`.",
    ),
    b36: rule(
        "`{value}` is another version with every build.",
        "A new release may refuse the configuration of the old one.",
        "Name the version: `{name}@{example}`.",
    ),
    b37: rule(
        "This clone has no version: `{value}` is whatever was pushed last.",
        "Clawdbot, Moltbot and OpenClaw are one repository under three names: without a version, each of them leads to today's OpenClaw, whose names and settings are others.",
        "Add `--branch {example}`, or check the commit out behind it.",
    ),
    b38: rule(
        "The image ends as root.",
        "The gateway then writes files that belong to root, which the image's own user cannot read later: `EACCES`.",
        "Write `USER node` as the last `USER`.",
    ),
    b39: rule(
        "`{value}` is not the gateway's own image, and no `USER` is set.",
        "It probably runs as root, and what it writes belongs to root.",
        "Write `USER node` where the image has that user.",
    ),
    b40: rule(
        "`{key}` runs as `{value}`, who may not install anything.",
        "The build stops: `Permission denied`, `are you root?`",
        "Write `USER root` before it and `USER {value}` after it.",
    ),
    b41: rule(
        "`{value}` is copied for root, and the gateway runs as `{name}`.",
        "Everything copied belongs to root without `--chown`; the gateway cannot write there: `EACCES`.",
        "Write `--chown={name}:{name}`.",
    ),
    b42: rule(
        "`{key}` runs `gateway {value}`, which talks to a service manager and ends.",
        "A container has no service manager: it stops at once, or starts again and again.",
        "Write `gateway run`, or `gateway` alone: that stays in the foreground.",
    ),
    b43: rule(
        "`CMD` is written for a shell, which stands between Docker and the gateway.",
        "`docker stop` reaches the shell only; after ten seconds the gateway is killed, in the middle of what it writes.",
        "Write a list: `CMD [\"node\", \"…\"]`, or `CMD exec …`.",
    ),
    b44: rule(
        "`{key}` looks like a list and is none.",
        "A list is JSON: double quotes, commas between, none at the end. Anything else is run by the shell as it stands, brackets and all.",
        "Write `{key} [\"node\", \"…\"]`.",
    ),
    b45: rule("There is more than one `{key}` in this stage.", "Only the last one counts.", "Remove this one."),
    b46: rule(
        "This replaces the image's own `ENTRYPOINT` and drops its `CMD`.",
        "The image starts the gateway through a small init process, which is gone then.",
        "Leave `ENTRYPOINT` out and write `CMD`, or change the command in the compose file.",
    ),
    b47: rule(
        "`ENTRYPOINT` is written for a shell, which takes no arguments.",
        "`CMD`, the `command` of a compose file and Fly.io's `[processes]` are dropped without a word.",
        "Write a list: `ENTRYPOINT [\"…\"]`.",
    ),
    b48: rule(
        "`--bind {value}` is refused by the gateway.",
        "It knows only `auto`, `lan`, `loopback`, `custom` and `tailnet`, and exits.",
        "Write `lan`.",
    ),
    b49: rule(
        "With `--bind loopback` the gateway listens only inside of its container.",
        "A published port leads nowhere.",
        "Write `lan`, and publish the port on 127.0.0.1 only.",
    ),
    b50: rule(
        "`EXPOSE {value}`, and the gateway listens on {port}.",
        "`EXPOSE` opens nothing, but people and tools such as `fly launch` take the port from it.",
        "Write `EXPOSE {port}`.",
    ),
    b51: rule(
        "`{key} {value}` puts a secret into the image.",
        "Everybody who gets the image reads it with `docker history` or `docker inspect`.",
        "Remove it; give it to the running container, or to the build with `RUN --mount=type=secret`. Make a new one where this one was used.",
    ),
    b52: rule(
        "`{value}` holds secrets and is copied into the image.",
        "Everybody who gets the image can read it, even where a later line deletes it.",
        "Remove the line, write the name into `.dockerignore`, and give it to the running container.",
    ),
    b53: rule(
        "`PATH` is replaced by `{value}`, without the directories of programs.",
        "Neither `node` nor the shell's commands are found: `executable file not found in $PATH`.",
        "Add `:$PATH` at the end.",
    )
    .doubt(
        "`PATH` is replaced by `{value}`, without `/usr/local/bin`.",
        "Add `:$PATH` at the end: `node` lies in `/usr/local/bin`.",
    ),
    b54: rule(
        "`${value}` is not set yet where it is used.",
        "All of one `ENV` is read with the values of before, so it is empty.",
        "Write two `ENV`, one after the other.",
    ),
    b55: rule(
        "`ENV {value}` is written in the old form, without an equals sign.",
        "BuildKit warns, and takes all the rest of the line for the value.",
        "Write `ENV {value}=…`.",
    ),
    b56: rule(
        "`WORKDIR {value}` depends on where the base image ended.",
        "With another base it is another directory.",
        "Write it with `/` in front.",
    ),
    b57: rule("`MAINTAINER` is deprecated.", "BuildKit warns.", "Write `LABEL maintainer=\"…\"`."),
    b58: rule(
        "`ADD` copies `{value}`, as `COPY` would.",
        "`ADD` also unpacks and downloads, which nobody wants by accident.",
        "Write `COPY`.",
    ),
    b59: rule(
        "`{value}` is downloaded and stays packed.",
        "`ADD` unpacks only archives of the build's own folder.",
        "Unpack it in a `RUN`, or write `ADD --unpack=true`.",
    ),
    b60: rule(
        "`{value}` cannot be executed.",
        "`ADD` gives a downloaded file the mode 600.",
        "Write `ADD --chmod=755 …`.",
    ),
    b61: rule(
        "`{value}` is empty here: this stage does not declare it.",
        "An `ARG` before `FROM` holds for `FROM` only, and those of the platform have to be declared.",
        "Write `ARG {value}` in this stage.",
    ),
    b62: rule(
        "`{value}` stands with its value in `{key}`.",
        "It stays in the history of the image, where everybody who gets it reads it.",
        "Give it to the running container as a variable, and make a new one where this one was used.",
    ),
    b63: rule(
        "The lists of packages come from an earlier `RUN`, which is cached and grows old.",
        "A build of next month looks for packages that the mirrors have no more: `404 Not Found`.",
        "Write `{value} update` in the same `RUN`.",
    ),
    b64: rule(
        "This download of the old guides does not exist, and no other for Linux is known: `{value}`.",
        "GitHub answers 404; piped into `tar` the build stops, or the program is missing.",
        "Remove the command; the gateway's own WhatsApp channel does not need it.",
    ),
    b65: rule(
        "`{value}` has Node.js {number}, and {release} wants 24.16 or newer.",
        "The gateway ends at once and says which Node.js it needs.",
        "Write `FROM node:24-bookworm-slim`, or start from the release's own image.",
    )
    .doubt(
        "`{value}` has Node.js {number}; {release}, which a clone of today brings, wants 24.16 or newer.",
        "Check the older release out that this Dockerfile is for, or start from the image of {release}.",
    ),
};
