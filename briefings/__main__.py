"""`python -m briefings` is the command line."""

from briefings.shell.cli import main

if __name__ == "__main__":
    main()
