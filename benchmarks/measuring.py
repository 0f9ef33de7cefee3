"""A whole process and what it took: wall time, processor time, memory."""

import dataclasses
import os
import resource
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import IO

PROC = Path("/proc")
#: Seconds between two looks at the memory.
GRAIN = 0.02
#: Where the session stands among the fields of /proc/PID/stat that follow the name of the program.
SESSION = 3


@dataclasses.dataclass(frozen=True)
class Outcome:
    """A finished process: seconds of wall time, and of processors that it and its children kept busy.

    `peak` is their memory together in bytes, None where not measured.
    """

    seconds: float
    processor: float
    code: int
    out: str
    err: str
    peak: int | None = None


def timed(command: list[str], environment: Mapping[str, str]) -> Outcome:
    """Runs a command. What others wrote is on the disk before the clock starts, so that nobody pays for another."""
    os.sync()
    return run(command, environment, lambda process: process.wait() and None)


def watched(command: list[str], environment: Mapping[str, str]) -> Outcome:
    """Runs a command and samples its memory all the while, which costs time: its seconds are no figure."""
    return run(command, environment, peak)


def run(
    command: list[str], environment: Mapping[str, str], wait: Callable[[subprocess.Popen[bytes]], int | None]
) -> Outcome:
    """Runs a command in a session of its own, by which its children are known."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        before, started = processor(), time.perf_counter()
        with subprocess.Popen(
            command, env={**os.environ, **environment}, stdout=out, stderr=err, start_new_session=True
        ) as process:
            try:
                highest = wait(process)
            except BaseException:
                os.killpg(process.pid, signal.SIGTERM)
                raise
            seconds = time.perf_counter() - started
        return Outcome(seconds, processor() - before, process.returncode, text(out), text(err), highest)


def processor() -> float:
    """Seconds of processor time that finished children took, and theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def text(stream: IO[bytes]) -> str:
    """All that was written into a temporary file."""
    stream.seek(0)
    return stream.read().decode(errors="replace")


def peak(process: subprocess.Popen[bytes]) -> int | None:
    """The most that a process and its children held at once while it ran; None on systems without Linux's /proc."""
    if not (PROC / "self" / "smaps_rollup").exists():
        process.wait()
        return None
    highest = 0
    while process.poll() is None:
        highest = max(highest, sum(proportional(each) for each in session(process.pid)))
        time.sleep(GRAIN)
    return highest


def session(leader: int) -> Iterator[Path]:
    """The processes of a session; children stay in it, whoever their parent has become."""
    for each in PROC.iterdir():
        if each.name.isdigit():
            try:
                fields = (each / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[SESSION]) == leader:
                yield each


def proportional(process: Path) -> int:
    """The bytes that a process holds, each shared page divided by those who share it (PSS)."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:")), 0)
