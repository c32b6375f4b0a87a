"""Runs one block in one real shell and says what happened.

Three ways, because they differ: as a script; typed line by line at a prompt, which is also what a paste is to
an old terminal; pasted as a whole, which is what a terminal with bracketed paste hands to the line editor.
"""

import collections
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import stat
import struct
import subprocess
import tempfile
import termios
import time

HERE = os.path.dirname(os.path.abspath(__file__))

# Everything a guide may call that would reach out of the fresh home directory.
STUBBED = (
    "gcloud fly flyctl docker ssh scp sftp sudo curl wget openssl git apt-get apt usermod groupadd newgrp sg "
    "systemctl service chown install sleep xdg-open open brew npm node nano vi fallocate mkswap swapon reboot"
).split()

Call = collections.namedtuple("Call", "argv cwd stdin")
Run = collections.namedtuple("Run", "calls trouble")

TIMEOUT = 30.0
PROMPT = re.compile(rb"<:(\d+|\+):>")
# What a shell says when it did not do what the text meant; a typed block mixes this with the echo.
COMPLAINTS = re.compile(
    r"command not found|event not found|parse error|syntax error|unexpected (?:token|EOF|end)|no matches found"
    r"|No such file|not a directory|Permission denied|bad pattern|bad substitution|unmatched|invalid option"
    r"|unrecognized option|missing operand|here-document|none provided"
)

# What a line editor sends besides text: colours, modes, movements.
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")

SCRIPT = {"bash": ["--norc"], "dash": [], "zsh": ["-f"]}
TYPED = {
    "bash": (["--norc", "--noprofile", "-i"], "<:$?:>"),
    "zsh": (["-f", "-i", "-o", "nopromptsp"], "<:%?:>"),
}


def install_stubs(folder):
    """One file, many names: a stub learns who it is from its own name."""
    os.makedirs(folder)
    shutil.copy(os.path.join(HERE, "shell_stub.sh"), os.path.join(folder, "gcloud"))
    os.chmod(os.path.join(folder, "gcloud"), 0o755)
    for name in STUBBED[1:]:
        os.link(os.path.join(folder, "gcloud"), os.path.join(folder, name))


def environment(home, stubs, log):
    return {
        "PATH": stubs + ":/usr/bin:/bin",
        "HOME": home,
        "USER": "tester",
        "LOGNAME": "tester",
        "LANG": "C.UTF-8",
        "TERM": "dumb",
        "JUDGE_LOG": log,
        "JUDGE_BIN": stubs,
    }


def run(mode, shell, path, block, home, stubs, roots=()):
    """`shell` is a name, `path` its program. HOME is used as it is found.

    `roots` are folders of a machine that is not there, which the block plays below HOME.
    """
    with tempfile.TemporaryDirectory(prefix="jrun-") as work:
        log = os.path.join(work, "log")
        env = environment(home, stubs, log)
        act = {"script": as_script, "typed": as_typed, "pasted": as_pasted}[mode]
        trouble = act(shell, path, block, home, env, work)
        return Run(read_calls(log, home, roots), trouble)


def as_script(shell, path, block, home, env, work):
    script = os.path.join(work, "block.sh")
    with open(script, "w", encoding="utf-8") as file:
        file.write(block if block.endswith("\n") else block + "\n")
    try:
        done = subprocess.run(
            [path, *SCRIPT[shell], script], cwd=home, env=env, stdin=subprocess.DEVNULL,
            capture_output=True, timeout=TIMEOUT, check=False,
        )
    except subprocess.TimeoutExpired:
        return ["did not end within %d s" % TIMEOUT]
    trouble = []
    if done.returncode != 0:
        trouble.append("exit status %d" % done.returncode)
    if done.stderr.strip():
        trouble.append("error output: " + done.stderr.decode("utf-8", "replace").replace(script, "block").strip()[:400])
    return trouble


class Terminal:
    """A shell at a prompt. Each prompt carries the status of the command before it, so nobody has to wait."""

    def __init__(self, shell, path, home, env):
        flags, prompt = TYPED[shell]
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            try:
                # Wide, so that no line editor wraps or scrolls; before the shell starts, which would else redraw its prompt.
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 8000, 0, 0))
                os.chdir(home)
                os.execve(path, [path, *flags], {**env, "PS1": prompt, "PS2": "<:+:>", "SHELL": path})
            finally:
                os._exit(127)
        self.seen = b""

    def prompt(self, start=None):
        """The next prompt's status: digits, `+` for a continuation, None at the end of the shell."""
        found = self.wait_for(PROMPT, start)
        return found and found.group(1).decode()

    def wait_for(self, what, start=None):
        """Reads until `what` was seen after `start`; None at the end of the shell."""
        pattern = what if isinstance(what, re.Pattern) else re.compile(re.escape(what))
        start, end = len(self.seen) if start is None else start, time.monotonic() + TIMEOUT
        while True:
            found = pattern.search(self.seen, start)
            if found:
                return found
            left = end - time.monotonic()
            if left <= 0:
                raise TimeoutError
            if select.select([self.fd], [], [], left)[0]:
                try:
                    data = os.read(self.fd, 65536)
                except OSError:
                    data = b""
                if not data:
                    return None
                self.seen += data

    def type(self, text):
        data = text.encode()
        while data:
            data = data[os.write(self.fd, data):]

    def close(self):
        os.close(self.fd)
        try:
            os.kill(self.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.pid, 0)


def without_prompts(said):
    return " ".join(re.sub(r"<:(\d+|\+):>", " ", said).split())[:300]


def as_typed(shell, path, block, home, env, work):
    terminal = Terminal(shell, path, home, env)
    trouble, typed, answer = [], "", None
    try:
        terminal.prompt()
        for typed in block.rstrip("\n").split("\n"):
            if answer is None and trouble:
                break
            before = len(terminal.seen)
            terminal.type(typed + "\r")
            answer = terminal.prompt()
            said = CONTROL.sub("", terminal.seen[before:].decode("utf-8", "replace")).replace("\r", "")
            # The echo repeats the line itself, which may well speak of errors.
            said = said.replace(typed, "", 1)
            if answer is None:
                if typed.strip() != "exit":
                    trouble.append("the shell ended at: " + typed[:120])
                break
            if answer not in ("0", "+"):
                trouble.append("status %s after: %s" % (answer, typed[:120]))
            if COMPLAINTS.search(said):
                trouble.append("error output after %r: %s" % (typed[:120], without_prompts(said)))
        if answer == "+":
            trouble.append("still waits for more text after the last line: " + typed[:120])
        elif typed.strip() != "exit" and block.rstrip("\n").split("\n")[-1] != typed:
            trouble.append("lines after this were never reached: " + typed[:120])
        elif answer is not None:
            before = len(terminal.seen)
            terminal.type("umask\r")
            terminal.prompt()
            # People paste the next block into the same shell: what it makes would be unreadable for a container.
            if not re.search(rb"\b0?022\b", terminal.seen[before:]):
                trouble.append("leaves another umask behind than it found")
    except TimeoutError:
        tail = terminal.seen[-300:].decode("utf-8", "replace")
        trouble.append("no prompt came back after %r; last output: %r" % (typed[:120], tail))
    finally:
        terminal.close()
    return trouble


def as_pasted(shell, path, block, home, env, work):
    terminal = Terminal(shell, path, home, {**env, "TERM": "xterm"})
    text, trouble = block.rstrip("\n"), []
    try:
        terminal.prompt()
        terminal.wait_for(b"\x1b[?2004h", 0)
        before = len(terminal.seen)
        terminal.type("\x1b[200~" + text + "\x1b[201~\r")
        # The editor lets go of the paste before the shell runs it; a prompt before that is only redrawn.
        terminal.wait_for(b"\x1b[?2004l", before)
        answer = terminal.prompt(terminal.seen.index(b"\x1b[?2004l", before))
        if answer is None and text.split("\n")[-1].strip() != "exit":
            trouble.append("the shell ended")
        elif answer == "+":
            trouble.append("still waits for more text")
        elif answer not in ("0", None):
            trouble.append("status %s at the end" % answer)
        said = CONTROL.sub("", terminal.seen[terminal.seen.index(b"\x1b[?2004l", before):].decode("utf-8", "replace"))
        if COMPLAINTS.search(said):
            trouble.append("error output: " + without_prompts(said))
    except TimeoutError:
        trouble.append("no prompt came back; last output: %r" % terminal.seen[-300:].decode("utf-8", "replace"))
    finally:
        terminal.close()
    return trouble


def read_calls(log, home, roots):
    """The recorded calls, with the home directory written as $HOME so that runs can be compared."""

    def neutral(raw):
        text = raw.decode("utf-8", "replace")
        for root in roots:
            text = text.replace(home + root, root)
        return text.replace(home, "$HOME")

    try:
        with open(log, "rb") as file:
            fields = file.read().split(b"\0")[:-1]
    except FileNotFoundError:
        return []
    calls, at = [], 0
    while at < len(fields):
        number, cwd, count = fields[at].decode(), neutral(fields[at + 1]), int(fields[at + 2])
        argv = tuple(neutral(field) for field in fields[at + 3:at + 4 + count])
        stdin = ""
        try:
            with open("%s.stdin.%s" % (log, number), "rb") as file:
                stdin = neutral(file.read())
        except FileNotFoundError:
            pass
        calls.append(Call(argv, cwd, stdin))
        at += 4 + count
    return calls


def mode_of(path):
    return "%04o" % stat.S_IMODE(os.stat(path).st_mode)
