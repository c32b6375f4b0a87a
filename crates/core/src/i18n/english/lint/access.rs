//! Findings about access to the gateway.

use crate::i18n::lint::{AccessTexts, rule};

pub(super) const TEXTS: AccessTexts = AccessTexts {
    a1: rule(
        "`{value}` holds the secret itself.",
        "Whoever reads the file, a backup of it or a copy in a question can control the gateway.",
        "Put it into the environment as `{example}` and write `${{example}}` here. If the file was shared, replace the secret.",
    ),
    a2: rule(
        "`gateway.auth.token` and `gateway.auth.password` are set, but not `gateway.auth.mode`.",
        "Since 2026.3.7 the gateway does not start if it has both and no mode that selects one.",
        "Set `gateway.auth.mode` to `token` or `password`, or remove one of the two.",
    ),
    a3: rule(
        "`gateway.auth.mode` is `trusted-proxy`, but `{value}` is set as well.",
        "The two exclude each other, and the gateway does not start.",
        "Remove `gateway.auth.token` and the variable `OPENCLAW_GATEWAY_TOKEN`, or set `gateway.auth.mode` to `token`.",
    ),
    a4: rule(
        "`hooks.token` is the same as the gateway token.",
        "Every program that sends webhooks can then control the gateway, and some releases do not start.",
        "Generate a separate value for `hooks.token`: `openssl rand -hex 24`.",
    ),
    a5: rule(
        "The origin `{value}` has no port.",
        "A browser sends the port as part of the origin unless it is 80, so this entry does not match a page that is opened at the gateway's own port.",
        "Write the address as the browser shows it, for example `{example}`.",
    ),
    a6: rule(
        "`{value}` is still a placeholder.",
        "Everybody who has seen the example knows it, however long it is. Newer releases do not start with the placeholders of the published guides.",
        "Generate a value: `openssl rand -hex 32`.",
    ),
    a7: rule(
        "`{value}` in this example file looks like a real secret.",
        "Example files are committed to the repository and copied: whoever has read this one can use the secret.",
        "Replace it with a placeholder, and revoke the secret where it was issued.",
    ),
    a8: rule(
        "`gateway.auth.mode` is `trusted-proxy`, but `{value}` is missing.",
        "The gateway does not start: it must know which proxies may send the user, and in which header.",
        "List the addresses of the proxies in `gateway.trustedProxies`, and set `gateway.auth.trustedProxy.userHeader`, for example to `x-forwarded-user`; or set `gateway.auth.mode` to `token`.",
    ),
    a9: rule(
        "{release} ignores `{value}`: the key is retired.",
        "It no longer disables anything. Every browser has to be paired.",
        "Remove the key, and approve new browsers with `devices approve`.",
    ),
};
