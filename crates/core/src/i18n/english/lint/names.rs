//! Findings about product names and generations.

use crate::i18n::lint::{NamesTexts, rule};

pub(super) const TEXTS: NamesTexts = NamesTexts {
    n1: rule(
        "`{value}` is a name of {product}, but these files are for {release}.",
        "Each generation looks for its state, configuration and variables under names of its own; a mixture loses one of them.",
        "Use `{example}`, or migrate the whole deployment.",
    )
    .warning("`{value}` is a name of {product}, but these files are for {release}.", "It works, and it misleads; `{example}` would fit."),
    n2: rule(
        "{release} ignores `{value}`.",
        "The gateway reads variables of its own generation, and starts as if this one were not set; only the first OpenClaw still took some older names.",
        "Call it `{example}`.",
    )
    .warning("`{value}` is a name of another generation; {release} goes by `{example}`.", "Call it `{example}`, once."),
    n3: rule(
        "No release reads `{value}`.",
        "The gateway starts as if it were not set.",
        "Use `{example}`.",
    )
    .warning("No release is known to read `{value}`.", "`{example}` may be meant."),
    n4: rule(
        "Nothing in these files says which release they are for.",
        "Releases differ in names, keys and defaults.",
        "They were checked for {release}; say so if it is another.",
    ),
    n5: rule(
        "The gateway's configuration is not among these files.",
        "Without `gateway.mode` in `{example}` the gateway exits with status {exit}, again and again.",
        "Add `{example}` to the check, or make sure that it lies in the state directory.",
    ),
    n6: rule(
        "`{value}` is no file that this check knows.",
        "It knows environment files, compose files, Dockerfiles, `fly.toml`, the gateway's configuration and logs.",
        "Give it its usual name if it is one of them.",
    ),
    n7: rule(
        "{release} does not find a configuration called `{value}`.",
        "It looks for `{example}` and exits with status {exit} when there is none.",
        "Rename the file to `{example}`.",
    ),
    n8: rule(
        "Release {value} is not one this version knows.",
        "The rules of the nearest known release were taken.",
        "Read findings about keys and names with that in mind: they hold for {release}.",
    ),
    n9: rule(
        "`{value}` still holds a placeholder.",
        "The program that reads it takes the placeholder for the value and is refused by whoever checks it.",
        "Put the real value in, or remove the line.",
    ),
    n10: rule(
        "{release} ignores `{value}`; it reads `{example}`, which is set as well.",
        "Two names for one thing: whoever changes the first one changes nothing.",
        "Remove `{value}`.",
    ),
    n11: rule(
        "`{value}` does not reach the gateway: no compose file passes it on.",
        "Docker Compose puts `.env` into the compose file and not into containers, so the gateway starts without a token.",
        "Write `{value}: ${{value}}` under `environment:` of `{example}`.",
    ),
    n12: rule(
        "`{value}` passes requests on to this gateway, which trusts no proxy.",
        "{release} answers every request that carries `X-Forwarded-For` from an address it does not trust with 403 `proxy_attribution_required`.",
        "Give the network of both a fixed `subnet`, and list the address of `{value}` in `gateway.trustedProxies`.",
    ),
    n13: rule(
        "No mount of `{value}` holds `{example}`, where the gateway keeps its state.",
        "It does not find a configuration that lies on the machine, and forgets channels, devices and memory with every new container.",
        "Mount a folder or a volume there: `…:{example}`.",
    ),
    n14: rule(
        "`{value}` is no program of this image.",
        "The container does not start: `exec {value} failed: No such file or directory`.",
        "Write `node openclaw.mjs {value} …`.",
    ),
    n15: rule(
        "The token here is another than the one in `{example}`, and only that one is let in.",
        "{release} takes `gateway.auth.token` of its configuration before the variable: whoever uses the token of `{value}` is refused with `gateway token mismatch`.",
        "Keep one of them: take `gateway.auth.token` out of `{example}`, or write the same token in both.",
    ),
    n16: rule(
        "`{value}` is a file for {program} and is not checked.",
        "The check covers environment files, compose files, Dockerfiles, `fly.toml`, the gateway's configuration and logs.",
        "Check the deployment files that it uses, if there are any.",
    ),
    n17: rule(
        "`{value}` is a template and is not checked.",
        "Its format is complete only after the template is rendered.",
        "Render it, and check the result.",
    ),
    n18: rule(
        "`{value}` is output of `{program}`, not a deployment file, and is not checked.",
        "It describes what runs, in another format than the files that define it.",
        "Check the files from which the deployment was made.",
    ),
    n19: rule(
        "Docker Compose does not read `{value}` on its own, so it was checked by itself.",
        "In this folder it reads `{example}`, and other files only with `-f` or `COMPOSE_FILE`.",
        "To check several files together, give them by name: `companion check {example} {value}`.",
    ),
    n20: rule(
        "`{value}` does not start a gateway.",
        "Its command, or that of its image, runs another program, so the rules about a gateway do not apply.",
        "If it should run one, start it with `gateway --bind lan --port 18789`.",
    ),
    n21: rule(
        "No release reads `{value}`.",
        "The gateway starts as if it were not set.",
        "Set `{example}` in the gateway's configuration instead, and remove the variable.",
    ),
};
