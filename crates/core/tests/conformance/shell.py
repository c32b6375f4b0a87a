#!/usr/bin/env python3
"""Judges command blocks by running them in real shells.

stdin  {"cases": [{"name", "output"}], "shells": {"bash": PATH, ...}}; output is what `companion generate` printed
stdout {"complaints": [...], "summary": "...", "calls": [[...], ...]}; calls are the different argument lists that were recorded

Every case is first walked through in bash in the order of its guide, one home directory per place, so a
block that needs what no earlier step made is found. Each different block is then run again in every other
shell, as a script, typed at a prompt and pasted, from the state the walk had reached.
"""

import collections
import json
import multiprocessing
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import shell_runs  # noqa: E402
from shell_terminal import keeps_terminal  # noqa: E402

PLACES = ("laptop", "vm", "container", "fly-machine")
# Places whose file system is not the one of whoever pastes; their absolute paths are played below HOME.
ELSEWHERE = ("container", "fly-machine")
WALK = ("script", "bash")
OTHERS = [("script", "dash"), ("script", "zsh"), ("typed", "bash"), ("typed", "zsh"), ("pasted", "bash"), ("pasted", "zsh")]
WORKERS = 2

Write = collections.namedtuple("Write", "path text mode")
Block = collections.namedtuple("Block", "text argvs leftovers writes roots unsafe followed")


def blocks_of(steps):
    """Every block of a guide: what a step runs, and what it runs to see that it worked."""
    for step in steps:
        yield step
        if step.get("check_block"):
            yield {"id": step["id"] + ", check", "place": step["place"], "block": step["check_block"], "commands": step["check"]}


def load(step, files):
    """What one step promises, in a form that can be compared and hashed."""
    argvs, leftovers, writes, unsafe, cwd = [], [], [], [], "$HOME"
    for command in step["commands"]:
        argv, shell = command.get("argv"), command.get("shell") or ""
        words = argv or split(shell)
        if words[:1] == ["cd"] and len(words) > 1:
            cwd = absolute(words[1], cwd)
        if argv:
            if os.path.basename(argv[0]) in shell_runs.STUBBED:
                argvs.append(tuple(argv))
        else:
            leftovers.append(shell)
        target = command.get("writes")
        if target:
            made = files.get(target["file"])
            text, mode = (made["text"], made["mode"]) if made else (None, None)
            writes.append(Write(absolute(target["path"], cwd), text, mode))
        if words and os.path.basename(words[0]) not in shell_runs.STUBBED:
            unsafe += [word for word in words[1:] if re.match(r"(\d*[<>]+)?/(?!dev/|bin/|usr/bin/)", word)]
    roots = set()
    if step["place"] in ELSEWHERE:
        roots = {"/" + write.path.split("/")[1] for write in writes if write.path.startswith("/")}
        unsafe = [word for word in unsafe if "/" + word.lstrip("<>0123456789").split("/")[1] not in roots]
    followed = tuple(
        tuple(command["argv"]) for command in step["commands"][:-1] if command.get("argv") and keeps_terminal(command["argv"])
    )
    return Block(step["block"], tuple(argvs), tuple(leftovers), tuple(writes), tuple(sorted(roots)), tuple(unsafe), followed)


def split(text):
    try:
        return shlex.split(text.split("<<")[0])
    except ValueError:
        return text.split()


def absolute(path, cwd):
    path = re.sub(r"^(~|\$\{HOME\})(?=/|$)", "$HOME", path)
    return path if path.startswith(("/", "$HOME")) else os.path.normpath(cwd + "/" + path)


def form_complaints(block):
    """Rules that need no shell: what breaks when a block is pasted at a prompt."""
    if "\t" in block.text:
        yield "a TAB asks for completion when it is pasted"
    commands = block.text
    for write in block.writes:
        commands = commands.replace(write.text or "\0", "")
    for line in commands.split("\n"):
        if line.lstrip().startswith("#"):
            yield "zsh runs a comment line as a command: " + line[:80]
        if line != line.rstrip() and line.rstrip().endswith("\\"):
            yield "blanks after a line continuation: " + line[:80]
    if "\r" in block.text:
        yield "a carriage return"
    for argv in block.followed:
        yield "keeps the terminal, so lines that follow are lost or become its input: " + shlex.join(argv)
    for path in block.unsafe:
        yield "not run, it would touch %s on this machine" % path


def syntax_complaints(block, shells):
    for shell in ("bash", "dash", "zsh"):
        if shell in shells:
            done = subprocess.run([shells[shell], "-n"], input=block.text + "\n", capture_output=True, text=True, check=False)
            if done.returncode != 0 or done.stderr.strip():
                yield "%s -n: %s" % (shell, " ".join(done.stderr.split())[:300])


def run_complaints(block, run, home):
    """Holds one run against what the step promises."""
    yield from run.trouble
    wanted, rest = list(block.argvs), []
    for call in run.calls:
        if wanted and call.argv == tuple(word.replace(home, "$HOME") for word in wanted[0]):
            wanted.pop(0)
        else:
            rest.append(call.argv)
    for argv in wanted:
        yield "was not called as the structured command says: %s; calls: %s" % (shlex.join(argv), calls_text(run.calls))
    for argv in rest:
        if not any(re.search(r"(?<![\w-])%s(?![\w-])" % re.escape(argv[0]), text) for text in block.leftovers):
            yield "a call that no command of the step announces: " + shlex.join(argv)
    for write in block.writes:
        path = where(write, home)
        if write.text is None:
            yield "writes a file that was not generated: " + write.path
        elif not os.path.isfile(path):
            yield "did not write " + write.path
        else:
            with open(path, "rb") as file:
                content = file.read()
            if content != write.text.encode():
                yield "%s differs from the generated file: %s" % (write.path, first_difference(content, write.text.encode()))
            if shell_runs.mode_of(path) != write.mode:
                yield "%s has mode %s, not %s" % (write.path, shell_runs.mode_of(path), write.mode)


def where(write, home):
    return write.path.replace("$HOME", home, 1) if write.path.startswith("$HOME") else home + write.path


def played(block, home):
    """The block with the folders of an absent machine, such as its volume, moved below HOME; file texts stay as they are."""
    text, kept = block.text, []

    def keep(found):
        kept.append(found.group(0))
        return "\1%d\1" % (len(kept) - 1)

    # On a single line, a file's text is the words of printf.
    text = re.sub(r"printf '%s\\n' .*(?= [>|] )", keep, text)
    for number, write in enumerate(block.writes):
        text = text.replace(write.text or "\0", "\0%d\0" % number)
    for root in block.roots:
        os.makedirs(home + root, exist_ok=True)
        text = re.sub(r"(?<![\w./-])%s(?=[/\s'\"]|$)" % re.escape(root), home + root, text)
    for number, write in enumerate(block.writes):
        text = text.replace("\0%d\0" % number, write.text or "")
    return re.sub("\1(\\d+)\1", lambda found: kept[int(found.group(1))], text)


def calls_text(calls):
    return "; ".join(shlex.join(call.argv) for call in calls)[:300] or "none"


def first_difference(left, right):
    at = next((i for i, (a, b) in enumerate(zip(left, right)) if a != b), min(len(left), len(right)))
    return "at byte %d %r, not %r" % (at, left[at:at + 40], right[at:at + 40])


def start_worker(shells, stubs):
    # A stranger's umask must not decide what mode a plain redirection gives.
    os.umask(0o022)
    start_worker.shells, start_worker.stubs = shells, stubs


def perform(mode, block, home):
    kind, shell = mode
    # What an earlier step left behind must not count as written by this one.
    for write in block.writes:
        if os.path.isfile(where(write, home)):
            os.remove(where(write, home))
    run = shell_runs.run(kind, shell, start_worker.shells[shell], played(block, home), home, start_worker.stubs, block.roots)
    return run, ["%s in %s: %s" % (kind, shell, text) for text in run_complaints(block, run, home)]


def deliver(call, files, homes):
    """Plays a copy to the machine: what the page offers for download arrives there."""
    if call.argv[:3] != ("gcloud", "compute", "scp"):
        return
    *sources, target = [word for word in call.argv[3:] if not word.startswith("-")]
    _, remote, folder = target.partition(":")
    for source in sources:
        if not remote or source not in files:
            yield "copies %s, which was not generated for the machine" % source
            continue
        path = os.path.join(homes("vm"), folder, source)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8", newline="") as file:
            file.write(files[source]["text"])


def walk(job):
    """One case, from its first step to its last; leaves the state before each block somebody will want again."""
    name, steps, files, work = job
    complaints, calls = [], []

    def homes(place):
        home = os.path.join(work, place)
        os.makedirs(home, exist_ok=True)
        return home

    for label, place, block, snapshot in steps:
        if block.unsafe:
            calls.append(None)
            continue
        if snapshot:
            shutil.copytree(homes(place), snapshot, symlinks=True)
        run, found = perform(WALK, block, homes(place))
        calls.append(run.calls)
        for call in run.calls:
            found += deliver(call, files, homes)
        complaints += [(name, label, text) for text in found]
    return complaints, calls


def again(job):
    """One block in every other shell, each from a copy of the state before it."""
    label, block, snapshot, modes, known = job
    complaints = []
    for mode in modes:
        with tempfile.TemporaryDirectory(prefix="jhome-") as folder:
            home = os.path.join(folder, "home")
            shutil.copytree(snapshot, home, symlinks=True)
            run, found = perform(mode, block, home)
            # Two programs of one pipeline start in any order.
            if sorted(run.calls) != sorted(known) and not found:
                found = ["%s in %s: calls differ from bash's: %s, not %s" % (*mode, calls_text(run.calls), calls_text(known))]
            complaints += [(*label, text) for text in found]
    return complaints


def gathered(complaints):
    """What many cases have in common is said once."""
    cases = collections.defaultdict(list)
    for case, step, text in complaints:
        cases[step, text].append(case)
    for (step, text), names in cases.items():
        others = " (and %d more)" % (len(names) - 1) if len(names) > 1 else ""
        yield "%s%s, step %s: %s" % (names[0], others, step, text)


def judge(cases, shells, work):
    complaints, first, walks = [], {}, []
    for number, case in enumerate(cases):
        files = {file["path"]: file for file in case["output"]["files"]}
        steps = []
        for step in blocks_of(case["output"]["steps"]):
            if step["place"] not in PLACES or not step.get("block"):
                continue
            block = load(step, files)
            snapshot = None
            if block not in first:
                label = (case["name"], step["id"])
                snapshot = os.path.join(work, "before", str(len(first)))
                first[block] = (label, snapshot, number, len(steps))
                complaints += [(*label, text) for text in form_complaints(block)]
                complaints += [(*label, text) for text in syntax_complaints(block, shells)]
            steps.append((step["id"], step["place"], block, snapshot if not block.unsafe else None))
        walks.append((case["name"], steps, files, os.path.join(work, "walk", str(number))))

    stubs = os.path.join(work, "stubs")
    shell_runs.install_stubs(stubs)
    modes = [mode for mode in OTHERS if mode[1] in shells]
    with multiprocessing.get_context("fork").Pool(WORKERS, start_worker, (shells, stubs)) as pool:
        walked = pool.map(walk, walks, chunksize=1)
        complaints += [text for found, _ in walked for text in found]
        jobs = [(label, block, snapshot, modes, walked[case][1][step])
                for block, (label, snapshot, case, step) in first.items() if not block.unsafe]
        complaints += [text for found in pool.imap_unordered(again, jobs, chunksize=4) for text in found]
    runs = sum(len(steps) for _, steps, _, _ in walks) + len(jobs) * len(modes)
    calls = {call.argv for _, steps in walked for recorded in steps for call in recorded or []}
    return list(gathered(complaints)), "%d cases, %d different blocks, %d runs" % (len(cases), len(first), runs), sorted(calls)


def main():
    asked, began = json.load(sys.stdin), time.monotonic()
    with tempfile.TemporaryDirectory(prefix="jshell-") as work:
        complaints, summary, calls = judge(asked["cases"], asked["shells"], os.path.realpath(work))
    summary += " in %.1f s" % (time.monotonic() - began)
    json.dump({"complaints": complaints, "summary": summary, "calls": calls}, sys.stdout)


if __name__ == "__main__":
    main()
