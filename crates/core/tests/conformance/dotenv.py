#!/usr/bin/env python3
"""Shows what the real docker compose reads out of files of variables, substitutions and whole compose files.

stdin  {"program": PATH, "environment": {...}, "dotenv": [TEXT, ...], "main_file": [TEXT, ...],
        "templates": [TEXT, ...], "projects": [TEXT, ...], "accepted": {"dotenv": [BOOL, ...], "templates": [BOOL, ...]}}
stdout {"dotenv": [{NAME: VALUE} or null, ...], "main_file": [{"A": VALUE} or {} or null, ...], "templates": [{"A": VALUE} or null, ...],
        "projects": [{} or the message of compose, ...], "version": "..."}

null is a refusal. "accepted" only saves time: cases that are expected to be accepted share one project, one service each.
`config` needs no Docker engine. It doubles every dollar sign of its output.
"""

import concurrent.futures
import json
import os
import subprocess
import sys
import tempfile


def config(asked, files):
    with tempfile.TemporaryDirectory(prefix="dotenv-") as folder:
        for name, text in files.items():
            with open(os.path.join(folder, name), "wb") as out:
                out.write(text.encode("utf-8"))
        done = subprocess.run(
            [asked["program"], "-p", "p", "config", "--format", "json"], cwd=folder, capture_output=True, text=True,
            check=False, env={"PATH": "/usr/bin:/bin", "DOCKER_HOST": "unix:///nonexistent.sock", **asked["environment"]},
        )
        return (json.loads(done.stdout), "") if done.returncode == 0 else (None, done.stderr.strip())


def environment(model, service):
    found = model["services"][service].get("environment") or {}
    return {name: value.replace("$$", "$") for name, value in found.items() if value is not None}


def dotenv_service(number, text):
    """The lines of a service with a file of variables, and that file."""
    name = "%d.env" % number
    return "    env_file: [%s]\n" % name, {name: text}


def template_service(_, text):
    return "    environment:\n      A: %s\n" % json.dumps(text), {}


def evaluate(asked, texts, service):
    """The variables of every text, or null for all if compose refuses the project they share."""
    project, files = "services:\n", {}
    for number, text in enumerate(texts):
        lines, more = service(number, text)
        project += "  s%d:\n    image: x\n%s" % (number, lines)
        files.update(more)
    model, _ = config(asked, {**files, "docker-compose.yml": project})
    return [model and environment(model, "s%d" % number) for number in range(len(texts))]


def evaluate_all(asked, kind, service, pool):
    texts, found = asked.get(kind, []), {}
    hints = asked.get("accepted", {}).get(kind, [False] * len(texts))
    expected = [at for at, is_accepted in enumerate(hints) if is_accepted]
    together = evaluate(asked, [texts[at] for at in expected], service) if expected else []
    found = {at: variables for at, variables in zip(expected, together) if variables is not None}
    alone = [at for at in range(len(texts)) if at not in found]
    found.update(zip(alone, pool.map(lambda at: evaluate(asked, [texts[at]], service)[0], alone)))
    return [found[at] for at in range(len(texts))]


def main_file(asked, text):
    project = "services:\n  s:\n    image: x\n    environment:\n      - A\n"
    model, _ = config(asked, {".env": text, "docker-compose.yml": project})
    return model and {name: value for name, value in environment(model, "s").items() if name == "A"}


def project(asked, text):
    model, message = config(asked, {"docker-compose.yml": text})
    return message if model is None else {}


def main():
    asked = json.load(sys.stdin)
    version = subprocess.run([asked["program"], "version", "--short"], capture_output=True, text=True, check=False).stdout.strip()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        verdicts = {
            "dotenv": evaluate_all(asked, "dotenv", dotenv_service, pool),
            "templates": evaluate_all(asked, "templates", template_service, pool),
            "main_file": list(pool.map(lambda text: main_file(asked, text), asked.get("main_file", []))),
            "projects": list(pool.map(lambda text: project(asked, text), asked.get("projects", []))),
        }
    json.dump({**verdicts, "version": version}, sys.stdout)


if __name__ == "__main__":
    main()
