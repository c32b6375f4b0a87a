//! flyctl and Fly.io.

use crate::i18n::logs::{FlyLogTexts, log};

pub(super) const FLY: FlyLogTexts = FlyLogTexts {
    not_listening: log(
        "flyctl saw nothing listening on the expected port.",
        "The gateway takes some seconds to start, so right after a deploy this may be early; otherwise it ended or listens on another port or on loopback only.",
        "If the log says ready later, nothing. Otherwise the port of the command and `internal_port` must be the same ({port}), with `--bind lan`.",
    ),
    checks: log(
        "The deploy waited in vain for the health check.",
        "The machine started, but its check did not pass in time: the gateway ended, is slow, or the path of the check answers something else.",
        "Read the log: it says why the gateway is not up.",
    ),
    restarts: log(
        "Fly.io gave up after {count} restarts.",
        "The program ended each time; the machine now stays stopped and no console can be opened.",
        "Find the first error in the log, repair it, and deploy again: that starts the machine.",
    ),
    smoke: log(
        "The machine {machine} ended soon after its start.",
        "flyctl watches the first seconds of a machine and stops the deploy when it crashes.",
        "Read the log: it says why.",
    ),
    no_candidate: log(
        "Fly Proxy finds no machine that could answer.",
        "No machine runs, its check fails, or it refuses the connection.",
        "Read the log, and see what state the machine is in.",
    ),
    refused: log(
        "Nothing in the machine listens on {address}.",
        "Fly Proxy asks `internal_port`; the gateway is not up yet or listens on another port or on loopback.",
        "The port of the command and `internal_port` must be the same ({port}), with `--bind lan`.",
    ),
    volume: log(
        "There is no free volume `{volume}` where the machine is to run.",
        "Each machine needs a volume of its own of that name in its region; a second machine (high availability) needs a second one.",
        "Create the volume in the region of the application, and deploy with `--ha=false`.",
    ),
    trial: log(
        "The trial of Fly.io stopped the machine.",
        "Machines of a trial run five minutes, whatever `fly.toml` says.",
        "Add a payment method at https://fly.io/trial.",
    ),
    payment: log(
        "Fly.io wants a payment method first.",
        "There is no free tier; without a card or credit no application is created.",
        "Add a card or credit in the billing page of the organization.",
    ),
    login: log(
        "flyctl is not logged in.",
        "There is no token in its configuration, or it has ended.",
        "Log in and repeat the command.",
    ),
    app_unknown: log(
        "There is no such application in your account.",
        "It was not created, has another name, or belongs to an organization you have no access to.",
        "Create it, or correct the name in the plan and in fly.toml.",
    ),
    name_taken: log(
        "The name of the application is taken.",
        "Names are shared by everybody on Fly.io.",
        "Choose another name in the plan; it stands in fly.toml and in every command.",
    ),
    file_exists: log(
        "flyctl does not overwrite a file on the machine.",
        "`put` refuses when the file is there already.",
        "Delete it first, or write it with `tee`, as the guide does.",
    ),
    stopped: log(
        "No machine of the application runs, so no console can be opened.",
        "It is stopped, crashed, or was never deployed.",
        "Start it; if it stops again, the log says why.",
    ),
    no_capacity: log(
        "The host of the volume has no room for the machine.",
        "A volume lies on one host, and a machine that uses it must run there.",
        "Try again later, make the machine smaller, or fork the volume to another host.",
    ),
    invalid_file: log(
        "flyctl refuses `fly.toml`.",
        "A value is not one it knows; the lines around name it.",
        "Correct it, or write the generated file again.",
    ),
    no_free_volume: log(
        "There is no free volume `{volume}` in the region of the new machine.",
        "A machine takes a volume of its own, by the name in `[mounts]` and in its own region. With two machines, two volumes are needed.",
        "Create it with `fly volumes create` in that region, which must be `primary_region`, and deploy with `--ha=false`, so that one machine is made.",
    ),
    one_volume: log(
        "A Fly.io machine can have one volume only.",
        "fly.toml has more than one `[[mounts]]`.",
        "Keep one `[mounts]` and put state and workspace in folders below its `destination`.",
    ),
    region_full: log(
        "Fly.io has no room for the machine in this region at the moment.",
        "A machine with a volume must run on the host of the volume, so a full host is enough.",
        "Try again later, choose a smaller machine in `[[vm]]`, or another region. A volume stays in its region: fork it to another host (`fly volumes fork`), or create one in the new region and restore a backup.",
    ),
    check_failed: log(
        "A health check of Fly.io on port {port} failed.",
        "The gateway is still starting, has ended, or listens elsewhere than the check asks.",
        "Read `fly logs` before it. The port of `--port`, `internal_port` and the check must be the same; give a slow start a longer `grace_period`.",
    ),
    lease: log(
        "Another command is changing this machine.",
        "Fly.io lets one command at a time change a machine. A deploy that was interrupted keeps its lease for some minutes.",
        "See that no other deploy runs, wait until the time in the line, and repeat the command.",
    ),
    not_answering: log(
        "Fly Proxy reached the machine, and the gateway did not answer.",
        "The gateway is starting, is overloaded, ended during the request, or the machine could not be started.",
        "Read `fly logs` at that time. If it ran out of memory, give it 2 GB; compare `internal_port` with the port the gateway listens on.",
    ),
};
