"""Ask before publishing: block on findings, and never mistake “not checked” for “passed”."""

import json
import subprocess


def may_publish(german: str, french: str) -> tuple[bool, str]:
    """Whether to publish two files, and what to tell the editor."""
    command = ["bitext", "check", german, french, "-o", "json=-", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    if done.returncode in (0, 1):
        verdict = json.loads(done.stdout)["summary"]["verdict"]
        return done.returncode == 0, verdict["because"]
    return False, f"Not checked ({done.returncode}): {done.stderr.strip()}"
