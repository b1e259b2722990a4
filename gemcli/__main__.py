"""The way in: `gemcli ...` and `python -m gemcli ...`."""

from __future__ import annotations

import sys


def main() -> None:
    """Answer `--version` before anything is imported; hand everything else to the face."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from gemcli import __version__

        sys.stdout.write(f"gemcli {__version__}\n")
        return
    from gemcli.cli.app import run

    run()


if __name__ == "__main__":
    main()
