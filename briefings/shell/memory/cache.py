"""The cache: one SQLite file with the engine's nodes and values, and the marks of the files that were read and written.

A build is one transaction, committed last, so a killed build leaves the memory of the one before. Each row carries a
checksum: what does not fit it, or what SQLite itself complains of, is damage, and a damaged cache counts as empty.
Nothing in it depends on where the site lies.
"""

import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec

from briefings.engine import Key
from briefings.engine.store import Changes
from briefings.engine.traces import Node
from briefings.errors import Issue

TABLES = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE node (number INTEGER PRIMARY KEY, kind TEXT, name TEXT, digest BLOB, body BLOB, says INTEGER, sum INTEGER,
                   waits INTEGER);
CREATE UNIQUE INDEX node_key ON node (kind, name);
CREATE INDEX node_waits ON node (number) WHERE waits = 1;
CREATE INDEX node_says ON node (number) WHERE says = 1;
CREATE TABLE value (number INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE mark (place TEXT, path TEXT, mark BLOB, digest BLOB, PRIMARY KEY (place, path)) WITHOUT ROWID;
"""
NODES = "SELECT number, kind, name, digest, body, says, sum FROM node"
#: What ends the name of a cache that is not yet whole.
NEW = "-new"
#: SQLite takes so many values in one statement, at least.
BATCH = 500
#: Bytes of kept values that wait to be handed over together.
PENDING = 8_000_000


class Damaged(Exception):
    """The cache does not hold what was written to it."""


class Cache:
    """An open cache: a store for the engine, and the marks of files. Raises Damaged from any question."""

    def __init__(self, connection: sqlite3.Connection, file: Path | None = None, *, is_new: bool = False) -> None:
        """`is_new` where the file appears under its name only when the cache is closed."""
        self.connection = connection
        self.file = file
        self.is_new = is_new
        self.pending: dict[int, bytes] = {}
        self.pending_bytes = 0

    @contextmanager
    def asking(self) -> Iterator[sqlite3.Connection]:
        """Turns SQLite's complaints about the file, and rows that do not fit their checksum, into Damaged."""
        try:
            yield self.connection
        except (sqlite3.DatabaseError, msgspec.DecodeError, ValueError, TypeError) as problem:
            if isinstance(problem, sqlite3.OperationalError) and any(each in str(problem) for each in ("full", "I/O")):
                raise  # the disk refuses
            raise Damaged(str(problem)) from None

    def rows(self, question: str, values: Iterable[Any] = ()) -> list[Any]:
        """All answers to a question."""
        with self.asking() as connection:
            return connection.execute(question, tuple(values)).fetchall()

    def meta(self, name: str) -> str:
        """What the cache says of itself under a name."""
        rows = self.rows("SELECT value FROM meta WHERE name = ?", [name])
        return str(rows[0][0]) if rows else ""

    def tell(self, name: str, value: str) -> None:
        """Sets what the cache says of itself."""
        with self.asking() as connection:
            connection.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    def nodes(self, rows: Iterable[Any]) -> list[Node]:
        """Rows as nodes."""
        with self.asking():
            return [node_of(row) for row in rows]

    def build(self) -> int:
        return self.count("build")

    def waiting(self) -> list[Node]:
        return self.nodes(self.rows(f"{NODES} WHERE waits = 1"))

    def load(self, key: Key) -> Node | None:
        found = self.nodes(self.rows(f"{NODES} WHERE kind = ? AND name = ?", key))
        return found[0] if found else None

    def load_kind(self, kind: str) -> list[Node]:
        return self.nodes(self.rows(f"{NODES} WHERE kind = ?", [kind]))

    def numbered(self, numbers: Iterable[int]) -> list[Node]:
        return self.nodes(self.among(NODES, numbers))

    def among(self, question: str, numbers: Iterable[int]) -> Iterator[Any]:
        """All answers to a question about these numbers."""
        wanted = list(numbers)
        for start in range(0, len(wanted), BATCH):
            part = wanted[start : start + BATCH]
            yield from self.rows(f"{question} WHERE number IN ({','.join('?' * len(part))})", part)

    def value(self, number: int) -> bytes | None:
        if number in self.pending:
            return self.pending[number]
        rows = self.rows("SELECT data FROM value WHERE number = ?", [number])
        return rows[0][0] if rows else None

    def values(self, numbers: Iterable[int]) -> dict[int, bytes]:
        self.flush()
        return dict(self.among("SELECT number, data FROM value", numbers))

    def values_of(self, kind: str) -> dict[int, bytes]:
        self.flush()
        return dict(self.rows("SELECT number, data FROM value JOIN node USING (number) WHERE kind = ?", [kind]))

    def keep(self, number: int, value: bytes) -> None:
        self.pending[number] = value
        self.pending_bytes += len(value)
        if self.pending_bytes > PENDING:
            self.flush()

    def flush(self) -> None:
        """Hands kept values over to SQLite, many at a time."""
        if not self.pending:
            return
        with self.asking() as connection:
            connection.executemany("INSERT OR REPLACE INTO value VALUES (?, ?)", self.pending.items())
        self.pending, self.pending_bytes = {}, 0

    def issues(self) -> dict[Key, tuple[Issue, ...]]:
        found = self.nodes(self.rows(f"{NODES} WHERE says = 1 AND waits = 0"))
        return {node.key: node.remarks for node in found}

    def last_number(self) -> int:
        return self.count("number")

    def count(self, name: str) -> int:
        """A number that the cache says of itself."""
        with self.asking():
            return int(self.meta(name) or 0)

    def save(self, changes: Changes) -> None:
        self.flush()
        gone = [(number,) for number in changes.gone]
        highest = max([self.last_number(), *(node.number for node in changes.nodes)])
        with self.asking() as connection:
            connection.executemany("DELETE FROM node WHERE number = ?", gone)
            connection.executemany("DELETE FROM value WHERE number = ?", gone)
            waiting = frozenset(changes.waiting)
            connection.executemany(
                "INSERT OR REPLACE INTO node VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                (row_of(node, node.number in waiting) for node in changes.nodes),
            )
            if waiting:
                connection.executemany("UPDATE node SET waits = 1 WHERE number = ?", ((each,) for each in waiting))
        self.tell("build", str(changes.build))
        self.tell("number", str(highest))

    def marks(self, place: str) -> dict[str, tuple[bytes, bytes]]:
        """The mark and the digest of each file of a place, by path."""
        return {path: (mark, digest) for path, mark, digest in self.rows(
            "SELECT path, mark, digest FROM mark WHERE place = ?", [place]
        )}  # fmt: skip

    def set_marks(self, place: str, marks: Mapping[str, tuple[bytes, bytes]], gone: Iterable[str]) -> None:
        """Adds or replaces marks, and takes away those of files that are gone."""
        with self.asking() as connection:
            connection.executemany("DELETE FROM mark WHERE place = ? AND path = ?", ((place, path) for path in gone))
            connection.executemany(
                "INSERT OR REPLACE INTO mark VALUES (?, ?, ?, ?)",
                ((place, path, mark, digest) for path, (mark, digest) in marks.items()),
            )

    def commit(self) -> None:
        """Makes all of it last; raises sqlite3.Error where the disk refuses."""
        if self.connection.in_transaction:
            self.connection.execute("COMMIT")

    def close(self) -> None:
        """Lets go of the file; what was not committed is forgotten."""
        is_whole = not self.connection.in_transaction
        self.connection.close()
        if self.file is not None and self.is_new:
            appear(self.file, is_whole=is_whole)


def row_of(node: Node, waits: bool) -> tuple[Any, ...]:
    """A node as a row."""
    parts = (*node.key, node.digest, node.body(), int(bool(node.remarks)))
    return (node.number, *parts, checksum(node.number, *parts), int(waits))


def node_of(row: Any) -> Node:
    """A row as a node; raises Damaged where it does not fit its checksum."""
    number, kind, name, digest, body, _, check = row
    if checksum(*row[:6]) != check:
        raise Damaged(f"the row of {kind}:{name} is not what was written")
    return Node(number, Key(kind, name), digest, body)


def checksum(number: int, kind: str, name: str, digest: bytes, body: bytes, says: int) -> int:
    """What a row must still fit when it is read."""
    return zlib.crc32(body, zlib.crc32(digest, zlib.crc32(f"{number} {kind}:{name} {says} {len(digest)}".encode())))


def connect(path: Path | None) -> Cache:
    """An open cache in a transaction; without a path it lives in memory. Raises sqlite3.Error."""
    return Cache(connected(path or ":memory:", ("journal_mode = WAL", "synchronous = NORMAL")), path)


def connect_new(path: Path) -> Cache:
    """An open cache in a transaction that is written beside its place, where nobody looks at it before it is whole: so
    SQLite need not write everything twice. Raises sqlite3.Error.
    """
    beside = path.with_name(path.name + NEW)
    beside.unlink(missing_ok=True)
    return Cache(connected(beside, ("journal_mode = OFF", "synchronous = OFF")), path, is_new=True)


def connected(path: Path | str, ways: Iterable[str]) -> sqlite3.Connection:
    """A connection in a transaction, by these ways of writing."""
    connection = sqlite3.connect(path, isolation_level=None, timeout=0)
    try:
        for each in ("locking_mode = EXCLUSIVE", "cache_size = -32000", *ways):
            connection.execute(f"PRAGMA {each}")
        connection.execute("BEGIN IMMEDIATE")
    except (sqlite3.Error, UnicodeDecodeError):
        connection.close()
        raise
    return connection


def appear(file: Path, *, is_whole: bool) -> None:
    """Gives a new cache its name, once the disk has it; one that was not committed goes."""
    beside = file.with_name(file.name + NEW)
    if not is_whole:
        beside.unlink(missing_ok=True)
        return
    with beside.open("rb") as written:
        os.fsync(written.fileno())
    beside.replace(file)


def connect_to_read(path: Path) -> Cache:
    """An open cache that nothing is ever written to. Raises sqlite3.Error."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    return Cache(sqlite3.connect(address, uri=True, isolation_level=None, timeout=0))


def prepare(cache: Cache, stamp: str) -> None:
    """Makes the tables of an empty cache."""
    for statement in TABLES.split(";"):
        cache.connection.execute(statement)
    cache.tell("stamp", stamp)
