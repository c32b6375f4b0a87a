#!/usr/bin/env python3
"""Writes fly.toml files with one mistake each, and what others say about them.

    fly_mutants.py > crates/core/tests/agreement/fly.jsonl

One line a mutant: {"name", "text", "refused", "complaints"}. `refused` is a text that Python's tomllib cannot read;
`complaints` is how many things fly_config.py finds wrong, which knows the documented format and rules.
"""

import json
import os
import re
import sys
import tomllib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from fly_config import Config  # noqa: E402

RIGHT = """app = "my-openclaw"
primary_region = "iad"
kill_timeout = "30s"

[build]
  image = "ghcr.io/openclaw/openclaw:2026.9.6"

[env]
  NODE_ENV = "production"
  OPENCLAW_STATE_DIR = "/data"
  NODE_OPTIONS = "--max-old-space-size=1536"

[processes]
  app = "node dist/index.js gateway --bind lan --port 3000"

[http_service]
  internal_port = 3000
  force_https = true
  auto_stop_machines = "off"
  auto_start_machines = true
  min_machines_running = 1
  processes = ["app"]

  [[http_service.checks]]
    interval = "15s"
    timeout = "5s"
    grace_period = "1m"
    method = "GET"
    path = "/healthz"

[deploy]
  strategy = "rolling"

[[restart]]
  policy = "always"
  retries = 5

[[vm]]
  size = "shared-cpu-2x"
  memory = "2048mb"

[mounts]
  source = "openclaw_data"
  destination = "/data"
  snapshot_retention = 5
"""


def swap(word):
    return word[:2] + word[3:4] + word[2:3] + word[4:] if len(word) > 3 else word + "x"


def key(line):
    found = re.match(r"(\s*)([a-z_A-Z]+)( = )(.+)$", line)
    return found and found.groups()


def rename(line):
    parts = key(line)
    return parts and parts[0] + swap(parts[1]) + parts[2] + parts[3]


def value(new):
    def change(line):
        parts = key(line)
        return parts and parts[0] + parts[1] + parts[2] + new
    return change


def quoted(line):
    parts = key(line)
    return parts and not parts[3].startswith(('"', "[")) and parts[0] + parts[1] + parts[2] + '"' + parts[3] + '"'


def bare(line):
    parts = key(line)
    return parts and parts[3].startswith('"') and parts[0] + parts[1] + parts[2] + parts[3].strip('"')


LINES = [
    ("name with a slip", rename),
    ("no equals sign", lambda line: key(line) and line.replace(" = ", " ")),
    ("a colon", lambda line: key(line) and line.replace(" = ", ": ")),
    ("no value", lambda line: key(line) and line.split(" = ")[0] + " ="),
    ("in quotes", quoted),
    ("without quotes", bare),
    ("one quote", lambda line: key(line) and line.endswith('"') and line[:-1]),
    ("a number", value("7")),
    ("a fraction", value("2.5")),
    ("true", value("true")),
    ("yes", value('"yes"')),
    ("a list", value('["a", "b"]')),
    ("a table", value("{ a = 1 }")),
    ("empty text", value('""')),
    ("a date", value("2026-01-01")),
    ("minus", value("-1")),
    ("huge", value("99999999")),
    ("a space before a unit", lambda line: key(line) and re.search(r"\d[a-z]+\"$", line) and re.sub(r"(\d)([a-z]+\")$", r"\1 \2", line)),
    ("another unit", lambda line: key(line) and re.search(r"\d[a-z]+\"$", line) and re.sub(r"(\d)[a-z]+\"$", r'\1days"', line)),
    ("no unit", lambda line: key(line) and re.search(r"\d[a-z]+\"$", line) and re.sub(r"\"(\d+)[a-z]+\"$", r"\1", line)),
    ("twice", lambda line: key(line) and line + "\n" + line),
    ("removed", lambda line: key(line) and ""),
    ("a leading zero", lambda line: key(line) and re.search(r"= \d", line) and line.replace("= ", "= 0")),
    ("a wrong escape", lambda line: key(line) and line.endswith('"') and line[:-1] + '\\d"'),
    ("one bracket less", lambda line: "[[" in line and line.replace("[[", "[").replace("]]", "]")),
    ("one bracket more", lambda line: re.match(r"\s*\[[a-z]", line) and line.replace("[", "[[").replace("]", "]]")),
    ("an open header", lambda line: re.match(r"\s*\[", line) and line[:-1]),
    ("a header with a slip", lambda line: re.match(r"\s*\[", line) and re.sub(r"([a-z])([a-z])(\]+)$", r"\2\1\3", line)),
    ("a header twice", lambda line: re.match(r"\s*\[", line) and line + "\n" + line),
    ("a comment without a sign", lambda line: re.match(r"\s*\[", line) and "this begins here\n" + line),
]

REPLACED = [
    ("port of the service", "internal_port = 3000", "internal_port = 8080"),
    ("port of the command", "--port 3000", "--port 8080"),
    ("port under its variable", "--port 3000", "--port $PORT"),
    ("shell", "app = \"node", "app = \"true && node"),
    ("redirection", "--port 3000\"", "--port 3000 > /tmp/log\""),
    ("open quote", "--port 3000\"", "--port 3000 'x\""),
    ("unknown process", 'processes = ["app"]', 'processes = ["web"]'),
    ("no process", 'processes = ["app"]', "processes = []"),
    ("process of the mount", 'destination = "/data"', 'destination = "/data"\n  processes = ["web"]'),
    ("process of the machine", 'memory = "2048mb"', 'memory = "2048mb"\n  processes = ["web"]'),
    ("canary", '"rolling"', '"canary"'),
    ("bluegreen", '"rolling"', '"bluegreen"'),
    ("strategy", '"rolling"', '"slowly"'),
    ("restart", '"always"', '"unless-stopped"'),
    ("restart on failure", '"always"', '"on-failure"'),
    ("auto stop", '"off"', '"never"'),
    ("auto stop as a flag", '"off"', "false"),
    ("size", "shared-cpu-2x", "shared-cpu-3x"),
    ("size in capitals", "shared-cpu-2x", "Shared-CPU-2x"),
    ("a larger size", "shared-cpu-2x", "shared-cpu-4x"),
    ("a performance size", "shared-cpu-2x", "performance-1x"),
    ("memory under the size", "2048mb", "256mb"),
    ("memory over the size", "2048mb", "8gb"),
    ("memory in gigabytes", "2048mb", "2gb"),
    ("memory between steps", "2048mb", "2000mb"),
    ("memory as a number", '"2048mb"', "2048"),
    ("memory in words", "2048mb", "much"),
    ("heap over the memory", "1536", "4096"),
    ("volume with a hyphen", "openclaw_data", "openclaw-data"),
    ("volume in capitals", "openclaw_data", "OpenClaw"),
    ("volume too long", "openclaw_data", "a" * 31),
    ("relative destination", 'destination = "/data"', 'destination = "data"'),
    ("root destination", 'destination = "/data"', 'destination = "/"'),
    ("another destination", 'destination = "/data"', 'destination = "/state"'),
    ("state below the volume", 'STATE_DIR = "/data"', 'STATE_DIR = "/data/state"'),
    ("state beside the volume", 'STATE_DIR = "/data"', 'STATE_DIR = "/database"'),
    ("retention", "snapshot_retention = 5", "snapshot_retention = 61"),
    ("growth without its end", "snapshot_retention = 5", "auto_extend_size_threshold = 80"),
    ("growth", "snapshot_retention = 5", 'auto_extend_size_threshold = 80\n  auto_extend_size_increment = "1gb"\n  auto_extend_size_limit = "5gb"'),
    ("app in capitals", "my-openclaw", "My-OpenClaw"),
    ("app with an underscore", "my-openclaw", "my_openclaw"),
    ("app with a hyphen at its end", "my-openclaw", "my-openclaw-"),
    ("region in words", '"iad"', '"virginia"'),
    ("region in capitals", '"iad"', '"IAD"'),
    ("variable of the platform", 'NODE_ENV = "production"', 'FLY_REGION = "iad"'),
    ("variable as a number", 'NODE_ENV = "production"', "WORKERS = 2"),
    ("check too rare", '"15s"', '"5m"'),
    ("check too quick", '"5s"', '"100ms"'),
    ("grace too long", '"1m"', '"2m"'),
    ("two images", "[env]", '  dockerfile = "Dockerfile"\n\n[env]'),
    ("mounts as a list", "[mounts]", "[[mounts]]"),
    ("machine as a table", "[[vm]]", "[vm]"),
    ("a release command", 'strategy = "rolling"', 'strategy = "rolling"\n  release_command = "echo hello"'),
    ("concurrency", "  [[http_service.checks]]", "  [http_service.concurrency]\n    type = \"connections\"\n    soft_limit = 20\n\n  [[http_service.checks]]"),
    ("windows", "\n", "\r\n"),
    ("nothing", "\n", "\n"),
    ("only a comment", "\n", "\n# right\n"),
    ("a key of another place", "[build]", "internal_port = 3000\n\n[build]"),
    ("a name of the gateway's configuration", "[build]", "bind = \"lan\"\n\n[build]"),
]


def mutants():
    seen = set()
    count = 0
    lines = RIGHT.split("\n")
    for number, line in enumerate(lines):
        for name, change in LINES:
            new = change(line)
            if new is None or new is False or new == line:
                continue
            text = "\n".join(lines[:number] + [new] + lines[number + 1:])
            if text not in seen:
                seen.add(text)
                count += 1
                # Every second one is enough: each mistake still meets many lines.
                if count % 2:
                    yield "line %d: %s" % (number + 1, name), text
    for name, old, new in REPLACED:
        text = RIGHT.replace(old, new) if name == "windows" else RIGHT.replace(old, new, 1)
        if text not in seen:
            seen.add(text)
            yield name, text


def judge(rows, text):
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return True, []
    config = Config(rows, "fly.toml", text)
    return False, config.complaints


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "fly_config.json"), encoding="utf-8") as file:
        rows = json.load(file)
    # With recorded lines as input, the same question about those texts.
    recorded = [json.loads(line) for line in sys.stdin] if "--again" in sys.argv else None
    given = ((line["name"], line["text"]) for line in recorded) if recorded is not None else mutants()
    for name, text in given:
        refused, complaints = judge(rows, text)
        print(json.dumps({"name": name, "text": text, "refused": refused, "complaints": complaints}, ensure_ascii=False))


main()
