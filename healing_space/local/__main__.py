"""`python3 -m healing_space.local run|test|check|bench|chaos|screen-report|services`: what the Makefile calls."""

import sys

from healing_space.local import bench, checks, demo, readiness, stand, suite
from healing_space.local.telling import Trouble, fail

VERBS = {
    "run": demo.run,
    "test": suite.test,
    "check": checks.check,
    "bench": bench.bench,
    "chaos": suite.chaos,
    "screen-report": checks.screen_report,
    "services": stand.services,
}


def main(words: list[str]) -> int:
    """Do one verb and answer its exit code."""
    if not words or words[0] not in VERBS:
        print(f"usage: python3 -m healing_space.local {'|'.join(VERBS)}", file=sys.stderr)
        return 2
    try:
        readiness.own_python()
        return VERBS[words[0]](words[1:])
    except Trouble as trouble:
        return fail(trouble)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
