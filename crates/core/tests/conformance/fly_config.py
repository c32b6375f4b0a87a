#!/usr/bin/env python3
"""Judges fly.toml files by rows of flyctl's configuration format.

stdin  {"files": [{"name", "path", "text"}, ...]}
stdout {"complaints": [...], "summary": "..."}

flyctl ignores keys it does not know and finds some mistakes only while it deploys; here both are complaints.
"""

import json
import os
import re
import shlex
import sys
import tomllib

DURATION = re.compile(r"(?:\d+(?:\.\d+)?(?:ms|s|m|h))+")
UNITS = {"ms": 0.001, "s": 1, "m": 60, "h": 3600}


def seconds(text):
    return sum(float(number) * UNITS[unit] for number, unit in re.findall(r"(\d+(?:\.\d+)?)(ms|s|m|h)", text))


def megabytes(value):
    """What a memory value means to flyctl; None when it cannot be read."""
    if isinstance(value, bool):
        return None
    found = re.fullmatch(r"(\d+)\s*(mb|gb)?", str(value).lower())
    return found and int(found.group(1)) * (1024 if found.group(2) == "gb" else 1)


def tables(value):
    """A list of tables, also where flyctl accepts one table in its place."""
    return [entry for entry in (value if isinstance(value, list) else [value]) if isinstance(entry, dict)]


class Config:
    def __init__(self, rows, path, text):
        self.rows, self.path, self.complaints = rows, path, []
        try:
            self.config = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self.config = {}
            self.complain("not TOML: %s" % error)
            return
        self.shape(self.config, rows["keys"], "")
        if not self.complaints:
            self.sense()

    def complain(self, text):
        self.complaints.append(text)

    def shape(self, value, row, path):
        if isinstance(row, list):
            if isinstance(value, dict) and path in self.rows["single"]:
                value = [value]
            if not isinstance(value, list):
                self.complain("%s must be a list of tables" % path)
                return
            for entry in value:
                self.shape(entry, row[0], path)
        elif isinstance(row, dict):
            if not isinstance(value, dict):
                self.complain("%s must be a table" % path)
                return
            for key, inner in value.items():
                name = path + "." + key if path else key
                if "*" in row or key in row:
                    self.shape(inner, row.get("*", row.get(key)), name)
                else:
                    self.complain("unknown key " + name)
        elif not self.is_kind(value, row):
            self.complain("%s is not of the kind %s: %r" % (path, row, value))

    @staticmethod
    def is_kind(value, kind):
        number = isinstance(value, int) and not isinstance(value, bool)
        return {
            "string": isinstance(value, str),
            "strings": isinstance(value, list) and all(isinstance(entry, str) for entry in value),
            "int": number,
            "number": number or isinstance(value, float),
            "bool": isinstance(value, bool),
            # A bare number would be read as nanoseconds.
            "duration": isinstance(value, str) and DURATION.fullmatch(value) is not None,
            "autostop": isinstance(value, bool) or value in ("off", "stop", "suspend"),
            "memory": megabytes(value) is not None,
        }[kind]

    def sense(self):
        """Rules between values; only asked when every value has its form."""
        config = self.config
        self.names()
        self.processes()
        for mount in tables(config.get("mounts", [])):
            self.mount(mount)
        for vm in tables(config.get("vm", [])):
            self.machine(vm)
        for check in config.get("http_service", {}).get("checks", []):
            for key, least in (("interval", 1), ("timeout", 1), ("grace_period", 0)):
                if key in check and not least <= seconds(check[key]) <= 60:
                    self.complain("http_service.checks.%s is outside %d to 60 seconds, flyctl changes it" % (key, least))
        deploy = config.get("deploy", {})
        if deploy.get("strategy", "rolling") not in self.rows["strategies"]:
            self.complain("deploy.strategy is unknown")
        if deploy.get("strategy") in ("canary", "bluegreen") and config.get("mounts"):
            self.complain("deploy.strategy cannot replace a machine that has a volume")
        for restart in config.get("restart", []):
            if restart.get("policy") not in self.rows["restart_policies"]:
                self.complain("restart.policy is unknown")
        build = config.get("build", {})
        if "image" in build and "dockerfile" in build:
            self.complain("build names an image and a Dockerfile")

    def names(self):
        if not re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", self.config.get("app", "")):
            self.complain("app is not a name for a host")
        if not re.fullmatch(r"[a-z]{3}", self.config.get("primary_region", "")):
            self.complain("primary_region is not a region")
        for key in self.config.get("env", {}):
            if key.startswith("FLY_"):
                self.complain("env.%s belongs to Fly" % key)

    def processes(self):
        """Who is named must exist, and the port that is asked must be the port that listens."""
        config, processes = self.config, self.config.get("processes", {})
        known = set(processes) or {"app"}
        service = config.get("http_service")
        for label, entries in (
            ("http_service", [service] if service else []),
            ("mounts", tables(config.get("mounts", []))),
            ("vm", tables(config.get("vm", []))),
            ("restart", config.get("restart", [])),
        ):
            for entry in entries:
                for name in set(entry.get("processes", [])) - known:
                    self.complain("%s names the process %s, which is not there" % (label, name))
        if service is not None:
            if processes and not service.get("processes"):
                self.complain("http_service must name its processes, for there is a [processes]")
            port = service.get("internal_port")
            if port is None or not 1 <= port <= 65535:
                self.complain("http_service.internal_port is not a port")
            if self.path == "fly.private.toml" and service.get("force_https"):
                self.complain("force_https turns a private address away: nothing there speaks https")
        for name, command in processes.items():
            try:
                words = shlex.split(command)
            except ValueError as error:
                self.complain("processes.%s cannot be split into words: %s" % (name, error))
                continue
            if set(words) & {"&&", "||", "|", ">", ">>", "<", ";", "&"}:
                self.complain("processes.%s needs a shell, flyctl gives it none" % name)
            listens = [match.group(1) for match in re.finditer(r"--port[= ](\S+)", command)]
            if service and name in service.get("processes", known) and listens != [str(service.get("internal_port"))]:
                self.complain("processes.%s listens on %s, the service asks %s" % (name, listens, service.get("internal_port")))

    def mount(self, mount):
        if not re.fullmatch(r"[a-z0-9_]{1,30}", mount.get("source", "")):
            self.complain("mounts.source is not a volume name")
        destination = mount.get("destination", "")
        if not re.fullmatch(r"/[^\s:]+", destination):
            self.complain("mounts.destination is not an absolute path below /")
        for key, value in self.config.get("env", {}).items():
            if key.endswith("_STATE_DIR") and not (value + "/").startswith(destination.rstrip("/") + "/"):
                self.complain("env.%s is outside the volume, it would be lost" % key)
        if not 1 <= mount.get("snapshot_retention", 5) <= 60:
            self.complain("mounts.snapshot_retention is outside 1 to 60")
        if "initial_size" in mount and (megabytes(mount["initial_size"]) or 0) < 1024 and not mount["initial_size"].isdigit():
            self.complain("mounts.initial_size is under 1gb")
        extend = [key for key in mount if key.startswith("auto_extend_size_")]
        if extend and len(extend) < 3:
            self.complain("mounts.auto_extend_size_* go together")

    def machine(self, vm):
        kind = next((kind for kind, sizes in self.rows["sizes"].items() if vm.get("size") in sizes), None)
        if kind is None:
            self.complain("vm.size is unknown: %s" % vm.get("size"))
            return
        memory = megabytes(vm["memory"]) if "memory" in vm else vm.get("memory_mb")
        if memory is None:
            return
        cpus = self.rows["sizes"][kind][vm["size"]]
        least, most = self.rows["memory_mb_per_cpu"][kind]
        if not least * cpus <= memory <= most * cpus or memory % 256:
            self.complain("vm.memory of %d MB does not go with %s" % (memory, vm["size"]))
        heap = re.search(r"--max-old-space-size=(\d+)", self.config.get("env", {}).get("NODE_OPTIONS", ""))
        if heap and int(heap.group(1)) >= memory:
            self.complain("env.NODE_OPTIONS promises more memory than the machine has")


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "fly_config.json"), encoding="utf-8") as file:
        rows = json.load(file)
    files, complaints = json.load(sys.stdin)["files"], []
    for file in files:
        for text in Config(rows, file["path"], file["text"]).complaints:
            complaints.append("%s, %s: %s" % (file["name"], file["path"], text))
    json.dump({"complaints": complaints, "summary": "%d files" % len(files)}, sys.stdout)


if __name__ == "__main__":
    main()
