"""Sidecars: `x.meta.yaml` beside a seed `x.*` says in the names of the content format what holds whatever is found.

A wrong one is reported where it is wrong, and the seed is converted without it, again and again until it is right.
"""

import hashlib
from typing import Any

import msgspec

from briefings.content import own_fields
from briefings.draft import Draft
from briefings.errors import Issue, issue
from briefings.seed import Seed
from briefings.seed.encodings import text_of
from briefings.seed.refusal import Refusal
from briefings.text import yaml_reader
from briefings.text.fields import Problem, place_of

#: Bytes that it may have, as the front matter of a file.
MOST = 65_536


class Sidecar(msgspec.Struct, frozen=True):
    """A sidecar as it lies on the disk; no path means that there is none."""

    path: str = ""
    data: bytes = b""

    @property
    def digest(self) -> str:
        """What tells whether it changed; empty where there is none."""
        return hashlib.sha256(self.data).hexdigest() if self.path else ""


NONE = Sidecar()


def fields(sidecar: Sidecar) -> tuple[dict[str, Any], list[Issue]]:
    """Its fields, each of which may stand in front matter; none, where one may not."""
    if not sidecar.path:
        return {}, []
    if len(sidecar.data) > MOST:
        message = f"it has {len(sidecar.data):,} bytes, more than {MOST:,}"
        return {}, [issue(sidecar.path, "S112", message, hint="keep only what the seed does not say")]
    try:
        text = text_of(sidecar.data)
    except Refusal as problem:
        return {}, [issue(sidecar.path, "S112", problem.message, hint=problem.hint)]
    said, issues = yaml_reader.read(text, sidecar.path)
    if issues:
        return {}, issues
    good, problems = own_fields.judged_fields(said)
    issues = located(sidecar.path, problems, text) if problems else []
    return ({} if issues else msgspec.json.decode(msgspec.json.encode(good))), issues


def located(path: str, problems: list[Problem], text: str) -> list[Issue]:
    """The problems as errors with line and column."""
    places = yaml_reader.places(text)
    return [
        issue(
            path,
            "S112",
            f"{own_fields.dotted(where)}: {message.removesuffix(', left out')}",
            hint=hint,
            at=place_of(where, places),
        )
        for where, message, hint in problems
    ]


def before(seed: Seed, said: dict[str, Any], sidecar: Sidecar) -> Seed:
    """The seed with what a sidecar says that decides how the rest is read: its language and its day."""
    if not said:
        return seed
    claims = msgspec.structs.replace(
        seed.claims,
        language=said.get("language") or seed.claims.language,
        date=said.get("date") or seed.claims.date,
        date_source=sidecar.path.rpartition("/")[2] if said.get("date") else seed.claims.date_source,
    )
    return msgspec.structs.replace(seed, claims=claims, sidecar=sidecar.digest)


def after(draft: Draft, said: dict[str, Any]) -> Draft:
    """The draft with what a sidecar says in the place of everything that was found."""
    if not said:
        return draft
    return msgspec.structs.replace(draft, title=said.get("title", draft.title), fields={**draft.fields, **said})
