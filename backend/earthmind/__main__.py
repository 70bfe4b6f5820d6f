"""``python -m earthmind`` is the command line."""

from earthmind.cli.main import main

if __name__ == "__main__":
    main()
