"""Files are written whole or not at all, and standard output may be closed by its reader."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from checker.errors import OutputError

STDOUT = "-"


def write(path: str, content: str | bytes) -> None:
    """Write all of it or nothing.  Raises OutputError."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    if path == STDOUT:
        _print(data)
        return
    # Following links keeps them; only what they lead to is replaced.
    target = Path(path).resolve()
    made = ""
    try:
        if target.exists() and not target.is_file():
            # A device or a pipe, such as /dev/null: there is nothing to replace, only to write to.
            target.write_bytes(data)
            return
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, made = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        Path(made).chmod(mode)
        Path(made).replace(target)
    except BaseException as why:
        if made:
            Path(made).unlink(missing_ok=True)
        if isinstance(why, OSError):
            raise OutputError(
                "The file cannot be written: {why}.", where=path, why=why.strerror or why
            ) from None
        raise


def _print(data: bytes) -> None:
    if sys.stdout is None:
        raise OutputError("Standard output is closed.")
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough; the verdict holds all the same.
        leave_stdout()
    except OSError as why:
        raise stdout_lost(why) from None


def stdout_lost(why: OSError) -> OutputError:
    """What is to be raised where standard output takes no more."""
    leave_stdout()
    return OutputError("The file cannot be written: {why}.", where="stdout", why=why.strerror or why)


def leave_stdout() -> None:
    """Give standard output a place to go, so that closing it at the end does not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
