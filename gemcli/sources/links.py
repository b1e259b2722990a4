"""Links in folders: one that leads out of its folder, or to a folder, is named and not followed."""

from __future__ import annotations

import os
from pathlib import Path

from gemcli.errors import SourceError
from gemcli.files import is_folder
from gemcli.locales import N_, say

LINK_CODES = frozenset({"outside_link", "linked_folder"})
JUNCTION = 0xA0000003
"""IO_REPARSE_TAG_MOUNT_POINT of Windows: a link to a folder that every user may make."""


def is_link(path: Path) -> bool:
    """Whether a path is a symbolic link or a Windows junction; what cannot be looked at is none."""
    try:
        return path.is_symlink() or getattr(path.lstat(), "st_reparse_tag", 0) == JUNCTION
    except OSError:
        return False


def refusal(path: Path, folder: Path, relative: str) -> SourceError | None:
    """Return why a path that was found in a folder is not followed; None for what is no link, or a file inside.

    "outside_link" for a file or folder that does not lie in `folder`, "linked_folder" for a folder that does: it is
    walked where it stands, once, so that links that go round come to an end.
    """
    if not is_link(path):
        return None
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        is_dir = is_folder(path)
        what = (
            N_("This is a link to a folder outside, and was not followed.")
            if is_dir
            else N_("This is a link to a file outside the folder, and was not followed.")
        )
        hint = (
            N_("Name the folder itself when it belongs to the case.")
            if is_dir
            else N_("Copy the file into the folder when it belongs to the case.")
        )
        return SourceError("outside_link", say(what), say(hint), relative)
    if is_folder(path):
        return SourceError(
            "linked_folder",
            say(N_("This is a link to another folder here, which is read where it stands.")),
            None,
            relative,
        )
    return None
