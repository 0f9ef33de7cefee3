"""Pictures for tests, made byte by byte: true in format and size, and of one colour."""

import struct
import zlib

#: Latitude and longitude as a camera notes them, for tests that they are gone.
SECRET = b"GPS 54.5973N 5.9301W"


def chunk(kind: bytes, data: bytes) -> bytes:
    """A chunk of a PNG."""
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def png(width: int = 640, height: int = 400, colour: int = 90, more: bytes = b"") -> bytes:
    """A PNG of one colour; `more` are chunks before its data."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    row = b"\0" + bytes([colour, 120, 150]) * width
    return b"\x89PNG\r\n\x1a\n" + head + more + chunk(b"IDAT", zlib.compress(row * height)) + chunk(b"IEND", b"")


def segment(code: int, data: bytes) -> bytes:
    """A segment of a JPEG."""
    return bytes([0xFF, code]) + (len(data) + 2).to_bytes(2, "big") + data


def exif(turned: int) -> bytes:
    """Exif data with a direction and something that is nobody's business."""
    entry = b"\x12\x01\x03\x00\x01\x00\x00\x00" + turned.to_bytes(2, "little") + b"\0\0"
    return segment(0xE1, b"Exif\0\0II\x2a\0\x08\0\0\0\x01\0" + entry + b"\0\0\0\0" + SECRET)


def jpeg(width: int = 640, height: int = 400, colour: int = 90, more: bytes = b"") -> bytes:
    """The frame of a JPEG with a scan that no decoder would like; `more` are segments before it."""
    frame = segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0")
    scan = segment(0xDA, b"\1\1\0\0\x3f\0") + bytes([colour]) * 20 + b"\xff\x00\xff\xd0" + bytes([colour])
    jfif = segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0")
    return b"\xff\xd8" + jfif + more + frame + scan + b"\xff\xd9"


def gif(width: int = 320, height: int = 240) -> bytes:
    """The head and the end of a GIF."""
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\0\0\0" + b"\x2c" + b"\0" * 9 + b"\2\0" + b"\x3b"


def webp(width: int = 640, height: int = 400, more: bytes = b"") -> bytes:
    """The head of an extended WebP; `more` are chunks behind it."""
    size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    inner = b"WEBPVP8X" + (10).to_bytes(4, "little") + b"\x0c\0\0\0" + size + more
    return b"RIFF" + len(inner).to_bytes(4, "little") + inner


def avif(width: int = 640, height: int = 400, more: bytes = b"") -> bytes:
    """The head of an AVIF."""
    size = b"\0\0\0\x14ispe\0\0\0\0" + struct.pack(">II", width, height)
    return b"\0\0\0\x18ftypavif\0\0\0\0mif1avif" + b"\0\0\0\x40meta\0\0\0\0" + size + more
