//! Rules about names and generations.

use super::codes::codes;

codes! {
    NamesCode, NamesTexts, "names and generations";
    N1 n1 "clawdbot 2026.1.24-3, openclaw 2026.1.29 and 2026.9.6, measured";
    N2 n2 "openclaw 2026.9.6: OPENCLAW_LEGACY_ENV_VARS, measured";
    N3 n3 "the documentation of openclaw 2026.9.6 and the source of clawdbot v2026.1.24-1";
    N4 n4 "this program's own rule";
    N5 n5 "openclaw 2026.9.6 and clawdbot 2026.1.24-3, measured";
    N6 n6 "this program's own rule";
    N7 n7 "openclaw 2026.9.6, measured";
    N8 n8 "this program's own catalogue";
    N9 n9 "openclaw 2026.9.6: known weak gateway secrets; 62 public files read";
    N10 n10 "openclaw 2026.9.6: OPENCLAW_LEGACY_ENV_VARS, measured";
    N11 n11 "docs.docker.com/compose/how-tos/environment-variables/set-environment-variables";
    N12 n12 "openclaw 2026.9.6, measured with forwarded headers over two addresses";
    N13 n13 "openclaw 2026.9.6: state directory below HOME; docs.docker.com/engine/storage";
    N14 n14 "openclaw 2026.9.6: docs/install/docker-vm-runtime, the tini entrypoint; read";
    N15 n15 "clawdbot 2026.1.24-3, openclaw 2026.1.29 and 2026.9.6, measured";
}
