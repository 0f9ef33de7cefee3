"""The door of a checkout: `python build.py` converts, then builds; `python build.py --help` tells the rest."""

try:
    from briefings.shell.cli import main
except ModuleNotFoundError as missing:
    hint = "run `make site`, or `python -m pip install .` in an environment of your own"
    raise SystemExit(f"Briefings needs {missing.name}: {hint}") from None

if __name__ == "__main__":
    main()
