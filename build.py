"""The door of a checkout: `python build.py` converts, then builds; `python build.py --help` tells the rest."""

from pathlib import Path

try:
    from briefings.shell.cli import main
except ModuleNotFoundError as missing:
    hint = "run `make site`, or `python -m pip install .` in an environment of your own"
    own = Path(__file__).parent / ".venv" / "bin" / "python"
    if own.exists():
        hint = f"start it with {own} {__file__}, which `make` set up"
    raise SystemExit(f"Briefings needs {missing.name}: {hint}") from None

if __name__ == "__main__":
    main()
