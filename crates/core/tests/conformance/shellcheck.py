#!/usr/bin/env python3
"""Lets shellcheck read every different command block.

stdin  {"program": PATH, "cases": [{"name", "output"}]}
stdout {"complaints": [...], "summary": "..."}
"""

import json
import os
import subprocess
import sys
import tempfile

# Accepted by every shell's own check, and yet not what was meant: a blank after a line continuation, and an
# indented end of a heredoc. The levels of these two depend on the version, so they are asked for by number.
ALWAYS = {1101, 1039, 1040}


def main():
    asked, blocks = json.load(sys.stdin), {}
    for case in asked["cases"]:
        for step in case["output"]["steps"]:
            for block in filter(None, (step.get("block"), step.get("check_block"))):
                blocks.setdefault(block, "%s, step %s" % (case["name"], step["id"]))
    complaints = []
    with tempfile.TemporaryDirectory(prefix="jcheck-") as folder:
        labels = {}
        for number, (block, label) in enumerate(blocks.items()):
            path = os.path.join(folder, str(number))
            labels[path] = label
            with open(path, "w", encoding="utf-8") as file:
                file.write(block + "\n")
        if labels:
            done = subprocess.run(
                [asked["program"], "--norc", "--shell=bash", "--format=json", *labels],
                capture_output=True, text=True, check=False,
            )
            for found in json.loads(done.stdout):
                if found["level"] == "error" or found["code"] in ALWAYS:
                    complaints.append("%s: SC%d line %d: %s" % (labels[found["file"]], found["code"], found["line"], found["message"]))
    json.dump({"complaints": complaints, "summary": "%d different blocks" % len(blocks)}, sys.stdout)


if __name__ == "__main__":
    main()
