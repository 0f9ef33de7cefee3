"""`clean`: removes what the program wrote and can write again, and nothing else."""

import shutil
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

from briefings.errors import Issue, Stop, issue
from briefings.shell import locks, output, publishing, tree
from briefings.shell.options import Options
from briefings.shell.report import Report, count
from briefings.shell.staging import Stage


def run(options: Options) -> Report:
    """Removes the output, file by file after its own list, and the build's memory."""
    remembered = clear_memory(options)  # first, for a running preview refuses
    removed, damage = clear_output(options)
    memory = " and .briefings/" if remembered else ""
    place = output.shown(options.output, options.site)
    line = f"Removed {count(removed, 'file')} from {place}/{memory}"
    return Report("clean", 0, (line,), counts={"removed": removed}, issues=damage)


def clear_output(options: Options) -> tuple[int, tuple[Issue, ...]]:
    """How many files that builds wrote are gone from the output folder, and what is wrong with the list of them."""
    if not (options.output / output.MANIFEST).is_file():
        return 0, ()
    with output.opened(options.output, options.site) as out:
        done = publishing.publish(Stage(out), {})
        (out.root / output.MANIFEST).unlink(missing_ok=True)
    output.remove_empty(out.root)
    return len(done.removed), out.damage


def preview_at_rest(memory: Path) -> AbstractContextManager[None]:
    """Raises `errors.Stop` where somebody is being shown the preview."""
    preview = memory / "preview"
    return locks.held(preview / output.LOCK, ".briefings/preview") if preview.is_dir() else nullcontext()


def clear_memory(options: Options) -> bool:
    """Whether there was a memory to remove; a link in its place is left alone."""
    memory = options.memory
    if not memory.is_dir() or memory.is_symlink():
        return False
    try:
        with preview_at_rest(memory):
            shutil.rmtree(memory)
    except OSError as trouble:
        hint = "see to its permissions, then clean again"
        raise Stop(issue(".briefings", "O106", f"cannot be removed: {tree.reason(trouble)}", hint=hint)) from None
    return True
