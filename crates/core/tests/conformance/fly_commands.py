#!/usr/bin/env python3
"""Judges fly command lines by rows of the flyctl reference.

stdin  {"argvs": [[...], ...]}
stdout {"complaints": [...], "summary": "..."}

There is no flyctl to ask without an account and a network, so the rows of fly_commands.json stand in for it.
A command or flag without a row is refused: a guide may use nothing that nobody looked up.
"""

import json
import os
import re
import shlex
import sys

TRUTH = ("true", "false", "1", "0", "t", "f", "T", "F", "TRUE", "FALSE", "True", "False")


class Refused(Exception):
    pass


class Rows:
    def __init__(self):
        path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "fly_commands.json")
        with open(path, encoding="utf-8") as file:
            self.rows = json.load(file)

    def command(self, words):
        """The longest row that the leading words name, and how many words that took."""
        for count in (3, 2, 1):
            if len(words) >= count:
                head = self.rows["aliases"].get(words[0], words[0]) if count > 1 else words[0]
                name = " ".join([head, *words[1:count]])
                if name in self.rows["commands"]:
                    return name, count
        raise Refused("no row for this command")

    def flags(self, name):
        """Every spelling of every flag of the command, with the kind of its value."""
        kinds = {}
        for table in (self.rows["everywhere"], self.rows["commands"][name]["flags"]):
            for kind, flags in table.items():
                for flag in flags:
                    long, _, short = flag.partition(",")
                    kinds["--" + long] = kind
                    if short:
                        kinds["-" + short] = kind
        return kinds

    def check(self, argv):
        if argv[0] not in self.rows["programs"]:
            raise Refused("not a fly command")
        name, used = self.command(argv[1:])
        words = self.words(argv[1 + used:], self.flags(name))
        least, most = self.rows["commands"][name]["words"]
        if len(words) < least or (most is not None and len(words) > most):
            raise Refused("%d words after %s, it takes %s" % (len(words), name, [least, most]))
        if name == "secrets set":
            for word in words:
                if not re.match(r"[A-Za-z_][A-Za-z0-9_]*=", word):
                    raise Refused("not NAME=VALUE: " + word)
        if name == "proxy" and not re.fullmatch(r"\d{1,5}(:\d{1,5})?", words[0]):
            raise Refused("not LOCAL:REMOTE: " + words[0])

    def words(self, rest, kinds):
        """Takes the flags out as pflag does: they may stand anywhere before `--`."""
        words, rest = [], list(rest)
        while rest:
            word = rest.pop(0)
            if word == "--":
                return words + rest
            if word.startswith("--"):
                flag, given, value = word.partition("=")
                self.take(flag, value if given else None, kinds, rest)
            elif word.startswith("-") and len(word) > 1:
                flag, value = word[:2], word[2:].removeprefix("=")
                if kinds.get(flag) == "bool":
                    if value:
                        rest.insert(0, "-" + value)
                    value = None
                self.take(flag, value or None, kinds, rest)
            else:
                words.append(word)
        return words

    def take(self, flag, value, kinds, rest):
        kind = kinds.get(flag)
        if kind is None:
            raise Refused("no row for the flag " + flag)
        if kind == "bool":
            if value is not None and value not in TRUTH:
                raise Refused("%s is true or false, not %s" % (flag, value))
            return
        if value is None and kind != "optional":
            if not rest:
                raise Refused(flag + " needs a value")
            value = rest.pop(0)
        if kind == "int" and not re.fullmatch(r"[+-]?\d+", value):
            raise Refused("%s is a whole number, not %s" % (flag, value))
        if kind == "number" and not re.fullmatch(r"\d+(\.\d+)?", value):
            raise Refused("%s is a number, not %s" % (flag, value))


def main():
    rows, complaints = Rows(), []
    argvs = json.load(sys.stdin)["argvs"]
    for argv in argvs:
        try:
            rows.check(argv)
        except Refused as why:
            complaints.append("%s: %s" % (shlex.join(argv), why))
    json.dump({"complaints": complaints, "summary": "%d commands" % len(argvs)}, sys.stdout)


if __name__ == "__main__":
    main()
