//! Findings about Fly.io configurations.

use crate::i18n::lint::{FlyTexts, rule};

pub(super) const TEXTS: FlyTexts = FlyTexts {
    t1: rule(
        "`{key}` must be text in quotes.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Put the value in double quotes.",
    ),
    t2: rule(
        "`{key}` must be a whole number without quotes.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Write the bare number, for example `3000`.",
    ),
    t3: rule(
        "`{key}` must be `true` or `false` without quotes.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Write `true` or `false`.",
    ),
    t4: rule(
        "`{key}` must be a time with its unit and without spaces, such as `\"30s\"` or `\"1m30s\"`.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Write number and unit together in quotes: `\"30s\"`.",
    )
    .doubt(
        "`{key}` is no time, and flyctl leaves it out without a word.",
        "Write number and unit together in quotes: `\"30s\"`.",
    ),
    t5: rule(
        "`{key}` must be `\"off\"`, `\"stop\"` or `\"suspend\"`.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Write `\"off\"`: a gateway that sleeps receives nothing from its channels.",
    ),
    t6: rule(
        "`{key}` must be a list of texts.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Put the text in square brackets, for example `[\"app\"]`.",
    ),
    t7: rule(
        "`{key}` must be a list of tables, so its header needs double brackets.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Write the header as `[[{key}]]`.",
    ),
    t8: rule(
        "`{key}` must be one table, so its header needs single brackets.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Write the header as `[{key}]`, once.",
    ),
    t9: rule(
        "`{key}` must be a number without quotes.",
        "flyctl refuses the whole file: `App configuration is not valid`.",
        "Write the bare number, for example `0.5`.",
    ),
    t10: rule(
        "flyctl does not know `{key}` and ignores it; `{nearest}` was probably meant.",
        "Only `fly config validate --strict` says so; a deployment goes on without the setting.",
        "Rename it to `{nearest}`.",
    ),
    t11: rule(
        "flyctl does not know `{key}` and ignores it.",
        "Only `fly config validate --strict` says so; a deployment goes on without the setting.",
        "Remove it, or look up its name on the page of `fly.toml` at fly.io/docs/reference/configuration.",
    ),
    t12: rule(
        "`{key}` belongs into `{nearest}`; where it stands flyctl ignores it.",
        "In TOML every line belongs to the last header above it, so a missing header moves all lines below.",
        "Move the line below a header `{nearest}`.",
    ),
    t13: rule(
        "flyctl ignores `{key}`, because this name counts only as `{nearest}`.",
        "Capital letters do not matter in other names; this one flyctl picks out by itself before it reads the rest, and it compares letter by letter.",
        "Write `{nearest}` in lower case.",
    ),
    t14: rule(
        "`{key}` is the older name of `{nearest}`.",
        "flyctl still reads it; today's documentation and other tools do not know it.",
        "Write `{nearest}`.",
    ),
    t15: rule(
        "`{key}` has no unit, so flyctl reads {value} nanoseconds.",
        "A check with such a time is raised to one second, and any other time-out ends at once.",
        "Write the unit, for example `\"{value}s\"`.",
    ),
    t16: rule(
        "`{key}` of `{value}` is outside of 1 second to 1 minute; flyctl takes `{limit}` instead.",
        "flyctl only warns, so the check runs with another time than the file says.",
        "Write `\"{limit}\"`.",
    ),
    t17: rule(
        "`{key}` is outside of what Fly.io takes; the limit is `{limit}`.",
        "flyctl refuses a file with a check whose `interval` is under 2 seconds or whose `timeout` is over 60 seconds.",
        "Write `\"{limit}\"`.",
    ),
    t18: rule(
        "`{key}` must be `\"http\"` or `\"tcp\"`, and may not be missing.",
        "flyctl refuses the file: `Missing or invalid check type, must be 'http' or 'tcp'`.",
        "Write `type = \"http\"` or `type = \"tcp\"` into the check.",
    ),
    t19: rule(
        "Check `{key}` names no port, and there is no `[http_service]` to take it from.",
        "flyctl stops the deployment when it makes the machine's configuration.",
        "Add `port` with the gateway's port to the check.",
    ),
    t20: rule(
        "`{table}` names the process `{value}`, which does not exist.",
        "flyctl refuses the file: no processes are defined with that name.",
        "Use one of {known}.",
    ),
    t21: rule(
        "`{table}` names no process although the file has a `[processes]`.",
        "flyctl refuses the file: the service has no processes set.",
        "Add `processes = [\"app\"]` with the process that serves it.",
    ),
    t22: rule(
        "`{table}` belongs to the process `{value}`, which does not exist, so no machine gets a volume.",
        "flyctl accepts it and mounts nothing: the state is lost with the next deployment.",
        "Use one of {known}, or leave `processes` out.",
    )
    .doubt(
        "`{table}` belongs to the process `{value}`, which does not exist, so it applies to no machine.",
        "Use one of {known}, or leave `processes` out.",
    ),
    t23: rule(
        "The command of `{key}` has a quote that is not closed, or ends with a backslash.",
        "flyctl splits it into words and refuses the file when it cannot.",
        "Close the quote.",
    ),
    t24: rule(
        "The command of `{key}` has `{value}`, which only a shell understands.",
        "Fly.io starts the words without a shell, so `{value}` and what follows reach the program as arguments.",
        "Keep one command, or put all of it into `sh -c '…'`.",
    ),
    t25: rule(
        "The command of `{key}` has `{value}`, which nobody replaces.",
        "Fly.io starts the words without a shell, so the program gets the dollar sign itself.",
        "Write the value, for example the port, or put all of it into `sh -c '…'`.",
    ),
    t26: rule(
        "`{key}` runs `gateway {value}`, which talks to a service manager and ends.",
        "A machine has no service manager; Fly.io restarts the command again and again.",
        "Write `gateway` with `--bind lan` and `--port`, without `{value}`: that stays in the foreground.",
    ),
    t27: rule(
        "`--bind {value}` is refused by the gateway.",
        "It knows only `auto`, `lan`, `loopback`, `custom` and `tailnet`, and exits.",
        "Write `--bind lan`.",
    ),
    t28: rule(
        "The processes `{other}` and `{value}` both start a gateway.",
        "Each process has machines of its own: two gateways answer the same channels, and only one has the state.",
        "Keep one of them.",
    ),
    t29: rule(
        "`{value}` is no strategy of deployment.",
        "flyctl refuses the file; it knows `rolling`, `immediate`, `canary` and `bluegreen`.",
        "Write `\"{nearest}\"`.",
    ),
    t30: rule(
        "The strategy `{value}` needs a second machine, and a volume belongs to one.",
        "flyctl refuses `canary` with a volume in the file, and `bluegreen` while it deploys.",
        "Use `\"rolling\"` or leave the line out.",
    ),
    t31: rule(
        "The release command starts the gateway, which never ends.",
        "The deployment waits for the release command, five minutes at most, and fails.",
        "Remove the line: `[processes]` starts the gateway.",
    ),
    t32: rule(
        "The release command runs on a temporary machine without the volume.",
        "What it reads and writes there is not the gateway's state, and is thrown away.",
        "Run it after the deployment with `fly ssh console -C '…'`.",
    ),
    t33: rule(
        "`{value}` is no policy of restarting.",
        "flyctl refuses the file: `invalid restart policy`. It knows `always`, `never` and `on-failure`.",
        "Write `policy = \"{nearest}\"`.",
    ),
    t34: rule(
        "Machine size `{value}` does not exist.",
        "`fly config validate` accepts it, and `fly deploy` fails: `invalid machine size`.",
        "Use for example `\"{nearest}\"`.",
    ),
    t35: rule(
        "Memory `{value}` is no amount.",
        "`fly config validate` accepts it, and `fly deploy` fails when it makes the machine.",
        "Write for example `\"2048mb\"` or `\"2gb\"`.",
    ),
    t36: rule(
        "`{size}` cannot have {value} MB of memory: it takes {least} to {most} MB.",
        "flyctl does not look, and Fly.io refuses to make the machine.",
        "Use `{example}` MB, or another size.",
    )
    .doubt("{value} MB of memory is no multiple of 256 MB.", "Use `{example}` MB."),
    t37: rule(
        "Two `[[vm]]` are for every process; only one of them counts.",
        "flyctl takes one and says nothing about the other.",
        "Keep one, or give each its `processes`.",
    ),
    t38: rule(
        "The mount has no `source`, so there is no volume to mount.",
        "flyctl accepts the file, and no volume has an empty name.",
        "Write the volume's name: `source = \"openclaw_data\"`.",
    ),
    t39: rule(
        "The mount needs a `destination` that is a path below `/`.",
        "flyctl accepts the file, and the machine cannot mount the volume there.",
        "Write `destination = \"/data\"`, the same as the state directory.",
    ),
    t40: rule(
        "`{value}` cannot be the name of a volume.",
        "Fly.io allows 1–30 lower-case letters, digits and underscores, so no volume has this name.",
        "Use underscores, and the name that `fly volumes list` shows.",
    ),
    t41: rule(
        "A machine can have one volume, and there are two for the same process.",
        "flyctl stops the deployment: the group has more than one mounts section.",
        "Keep one, and put everything below its `destination`.",
    ),
    t42: rule(
        "`{key}` of `{value}` is outside of what flyctl takes ({range}).",
        "flyctl refuses the file: `App configuration is not valid`.",
        "Write a value in this range: {range}.",
    ),
    t43: rule(
        "Automatic growth needs its threshold and its increment, and one is missing.",
        "flyctl refuses a file that has one without the other.",
        "Write both `auto_extend_size_threshold` and `auto_extend_size_increment`, with or without `auto_extend_size_limit`; or none of the three.",
    ),
    t44: rule(
        "There is no volume, and the gateway's user cannot make `{value}` on the machine's own disk.",
        "The gateway stops with `EACCES`; and what is on the machine's own disk is lost with every deployment.",
        "Make a volume with `fly volumes create {source}` and add `[mounts]` with `destination = \"{value}\"`.",
    )
    .doubt(
        "There is no volume: settings, logins and chats are lost with every deployment.",
        "Make a volume with `fly volumes create {source}` and add `[mounts]` with `destination = \"{value}\"`.",
    ),
    t45: rule(
        "`{value}` cannot be the name of an app.",
        "It becomes a host name: lower-case letters, digits and inner hyphens, 63 at most. flyctl finds no such app.",
        "Write the name that `fly apps list` shows.",
    ),
    t46: rule(
        "The file names no app.",
        "Every command then needs `-a NAME`, and `fly deploy` stops without it.",
        "Write `app = \"…\"` as the first line, or keep giving `-a`.",
    ),
    t47: rule(
        "`{value}` is no region: they have three lower-case letters.",
        "Fly.io cannot make a machine there.",
        "Choose one of `fly platform regions`, for example `\"iad\"`, where the volume lies.",
    )
    .doubt(
        "Region `{value}` is not one this version knows.",
        "Check it with `fly platform regions`; the volume must lie there, too.",
    ),
    t48: rule(
        "{value} is no port.",
        "Fly Proxy cannot connect to it, so nobody reaches the gateway.",
        "Write the `--port` of the gateway, 1–65535.",
    ),
    t49: rule(
        "Port {value} is given twice: `[http_service]` takes 80 and 443 for itself.",
        "Two services of one machine cannot answer the same port.",
        "Keep `[http_service]` and remove the port from `[[services]]`, or the other way round.",
    ),
    t50: rule(
        "This service has no `[[services.ports]]`, so nothing leads to it.",
        "flyctl only warns: `Service must expose at least one port`.",
        "Use `[http_service]` instead, or add ports 80 and 443 with their handlers.",
    ),
    t51: rule(
        "A private address does not speak HTTPS, so the redirect of `force_https` leads nowhere.",
        "Every request is sent to `https://`, where nothing answers.",
        "Remove the line, or write `false`.",
    ),
    t52: rule(
        "`{table}` in a private file gives the app public addresses at its first deployment, unless told otherwise.",
        "flyctl allocates them because the app has a service and no address yet.",
        "Deploy the first time with `--flycast`; look with `fly ips list`, and remove public addresses with `fly ips release`.",
    ),
    t53: rule(
        "No service: the gateway has no public address.",
        "Fly Proxy leads only to services; the machine is reached through `fly proxy` or WireGuard.",
        "If it should be public, add `[http_service]` with `internal_port`.",
    ),
    t54: rule(
        "With `{value}` an idle gateway goes to sleep.",
        "Channels and schedules stop until somebody opens the page.",
        "Write `\"off\"`.",
    ),
    t55: rule(
        "With `{value}` and no machine kept running, channel connections drop.",
        "The last machine is stopped, too.",
        "Write `1`.",
    ),
    t56: rule(
        "Machines are stopped when idle (`{value}`) and never started again.",
        "With `auto_start_machines = false` nothing wakes a stopped machine.",
        "Write `true` here, or `auto_stop_machines = \"off\"`.",
    ),
    t57: rule(
        "{value} machines cannot share one volume.",
        "A volume is mounted by one machine; a second one has a state of its own.",
        "Write `1`, and deploy with `--ha=false`.",
    ),
    t58: rule(
        "`{key}` cannot be set: names that begin with `FLY_` belong to Fly.io.",
        "The platform sets them itself in every machine.",
        "Choose another name.",
    ),
    t59: rule(
        "`{key}` is no name of a variable that programs can read.",
        "Shells and most programs take only letters, digits and underscores.",
        "Choose a name without other characters.",
    ),
    t60: rule(
        "`{key}` looks like a secret, and `fly.toml` is no place for one.",
        "Everybody who can read the repository, the image or `fly config show` sees it.",
        "Remove the line, store it with `fly secrets import`, and make a new one where this one was committed.",
    ),
    t61: rule(
        "`{key}` looks like a secret in the open.",
        "It stays in the history of the image or in the machine's configuration, which `fly machine status` shows.",
        "Remove it, and store it with `fly secrets import`: it becomes a variable of the machine.",
    ),
    t62: rule(
        "`{key}` in `{table}` is a table or a list, not a text.",
        "flyctl makes a text of it as Go prints it, such as `map[…]`; no program expects that.",
        "Write a text, one line for each variable.",
    ),
    t63: rule(
        "Both `{value}` and `{other}` say what is deployed; flyctl uses one.",
        "It only warns: `more than one build configuration found`.",
        "Keep one of them.",
    ),
    t64: rule(
        "`{value}` is no compression that flyctl knows.",
        "It knows `gzip` and `zstd`.",
        "Write one of them, or leave the line out.",
    ),
    t65: rule(
        "`kill_timeout` of `{value}` is over the limit of five minutes.",
        "Fly.io stops the machine after 300 seconds at the latest.",
        "Write `\"5m\"` or less.",
    ),
    t66: rule(
        "`{value}` is no signal that Fly.io sends.",
        "It knows `SIGINT`, `SIGTERM`, `SIGQUIT`, `SIGUSR1`, `SIGUSR2`, `SIGKILL` and `SIGSTOP`.",
        "Write `\"{nearest}\"`.",
    ),
    t67: rule(
        "{release} answers a health check at `{value}` with 403 once it trusts the proxy.",
        "Checks send no forwarding header, and such a request of a trusted proxy is refused; the machine stays unhealthy.",
        "Ask `{nearest}`.",
    ),
    t68: rule(
        "The check speaks HTTPS to a gateway that speaks HTTP.",
        "Fly Proxy ends the encryption; the check connects to the machine directly.",
        "Write `\"http\"` or leave the line out.",
    ),
    t69: rule(
        "`{value}` is no way to count load.",
        "Fly.io knows `connections` and `requests`.",
        "Write `\"connections\"`: the gateway's sockets stay open.",
    ),
    t70: rule(
        "With `--bind {value}` the gateway listens only inside of its machine.",
        "Fly Proxy connects from outside of it: `App is not listening on the expected address`.",
        "Write `--bind lan`.",
    ),
    t71: rule(
        "The service has no `internal_port`, so Fly Proxy asks port 8080.",
        "The gateway listens where its `--port` says.",
        "Write `internal_port` with the gateway's port.",
    ),
    t72: rule(
        "The gateway speaks TCP, not `{value}`.",
        "Fly Proxy would hand it packets of another kind.",
        "Write `\"tcp\"`.",
    ),
};
