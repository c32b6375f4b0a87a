//! Findings about compose files.

use crate::i18n::lint::{ComposeTexts, rule};

pub(super) const TEXTS: ComposeTexts = ComposeTexts {
    d1: rule(
        "`{file}` is empty.",
        "Docker Compose says `empty compose file` and stops.",
        "Paste the whole file; it begins with `services:`.",
    ),
    d2: rule(
        "`{key}` is no key of {where}.",
        "Docker Compose refuses the whole file over one unknown key.",
        "Write `{meant}`.",
    ),
    d3: rule(
        "`{key}` is no key of {where}.",
        "Docker Compose refuses the whole file over one unknown key.",
        "Remove it, or call it `x-{key}` if it is your own note. A key that belongs elsewhere may only be indented wrongly.",
    ),
    d4: rule(
        "`{key}` is no key of {where}.",
        "Docker Compose refuses the whole file over one unknown key.",
        "Use one of {known}.",
    ),
    d5: rule(
        "`{key}` takes a duration, and `{value}` is none.",
        "Docker Compose refuses the whole file.",
        "Write a number with its unit and no space, for example `30s`, `1m30s` or `500ms`.",
    ),
    d6: rule(
        "`{key}` takes a size, and `{value}` is none.",
        "Docker Compose refuses the whole file.",
        "Write a number with `b`, `k`, `m` or `g`, for example `512m` or `2g`.",
    ),
    d7: rule(
        "`{key}` takes a number, and `{value}` is none.",
        "Docker Compose refuses the whole file.",
        "Write digits only.",
    ),
    d8: rule(
        "`{name}` cannot be a name below `{where}`.",
        "Docker Compose refuses the whole file.",
        "Use letters, digits, `.`, `_` and `-`.",
    ),
    d9: rule("`{key}` is missing in {where}.", "Docker Compose refuses the whole file.", "Add `{key}`."),
    d10: rule(
        "`{value}` is there twice in `{key}`.",
        "Docker Compose refuses the whole file, because nothing may stand there twice.",
        "Remove one of the two.",
    ),
    d11: rule(
        "`{key}` cannot be `{found}`.",
        "Docker Compose refuses the whole file, because something of another kind must stand there.",
        "Write it as in `{example}`.",
    ),
    d12: rule(
        "`{key}` takes `true` or `false`, and `{value}` is neither.",
        "Docker Compose refuses the whole file.",
        "Write `true` or `false`.",
    ),
    d13: rule("`{value}` is no value of `{key}`.", "Docker Compose refuses the whole file.", "Use one of {known}."),
    d14: rule(
        "`{value}` says no port of the container.",
        "Docker Compose refuses the whole file.",
        "Write the port of the host, a colon and the port of the container, for example `127.0.0.1:18789:18789`.",
    ),
    d15: rule(
        "`{value}` holds no port from 1 to 65535 where one must stand.",
        "Docker Compose refuses the whole file, or Docker refuses to make the container.",
        "Write the port of the host, a colon and the port of the container, for example `127.0.0.1:18789:18789`.",
    ),
    d16: rule(
        "`{value}` does not begin with an IP address.",
        "Docker Compose refuses the whole file, or Docker refuses to make the container; neither takes names such as `localhost`.",
        "Write `127.0.0.1` for the machine itself.",
    ),
    d17: rule(
        "`{value}` names no protocol that Docker has.",
        "Docker Compose refuses the whole file, or Docker refuses to make the container.",
        "Write `/tcp`, `/udp` or `/sctp`, or nothing for TCP.",
    ),
    d18: rule(
        "The two ranges of `{value}` are not of the same length.",
        "Docker Compose refuses the whole file.",
        "Give both sides as many ports.",
    ),
    d19: rule(
        "`{value}` leads to port 0 of the container.",
        "Docker Compose refuses the whole file.",
        "Write the port that the program in the container listens on.",
    ),
    d20: rule(
        "A mount is empty.",
        "Docker Compose says `invalid empty volume spec` and stops.",
        "Remove it, or write the folder of the host, a colon and the folder of the container.",
    ),
    d21: rule(
        "Nothing stands on one side of a colon in `{value}`.",
        "Docker Compose says `empty section between colons` and stops. A variable without a value leaves such a gap.",
        "Give the variable a value in `.env`, or write the folder here.",
    ),
    d22: rule(
        "`{value}` has more than three parts.",
        "Docker Compose refuses the whole file.",
        "Write the folder of the host, the folder of the container and, if wanted, `ro`.",
    ),
    d23: rule(
        "A mount says no `target`.",
        "Docker Compose refuses the whole file.",
        "Add `target:` with a folder of the container.",
    ),
    d24: rule(
        "A mount of type `bind` says no `source`.",
        "Docker Compose refuses the whole file.",
        "Add `source:` with a folder of the host.",
    ),
    d25: rule(
        "`{name}` has neither an image nor a build.",
        "Docker Compose refuses the whole project.",
        "Add `image:` or `build:`; a variable in `image:` needs a value in `.env`.",
    ),
    d26: rule(
        "`{value}` is no substitution.",
        "Docker Compose refuses the whole file.",
        "Write `${NAME}`, or `$$` for a dollar sign that is meant.",
    ),
    d27: rule(
        "`{name}` must have a value and has none.",
        "Docker Compose refuses the whole project and shows what stands behind the question mark.",
        "Set `{name}` in `.env`.",
    ),
    d28: rule(
        "`{name}` is set nowhere.",
        "Docker Compose puts in nothing and only warns, so a part of the value is missing.",
        "Set `{name}` in `.env`, or write `$$` for a dollar sign that is meant.",
    ),
    d29: rule(
        "`{name}` is set nowhere; `.env` has `{meant}`.",
        "Docker Compose puts in nothing and only warns, so a part of the value is missing.",
        "Use the same name in both files.",
    ),
    d30: rule(
        "`{service}` needs the service `{name}`, which is not there.",
        "Docker Compose refuses the whole project.",
        "Add the service, or name one that is there.",
    ),
    d31: rule(
        "Services wait for each other: {names}.",
        "Docker Compose says `dependency cycle detected` or `Circular reference` and stops.",
        "Remove one of these references.",
    ),
    d32: rule(
        "`{service}` mounts the volume `{name}`, which is not declared.",
        "Docker Compose refuses the whole project.",
        "Declare it under `volumes:` at the top of the file, or begin a folder with `./` or `/`.",
    ),
    d33: rule(
        "`{service}` uses the network `{name}`, which is not declared.",
        "Docker Compose refuses the whole project.",
        "Declare it under `networks:` at the top of the file.",
    ),
    d34: rule(
        "`{service}` uses `{name}`, which is not declared under `{section}`.",
        "Docker Compose refuses the whole project.",
        "Declare it under `{section}:` at the top of the file.",
    ),
    d35: rule(
        "`{one}` and `{other}` exclude each other.",
        "Docker Compose refuses the whole project.",
        "Keep one of the two.",
    ),
    d36: rule(
        "`{value}` can be the name of one container only, but `{key}` wants more.",
        "Docker Compose refuses the whole project.",
        "Remove `container_name`, or run one container.",
    ),
    d37: rule(
        "`{one}` and `{other}` say different things.",
        "Docker Compose refuses the whole project.",
        "Keep one of the two.",
    ),
    d38: rule(
        "A health check cannot begin with `{value}`.",
        "Docker Compose refuses the whole project.",
        "Put `CMD` before the words, or `CMD-SHELL` before one line of shell.",
    ),
    d39: rule(
        "`{name}` must have exactly one of {known}.",
        "Docker Compose refuses the whole project.",
        "Keep or add one, or say `external: true`.",
    ),
    d40: rule(
        "`{service}` extends `{name}`, which is not in this file.",
        "Docker Compose refuses the whole project.",
        "Name a service of the same file, or add `file:`.",
    ),
    d41: rule(
        "`{value}` has no port of the host, because its variable is empty.",
        "Docker then takes any free port, another one after every start, and nobody finds the gateway.",
        "Give the variable a value in `.env`.",
    ),
    d42: rule(
        "`{value}` has no port of the host.",
        "Docker takes any free port, another one after every start.",
        "Write the port between the colons if it should stay the same.",
    ),
    d43: rule(
        "`{value}` asks for port 0 of the host.",
        "Docker takes any free port, another one after every start.",
        "Write the port that is meant.",
    ),
    d44: rule(
        "`{value}` is no port.",
        "Docker Compose accepts it, and Docker refuses to make the container.",
        "Write a port from 1 to 65535.",
    ),
    d45: rule(
        "`{value}` without quotes is a number to the base of 60 for programs that read YAML 1.1.",
        "Docker Compose reads it as meant; PyYAML, Ansible and older Compose do not.",
        "Put it in quotes.",
    ),
    d46: rule(
        "A mount of type `bind` has an empty `source`.",
        "Docker Compose refuses the whole project. A variable without a value leaves such a gap.",
        "Write a folder of the host, or give the variable a value in `.env`.",
    ),
    d47: rule(
        "`{value}` cannot be the name of a container.",
        "Docker refuses to make the container.",
        "Use two or more letters, digits, `_`, `.` or `-`, and begin with a letter or digit.",
    ),
    d48: rule(
        "Two containers are called `{value}`.",
        "Docker refuses to make the second one.",
        "Give each its own name, or remove `container_name`.",
    ),
    d49: rule(
        "`{value}` cannot be the name of an image.",
        "Docker Compose accepts it, and Docker says `invalid reference format` when it needs the image.",
        "Write small letters without spaces, for example `ghcr.io/openclaw/openclaw:latest`.",
    ),
    d50: rule(
        "`{value}` is no restart policy.",
        "Docker Compose accepts it, and Docker refuses to make the container.",
        "Write `unless-stopped`, `always`, `on-failure` or `\"no\"`.",
    ),
    d51: rule(
        "`{name}` is external and cannot have `{key}`.",
        "Docker Compose refuses the whole project: it makes no external volume, so it cannot set anything.",
        "Remove `{key}`, or remove `external`.",
    ),
    d52: rule(
        "A quote in `{key}` has no end, or a backslash is its last character.",
        "Docker Compose says `invalid command line string` and stops.",
        "Close the quote, or write the words as a list.",
    ),
    d53: rule(
        "`{value}` has more than three parts.",
        "Docker Compose says `confusing device mapping` and stops.",
        "Write the device of the host, the device in the container and, if wanted, the permissions.",
    ),
    d54: rule(
        "`{value}` is not a name with an address.",
        "Docker Compose refuses the whole file.",
        "Write it as in `db=10.0.0.2`.",
    ),
    d55: rule(
        "`{value}` is a folder, not a file of variables.",
        "Docker Compose cannot read it and stops.",
        "Name the file, for example `keys.env`.",
    ),
    d56: rule(
        "`{value}` is not among these files.",
        "Docker Compose stops when it is not there.",
        "Make sure that it lies beside the compose file, or give it to this check as well.",
    ),
    d57: rule(
        "`{value}` needs a `target`.",
        "Docker Compose refuses the whole project.",
        "Add `target:` with a folder of the container.",
    ),
    d58: rule(
        "`platforms` of the build does not hold `{value}`.",
        "Docker Compose refuses the whole project.",
        "Add `{value}` to `platforms`, or remove `platform`.",
    ),
    d59: rule(
        "There is no service in this file.",
        "`docker compose up` says `no service selected` and starts nothing.",
        "Put the services below `services:`.",
    ),
    d60: rule(
        "The quotes around the value of `{name}` become a part of it.",
        "In a list, YAML takes quotes only around the whole item; a token with quotes is another token.",
        "Remove the quotes, or put them around the whole item.",
    ),
    d61: rule(
        "The project is not called `{value}` but `{meant}`.",
        "Docker Compose 2.26 drops what it does not like in a name, and later releases refuse it.",
        "Write `{meant}`.",
    ),
    d62: rule("`version` is obsolete.", "Docker Compose ignores it and warns at every command.", "Remove the line."),
    d63: rule(
        "`{value}` is the folder of whoever starts Docker Compose.",
        "Under `sudo`, cron and systemd it is another folder or none, and the gateway starts with empty state.",
        "Write the whole path, or a path relative to this file such as `../.openclaw`.",
    ),
    d64: rule(
        "`{service}` needs the service `{name}`, whose profile is off.",
        "Docker Compose treats a service with `profiles` as if it were not there, and refuses the whole project.",
        "Remove `profiles` from `{name}`, or set `COMPOSE_PROFILES` in `.env`.",
    ),
    d65: rule(
        "Everything in `.env` goes into the container.",
        "`.env` is for Docker Compose itself; with `env_file` the container gets its host paths, ports and every other secret too.",
        "Name the variables under `environment:`, and keep keys of the container in a file of their own.",
    ),
    d66: rule(
        "The secret of `{name}` stands in the compose file.",
        "Compose files are committed, pasted and shown to others; a secret in one is soon known.",
        "Move it to `.env`, write `${{name}}` here, and make a new one if this file was ever shared.",
    ),
    d67: rule(
        "`{value}` does not mount to an absolute path of the container.",
        "Docker Compose accepts it, and Docker refuses to make the container.",
        "Begin the folder of the container with `/`.",
    ),
    d68: rule(
        "`{value}` is no option of a mount.",
        "Docker Compose ignores it without a word, so the mount can be written to.",
        "Write `ro` for read only, or remove it.",
    ),
    d69: rule(
        "The name `{name}` has a space behind it.",
        "The container gets a variable whose name ends with a space, and the program does not find it.",
        "Remove the spaces around `=`.",
    ),
    d70: rule(
        "`{name}` is set twice.",
        "The last one wins and the first one says nothing.",
        "Keep the one that is meant.",
    ),
    d71: rule(
        "The ports of `{service}` are not published.",
        "With `network_mode: host` or `none` Docker discards them; with `host` every port of the program is open on the machine.",
        "Remove `network_mode` or `ports`.",
    ),
    d72: rule(
        "Port {port} of the host is taken by another mapping.",
        "The container that starts second fails with `port is already allocated`.",
        "Give one of them another port of the host.",
    ),
    d73: rule(
        "Two mounts lead to the same folder of the container.",
        "Docker Compose keeps the last one; what the first one holds is not seen.",
        "Keep the one that is meant.",
    ),
    d74: rule(
        "`{value}` leaves no name for the project.",
        "Docker Compose says `project name must not be empty` and stops.",
        "Write small letters and digits, and begin with one of them.",
    ),
    d75: rule(
        "`{name}` is taken for the name of a volume, not for a folder.",
        "Docker Compose refuses the whole project, because no such volume is declared.",
        "Begin a folder with `./`.",
    ),
    d76: rule(
        "`{key}` must be from {first} to {last}, and `{value}` is not.",
        "Docker Compose refuses the whole file.",
        "Write a number of that range.",
    ),
};
