//! The declarations of the rules about Dockerfiles.

use crate::i18n::lint::{DockerfileTexts, FileRuleText};
use crate::lint::rule::FileRule;
use crate::rules::Stage;
use crate::rules::declare::rules;

const DEFAULTS: FileRule = FileRule { stage: Stage::Load, ..FileRule::DEFAULT };

// One row per rule: code, name of its text, source, and what differs from `DEFAULTS`.
rules! {
    /// The stable code of a rule about Dockerfiles. Codes are never reused.
    DockerfileCode: FileRule = DEFAULTS, DockerfileTexts: FileRuleText;
    B1 b1 "moby/buildkit, frontend/dockerfile/instructions/parse.go and bflag.go";
    B2 b2 "moby/buildkit, frontend/dockerfile/instructions/bflag.go";
    B3 b3 "moby/buildkit, frontend/dockerfile/instructions/bflag.go";
    B4 b4 "moby/buildkit, frontend/dockerfile/instructions/parse.go";
    B5 b5 "Dockerfile reference, COPY; hadolint DL3021";
    B6 b6 "moby/buildkit, frontend/dockerfile/instructions/parse.go, validStageName";
    B7 b7 "Docker build checks, DuplicateStageName";
    B8 b8 "distribution/reference, reference.go";
    B9 b9 "hadolint 2.15.1, measured: DL3006 and DL3007";
    B10 b10 "moby/buildkit, dockerfile2llb/convert.go; Docker build checks, UndefinedArgInFrom";
    B11 b11 "moby/buildkit, dockerfile2llb/convert.go";
    B12 b12 "moby/buildkit, dockerfile2llb/convert.go, validateCircularDependency";
    B13 b13 "moby/buildkit, frontend/dockerfile/instructions/parse.go, parseOnBuild";
    B14 b14 "moby/buildkit, frontend/dockerfile/instructions/parse.go, parseHealthcheck";
    B15 b15 "moby/buildkit, frontend/dockerfile/instructions/parse.go, parseOptInterval";
    B16 b16 "moby/buildkit, dockerfile2llb/convert_expose.go";
    B17 b17 "moby/buildkit, instructions/commands_runmount.go";
    B18 b18 "Dockerfile reference, COPY";
    B19 b19 "hadolint 2.15.1, measured: SC1072; POSIX, 2.2 Quoting";
    B20 b20 "hadolint 2.15.1, measured: SC1072";
    B21 b21 "hadolint 2.15.1, measured: SC1072; POSIX, 2.9.4 Compound Commands";
    B22 b22 "POSIX, 2.3 Token Recognition";
    B23 b23 "Docker build checks, NoEmptyContinuation";
    B24 b24 "curl(1), --fail; openclaw/openclaw issue 23099";
    B25 b25 "hadolint 2.15.1, measured: DL4006";
    B26 b26 "openclaw/openclaw issue 23099, pull requests 20090, 71796 and 72154";
    B27 b27 "GitHub documentation, linking to releases";
    B28 b28 "Dockerfile reference, ADD --checksum";
    B29 b29 "curl(1), --insecure; wget(1)";
    B30 b30 "hadolint 2.15.1, measured: DL3014; apt-get(8)";
    B31 b31 "Docker documentation, building best practices, apt-get";
    B32 b32 "hadolint 2.15.1, measured: DL3027; apt(8)";
    B33 b33 "hadolint 2.15.1, measured: DL3009";
    B34 b34 "hadolint 2.15.1, measured: DL3004";
    B35 b35 "hadolint 2.15.1, measured: DL3003";
    B36 b36 "hadolint 2.15.1, measured: DL3016";
    B37 b37 "github.com/clawdbot/clawdbot and moltbot/moltbot lead to openclaw/openclaw";
    B38 b38 "hadolint 2.15.1, measured: DL3002";
    B39 b39 "openclaw/openclaw issues 21571, 5434, 61279";
    B40 b40 "apt-get(8); Debian Policy, /var/lib/dpkg belongs to root";
    B41 b41 "Dockerfile reference, COPY --chown";
    B42 b42 "clawdbot@2026.1.24-3 and openclaw@2026.9.6, `gateway --help`";
    B43 b43 "Docker build checks, JSONArgsRecommended; hadolint DL3025";
    B44 b44 "moby/buildkit, parser: parseMaybeJSON; hadolint DL3025";
    B45 b45 "Docker build checks, MultipleInstructionsDisallowed; hadolint DL4003, DL4004, DL3012";
    B46 b46 "openclaw@2026.9.6, image; Dockerfile reference, ENTRYPOINT";
    B47 b47 "Dockerfile reference, ENTRYPOINT";
    B48 b48 "openclaw@2026.9.6, measured: `gateway.bind: Invalid input`";
    B49 b49 "openclaw@2026.9.6, measured";
    B50 b50 "Dockerfile reference, EXPOSE";
    B51 b51 "Docker build checks, SecretsUsedInArgOrEnv";
    B52 b52 "Docker documentation, build secrets";
    B53 b53 "Dockerfile reference, ENV";
    B54 b54 "hadolint 2.15.1, measured: DL3044; Dockerfile reference, Environment replacement";
    B55 b55 "Docker build checks, LegacyKeyValueFormat";
    B56 b56 "Docker build checks, WorkdirRelativePath; hadolint DL3000";
    B57 b57 "Docker build checks, MaintainerDeprecated; hadolint DL4000";
    B58 b58 "hadolint 2.15.1, measured: DL3020";
    B59 b59 "Dockerfile reference, ADD --unpack";
    B60 b60 "Dockerfile reference, ADD";
    B61 b61 "Docker build checks, UndefinedVar; Dockerfile reference, ARG and FROM";
    B62 b62 "Docker documentation, build secrets";
    B63 b63 "Docker documentation, building best practices, apt-get";
    B64 b64 "openclaw/openclaw pull requests 20090 and 71796";
    B65 b65 "openclaw 2026.9.6: nodeRuntimeFailure, read; measured with Node.js 20";
}
