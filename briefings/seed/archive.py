"""Documents that are ZIP archives: refused before anything is unpacked where they would unpack to too much."""

import io
import zipfile

from briefings.config import Limits
from briefings.seed.refusal import Refusal

#: Files in an archive, at most: a document has some dozens.
MOST = 10_000
#: Under this many bytes unpacked no ratio is too high: a small file of blanks packs well.
SMALL = 1_000_000


def check(data: bytes, limits: Limits) -> None:
    """Raises Refusal for what is no archive, is encrypted, or says of itself that it unpacks to too much.

    What an archive says is what it gives: reading a member ends at the size that the directory names.
    """
    try:
        members = zipfile.ZipFile(io.BytesIO(data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Refusal("S105", "it is no whole archive: it seems cut off", "save the document again") from None
    if any(each.flag_bits & 1 for each in members):
        raise Refusal("S105", "it is encrypted", "save a copy of it without a password")
    size = sum(each.file_size for each in members)
    if len(members) > MOST:
        raise Refusal("S103", f"it holds {len(members):,} files", "save its text as .txt")
    if size > limits.unpacked_bytes:
        message = f"it would unpack to {size:,} bytes, more than {limits.unpacked_bytes:,}"
        raise Refusal("S103", message, "raise `limits.unpacked_bytes`, or save its text as .txt")
    if size > SMALL and size > limits.unpacked_ratio * len(data):
        message = f"it would unpack to {size:,} bytes, more than {limits.unpacked_ratio:,} times its own size"
        raise Refusal("S103", message, "raise `limits.unpacked_ratio` if you trust it, or save its text as .txt")
