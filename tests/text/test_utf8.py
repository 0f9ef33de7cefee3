"""Files of the site's owner are UTF-8, and one that is not is named at its line."""

from briefings.text.utf8 import text_of


def test_a_byte_order_mark_is_no_text() -> None:
    assert text_of(b"\xef\xbb\xbftitle: x", "a.yaml", "C101") == ("title: x", [])


def test_the_first_line_that_is_not_utf8_is_named() -> None:
    text, (issue,) = text_of(b"a: 1\nb: \xe9\nc: \xe9\n", "a.yaml", "C101")
    assert (text, str(issue)) == ("", "a.yaml:2: C101 this line is not UTF-8 (save the file as UTF-8)")
