"""Makes mutated Compose projects and writes what the real docker compose says of each.

    compose_corpus.py PROGRAM COUNT SEED... > compose.jsonl
    compose_corpus.py < {"program": PROGRAM, "projects": [FILES, ...]}

The projects are those in crates/core/tests/agreement/compose and the ones this program generates (crates/core/tests/it/snapshots). The first line of
the output names the judge. Every other line is one project: its class of mutation, the verdict (accepted, warned or
rejected), the first words of the judge, and either its files or its base with the lines that differ. The same seeds give
the same projects; a further seed adds projects and changes none.

The second form only judges: it prints {"version", "verdicts"}.
"""

import concurrent.futures
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parent.parent
# What is exported: a home directory and a name, as every login has them.
SHELL = {"PATH": "/usr/bin:/bin", "HOME": "/home/alice", "USER": "alice"}

ODD_VALUES = [
    "", '""', "''", "null", "~", "true", "yes", "on", "maybe", "0", "-1", "1.5", "1e3", "0x10", "0777", "70000", "99999999999999999999",
    "abc", "a b", "a:b", "a: b", "a #b", "#", "@", "`x`", "%", "*x", "&x", "!x", "!!str 5", "|", ">", "[", "]", "{", "}", "[]", "{}",
    "[a]", "[1, 2]", "{a: b}", "[[a]]", "- a", "? a", "'a", '"a', "a'", 'a"', "'a'b", '"a\\q"', "$", "$$", "$A", "${A}", "${A", "${A:?}",
    "${A:?not set}", "${A:-b}", "${A-}", "${}", "${1}", "${A B}", "10", "10s", "10 s", "1m30s", "s", "1d", "64m", "64 mb", "64x",
    "always", "no", "unless_stopped", "/", ".", "..", "~/x", "C:\\x", "\\x", "ä", "\u00a0", "http://x", "1.2.3.4", "::1",
    "80:80", "22:22", "0:0", "80:80:80:80", "80-90:80", "80:80/sctp", "localhost:80:80", "a:80", ":80", "80:", "2024-01-01", ".5", "1_000",
]
OTHER_KEYS = [
    "image", "ports", "volumes", "command", "environment", "networks", "depends_on", "restart", "service", "services", "version", "name",
    "x-mine", "healthcheck", "deploy", "file", "driver", "external", "source", "target", "type", "memory", "Image", "env-file", "env", "port",
]
STRAY = list(":-#'\"{}[],&*!|>%@`$=\t\\?/; ") + ["é", "\u200b", "\ufeff", "- ", ": ", "  ", "${", "\n", "\r"]


def bases():
    """The projects that are mutated, by name."""
    found = {}
    for folder in sorted((TESTS / "agreement/compose").iterdir()):
        files = sorted(path for path in folder.iterdir() if path.is_file())
        found[folder.name] = {path.name: path.read_text(encoding="utf-8") for path in files}
    for snapshot in sorted((TESTS / "snapshots").glob("*gcp*.snap")):
        parts = re.split(r"^==> (\S+) \(0\d{3}\)\n", snapshot.read_text(encoding="utf-8"), flags=re.M)
        files = {}
        for name, text in zip(parts[1::2], parts[2::2]):
            if name in ("docker-compose.yml", ".env", "keys.env"):
                kept = [line for line in text.splitlines() if not line.startswith("#")]
                files[name] = "\n".join(kept).strip("\n") + "\n"
        if "docker-compose.yml" in files:
            found["made-" + snapshot.stem] = files
    return found


def indent(line):
    return len(line) - len(line.lstrip(" "))


def block(lines, at):
    """The end of the block that a line opens."""
    end = at + 1
    while end < len(lines) and (not lines[end].strip() or indent(lines[end]) > indent(lines[at])):
        end += 1
    return end


def pick(chance, lines, pattern):
    """The index of a line that matches."""
    found = [at for at, line in enumerate(lines) if re.search(pattern, line) and not line.lstrip().startswith("#")]
    return chance.choice(found) if found else None


KEY = r"^(\s*(?:- )?)([\"']?[A-Za-z_.-][\w.-]*[\"']?)(\s*:)(\s|$)"
VALUE = r"^(\s*(?:- )?[\"']?[A-Za-z_.-][\w.-]*[\"']?:\s+)(\S.*)$"
ITEM = r"^(\s*- )(\S.*)$"


def typo(chance, word):
    at = chance.randrange(len(word))
    letter = chance.choice("abcdefghijklmnopqrstuvwxyz_-")
    return chance.choice([
        word[:at] + word[at + 1:], word[:at] + word[at] + word[at:], word[:at] + letter + word[at + 1:], word[:at] + letter + word[at:],
        word[:at] + word[at + 1:at + 2] + word[at] + word[at + 2:], word.upper(), word.capitalize(), word.replace("_", "-"),
        word.rstrip("s"), word + "s",
    ])


def delete_key(chance, lines):
    at = pick(chance, lines, KEY)
    if at is not None:
        del lines[at:block(lines, at)]


def delete_line(chance, lines):
    at = pick(chance, lines, r"\S")
    if at is not None:
        del lines[at]


def rename_key(chance, lines):
    at = pick(chance, lines, KEY)
    if at is not None:
        match = re.search(KEY, lines[at])
        word = typo(chance, match[2]) if chance.random() < 0.6 else chance.choice(OTHER_KEYS)
        lines[at] = match[1] + word + lines[at][match.end(2):]


def odd_value(chance, lines):
    at = pick(chance, lines, VALUE if chance.random() < 0.7 else ITEM)
    if at is not None:
        match = re.search(VALUE, lines[at]) or re.search(ITEM, lines[at])
        lines[at] = match[1] + chance.choice(ODD_VALUES)


def change_type(chance, lines):
    at = pick(chance, lines, VALUE)
    if at is None:
        return
    match = re.search(VALUE, lines[at])
    value = match[2]
    lines[at] = match[1] + chance.choice([f"[{value}]", f"{{a: {value}}}", "null", "5", "true", "1.5", "[]", "{}", f"'{value}'"])


def empty_block(chance, lines):
    at = pick(chance, lines, r":\s*$")
    if at is not None:
        head = lines[at].rstrip()
        lines[at:block(lines, at)] = [head + chance.choice(["", " []", " {}", " null", " ''", " x", " 5", " false"])]


def duplicate(chance, lines):
    at = pick(chance, lines, r"\S")
    if at is not None:
        end = block(lines, at)
        to = end if chance.random() < 0.7 else chance.randrange(len(lines) + 1)
        lines[to:to] = lines[at:end]


def move(chance, lines):
    at = pick(chance, lines, r"\S")
    if at is not None:
        end = block(lines, at)
        part = lines[at:end]
        del lines[at:end]
        to = chance.randrange(len(lines) + 1)
        lines[to:to] = part


def swap_lines(chance, lines):
    if len(lines) > 1:
        at = chance.randrange(len(lines) - 1)
        lines[at], lines[at + 1] = lines[at + 1], lines[at]


def indentation(chance, lines):
    at = pick(chance, lines, r"\S")
    if at is None:
        return
    end = block(lines, at) if chance.random() < 0.5 else at + 1
    change = chance.choice([-4, -2, -1, 1, 2, 4])
    for line in range(at, end):
        text = lines[line].lstrip(" ")
        lines[line] = " " * max(0, indent(lines[line]) + change) + text
    if chance.random() < 0.15:
        lines[at] = "\t" + lines[at].lstrip(" ")


def list_or_map(chance, lines):
    at = pick(chance, lines, ITEM if chance.random() < 0.5 else KEY)
    if at is None:
        return
    if match := re.search(ITEM, lines[at]):
        inner = match[2].strip("\"'")
        name, sign, value = inner.partition(chance.choice("=:"))
        lines[at] = match[1][:-2] + f"{name}: {value}" if sign else match[1][:-2] + inner + ":"
    else:
        lines[at] = " " * indent(lines[at]) + "- " + lines[at].lstrip(" ")


def stray(chance, lines):
    at = pick(chance, lines, r"\S")
    if at is not None:
        column = chance.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:column] + chance.choice(STRAY) + lines[at][column:]


def drop_character(chance, lines):
    at = pick(chance, lines, r"\S")
    if at is not None:
        column = chance.randrange(len(lines[at]))
        lines[at] = lines[at][:column] + lines[at][column + 1:]


def quoting(chance, lines):
    at = pick(chance, lines, r"[\"']" if chance.random() < 0.7 else r"\S")
    if at is None:
        return
    places = [column for column, letter in enumerate(lines[at]) if letter in "\"'"]
    if places and chance.random() < 0.7:
        column = chance.choice(places)
        lines[at] = lines[at][:column] + chance.choice(["", "'", '"']) + lines[at][column + 1:]
    else:
        column = chance.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:column] + chance.choice("\"'") + lines[at][column:]


def substitution(chance, lines):
    at = pick(chance, lines, r"\$\{?\w")
    if at is None:
        return
    match = chance.choice(list(re.finditer(r"\$\{?(\w+)[^}]*\}?", lines[at])))
    name = match[1]
    new = chance.choice([
        f"${name}", f"${{{name}", f"{{{name}}}", f"$({name})", f"${{{name}:?}}", f"${{{typo(chance, name)}}}", f"${{{typo(chance, name)}:?is missing}}",
        f"${{{name}:-}}", f"${{ {name} }}", f"$${{{name}}}", f"${{{name}:=x}}", f"${{{name}-{{}}}}", "", f"%{name}%", f"${{{name}:+x}}", f"$ {{{name}}}",
    ])
    lines[at] = lines[at][:match.start()] + new + lines[at][match.end():]


def pieces(chance, lines):
    """Changes one part of a value with colons, slashes, dashes, dots or equals signs."""
    at = pick(chance, lines, r"\w[:/=.-]\w")
    if at is None:
        return
    column = chance.choice([found.start() for found in re.finditer(r"(?<=\w)[:/=.-](?=\w)", lines[at])] or [0])
    new = chance.choice(["", " ", "::", ":", "/", "-", "=", lines[at][column] * 2, lines[at][column] + "0", lines[at][column] + "x", ":x:", ":99999"])
    lines[at] = lines[at][:column] + new + lines[at][column + 1:]


def digits(chance, lines):
    at = pick(chance, lines, r"\d")
    if at is not None:
        match = chance.choice(list(re.finditer(r"\d+", lines[at])))
        new = chance.choice(["0", "-1", "65535", "65536", "1.5", "", "x", match[0] + "0", "0" + match[0], "1e9", match[0] + "k", "18446744073709551616"])
        lines[at] = lines[at][:match.start()] + new + lines[at][match.end():]


def truncate(chance, lines):
    if lines:
        at = chance.randrange(len(lines))
        column = chance.randrange(len(lines[at]) + 1)
        del lines[at + 1:]
        lines[at] = lines[at][:column]


YAML = [
    delete_key, delete_line, rename_key, odd_value, odd_value, change_type, empty_block, duplicate, move, swap_lines, indentation, list_or_map, stray,
    drop_character, quoting, substitution, pieces, digits, truncate,
]


def variable_value(chance, lines):
    at = pick(chance, lines, "=")
    if at is not None:
        lines[at] = lines[at].split("=", 1)[0] + "=" + chance.choice(ODD_VALUES)


def variable_name(chance, lines):
    at = pick(chance, lines, "=")
    if at is not None:
        name, value = lines[at].split("=", 1)
        new = chance.choice([typo(chance, name), name + " ", " " + name, "export " + name, name.replace("_", " "), name + "!", "1" + name, "", name.lower()])
        lines[at] = new + "=" + value


def variable_quote(chance, lines):
    at = pick(chance, lines, "=")
    if at is not None:
        name, value = lines[at].split("=", 1)
        mark = chance.choice("\"'")
        lines[at] = name + "=" + chance.choice([mark + value, value + mark, mark + value + mark, mark + value + mark + "x", f"{mark}a{mark}{value}"])


def variable_sign(chance, lines):
    at = pick(chance, lines, "=")
    if at is not None:
        lines[at] = lines[at].replace("=", chance.choice([" = ", ": ", " ", "", "==", "=$", "= "]), 1)


DOTENV = [
    delete_line, delete_line, duplicate, variable_value, variable_value, variable_name, variable_quote, variable_sign, stray, drop_character, quoting,
    substitution, truncate, digits, pieces,
]


def mutate(chance, files):
    """One mutated project and the class of its mutation; nothing when nothing changed."""
    files = dict(files)
    variables = [name for name in files if name.endswith(".env")]
    if variables and chance.random() < 0.25:
        name = chance.choice(variables)
        if chance.random() < 0.06:
            del files[name]
            return "drop a file", files
        operator, label = chance.choice(DOTENV), "variables: "
    else:
        name = chance.choice([name for name in files if name not in variables])
        operator, label = chance.choice(YAML), ""
    lines = files[name].split("\n")
    if lines and not lines[-1]:
        lines.pop()
    operator(chance, lines)
    text = "\n".join(lines) + "\n"
    if text == files[name]:
        return None
    files[name] = text
    return label + operator.__name__.replace("_", " "), files


def corpus(count, seeds):
    """The unmutated projects and `count` mutants for each seed, each with its class."""
    projects = bases()
    cases = [("unmutated", name, files) for name, files in projects.items()]
    seen = {json.dumps(files, sort_keys=True) for files in projects.values()}
    for seed in seeds:
        chance = random.Random(seed)
        made = 0
        while made < count:
            base = chance.choice(sorted(projects))
            mutant = mutate(chance, projects[base])
            key = mutant and json.dumps(mutant[1], sort_keys=True)
            if mutant is None or key in seen:
                continue
            seen.add(key)
            cases.append((mutant[0], base, mutant[1]))
            made += 1
    return cases


def judge(program, files):
    """What docker compose says of a project: a verdict and its first words."""
    with tempfile.TemporaryDirectory() as parent:
        folder = pathlib.Path(parent) / "project"
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_bytes(text.encode("utf-8"))
        done = subprocess.run([program, "config"], cwd=folder, env=SHELL, capture_output=True, check=False)
        said = done.stderr.decode("utf-8", "replace")
        said = said.replace(f"{folder}/", "").replace(str(folder), ".").replace(parent, "..")
    said = re.sub(r'time="[^"]*" ', "", said).strip()
    # A panic shows addresses, which are others in every run.
    said = re.sub(r"0x[0-9a-f]{6,}", "0x0", said)
    if done.returncode:
        wrong = [line for line in said.splitlines() if line.strip() and not line.startswith("level=warning")]
        return "rejected", " ".join(" ".join(wrong).split())[:200]
    # Compose warns in the order of a Go map, which is another one in every run.
    return ("warned" if said else "accepted"), min(said.split("\n"))[:200]


def change(before, after):
    """The first line that differs, how many are replaced, and the new ones."""
    old, new = before.split("\n"), after.split("\n")
    start = 0
    while start < min(len(old), len(new)) and old[start] == new[start]:
        start += 1
    end = 0
    while end < min(len(old), len(new)) - start and old[-1 - end] == new[-1 - end]:
        end += 1
    return [start, len(old) - end - start, new[start:len(new) - end]]


def recorded(number, kind, base, files, verdict, said):
    """A case as one line."""
    case = {"id": number, "class": kind, "base": base, "verdict": verdict, "said": said}
    if kind == "unmutated":
        return case | {"files": files}
    original = bases()[base]
    changes = {name: change(text, files[name]) for name, text in original.items() if name in files and files[name] != text}
    return case | {"changes": changes, "gone": [name for name in original if name not in files]}


def version(program):
    done = subprocess.run([program, "version", "--short"], env=SHELL, capture_output=True, check=True, text=True)
    return done.stdout.strip()


def verdicts(program, projects):
    with concurrent.futures.ThreadPoolExecutor(2) as both:
        return list(both.map(lambda files: judge(program, files), projects))


def main():
    if len(sys.argv) == 1:
        asked = json.load(sys.stdin)
        said = verdicts(asked["program"], asked["projects"])
        json.dump({"version": version(asked["program"]), "verdicts": [verdict for verdict, _ in said]}, sys.stdout)
        return
    program, count, seeds = os.path.abspath(sys.argv[1]), int(sys.argv[2]), [int(seed) for seed in sys.argv[3:]]
    cases = corpus(count, seeds)
    print(json.dumps({"judge": "docker compose", "version": version(program), "count": count, "seeds": seeds}))
    for number, (case, (verdict, said)) in enumerate(zip(cases, verdicts(program, [case[2] for case in cases]))):
        line = recorded(number, *case, verdict, said)
        print(json.dumps(line, ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    main()
