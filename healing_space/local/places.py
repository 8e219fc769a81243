"""Where things are kept in a checkout, and where the sockets are."""

import hashlib
import os
import tempfile
from pathlib import Path

from healing_space.local.telling import Trouble

CHECKOUT = Path(__file__).resolve().parents[2]
# Everything a command keeps on this machine; another place makes it another, separate, product.
LOCAL = Path(os.environ.get("HEALING_SPACE_LOCAL") or CHECKOUT / ".local").resolve()
LOGS = LOCAL / "logs"
ENVIRONMENT = LOCAL / "demo.env"


def digest_of_path(path: Path) -> str:
    """A short name for a directory, the same at every start and different for every checkout."""
    return hashlib.sha256(str(path.resolve()).encode()).hexdigest()[:12]


def socket_directory(*, data: Path, owner: int | None = None) -> Path:
    """A private directory with a path short enough for a socket (107 bytes is all the kernel allows).

    It lies under the temporary directory, where somebody else may have made one of that name first:
    then it is not ours and is refused.
    """
    # TMPDIR may be long, and two commands of one checkout may be given different ones.
    temporary = Path("/tmp") if os.access("/tmp", os.W_OK) else Path(tempfile.gettempdir())  # noqa: S108
    place = temporary / f"healing-space-{digest_of_path(data)}"
    place.mkdir(mode=0o700, exist_ok=True)
    wanted = os.getuid() if owner is None else owner
    found = place.lstat()
    if place.is_symlink() or found.st_uid not in {wanted, os.getuid()}:
        raise Trouble(f"{place} belongs to another user; remove it and start again.")
    if found.st_uid != wanted:
        os.chown(place, wanted, -1)
    place.chmod(0o700)
    return place
