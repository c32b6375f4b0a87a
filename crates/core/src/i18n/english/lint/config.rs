//! Findings about the gateway's configuration.

use crate::i18n::lint::{ConfigTexts, rule};

/// Why whatever the validator refuses is worth an error.
const REFUSED: &str =
    "The gateway checks its whole configuration before anything else, and one objection keeps it from starting.";

pub(super) const TEXTS: ConfigTexts = ConfigTexts {
    j1: rule("{release} knows no key `{path}`.", REFUSED, "Remove `{key}`."),
    j2: rule("{release} knows no key `{path}`.", REFUSED, "`{suggestion}` is probably meant."),
    j3: rule("{release} does not have `{path}`; {other} does.", REFUSED, "Remove `{key}`."),
    j4: rule("{release} calls `{value}` in `{path}` now `{other}`.", REFUSED, "Rename it to `{other}`."),
    j5: rule(
        "`{path}` was moved: {release} wants it as `{suggestion}`.",
        "A gateway of January 2026 moves such a key by itself when it starts, its other commands and every later release refuse the file.",
        "Move it to `{suggestion}`, or run `doctor --fix` of a release that still moves it.",
    ),
    j6: rule("`{path}` must be of type {expected}, and is of type {value}.", REFUSED, "Write it with type {expected}."),
    j7: rule("`{value}` is none of the values of `{path}`.", REFUSED, "Use one of: {expected}."),
    j8: rule("`{value}` is out of range for `{path}`.", REFUSED, "It must be {expected}."),
    j9: rule("`{path}` does not have the form it needs.", REFUSED, "Write it like `{example}`."),
    j10: rule("`{path}` lacks `{key}`, which must be there.", REFUSED, "Add `{key}`."),
    j11: rule("`{path}` is too short or too long.", REFUSED, "Its length must be {expected}."),
    j12: rule(
        "`{path}` lets everybody write, but `{other}` does not contain `\"*\"`.",
        "So that nobody opens a channel by accident, the gateway wants it said twice and does not start otherwise.",
        "Use `pairing` or `allowlist`; if everybody really may write, add `\"*\"` to `{other}`.",
    ),
    j13: rule("`{path}` and `{other}` exclude each other.", REFUSED, "Keep one of the two."),
    j14: rule("`{path}` needs `{other}`, which is not there.", REFUSED, "Add `{other}`."),
    j15: rule(
        "{release} brings no plugin `{value}`.",
        REFUSED,
        "Correct the name, or remove it until the plugin is installed.",
    ),
    j16: rule(
        "{release} knows no channel `{value}`.",
        REFUSED,
        "Correct the name, or remove it until its plugin is installed.",
    ),
    j17: rule("No agent is called `{value}`.", REFUSED, "Add it to `{other}`, or name one that is there."),
    j18: rule(
        "Several agents, and none of them is the default.",
        "The gateway has to know whose messages those are that no binding gives to anybody, and does not start otherwise.",
        "Set `default: true` on one agent.",
    ),
    j19: rule("More than one agent of `{path}` has `default: true`.", REFUSED, "Keep it on one agent."),
    j20: rule("Two agents have the id `{value}`.", REFUSED, "Give one of them another id."),
    j21: rule(
        "`{value}` cannot be the id of an agent in {release}.",
        "In `agents.list`, this release takes only ids of lower-case letters, digits, `_` and `-`.",
        "Use `{other}`, and rename its directory in the state directory, too.",
    ),
    j22: rule(
        "There are {count} more findings in this file.",
        "Only the first ones are shown.",
        "Correct these and check again.",
    ),
    j23: rule(
        "`{path}` takes in another file, which was not checked.",
        "What it brings is merged in here before the gateway checks the whole.",
        "Run `config validate` in the container to check both together.",
    ),
    j24: rule(
        "`{path}` looks like a variable and is none: it is taken as it is written.",
        "The gateway puts in only what has the form `${NAME}` in capitals, without a default.",
        "Write `{suggestion}`.",
    ),
    j25: rule(
        "A key or token of a service stands in `{path}` itself.",
        "The file is copied into backups and pasted into questions, and whoever has the key acts and pays in your name.",
        "Put it into the environment as `{suggestion}`, and refer to it as `${{suggestion}}`.",
    ),
    j26: rule(
        "`{path}` still holds a placeholder.",
        "The gateway starts, and whoever checks the value refuses it.",
        "Put the real value in, or remove the key.",
    ),
    j27: rule(
        "`{path}` switches off a protection.",
        "It is meant for a short repair: as long as it is set, whoever reaches the port can take control of the gateway more easily.",
        "Remove it when you do not need it any more.",
    ),
    j28: rule(
        "`{path}` lets everybody command the agent.",
        "Whoever finds the bot uses your models and the tools of the machine.",
        "Use `{suggestion}`.",
    ),
    j29: rule(
        "`{path}` is on, but `{other}` keeps it from being loaded.",
        "Plugins that the lists leave out are never loaded, and nothing says so.",
        "Correct `{other}`, or remove the entry.",
    ),
    j30: rule(
        "No agent is called `{value}`.",
        "{release} accepts that and gives such messages to the default agent.",
        "Add it to `{other}`, or name one that is there.",
    ),
    j31: rule(
        "`{value}` in `{path}` names no provider.",
        "The gateway guesses one, which changed between releases.",
        "Write PROVIDER/MODEL, for example `{suggestion}`.",
    ),
    j32: rule(
        "{release} brings no web search called `{value}`.",
        REFUSED,
        "Use one of {other}; or install its plugin and name it in `plugins.entries`, too.",
    ),
    j33: rule(
        "`gateway.bind` is `custom`, but `{path}` is no IPv4 address.",
        "The gateway then listens on every address, and says nothing about it.",
        "Set `{path}` to an address of the machine, or use `lan` or `loopback`.",
    ),
};
