//! Findings about Dockerfiles: one case for every code, and none for what is right.
#![expect(clippy::disallowed_methods, reason = "tests may ask the clock")]

use crate::common::inspection::{Case, compare, findings, hold, is_silent_on_generated, project};
use companion_core::i18n::lint::DockerfileCode;
use companion_core::rules::Severity;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::time::{Duration, Instant};

const RELEASE: &str = "openclaw@2026.9.6";

#[test]
fn every_case_is_found_and_mended() {
    let wrong = compare("Dockerfile", RELEASE, CASES);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Text that is right, and was at some time taken for wrong.
#[test]
fn nothing_is_said_about_what_is_right() {
    for text in RIGHT {
        let project = project(&[("Dockerfile", text)]);
        for found in findings(&project, RELEASE) {
            assert!(found.severity == Severity::Information, "{text}\n{} {}", found.code.as_str(), found.message);
        }
    }
}

/// What another file starts instead is not held against the image.
#[test]
fn a_compose_file_that_starts_something_else_comes_first() {
    let wrong = "FROM node:22\nUSER node\nCMD [\"node\", \"openclaw.mjs\", \"gateway\", \"--bind\", \"0.0.0.0\"]\n";
    let compose =
        "services:\n  openclaw-gateway:\n    build: .\n    command: [\"node\", \"openclaw.mjs\", \"gateway\"]\n";
    let codes = |files: &[(&str, &str)]| -> Vec<&'static str> {
        findings(&project(files), RELEASE).iter().map(|found| found.code.as_str()).collect()
    };
    assert!(codes(&[("Dockerfile", wrong)]).contains(&"B48"));
    assert!(!codes(&[("Dockerfile", wrong), ("docker-compose.yml", compose)]).contains(&"B48"));
}

/// A secret that stands in a Dockerfile is never repeated.
#[test]
fn no_finding_repeats_a_secret() {
    let secret = "fake-secret-for-tests-only-0123456789";
    for line in [
        format!("ENV OPENCLAW_GATEWAY_TOKEN={secret}"),
        format!("ENV OPENCLAW_GATEWAY_TOKEN {secret}"),
        format!("ARG NPM_TOKEN={secret}"),
        format!("RUN export NPM_TOKEN={secret} && npm ci"),
        format!("CMD [\"node\", \"openclaw.mjs\", \"gateway\", \"--token={secret}\"]"),
        format!("CMD node openclaw.mjs gateway --token {secret}"),
    ] {
        let text = format!("FROM node:22\n{line}\n");
        let found = findings(&project(&[("Dockerfile", &text)]), RELEASE);
        assert!(found.iter().any(|found| matches!(found.code.as_str(), "B51" | "B62")), "{line}");
        for finding in found {
            let labels: Vec<&str> = finding.related.iter().map(|related| related.label.as_str()).collect();
            let said = format!("{} {} {} {labels:?}", finding.message, finding.why, finding.remedy);
            assert!(!said.contains(secret), "{}: {said}", finding.code.as_str());
        }
    }
}

#[test]
fn every_code_has_a_case() {
    let known: BTreeSet<&str> = CASES.iter().map(|case| case.code).collect();
    let missing: Vec<&str> =
        DockerfileCode::ALL.iter().map(|code| code.as_str()).filter(|code| !known.contains(code)).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// What this program writes itself is as it should be.
#[test]
fn nothing_is_said_about_generated_files() {
    is_silent_on_generated(&["Dockerfile"], 'B');
}

/// Pieces of Dockerfiles, right and wrong.
const PIECES: [&str; 58] = [
    "FROM",
    "debian:12",
    "ghcr.io/openclaw/openclaw:latest",
    "AS",
    "build",
    "RUN",
    "CMD",
    "ENTRYPOINT",
    "COPY",
    "ADD",
    "ENV",
    "ARG",
    "USER",
    "EXPOSE",
    "HEALTHCHECK",
    "ONBUILD",
    "WORKDIR",
    "MAINTAINER",
    "SHELL",
    "LABEL",
    "--from=build",
    "--chown=node",
    "--mount=type=cache",
    "--interval=30",
    "--chmod",
    "apt-get",
    "apt",
    "install",
    "update",
    "curl",
    "-L",
    "https://example.org/latest/x.tar.gz",
    "|",
    "&&",
    ";",
    "tar",
    "cd",
    "/app",
    "sudo",
    "if",
    "then",
    "fi",
    "do",
    "\"",
    "'",
    "$(",
    "`",
    "${PATH}",
    "$VERSION",
    "VERSION=1",
    "PATH=/x",
    "['a',",
    "[\"a\"]",
    "<<EOF",
    "EOF",
    "\\\n",
    "# é",
    "NPM_TOKEN=fake-secret",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the pieces make, places lie in it, and fixes that need no question mend.
    #[test]
    fn whatever_is_said_holds(words in prop::collection::vec((0..PIECES.len(), 0..4_usize), 0..40)) {
        let mut text = String::new();
        for (piece, separator) in words {
            text.push_str(PIECES[piece]);
            text.push_str([" ", " ", "\n", ""][separator]);
        }
        let wrong = hold("Dockerfile", &text, RELEASE, true);
        prop_assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }
}

/// No file makes the check slow, however large.
#[test]
fn large_files_are_checked_in_time() {
    for line in [
        "RUN curl -L https://example.org/latest/x | tar -xz\n",
        "FROM debian AS a\n",
        "COPY --from=b a b\n",
        "ENV A=$A PATH=/x\n",
        "RUN (((((((((( \"$(`\n",
        "RUN apt-get install x && \\\n",
        "ADD https://example.org/x.tar.gz /x\n",
        "CMD ['x',\n",
        "\n",
    ] {
        let mut text = String::from("ARG V=1\nFROM debian:12\n");
        while text.len() < 900_000 {
            text.push_str(line);
        }
        let started = Instant::now();
        let count = findings(&project(&[("Dockerfile", &text)]), RELEASE).len();
        assert!(started.elapsed() < Duration::from_secs(30), "{line:?}: {count} findings, {:?}", started.elapsed());
    }
}

/// Text that is right, and was at some time taken for wrong.
const RIGHT: &[&str] = &[
    "FROM debian:12\nRUN set -eux; \\\n    # why\n    apt-get update; \\\n    apt-get install -y --no-install-recommends curl; \\\n    rm -rf /var/lib/apt/lists/*\n",
    "FROM debian:12\nRUN <<EOF\nset -e\nif true; then\n  echo \"it's\" # it's over\nfi\nEOF\n",
    "FROM debian:12\nCOPY <<EOF /etc/x.conf\nit's \"open\nEOF\n",
    "FROM debian:12\nRUN python3 - <<EOF\nprint('a') if 1 else \"b\"\nEOF\n",
    "FROM debian:12\nRUN [ -f /x ] || echo \"$(date \"+%s\")\" && case \"$A\" in a|b) echo c ;; *) echo d ;; esac\n",
    "FROM golang:1.24 AS build\nRUN go build\nFROM scratch\nCOPY --from=build /x /x\nCOPY --from=ghcr.io/a/b:1 /y /y\nCOPY --from=0 /z /z\n",
    "FROM --platform=$BUILDPLATFORM debian:12\nARG TARGETARCH\nRUN echo ${TARGETARCH}\n",
    "ARG VERSION=12\nFROM debian:${VERSION}\nRUN for VERSION in a b; do echo $VERSION; done\n",
    "FROM debian:12\nSHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\nRUN curl -fsSL https://example.org/x-1.0.tar.gz | tar -xz\n",
    "FROM debian:12\nHEALTHCHECK --interval=1m30s --retries=3 CMD curl -f http://localhost/ || exit 1\n",
    "FROM debian:12\nHEALTHCHECK NONE\nEXPOSE 80/tcp 8000-8010/udp $PORT\nONBUILD RUN true\n",
    "FROM debian:12\nENV PATH=\"/opt/x/bin:${PATH}\" TOKEN_FILE=/run/secrets/token\n",
    "FROM debian:12\nRUN --mount=type=secret,id=npm,target=/root/.npmrc,required=true --network=none true\n",
    "# escape=`\nFROM debian:12\nRUN echo a `\n && echo b\n",
    "FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSER root\nRUN apt-get update && apt-get install -yq socat\nUSER node\n",
    "FROM node:24\nUSER node\nCMD exec node openclaw.mjs gateway --port $PORT\n",
    "FROM debian:12\nRUN curl -s http://localhost/healthz | grep ok\n",
    "FROM debian:12\nADD --checksum=sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef --chmod=755 https://example.org/jq /usr/local/bin/jq\n",
    "FROM localhost:5000/a/b:1\nFROM registry.example.org/x@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n",
];

#[rustfmt::skip]
const CASES: &[Case] = &[
    Case {
        text: "FROM debian:12\nCOPY --chwon=node:node a b\n",
        code: "B1",
        severity: "E",
        place: "2:6",
        message: "`COPY` has no flag `--chwon`.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nCOPY --chown=a --chown=b x y\n",
        code: "B2",
        severity: "E",
        place: "2:16",
        message: "`--chown` stands twice in one `COPY`.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nCOPY --link=yes a b\n",
        code: "B3",
        severity: "E",
        place: "2:6",
        message: "`--link` of `COPY` has no value, or one that it cannot have.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nCOPY package.json\n",
        code: "B4",
        severity: "E",
        place: "2:1",
        message: "`COPY` has only `package.json`: what is copied or where to is missing.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nCOPY a.json b.json /app\n",
        code: "B5",
        severity: "W",
        place: "2:20",
        message: "Several files go to `/app`, which does not end with `/`.",
        mended: "FROM debian:12\nCOPY a.json b.json /app/\n",
    },
    Case {
        text: "FROM debian:12 AS 1st\n",
        code: "B6",
        severity: "E",
        place: "1:19",
        message: "`1st` cannot be the name of a stage.",
        mended: "",
    },
    Case {
        text: "FROM debian:12 AS a\nFROM debian:12 AS A\n",
        code: "B7",
        severity: "W",
        place: "2:19",
        message: "Two stages are called `A`.",
        mended: "",
    },
    Case {
        text: "FROM Debian:12\n",
        code: "B8",
        severity: "E",
        place: "1:6",
        message: "`Debian:12` cannot be the name of an image.",
        mended: "",
    },
    Case {
        text: "FROM ghcr.io/openclaw/openclaw:latest\n",
        code: "B9",
        severity: "W",
        place: "1:6",
        message: "`ghcr.io/openclaw/openclaw:latest` is another image with every build.",
        mended: "",
    },
    Case {
        text: "FROM debian:${VERSION}\n",
        code: "B10",
        severity: "E",
        place: "1:6",
        message: "`FROM` uses `VERSION`, which no `ARG` before the first `FROM` declares.",
        mended: "",
    },
    Case {
        text: "ARG VERSION\nFROM debian:$VERSION\n",
        code: "B10",
        severity: "I",
        place: "2:6",
        message: "`VERSION` has no default, so this builds only with `--build-arg VERSION=…`.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nCOPY --from=3 /a /b\n",
        code: "B11",
        severity: "E",
        place: "2:6",
        message: "`--from=3` names a stage that is not there.",
        mended: "",
    },
    Case {
        text: "FROM golang:1.24 AS builder\nFROM debian:12\nCOPY --from=buidler /a /b\n",
        code: "B11",
        severity: "W",
        place: "3:6",
        message: "`--from=buidler` is no stage, so Docker looks for an image of that name.",
        mended: "",
    },
    Case {
        text: "FROM debian:12 AS own\nCOPY --from=own /a /b\n",
        code: "B12",
        severity: "E",
        place: "2:6",
        message: "A stage cannot take files from itself (`own`).",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nONBUILD FROM debian:13\n",
        code: "B13",
        severity: "E",
        place: "2:1",
        message: "`ONBUILD FROM` is not allowed.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nONBUILD true\n",
        code: "B13",
        severity: "W",
        place: "2:1",
        message: "`ONBUILD true` is no instruction.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nHEALTHCHECK --interval=30s curl -f http://localhost:18789/healthz\n",
        code: "B14",
        severity: "E",
        place: "2:28",
        message: "`HEALTHCHECK` needs `CMD` and a command, or `NONE` alone.",
        mended: "FROM debian:12\nHEALTHCHECK --interval=30s CMD curl -f http://localhost:18789/healthz\n",
    },
    Case {
        text: "FROM debian:12\nHEALTHCHECK --interval=30 CMD true\n",
        code: "B15",
        severity: "E",
        place: "2:13",
        message: "`--interval=30` is wrong.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nEXPOSE 99999\n",
        code: "B16",
        severity: "E",
        place: "2:8",
        message: "`99999` is no port of a container.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nEXPOSE 8080:80\n",
        code: "B16",
        severity: "W",
        place: "2:8",
        message: "`EXPOSE 8080:80` names a port of the host, which no image can choose.",
        mended: "FROM debian:12\nEXPOSE 80\n",
    },
    Case {
        text: "FROM debian:12\nRUN --mount=type=cahce,target=/root/.npm true\n",
        code: "B17",
        severity: "E",
        place: "2:5",
        message: "`cahce` is no `mount type` of `RUN`.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nCOPY ../openclaw.json /x\n",
        code: "B18",
        severity: "W",
        place: "2:6",
        message: "`../openclaw.json` lies outside of the folder that is built.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN echo \"open\n",
        code: "B19",
        severity: "E",
        place: "2:10",
        message: "`\"` is opened and never closed.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN true &&\n",
        code: "B20",
        severity: "E",
        place: "2:10",
        message: "`&&` has nothing on one side.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN if true; then echo yes\n",
        code: "B21",
        severity: "E",
        place: "2:5",
        message: "`if` has no other half.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN true \\\n && echo a # why \\\n && echo b\n",
        code: "B22",
        severity: "W",
        place: "3:12",
        message: "Everything behind this `#` is comment, the following lines too.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN true \\\n\n && echo b\n",
        code: "B23",
        severity: "W",
        place: "3:1",
        message: "There are empty lines in the middle of `RUN`.",
        mended: "FROM debian:12\nRUN true \\\n && echo b\n",
    },
    Case {
        text: "FROM debian:12\nRUN curl -L https://example.org/a.tar.gz | tar -xz\n",
        code: "B24",
        severity: "W",
        place: "2:5",
        message: "Without `-f`, curl passes an error page on as if it were the download.",
        mended: "FROM debian:12\nRUN curl -fL https://example.org/a.tar.gz | tar -xz\n",
    },
    Case {
        text: "FROM debian:12\nRUN wget -O - https://example.org/a.tar.gz | tar -xz\n",
        code: "B25",
        severity: "W",
        place: "2:5",
        message: "A download that fails is not noticed: only the end of the pipe counts.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN curl -fL https://github.com/steipete/gog/releases/latest/download/gog_Linux_x86_64.tar.gz -o /tmp/x\n",
        code: "B26",
        severity: "E",
        place: "2:14",
        message: "This download of the old guides does not exist any more: `https://github.com/steipete/gog/releases/latest/download/gog…`.",
        mended: "",
    },
    Case {
        text: "FROM node:22-alpine\nRUN npm i -g openclaw@2026.9.6\nUSER node\nCMD [\"openclaw\", \"gateway\"]\n",
        code: "B65",
        severity: "E",
        place: "1:6",
        message: "`node:22-alpine` has Node.js 22, and OpenClaw 2026.9.6 wants 24.16 or newer.",
        mended: "",
    },
    Case {
        text: "FROM node:22-bookworm\nWORKDIR /app\nCOPY . .\nRUN pnpm build\nCMD [\"node\", \"dist/index.js\"]\n",
        code: "B65",
        severity: "W",
        place: "1:6",
        message: "`node:22-bookworm` has Node.js 22; OpenClaw 2026.9.6, which a clone of today brings, wants 24.16 or newer.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN curl -L https://github.com/steipete/wacli/releases/latest/download/wacli_Linux_x86_64.tar.gz | tar -xz\n",
        code: "B64",
        severity: "E",
        place: "2:13",
        message: "This download of the old guides does not exist, and no other for Linux is known: `https://github.com/steipete/wacli/releases/latest/download/w…`.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN curl -fL https://github.com/jqlang/jq/releases/latest/download/jq-linux-amd64 -o /usr/local/bin/jq\n",
        code: "B27",
        severity: "W",
        place: "2:14",
        message: "`https://github.com/jqlang/jq/releases/latest/download/jq-lin…` is another file with every release.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN curl -fL https://github.com/jqlang/jq/releases/download/jq-1.7/jq-linux-amd64 -o /usr/local/bin/jq\n",
        code: "B28",
        severity: "I",
        place: "2:14",
        message: "Nothing compares `https://github.com/jqlang/jq/releases/download/jq-1.7/jq-lin…` with a checksum.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN curl -fLk https://example.org/x -o /x\n",
        code: "B29",
        severity: "W",
        place: "2:10",
        message: "`-fLk` trusts whoever answers.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN apt-get update && apt-get install socat\n",
        code: "B30",
        severity: "W",
        place: "2:31",
        message: "`apt-get install` asks whether to go on, and nobody answers.",
        mended: "FROM debian:12\nRUN apt-get update && apt-get install -y socat\n",
    },
    Case {
        text: "FROM debian:12\nRUN apt-get install -y socat\n",
        code: "B31",
        severity: "W",
        place: "2:5",
        message: "`apt-get install` runs without `apt-get update` before it.",
        mended: "FROM debian:12\nRUN apt-get update && apt-get install -y socat\n",
    },
    Case {
        text: "FROM debian:12\nRUN apt-get update\nRUN apt-get install -y socat\n",
        code: "B63",
        severity: "I",
        place: "3:5",
        message: "The lists of packages come from an earlier `RUN`, which is cached and grows old.",
        mended: "FROM debian:12\nRUN apt-get update\nRUN apt-get update && apt-get install -y socat\n",
    },
    Case {
        text: "FROM debian:12\nRUN apt update && apt-get install -y socat\n",
        code: "B32",
        severity: "I",
        place: "2:5",
        message: "`apt` is for people at a terminal.",
        mended: "FROM debian:12\nRUN apt-get update && apt-get install -y socat\n",
    },
    Case {
        text: "FROM debian:12\nRUN apt-get update && apt-get install -y socat\n",
        code: "B33",
        severity: "I",
        place: "2:23",
        message: "The lists of packages stay in the image.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN sudo chown node /x\n",
        code: "B34",
        severity: "W",
        place: "2:5",
        message: "`sudo` is not in most images.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN cd /app\n",
        code: "B35",
        severity: "W",
        place: "2:5",
        message: "`cd` lasts to the end of this `RUN` only.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN npm install -g openclaw@latest\n",
        code: "B36",
        severity: "W",
        place: "2:20",
        message: "`openclaw@latest` is another version with every build.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nRUN git clone https://github.com/openclaw/openclaw.git /app\n",
        code: "B37",
        severity: "W",
        place: "2:15",
        message: "This clone has no version: `https://github.com/openclaw/openclaw.git` is whatever was pushed last.",
        mended: "",
    },
    Case {
        text: "FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSER root\nRUN true\n",
        code: "B38",
        severity: "W",
        place: "2:1",
        message: "The image ends as root.",
        mended: "FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSER root\nRUN true\nUSER node\n",
    },
    Case {
        text: "FROM node:22-bookworm\nRUN true\n",
        code: "B39",
        severity: "I",
        place: "1:6",
        message: "`node:22-bookworm` is not the gateway's own image, and no `USER` is set.",
        mended: "",
    },
    Case {
        text: "FROM ghcr.io/openclaw/openclaw:2026.9.6\nRUN apt-get update && apt-get install -y socat && rm -rf /var/lib/apt/lists/*\n",
        code: "B40",
        severity: "E",
        place: "2:5",
        message: "`apt-get` runs as `node`, who may not install anything.",
        mended: "FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSER root\nRUN apt-get update && apt-get install -y socat && rm -rf /var/lib/apt/lists/*\nUSER node\n",
    },
    Case {
        text: "FROM ghcr.io/openclaw/openclaw:2026.9.6\nUSER root\nCOPY openclaw.json /home/node/.openclaw/openclaw.json\nUSER node\n",
        code: "B41",
        severity: "W",
        place: "3:20",
        message: "`/home/node/.openclaw/openclaw.json` is copied for root, and the gateway runs as `node`.",
        mended: "",
    },
    Case {
        text: "FROM node:22\nUSER node\nCMD [\"node\", \"dist/index.js\", \"gateway\", \"start\"]\n",
        code: "B42",
        severity: "E",
        place: "3:42",
        message: "`CMD` runs `gateway start`, which talks to a service manager and ends.",
        mended: "FROM node:22\nUSER node\nCMD [\"node\", \"dist/index.js\", \"gateway\", \"run\"]\n",
    },
    Case {
        text: "FROM node:22\nUSER node\nCMD node dist/index.js gateway\n",
        code: "B43",
        severity: "W",
        place: "3:5",
        message: "`CMD` is written for a shell, which stands between Docker and the gateway.",
        mended: "FROM node:22\nUSER node\nCMD [\"node\", \"dist/index.js\", \"gateway\"]\n",
    },
    Case {
        text: "FROM node:22\nUSER node\nCMD ['node', 'dist/index.js', 'gateway']\n",
        code: "B44",
        severity: "E",
        place: "3:5",
        message: "`CMD` looks like a list and is none.",
        mended: "FROM node:22\nUSER node\nCMD [\"node\", \"dist/index.js\", \"gateway\"]\n",
    },
    Case {
        text: "FROM node:22\nUSER node\nCMD [\"a\"]\nCMD [\"b\"]\n",
        code: "B45",
        severity: "W",
        place: "3:1",
        message: "There is more than one `CMD` in this stage.",
        mended: "",
    },
    Case {
        text: "FROM ghcr.io/openclaw/openclaw:2026.9.6\nENTRYPOINT [\"node\", \"openclaw.mjs\"]\n",
        code: "B46",
        severity: "W",
        place: "2:1",
        message: "This replaces the image's own `ENTRYPOINT` and drops its `CMD`.",
        mended: "",
    },
    Case {
        text: "FROM node:22\nUSER node\nENTRYPOINT node openclaw.mjs\n",
        code: "B47",
        severity: "W",
        place: "3:12",
        message: "`ENTRYPOINT` is written for a shell, which takes no arguments.",
        mended: "",
    },
    Case {
        text: "FROM node:22\nUSER node\nCMD [\"node\", \"openclaw.mjs\", \"gateway\", \"--bind\", \"0.0.0.0\"]\n",
        code: "B48",
        severity: "E",
        place: "3:51",
        message: "`--bind 0.0.0.0` is refused by the gateway.",
        mended: "FROM node:22\nUSER node\nCMD [\"node\", \"openclaw.mjs\", \"gateway\", \"--bind\", \"lan\"]\n",
    },
    Case {
        text: "FROM node:22\nUSER node\nCMD [\"node\", \"openclaw.mjs\", \"gateway\", \"--bind\", \"loopback\"]\n",
        code: "B49",
        severity: "W",
        place: "3:51",
        message: "With `--bind loopback` the gateway listens only inside of its container.",
        mended: "",
    },
    Case {
        text: "FROM ghcr.io/openclaw/openclaw:2026.9.6\nEXPOSE 3000\n",
        code: "B50",
        severity: "I",
        place: "2:8",
        message: "`EXPOSE 3000`, and the gateway listens on 18789.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nENV ANTHROPIC_API_KEY=not-a-real-key-for-tests\n",
        code: "B51",
        severity: "W",
        place: "2:5",
        message: "`ENV ANTHROPIC_API_KEY` puts a secret into the image.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nCOPY .env /app/.env\n",
        code: "B52",
        severity: "W",
        place: "2:6",
        message: "`.env` holds secrets and is copied into the image.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nENV PATH=/opt/tools/bin\n",
        code: "B53",
        severity: "E",
        place: "2:10",
        message: "`PATH` is replaced by `/opt/tools/bin`, without the directories of programs.",
        mended: "FROM debian:12\nENV PATH=/opt/tools/bin:$PATH\n",
    },
    Case {
        text: "FROM debian:12\nENV PATH=/usr/bin:/bin\n",
        code: "B53",
        severity: "W",
        place: "2:10",
        message: "`PATH` is replaced by `/usr/bin:/bin`, without `/usr/local/bin`.",
        mended: "FROM debian:12\nENV PATH=/usr/bin:/bin:$PATH\n",
    },
    Case {
        text: "FROM debian:12\nENV HOME_DIR=/a DATA=$HOME_DIR/b\n",
        code: "B54",
        severity: "W",
        place: "2:22",
        message: "`$HOME_DIR` is not set yet where it is used.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nENV NODE_ENV production\n",
        code: "B55",
        severity: "I",
        place: "2:5",
        message: "`ENV NODE_ENV` is written in the old form, without an equals sign.",
        mended: "FROM debian:12\nENV NODE_ENV=production\n",
    },
    Case {
        text: "FROM debian:12\nWORKDIR app\n",
        code: "B56",
        severity: "W",
        place: "2:9",
        message: "`WORKDIR app` depends on where the base image ended.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nMAINTAINER somebody\n",
        code: "B57",
        severity: "I",
        place: "2:1",
        message: "`MAINTAINER` is deprecated.",
        mended: "FROM debian:12\nLABEL maintainer=\"somebody\"\n",
    },
    Case {
        text: "FROM debian:12\nADD package.json /app/\n",
        code: "B58",
        severity: "I",
        place: "2:1",
        message: "`ADD` copies `package.json`, as `COPY` would.",
        mended: "FROM debian:12\nCOPY package.json /app/\n",
    },
    Case {
        text: "FROM debian:12\nADD https://example.org/tool.tar.gz /usr/local/bin/\n",
        code: "B59",
        severity: "W",
        place: "2:5",
        message: "`tool.tar.gz` is downloaded and stays packed.",
        mended: "",
    },
    Case {
        text: "FROM debian:12\nADD https://example.org/tool /usr/local/bin/tool\n",
        code: "B60",
        severity: "W",
        place: "2:30",
        message: "`/usr/local/bin/tool` cannot be executed.",
        mended: "FROM debian:12\nADD --chmod=755 https://example.org/tool /usr/local/bin/tool\n",
    },
    Case {
        text: "ARG VERSION=1\nFROM debian:12\nRUN echo ${VERSION}\n",
        code: "B61",
        severity: "W",
        place: "3:1",
        message: "`VERSION` is empty here: this stage does not declare it.",
        mended: "ARG VERSION=1\nFROM debian:12\nARG VERSION\nRUN echo ${VERSION}\n",
    },
    Case {
        text: "FROM ghcr.io/openclaw/openclaw:2026.9.6\nCMD [\"node\", \"openclaw.mjs\", \"gateway\", \"--token\", \"not-a-real-token-for-tests\"]\n",
        code: "B62",
        severity: "W",
        place: "2:41",
        message: "`--token` stands with its value in `CMD`.",
        mended: "",
    },
];
