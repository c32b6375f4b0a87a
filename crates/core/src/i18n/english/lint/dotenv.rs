//! Findings about environment files.

use crate::i18n::lint::{DotenvTexts, rule};

pub(super) const TEXTS: DotenvTexts = DotenvTexts {
    e1: rule(
        "`{name}` must have a value and has none.",
        "Docker Compose refuses the whole file.",
        "Set `{name}` in a line above.",
    ),
    e2: rule(
        "`${name}` in the value of `{variable}` is set nowhere.",
        "Docker Compose puts in nothing and only warns, so a part of the value is missing.",
        "Put the value in single quotes if the dollar sign is meant.",
    ),
    e3: rule(
        "The value of `{name}` begins or ends with a space inside its quotes.",
        "The space becomes a part of the secret, and whoever compares the two refuses it.",
        "Remove the space.",
    ),
    e4: rule(
        "The value of `{name}` ends before ` #`.",
        "Docker Compose takes everything behind a space and `#` for a comment, so a part of the secret is lost.",
        "Put the value in single quotes if `#` belongs to it.",
    ),
    e5: rule(
        "`#` belongs to the value of `{name}` here.",
        "Docker Compose begins a comment only where a space stands before `#`.",
        "Put a space before `#`.",
    ),
    e6: rule(
        "The lines of this file end as on Windows.",
        "Docker Compose reads them well; a shell that reads the file keeps a carriage return at the end of every value.",
        "Save it with Unix line ends.",
    ),
    e7: rule(
        "`export` is not needed.",
        "Docker Compose skips the word; `docker run --env-file` refuses it.",
        "Remove it.",
    ),
    e8: rule(
        "`{name}` has no `=`.",
        "Docker Compose then takes its value from the shell that starts it, where it is hardly ever set.",
        "Write `{name}=` with the value, or remove the line.",
    ),
    e9: rule(
        "The command in the value of `{name}` is not run.",
        "This is no shell: the text itself becomes the value.",
        "Run the command and write down what it prints.",
    ),
    e10: rule(
        "The value of `{name}` stands in typographic quotes.",
        "They become a part of the value; only `'` and `\"` are quotes.",
        "Remove them.",
    ),
    e11: rule(
        "`${value}` is another one for whoever starts Docker Compose.",
        "Under `sudo`, cron and systemd it names another folder or nothing, and the gateway starts with empty state.",
        "Write the whole path, or a path relative to the compose file such as `../.openclaw`.",
    ),
    e12: rule(
        "No compose file can use `{name}`.",
        "`${{name}}` would be cut at the first character that is no letter, digit or `_`, or refused.",
        "Use letters, digits and `_`, and begin with a letter.",
    ),
    e13: rule(
        "`{value}` cannot be the name of a project.",
        "Docker Compose says `invalid project name` and stops.",
        "Use small letters, digits, `-` and `_`, and begin with a letter or digit.",
    ),
    e14: rule(
        "`{value}` is not among these files.",
        "`COMPOSE_FILE` makes Docker Compose read it instead of `docker-compose.yml`, and stop when it is not there.",
        "Give it to this check as well, or remove the line.",
    ),
    e15: rule(
        "`{name}` is not followed by `=` alone.",
        "Docker Compose reads it as meant; a shell and `docker run --env-file` do not.",
        "Write `{name}=` without spaces.",
    ),
};
