#!/usr/bin/env python3
"""Shows what the real docker compose reads out of files of variables, substitutions and whole compose files.

stdin  {"program": PATH, "environment": {...}, "dotenv": [TEXT, ...], "main_file": [TEXT, ...],
        "templates": [TEXT, ...], "projects": [TEXT, ...]}
stdout {"dotenv": [{NAME: VALUE} or null, ...], "main_file": [{"A": VALUE} or {} or null, ...], "templates": [{"A": VALUE} or null, ...],
        "projects": [{} or what compose said, ...], "version": "..."}

null is a refusal. `config` needs no Docker engine. It doubles every dollar sign of what it prints.
"""

import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile

PROJECT = "services:\n  s:\n    image: x\n"


def config(asked, files):
    with tempfile.TemporaryDirectory(prefix="jdotenv-") as folder:
        for name, text in files.items():
            with open(os.path.join(folder, name), "wb") as out:
                out.write(text.encode("utf-8"))
        done = subprocess.run(
            [asked["program"], "-p", "p", "config", "--format", "json"], cwd=folder, capture_output=True, text=True,
            check=False, env={"PATH": "/usr/bin:/bin", "DOCKER_HOST": "unix:///nonexistent.sock", **asked["environment"]},
        )
        return (json.loads(done.stdout), "") if done.returncode == 0 else (None, done.stderr.strip())


def environment(model):
    if model is None:
        return None
    found = model["services"]["s"].get("environment") or {}
    return {name: value.replace("$$", "$") for name, value in found.items() if value is not None}


def dotenv(asked, text):
    return environment(config(asked, {"x.env": text, "docker-compose.yml": PROJECT + "    env_file: [x.env]\n"})[0])


def main_file(asked, text):
    project = PROJECT + "    environment:\n      - A\n"
    found = environment(config(asked, {".env": text, "docker-compose.yml": project})[0])
    return found and {name: value for name, value in found.items() if name == "A"}


def template(asked, text):
    return environment(config(asked, {"docker-compose.yml": PROJECT + "    environment:\n      A: %s\n" % json.dumps(text)})[0])


def project(asked, text):
    model, said = config(asked, {"docker-compose.yml": text})
    return said if model is None else {}


def main():
    asked = json.load(sys.stdin)
    version = subprocess.run([asked["program"], "version", "--short"], capture_output=True, text=True, check=False).stdout.strip()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        said = {
            kind: list(pool.map(lambda text: judge(asked, text), asked.get(kind, [])))
            for kind, judge in (("dotenv", dotenv), ("main_file", main_file), ("templates", template), ("projects", project))
        }
    json.dump({**said, "version": version}, sys.stdout)


if __name__ == "__main__":
    main()
