"""Which commands keep the terminal to themselves: they ask, or they never end.

A terminal without bracketed paste hands them the lines that follow in a block, so nothing may follow.
"""


def keeps_terminal(argv):
    words = set(argv)
    match argv:
        case ["gcloud", "init", *_] | ["gcloud", "auth", "login", *_]:
            return True
        case ["gcloud", "compute", "ssh", *rest]:
            return not any(word.startswith("--command") for word in rest)
        case ["gcloud", *_]:
            return "delete" in words and not words & {"--quiet", "-q"}
        case ["fly" | "flyctl", "auth", "login", *_]:
            return True
        case ["fly" | "flyctl", "apps", "destroy", *_]:
            return not words & {"--yes", "-y"}
        case ["fly" | "flyctl", "ssh", "console", *_]:
            return not words & {"-C", "--command"} or "--pty" in words
        case ["fly" | "flyctl", "logs", *_]:
            return not words & {"--no-tail", "-n"}
        case ["fly" | "flyctl", "proxy", *_] | ["fly" | "flyctl", "secrets", "import", *_]:
            return True
        case ["docker", "compose", "exec" | "run", *_]:
            return "-T" not in words
        case ["docker", "compose", "logs", *_]:
            return bool(words & {"-f", "--follow"})
        case ["nano" | "vi" | "vim" | "ssh", *_]:
            return True
    return False
