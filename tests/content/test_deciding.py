"""The rule that a person's work is never lost, for every way that things can stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefings.content import Action
from briefings.content.deciding import WRITES_CONTENT, Standing, decide

TEXTS = st.sampled_from([b"one", b"two", b"three"])
MAYBE = st.none() | TEXTS


@pytest.mark.parametrize(
    ("standing", "action"),
    [
        (Standing(b"new"), Action.CREATED),
        (Standing(b"new", again=True), Action.CREATED),
        (Standing(b"new", b"base", b"base"), Action.UPDATED),
        (Standing(b"new", b"new", b"new"), Action.UNCHANGED),
        (Standing(b"new", b"base", b"new"), Action.UNCHANGED),
        (Standing(b"new", None, b"new"), Action.UNCHANGED),
        (Standing(b"new", b"base", b"mine"), Action.MERGED),
        (Standing(b"new", b"new", b"mine"), Action.KEPT),
        (Standing(b"new", None, b"mine"), Action.KEPT),
        (Standing(b"new", b"base", b"mine", again=True), Action.MERGED),
        (Standing(b"new", b"base", b"base", locked=True), Action.LOCKED),
        (Standing(b"new", b"base", None), Action.DELETED),
        (Standing(b"new", b"base", None, again=True), Action.RESTORED),
    ],
)
def test_each_standing_has_its_action(standing: Standing, action: Action) -> None:
    assert decide(standing) is action


@given(new=TEXTS, base=MAYBE, content=TEXTS, again=st.booleans(), locked=st.booleans())
def test_what_a_person_wrote_is_never_overwritten(
    new: bytes, base: bytes | None, content: bytes, again: bool, locked: bool
) -> None:
    action = decide(Standing(new, base, content, again, locked))
    if content != base or locked:
        assert action not in WRITES_CONTENT


@given(new=TEXTS, base=MAYBE, content=MAYBE, again=st.booleans())
def test_converting_twice_changes_nothing(new: bytes, base: bytes | None, content: bytes | None, again: bool) -> None:
    if decide(Standing(new, base, content, again)) in WRITES_CONTENT:
        base = content = new
        assert decide(Standing(new, base, content, again)) is Action.UNCHANGED
