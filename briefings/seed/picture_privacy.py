"""Pictures without what they tell of those who took them: place, time, camera, names, earlier versions.

What is shown stays as it is, byte for byte; only whole segments and chunks of metadata go. A JPEG keeps its colour
profile, and of its Exif data how the camera was held, without which it would lie on its side.
"""

from briefings.seed.picture_files import EXIF, HEAD, Form, number, orientation, segments

#: Chunks of a PNG that say something other than what is shown, and the chunks of a WebP that do.
PNG_TOLD = (b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME")
WEBP_TOLD = (b"EXIF", b"XMP ")
#: The bits that announce those of a WebP.
ANNOUNCED = 0x08 | 0x04


def without_metadata(data: bytes, form: Form) -> bytes | None:
    """A picture without its metadata; None where they cannot be taken out, or it is cut off."""
    if form.ending == "jpg":
        return jpeg(data)
    if form.ending == "png":
        return png(data)
    if form.ending == "webp":
        return webp(data)
    if form.ending == "avif":  # its metadata lie among the data of the picture
        return None if b"Exif" in data[:HEAD] or b"application/rdf+xml" in data[:HEAD] else data
    return data if data.rstrip(b"\0").endswith(b"\x3b") else None


def jpeg(data: bytes) -> bytes | None:
    """Without comments and all application data but JFIF, Adobe's and the colour profile; what follows its end goes."""
    made, turned, scanned, ended = [data[:2]], 1, False, False
    for code, start, end in segments(data):
        part = data[start:end]
        if code == 0xE1 and part.startswith(EXIF, 4):
            turned = orientation(part[10:])
        scanned, ended = scanned or code == 0xDA, code == 0xD9
        if code == 0xE2 and not part.startswith(b"ICC_PROFILE\0", 4):
            continue
        if code == 0xFE or code in (0xE1, *range(0xE3, 0xEE), 0xEF):
            continue
        made.append(part)
    if not scanned or not ended:
        return None
    return b"".join([made[0], *([held(turned)] if turned > 1 else []), *made[1:]])


def held(turned: int) -> bytes:
    """Exif data that say how the camera was held, and nothing else."""
    entry = b"\x01\x12\x00\x03\x00\x00\x00\x01" + turned.to_bytes(2, "big") + b"\0\0"
    said = EXIF + b"MM\x00\x2a\x00\x00\x00\x08\x00\x01" + entry + b"\0\0\0\0"
    return b"\xff\xe1" + (len(said) + 2).to_bytes(2, "big") + said


def png(data: bytes) -> bytes | None:
    """Without its chunks of text, time and Exif data; what follows its end goes."""
    made, at = [data[:8]], 8
    while at + 12 <= len(data):
        end = at + 12 + number(data[at : at + 4])
        kind = data[at + 4 : at + 8]
        if end > len(data):
            return None
        if kind not in PNG_TOLD:
            made.append(data[at:end])
        if kind == b"IEND":
            return b"".join(made)
        at = end
    return None


def webp(data: bytes) -> bytes | None:
    """Without its chunks of Exif data and XMP, which its head no longer announces."""
    whole = 8 + number(data[4:8], "little")
    if whole > len(data):
        return None
    made, at = b"", 12
    parts: list[bytes] = []
    while at + 8 <= whole:
        size = number(data[at + 4 : at + 8], "little")
        end = at + 8 + size + size % 2
        part = data[at:end]
        if part.startswith(b"VP8X") and len(part) > 8:
            part = part[:8] + bytes([part[8] & ~ANNOUNCED]) + part[9:]
        if not part.startswith(WEBP_TOLD):
            parts.append(part)
        at = end
    made = b"WEBP" + b"".join(parts)
    return b"RIFF" + len(made).to_bytes(4, "little") + made
