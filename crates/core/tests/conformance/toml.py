#!/usr/bin/env python3
"""Shows what Python's own TOML reader, which knows TOML 1.0 and nothing more, makes of texts.

stdin  [TEXT, ...]
stdout [VALUE or null, ...]; null is a refusal, numbers and dates are {"number": their text}
"""

import json
import sys
import tomllib


def plain(value):
    if isinstance(value, dict):
        return {"table": {key: plain(item) for key, item in value.items()}}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, (str, bool)):
        return value
    return {"number": repr(float(value)) if isinstance(value, (int, float)) else "date"}


def read(text):
    try:
        return plain(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, ValueError):
        return None


json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
