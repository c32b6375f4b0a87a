#!/usr/bin/env python3
"""Lets the real gcloud parse command lines, offline and without running any of them.

stdin  {"program": PATH of gcloud, "argvs": [[...], ...]}
stdout {"complaints": [...], "summary": "..."}

One process builds gcloud's own command tree and hands it every command; only the last step, the command's
action, is replaced. So flags, choices, required groups and value patterns are judged by gcloud itself.
"""

import contextlib
import io
import json
import os
import shlex
import sys
import tempfile
import time

OFFLINE = {
    "CLOUDSDK_CORE_DISABLE_PROMPTS": "1",
    "CLOUDSDK_CORE_DISABLE_USAGE_REPORTING": "true",
    "CLOUDSDK_CORE_DISABLE_FILE_LOGGING": "true",
    "CLOUDSDK_CORE_CHECK_GCE_METADATA": "false",
    "CLOUDSDK_SURVEY_DISABLE_PROMPTS": "1",
    "CLOUDSDK_COMPONENT_MANAGER_DISABLE_UPDATE_CHECK": "1",
}


def sdk_of(program):
    """The SDK a gcloud launcher belongs to; distribution packages only link to it."""
    root = os.path.dirname(os.path.dirname(os.path.realpath(program)))
    return root if os.path.isfile(os.path.join(root, "lib", "gcloud.py")) else None


def under_bundled_python(root):
    """gcloud supports one Python, its own; starts over with that one where the SDK brings it."""
    bundled = os.path.join(root, "platform", "bundledpythonunix", "bin", "python3")
    if os.path.exists(bundled) and os.path.realpath(bundled) != os.path.realpath(sys.executable):
        os.execv(bundled, [bundled, "-S", "-E", "-B", os.path.abspath(__file__), root])


class Parser:
    def __init__(self, root):
        # The SDK's own argparse accepts more than the standard one: it must be found first.
        sys.path[:0] = [os.path.join(root, "lib", "third_party"), os.path.join(root, "lib")]
        self.screen = Screen()
        with self.screen.shown():
            from googlecloudsdk import gcloud_main
            from googlecloudsdk.calliope import backend

            from googlecloudsdk.calliope import display
            from googlecloudsdk.core.resource import resource_filter

            def reach(command, cli, args):
                self.reached.append(command)
                # --format and --filter are only read when there is something to print.
                instance = command._common_type(cli=cli, context={})
                displayer = display.Displayer(instance, args, [], display_info=command.ai.display_info)
                displayer._InitPrinter()
                resource_filter.Compile(displayer._GetFilter() or "", defaults=displayer._defaults)

            backend.Command.Run = reach
            self.reached = []
            self.cli = gcloud_main.CreateCLI([])

    def refusal(self, argv):
        """Why gcloud refuses the command, or None."""
        self.reached = []
        with self.screen.shown() as screen:
            try:
                self.cli.Execute(argv[1:], call_arg_complete=False)
                refused = not self.reached
            except SystemExit as end:
                refused = end.code not in (0, None)
            except Exception as error:  # pylint: disable=broad-except
                refused = True
                screen.write("%s: %s" % (type(error).__name__, error))
        said = " ".join(screen.take().split())
        return (said[max(said.find("ERROR:"), 0):] or "refused without a word")[:400] if refused else None


class Screen(io.TextIOBase):
    """What gcloud prints; its logger keeps the streams it first saw, so it is always this one."""

    encoding = "utf-8"

    def __init__(self):
        self.text = ""

    def write(self, data):
        self.text += data if isinstance(data, str) else data.decode("utf-8", "replace")
        return len(data)

    def take(self):
        text, self.text = self.text, ""
        return text

    @contextlib.contextmanager
    def shown(self):
        with contextlib.redirect_stdout(self), contextlib.redirect_stderr(self):
            yield self


def main():
    if len(sys.argv) == 1:
        asked = json.load(sys.stdin)
        root = sdk_of(asked["program"])
        if root is None:
            json.dump({"complaints": ["no SDK behind " + asked["program"]], "summary": ""}, sys.stdout)
            return
        # The bundled Python gets the question again on a fresh standard input.
        with tempfile.TemporaryFile() as again:
            again.write(json.dumps(asked).encode())
            again.seek(0)
            os.dup2(again.fileno(), 0)
        os.environ.update(OFFLINE, CLOUDSDK_ROOT_DIR=root)
        under_bundled_python(root)
    else:
        root, asked = sys.argv[1], json.load(sys.stdin)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="jgcloud-") as config:
        os.environ["CLOUDSDK_CONFIG"] = config
        parser = Parser(root)
        refusals = [(argv, parser.refusal(argv)) for argv in asked["argvs"]]
    complaints = ["%s: %s" % (shlex.join(argv), why) for argv, why in refusals if why]
    summary = "%d commands in %.1f s" % (len(refusals), time.monotonic() - began)
    json.dump({"complaints": complaints, "summary": summary}, sys.stdout)
    sys.stdout.flush()
    # Threads of the SDK outlive their use.
    os._exit(0)


if __name__ == "__main__":
    main()
