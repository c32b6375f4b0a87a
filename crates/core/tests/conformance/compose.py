#!/usr/bin/env python3
"""Lets the real docker compose resolve generated projects and holds the result against the plan.

stdin  {"program": PATH, "cases": [{"name", "plan", "token", "files": [{"path", "text"}]}, ...]}
stdout {"complaints": [...], "summary": "..."}

`config` needs no Docker engine. It runs with almost no environment, for what the shell exports wins over .env.
"""

import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile

CONTAINER_PORT = 18789


class Project:
    def __init__(self, program, case, home):
        # The folder of the deployment lies directly below the home directory, as the guide makes it.
        folder = os.path.join(home, case["plan"].get("directory") or "gateway")
        self.program, self.case, self.home, self.folder = program, case, home, folder
        for file in case["files"]:
            path = os.path.join(folder, file["path"])
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="") as out:
                out.write(file["text"])

    def resolve(self, **environment):
        """The model, or None with what compose said; and its warnings."""
        done = subprocess.run(
            [self.program, "config", "--format", "json"], cwd=self.folder, capture_output=True, text=True, check=False,
            env={"PATH": "/usr/bin:/bin", "DOCKER_HOST": "unix:///nonexistent.sock", **environment},
        )
        model = json.loads(done.stdout) if done.returncode == 0 else None
        return model, [line for line in done.stderr.splitlines() if line.strip()]

    def complaints(self):
        model, said = self.resolve(HOME=self.home)
        if model is None:
            yield "rejected: " + " ".join(said)[:400]
            return
        for line in said:
            yield "accepted with a warning: " + line[:300]
        yield from self.model_complaints(model)
        # Under sudo the home is root's, and a cron job or a unit file has none: the folders must be the same.
        wanted = sorted((service, volume["source"]) for service, volume in volumes(model))
        for name, environment in (("under sudo", {"HOME": "/root"}), ("without HOME", {})):
            other, _ = self.resolve(**environment)
            if wanted != sorted((service, volume["source"]) for service, volume in volumes(other or {})):
                yield "mounts other folders %s" % name

    def model_complaints(self, model):
        plan = self.case["plan"].get("docker", {})
        typed = self.case["plan"].get("gcp", {})
        user = typed.get("linux_user")
        home = (typed.get("home") or ("/home/" + user if user else self.home)).rstrip("/")
        ports = [(service, port) for service, row in model["services"].items() for port in row.get("ports") or []]
        if len(ports) != 1:
            yield "publishes %d ports, not one" % len(ports)
            return
        name, port = ports[0]
        address = "0.0.0.0" if plan.get("expose") else "127.0.0.1"
        found = (port.get("host_ip") or "0.0.0.0", str(port.get("published")), port.get("target"))
        wanted = (address, str(plan.get("host_port", CONTAINER_PORT)), CONTAINER_PORT)
        if found != wanted:
            yield "publishes %s:%s:%s, not %s:%s:%s" % (*found, *wanted)

        gateway = model["services"][name]
        command = gateway.get("command") or []
        for flag, value in (("--port", str(CONTAINER_PORT)), ("--bind", plan.get("bind", "lan"))):
            given = [command[at + 1] for at, word in enumerate(command[:-1]) if word == flag]
            if given != [value]:
                yield "the command says %s %s, not %s" % (flag, given, value)
        if not (gateway.get("image") or gateway.get("build")):
            yield "no image and no build"

        environment = gateway.get("environment") or {}
        tokens = {value for key, value in environment.items() if key.endswith("_GATEWAY_TOKEN")}
        if tokens != {self.case["token"]}:
            yield "the container's token is not the given one"
        for key, value in environment.items():
            if re.match(r"%s(/|$)|/Users(/|$)|//" % re.escape(home), value or ""):
                yield "the host's path leaks into the container: %s=%s" % (key, value)

        extra = [mount.split(":")[0] for mount in plan.get("extra_mounts") or []]
        for service, volume in volumes(model):
            source = volume["source"]
            if source not in extra and not (source.startswith(home + "/") and os.path.normpath(source) == source):
                yield "%s mounts %s, which is not below %s" % (service, source, home)


def volumes(model):
    for service, row in model.get("services", {}).items():
        for volume in row.get("volumes") or []:
            if volume.get("type") == "bind":
                yield service, volume


def judge(program, case):
    with tempfile.TemporaryDirectory(prefix="jcompose-") as home:
        return ["%s: %s" % (case["name"], text) for text in Project(program, case, home).complaints()]


def main():
    asked = json.load(sys.stdin)
    version = subprocess.run([asked["program"], "version", "--short"], capture_output=True, text=True, check=False).stdout.strip()
    if re.match(r"v?1\.", version) or not version:
        complaints = ["this is not docker compose 2 or newer: %s %s" % (asked["program"], version)]
    else:
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            found = pool.map(lambda case: judge(asked["program"], case), asked["cases"])
            complaints = [text for texts in found for text in texts]
    json.dump({"complaints": complaints, "summary": "%d projects, docker compose %s" % (len(asked["cases"]), version)}, sys.stdout)


if __name__ == "__main__":
    main()
