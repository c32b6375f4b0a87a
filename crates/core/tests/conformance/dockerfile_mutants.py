#!/usr/bin/env python3
"""Writes Dockerfiles with one mistake each, and what hadolint says about them.

    dockerfile_mutants.py HADOLINT > crates/core/tests/agreement/dockerfile.jsonl

One line a mutant: {"name", "text", "refused", "codes"}. `refused` is a text that hadolint cannot parse; the rest of its
rules are in `codes`.
"""

import json
import re
import subprocess
import sys

GUIDE = r"""FROM node:22-bookworm

RUN apt-get update && apt-get install -y socat && rm -rf /var/lib/apt/lists/*

RUN curl -L https://github.com/steipete/gog/releases/latest/download/gog_Linux_x86_64.tar.gz \
  | tar -xz -C /usr/local/bin && chmod +x /usr/local/bin/gog

WORKDIR /app
COPY package.json pnpm-lock.yaml .npmrc ./
RUN corepack enable
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm build
ENV NODE_ENV=production
CMD ["node", "dist/index.js"]
"""

DERIVED = r"""FROM ghcr.io/openclaw/openclaw:2026.9.6
ARG TARGETARCH
USER root
RUN apt-get update \
 && apt-get install -y --no-install-recommends socat ffmpeg \
 && rm -rf /var/lib/apt/lists/*
ADD --chmod=755 https://example.com/jq-linux-${TARGETARCH} /usr/local/bin/jq
COPY --chown=node:node skills /home/node/skills
EXPOSE 18789/tcp
HEALTHCHECK --interval=30s --timeout=5s CMD curl -f http://127.0.0.1:18789/healthz || exit 1
USER node
CMD ["node", "openclaw.mjs", "gateway", "--bind", "lan"]
"""

STAGES = r"""# syntax=docker/dockerfile:1
ARG NODE=22
FROM node:${NODE}-bookworm AS build
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
WORKDIR /src
RUN --mount=type=cache,target=/root/.npm npm ci
RUN if [ -n "$CI" ]; then echo "ci"; else echo 'local'; fi
LABEL org.opencontainers.image.title="gateway" org.opencontainers.image.version='1'
FROM debian:12-slim
COPY --from=build /src/dist /app/dist
VOLUME ["/data"]
STOPSIGNAL SIGTERM
USER 1000:1000
ENTRYPOINT ["/app/dist/run"]
"""

BASES = [("guide", GUIDE), ("derived", DERIVED), ("stages", STAGES)]


def swap(word):
    return word[:1] + word[2:3] + word[1:2] + word[3:]


def keyword(line):
    found = re.match(r"([A-Z]+)(\s|$)", line)
    return found and found.group(1)


# What may happen to a line: a name, and the new line or nothing where it does not apply.
LINES = [
    ("slip", lambda line: keyword(line) and swap(keyword(line)) + line[len(keyword(line)):]),
    ("lower", lambda line: keyword(line) and keyword(line).lower() + line[len(keyword(line)):]),
    ("missing-letter", lambda line: keyword(line) and line[1:]),
    ("colon", lambda line: keyword(line) and line.replace(keyword(line), keyword(line) + ":", 1)),
    ("no-arguments", lambda line: keyword(line)),
    ("first-argument", lambda line: keyword(line) and " ".join(line.split(" ")[:2])),
    ("joined", lambda line: keyword(line) and line.replace(" ", "", 1)),
    ("no-quote", lambda line: '"' in line and line.replace('"', "", 1)),
    ("last-quote", lambda line: '"' in line and "".join(line.rsplit('"', 1))),
    ("single-quotes", lambda line: '["' in line and line.replace('"', "'")),
    ("no-bracket", lambda line: line.endswith("]") and line[:-1]),
    ("trailing-comma", lambda line: line.endswith("]") and line[:-1] + ",]"),
    ("no-comma", lambda line: '", "' in line and line.replace('", "', '" "', 1)),
    ("no-list", lambda line: '["' in line and re.sub(r'[\[\]",]', "", line)),
    ("flag-slip", lambda line: " --" in line and re.sub(r" --([a-z])([a-z])", r" --\2\1", line, count=1)),
    ("flag-twice", lambda line: re.search(r"^[A-Z]+ --[a-z]+=\S+ ", line)
     and re.sub(r"( --[a-z]+=\S+ )", r"\1\1", line, count=1).replace("  ", " ")),
    ("flag-empty", lambda line: re.search(r"^[A-Z]+ --[a-z]+=", line) and re.sub(r"(--[a-z]+)=\S+", r"\1", line, count=1)),
    ("flag-foreign", lambda line: keyword(line) in ("COPY", "RUN", "ADD", "FROM")
     and line.replace(keyword(line), keyword(line) + " --colour=red", 1)),
    ("dangling", lambda line: line.startswith("RUN") and not line.endswith("\\") and line + " &&"),
    ("leading", lambda line: line.startswith("RUN ") and "--mount" not in line and line.replace("RUN ", "RUN && ", 1)),
    ("doubled", lambda line: "&& " in line and line.replace("&& ", "&& && ", 1)),
    ("open-quote", lambda line: line.startswith("RUN") and not line.endswith("\\") and line + ' "open'),
    ("open-apostrophe", lambda line: line.startswith("RUN") and not line.endswith("\\") and line + " it's"),
    ("open-substitution", lambda line: line.startswith("RUN") and not line.endswith("\\") and line + " $(date"),
    ("not-continued", lambda line: line.endswith("\\") and line[:-1].rstrip()),
    ("gap", lambda line: line.endswith("\\") and line + "\n"),
    ("comment", lambda line: line.endswith("\\") and line + "\n# why"),
    ("no-fi", lambda line: "; fi" in line and line.replace("; fi", "")),
    ("no-then", lambda line: "; then" in line and line.replace("; then", ";")),
    ("no-yes", lambda line: "install -y" in line and line.replace("install -y", "install")),
    ("apt", lambda line: "apt-get" in line and line.replace("apt-get", "apt")),
    ("sudo", lambda line: "apt-get update" in line and line.replace("apt-get", "sudo apt-get")),
    ("no-clean", lambda line: "rm -rf /var/lib/apt" in line and line.replace("rm -rf /var/lib/apt/lists/*", "true")),
    ("latest", lambda line: line.startswith("FROM") and "$" not in line and re.sub(r":[^ ]+", ":latest", line)),
    ("no-tag", lambda line: line.startswith("FROM") and "$" not in line and re.sub(r":[^ ]+", "", line)),
    ("upper-image", lambda line: line.startswith("FROM") and "$" not in line and re.sub(r"FROM (\S)", lambda m: "FROM " + m.group(1).upper(), line)),
    ("four-words", lambda line: line.startswith("FROM") and line + " AS x y"),
    ("stage-name", lambda line: line.startswith("FROM") and " AS " in line and line.replace(" AS ", " AS 1")),
    ("relative", lambda line: line.startswith("WORKDIR /") and line.replace("/", "", 1)),
    ("root", lambda line: line.startswith("USER") and "USER root"),
    ("twice", lambda line: keyword(line) in ("CMD", "ENTRYPOINT", "HEALTHCHECK") and line + "\n" + line),
    ("maintainer", lambda line: line.startswith("WORKDIR") and "MAINTAINER somebody"),
    ("no-slash", lambda line: line.startswith("COPY") and line.endswith(" ./") and line[:-2] + "/app"),
    ("add", lambda line: line.startswith("COPY package") and "ADD package.json /app/"),
    ("port", lambda line: line.startswith("EXPOSE") and "EXPOSE 70000"),
    ("port-word", lambda line: line.startswith("EXPOSE") and "EXPOSE http"),
    ("port-protocol", lambda line: line.startswith("EXPOSE") and "EXPOSE 80/http"),
    ("health-word", lambda line: line.startswith("HEALTHCHECK") and line.replace(" CMD ", " ")),
    ("health-none", lambda line: line.startswith("HEALTHCHECK") and "HEALTHCHECK NONE true"),
    ("health-time", lambda line: line.startswith("HEALTHCHECK") and line.replace("=30s", "=30")),
    ("health-lower", lambda line: line.startswith("HEALTHCHECK") and line.replace(" CMD ", " cmd ")),
    ("mount-type", lambda line: "type=cache" in line and line.replace("type=cache", "type=cahce")),
    ("mount-key", lambda line: "target=" in line and line.replace("target=", "traget=")),
    ("network", lambda line: "--mount=type=cache,target=/root/.npm" in line and line.replace("--mount=type=cache,target=/root/.npm", "--network=off")),
    ("env-old", lambda line: line.startswith("ENV") and line.replace("=", " ")),
    ("env-name", lambda line: line.startswith("ENV") and line.split("=")[0]),
    ("env-spaces", lambda line: line.startswith("ENV") and line.replace("=", " = ")),
    ("env-self", lambda line: line.startswith("ENV") and "ENV A=1 B=$A"),
    ("label-spaces", lambda line: line.startswith("LABEL") and "LABEL a=b c d"),
    ("onbuild-from", lambda line: line.startswith("WORKDIR") and "ONBUILD FROM debian:12"),
    ("onbuild-twice", lambda line: line.startswith("WORKDIR") and "ONBUILD ONBUILD RUN true"),
    ("onbuild-run", lambda line: line.startswith("WORKDIR") and "ONBUILD RUN true"),
    ("heredoc", lambda line: line == "RUN corepack enable" and "RUN <<EOF\ncorepack enable\nEOF"),
    ("heredoc-open", lambda line: line == "RUN corepack enable" and "RUN <<EOF\ncorepack enable"),
    ("heredoc-copy", lambda line: line == "COPY . ." and "COPY <<EOF /x\nhello\nEOF"),
    ("shell-text", lambda line: line.startswith("SHELL") and "SHELL /bin/bash -c"),
    ("stray", lambda line: line.startswith("WORKDIR") and line + "\nthis is not an instruction"),
    ("merge", lambda line: line.startswith("WORKDIR") and "<<<<<<< HEAD\n" + line),
    ("bullet", lambda line: line.startswith("WORKDIR") and "- " + line),
    ("indented", lambda line: keyword(line) and "    " + line),
    ("tab", lambda line: keyword(line) and line.replace(" ", "\t", 1)),
]


def wholes(text):
    lines = text.split("\n")
    yield "as-it-is", text
    yield "no-from", "\n".join(line for line in lines if not line.startswith("FROM"))
    yield "from-last", "\n".join([line for line in lines if not line.startswith("FROM")] + ["FROM debian:12", ""])
    yield "fenced", "```dockerfile\n" + text + "```\n"
    yield "windows", text.replace("\n", "\r\n")
    yield "no-last-newline", text.rstrip("\n")
    yield "two-files", text + text
    yield "command-first", "CMD [\"x\"]\n" + text


def mutants():
    seen = set()
    for base, text in BASES:
        for name, mutant in wholes(text):
            yield f"{base}: {name}", mutant
            seen.add(mutant)
        lines = text.split("\n")
        for number, line in enumerate(lines):
            for name, change in LINES:
                new = change(line)
                if not new or new == line:
                    continue
                mutant = "\n".join(lines[:number] + [new] + lines[number + 1:])
                if mutant not in seen:
                    seen.add(mutant)
                    yield f"{base}: line {number + 1} {name}", mutant
    yield "empty", ""
    yield "only a comment", "# nothing\n"


def judge(hadolint, text):
    done = subprocess.run([hadolint, "--no-fail", "--format", "json", "-"], input=text.encode(), capture_output=True, check=False)
    said = json.loads(done.stdout or b"[]")
    codes = sorted({entry["code"] for entry in said})
    return "DL1000" in codes or bool(done.stderr), [code for code in codes if code != "DL1000"]


def main():
    # With recorded lines as input, the same question about those texts.
    recorded = [json.loads(line) for line in sys.stdin] if "--again" in sys.argv else None
    given = ((line["name"], line["text"]) for line in recorded) if recorded is not None else mutants()
    for name, text in given:
        refused, codes = judge(sys.argv[1], text)
        print(json.dumps({"name": name, "text": text, "refused": refused, "codes": codes}, ensure_ascii=False))


main()
